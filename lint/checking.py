"""`bylint check`: drafts in, what to mend out, in as many formats as are asked for."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

import click

from .cli import cli
from .errors import BylintError
from .inputs import flags, judges_drafts, reads_drafts, wanted
from .showing import outputs_asked, told

if TYPE_CHECKING:
    from .baselines import Purpose
    from .changed import Changes
    from .rounds import Overlay
    from .withholding import Result


@cli.command()
@judges_drafts
@click.option("--people", metavar="FILE", help="Office holders of your own, over those that bylint knows.")
@click.option("--vocabulary", metavar="FILE", help="Names and terms that you accept, one a line.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("--since", metavar="REV", help="Only what stands on lines changed since a git revision.")
@click.option("--staged", is_flag=True, help="Only what the next commit changes, as it is staged.")
@click.option("--baseline", metavar="FILE", help="Known findings, not shown again.")
@click.option("--write-baseline", is_flag=True, help="Make what is found now the baseline.")
@click.option("--prune", is_flag=True, help="Take out of the baseline what is mended.")
@click.option("--fix", is_flag=True, help="Put in the fixes that cannot be wrong.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=0, help="Processes at once; 0: as many as there are.")
@reads_drafts
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check drafts: files, folders, or “-” for standard input. Without PATH, this folder.

    Drafts whose front matter says “status: ready” or “published” must also pass the gate.
    """
    outputs = outputs_asked(options)
    if options["fix"] or options["diff"]:
        from functools import partial

        from .amending import amend

        ctx.exit(amend(partial(_run, paths, options), paths, outputs, options))
    ctx.exit(told(_run(paths, options).report, outputs, options))


def _run(
    paths: tuple[str, ...], options: dict[str, Any], overlay: Overlay | None = None, *, lasting: bool = True
) -> Result:
    """Check what `paths` and the options ask for, in memory where `overlay` has it; only `lasting` writes baselines."""
    from datetime import datetime

    from .configs import Configs
    from .withholding import Filters, run

    asked = wanted(paths, options)
    changes = _changes(paths, options)
    if changes:
        texts = changes.contents if changes.texts is not None else None
        asked = asked._replace(listing=asked.listing._replace(changes=changes), contents=texts)
    if overlay:
        asked = overlay.over(asked)
    purpose = _purpose(paths, options)
    filters = Filters(datetime.now(UTC), changes, purpose if lasting else "read")
    return run(asked, Configs(flags(options)), filters)


def _changes(paths: tuple[str, ...], options: dict[str, Any]) -> Changes | None:
    given = [name for name in ("--since", "--staged") if options[name[2:]] not in (None, False)]
    if not given:
        return None
    if len(given) > 1:
        raise BylintError("--staged and --since ask for different lines; give one of them")
    if "-" in paths:
        raise BylintError(f"{given[0]} asks git about files, and “-” is none; give the path of the draft")
    if options["write_baseline"]:
        raise BylintError(f"--write-baseline takes whole drafts; leave {given[0]} out")
    from . import changed

    return changed.staged() if options["staged"] else changed.since(options["since"])


def _purpose(paths: tuple[str, ...], options: dict[str, Any]) -> Purpose:
    """What baselines are for in this run."""
    if options["write_baseline"] and "-" in paths and not options["stdin_filename"]:
        raise BylintError("a baseline knows drafts by their path, and “-” has none; give --stdin-filename too")
    return "write" if options["write_baseline"] else "prune" if options["prune"] else "read"
