"""`bylint compare`: two versions of a draft in, what the edit did to its sourcing out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from .cli import cli
from .errors import BylintError
from .inputs import flags, judges_drafts, opens_drafts, wanted
from .showing import outputs_asked, told

if TYPE_CHECKING:
    from .comparison import Versions


@cli.command()
@click.argument("given", nargs=-1, metavar="OLD NEW | [PATH]...")
@click.option("--since", metavar="REV", help="All drafts changed since a git revision, against what they were then.")
@judges_drafts
@opens_drafts
@click.pass_context
def compare(ctx: click.Context, /, given: tuple[str, ...], **options: Any) -> None:
    """Tell what an edit did to a draft: attribution, sources, hedges, denials, numbers, names, quotations.

    OLD and NEW are files, “-” for standard input, or REV:PATH as git has it; OLD may be a revision of the file NEW:
    “bylint compare HEAD~1 draft.md”. Findings stand in NEW. With --since, all drafts below PATH, or this folder.
    """
    from datetime import UTC, datetime

    from .comparison import compared
    from .configs import Configs

    outputs = outputs_asked(options)
    pairs, kept = _versions(given, options), wanted((), options).kept
    ctx.exit(told(compared(pairs, Configs(flags(options)), datetime.now(UTC), kept), outputs, options))


def _versions(given: tuple[str, ...], options: dict[str, Any]) -> Iterable[Versions | BylintError]:
    """The versions that are to be compared; raises BylintError where they are not told."""
    from .comparison import since, versions

    if options["since"]:
        return since(options["since"], given, wanted(given, options).listing)
    if len(given) != 2:
        raise BylintError("two versions are wanted: bylint compare OLD NEW, or bylint compare --since REV")
    return [versions(*given, options["stdin_filename"])]
