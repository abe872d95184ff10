"""The commands that look things up: whom drafts draw on, and what is known of outlets."""

from __future__ import annotations

from typing import Any

import click

from .cli import cli, show
from .inputs import flags, reads_drafts, wanted
from .reporters import LEDGERS
from .showing import hand_over


@cli.command()
@click.option("-f", "--format", "form", type=click.Choice(list(LEDGERS)), default="table", show_default=True)
@reads_drafts
@click.pass_context
def sources(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """List whom drafts draw on: every source, how well it is identified, how often and on which lines.

    Files, folders, or “-” for standard input. Without PATH, this folder.
    """
    from .configs import Configs
    from .reporters import ledger_reporter
    from .run import draw_paths

    sourcing = draw_paths(wanted(paths, options), Configs(flags(options)))
    hand_over(sourcing, ledger_reporter(options["form"]), options)
    ctx.exit(2 if sourcing.errors else 0)


@cli.command()
@click.argument("asked", nargs=-1, metavar="[NAME|ADDRESS]...")
@click.option("--markdown", is_flag=True, help="All of it as a page: docs/reliability-of-outlets.md.")
@click.option("--outlets", "own", metavar="FILE", help="Outlets of your own, over those that bylint knows.")
def outlets(*, asked: tuple[str, ...], markdown: bool, own: str | None) -> None:
    """Say what is known of an outlet: its kind, its standing, and who says so. Nothing is fetched.

    By name or by address: “bylint outlets TASS”, “bylint outlets https://rt.com/news/1”.
    """
    from . import directory
    from .inputs import outlets_of

    table = outlets_of(own)
    if markdown:
        show(directory.page(table))
    else:
        show(directory.looked_up(asked, table) if asked else directory.counted(table))
