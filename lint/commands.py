"""The commands: each gathers options and hands them to the floor below."""

from __future__ import annotations

import os
from itertools import chain
from typing import Any

import click

from .cli import Names, cli, show
from .errors import BylintError
from .finding import SEVERITIES
from .inputs import hand_over, reads_drafts, wanted
from .reporters import LEDGERS, REPORTERS

RULE_FOLDERS = click.option(
    "--rules",
    "folders",
    multiple=True,
    metavar="DIR",
    help="More rules of your own: a folder of families, or one file.",
)
PROFILE = click.option("--profile", default="wire", show_default=True, metavar="NAME", help="Whose standards hold.")


@cli.command()
@click.option("-f", "--format", "form", type=click.Choice(list(REPORTERS)), default="full", show_default=True)
@click.option("--select", type=Names(), multiple=True, help="Only these: ids, names, families or globs, with commas.")
@click.option("--ignore", type=Names(), multiple=True, help="Never these; wins over --select.")
@PROFILE
@RULE_FOLDERS
@click.option("--genre", metavar="NAME", help="What kind of text it is; wins over the front matter.")
@click.option("--people", metavar="FILE", help="Office holders of your own, over those that bylint knows.")
@click.option("--fail-level", type=click.Choice([*SEVERITIES, "never"]), default="error", show_default=True)
@click.option("--exit-zero", is_flag=True, help="The same as --fail-level never.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@reads_drafts
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check drafts: files, folders, or “-” for standard input. Without PATH, this folder.

    Drafts whose front matter says “status: ready” or “published” must also pass the profile's gate.
    """
    from .config import Config
    from .profile import load_profile
    from .reporters import reporter
    from .run import check_paths, exit_code

    rules, broken = rules_of(options["folders"])
    level = "never" if options["exit_zero"] else options["fail_level"]
    select, ignore = (tuple(chain.from_iterable(options[name])) for name in ("select", "ignore"))
    config = Config(load_profile(options["profile"]), select, ignore, level)
    report = check_paths(wanted(paths, options), rules, config)
    report = report._replace(errors=(*broken, *report.errors))
    counted = options["statistics"] and options["form"] != "json"
    hand_over(report, reporter("statistics" if counted else options["form"]), options)
    ctx.exit(exit_code(report, config))


@cli.command()
@click.option("-f", "--format", "form", type=click.Choice(list(LEDGERS)), default="table", show_default=True)
@reads_drafts
@click.pass_context
def sources(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """List whom drafts draw on: every source, how well it is identified, how often and on which lines.

    Files, folders, or “-” for standard input. Without PATH, this folder.
    """
    from .reporters import ledger_reporter
    from .run import draw_paths

    sourcing = draw_paths(wanted(paths, options))
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


def rules_of(folders: tuple[str, ...]) -> tuple[tuple[Any, ...], tuple[BylintError, ...]]:
    """The shipped rules and those in `folders`, and what is wrong with the ones that do not load."""
    from .loading import read_rules, rule_files, shipped

    rules, broken = read_rules(rule_files(shipped()), proved=True)
    files: list[str] = []
    for folder in folders:
        if not os.path.exists(folder):
            raise BylintError("no such folder of rules; check --rules", path=folder)
        files += rule_files(folder)
    own, wrong = read_rules(files)
    shipped_names = {rule.name for rule in rules}
    clashes = [rule for rule in own if rule.name in shipped_names]
    taken = [
        BylintError(f"“{rule.name}” is a shipped rule's name; rename the file", path=rule.path) for rule in clashes
    ]
    return (*rules, *(rule for rule in own if rule not in clashes)), (*broken, *wrong, *taken)
