"""`bylint compare`: two versions of a draft in, what the edit did to its sourcing out."""

from __future__ import annotations

from typing import Any

import click

from .cli import Names, cli
from .errors import BylintError
from .finding import SEVERITIES
from .inputs import OPTIONS, PROFILE, RULE_FOLDERS, flags, hand_over
from .reporters import REPORTERS


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
@click.pass_context
def compare(ctx: click.Context, /, given: tuple[str, ...], **options: Any) -> None:
    """Tell what an edit did to a draft: attribution, sources, hedges, numbers, days, names and quotations.

    OLD and NEW are files, “-” for standard input, or REV:PATH as git has it; OLD may be a revision of the file NEW:
    “bylint compare HEAD~1 draft.md”. Findings stand in NEW. With --since, all drafts below PATH, or this folder.
    """
    from datetime import UTC, datetime

    from .comparison import compared, since, versions
    from .desks import Desks
    from .listing import Listing
    from .reporters import reporter
    from .withholding import Filters, exit_code

    if options["since"]:
        pairs = since(options["since"], given, Listing(options["exclude"], options["force_exclude"]))
    elif len(given) == 2:
        pairs = iter([versions(*given, options["stdin_filename"])])
    else:
        raise BylintError("two versions are wanted: bylint compare OLD NEW, or bylint compare --since REV")
    report = compared(pairs, Desks(flags({**options, "people": None, "baseline": None})), Filters(datetime.now(UTC)))
    hand_over(report, reporter(options["form"]), options)
    ctx.exit(exit_code(report))


for option in reversed(OPTIONS[1:]):
    option(compare)
