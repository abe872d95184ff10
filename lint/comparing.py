"""`bylint compare`: two versions of a draft in, what the edit did to its sourcing out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from .cli import Names, cli
from .errors import BylintError
from .finding import SEVERITIES
from .inputs import PROFILE, RULE_FOLDERS, flags, hand_over, opens_drafts, outputs_asked, wanted, written
from .reporters import REPORTERS

if TYPE_CHECKING:
    from .comparison import Versions


@cli.command()
@click.argument("given", nargs=-1, metavar="OLD NEW | [PATH]...")
@click.option("--since", metavar="REV", help="All drafts changed since a git revision, against what they were then.")
@click.option("-f", "--format", "form", type=click.Choice(list(REPORTERS)), default="full", show_default=True)
@click.option("--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Write a report to a file too.")
@click.option("--select", type=Names(), multiple=True, help="Only these: ids, names, families or globs, with commas.")
@click.option("--ignore", type=Names(), multiple=True, help="Never these; wins over --select.")
@PROFILE
@RULE_FOLDERS
@click.option("--genre", metavar="NAME", help="What kind of text it is; wins over the front matter.")
@click.option("--fail-level", type=click.Choice([*SEVERITIES, "never"]), help="What stops the run; else as configured.")
@click.option("--exit-zero", is_flag=True, help="The same as --fail-level never.")
@click.option("--no-cache", is_flag=True, help="Work everything out anew; see BYLINT_CACHE_DIR.")
@opens_drafts
@click.pass_context
def compare(ctx: click.Context, /, given: tuple[str, ...], **options: Any) -> None:
    """Tell what an edit did to a draft: attribution, sources, hedges, denials, numbers, names, quotations.

    OLD and NEW are files, “-” for standard input, or REV:PATH as git has it; OLD may be a revision of the file NEW:
    “bylint compare HEAD~1 draft.md”. Findings stand in NEW. With --since, all drafts below PATH, or this folder.
    """
    from datetime import UTC, datetime

    from .comparison import compared
    from .desks import Desks
    from .reporters import reporter
    from .withholding import Filters, exit_code

    desks = Desks(flags({**options, "people": None, "baseline": None}))
    outputs = outputs_asked(options)
    report = compared(_versions(given, options), desks, Filters(datetime.now(UTC)), wanted((), options).kept)
    report = written(report, outputs)
    hand_over(report, reporter(options["form"]), options)
    ctx.exit(exit_code(report))


def _versions(given: tuple[str, ...], options: dict[str, Any]) -> Iterable[Versions | BylintError]:
    """The versions that are to be compared; raises BylintError where they are not told."""
    from .comparison import since, versions

    if options["since"]:
        return since(options["since"], given, wanted(given, options).listing)
    if len(given) != 2:
        raise BylintError("two versions are wanted: bylint compare OLD NEW, or bylint compare --since REV")
    return [versions(*given, options["stdin_filename"])]
