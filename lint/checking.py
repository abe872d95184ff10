"""`bylint check`: drafts in, what to mend out, in as many formats as are asked for."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any

import click

from .cli import Names, cli
from .errors import BylintError
from .finding import SEVERITIES
from .inputs import PROFILE, RULE_FOLDERS, flags, hand_over, outputs_asked, reads_drafts, wanted, written
from .reporters import REPORTERS

if TYPE_CHECKING:
    from .baselines import Use
    from .changed import Changes
    from .finding import Report
    from .outputs import Output
    from .rounds import Held
    from .withholding import Result


@cli.command()
@click.option("-f", "--format", "form", type=click.Choice(list(REPORTERS)), default="full", show_default=True)
@click.option("--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Write a report to a file too.")
@click.option("--select", type=Names(), multiple=True, help="Only these: ids, names, families or globs, with commas.")
@click.option("--ignore", type=Names(), multiple=True, help="Never these; wins over --select.")
@PROFILE
@RULE_FOLDERS
@click.option("--genre", metavar="NAME", help="What kind of text it is; wins over the front matter.")
@click.option("--people", metavar="FILE", help="Office holders of your own, over those that bylint knows.")
@click.option("--vocabulary", metavar="FILE", help="Names and terms that you accept, one a line.")
@click.option("--fail-level", type=click.Choice([*SEVERITIES, "never"]), help="What stops the run; else as configured.")
@click.option("--exit-zero", is_flag=True, help="The same as --fail-level never.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("--since", metavar="REV", help="Only what stands on lines changed since a git revision.")
@click.option("--staged", is_flag=True, help="Only what the next commit changes, as it is staged.")
@click.option("--baseline", metavar="FILE", help="Known findings, not shown again.")
@click.option("--write-baseline", is_flag=True, help="Make what is found now the baseline.")
@click.option("--prune", is_flag=True, help="Take out of the baseline what is mended.")
@click.option("--fix", is_flag=True, help="Put in the fixes that cannot be wrong.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--no-cache", is_flag=True, help="Work everything out anew; see BYLINT_CACHE_DIR.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=0, help="Processes at once; 0: as many as there are.")
@reads_drafts
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check drafts: files, folders, or “-” for standard input. Without PATH, this folder.

    Drafts whose front matter says “status: ready” or “published” must also pass the gate.
    """
    outputs = outputs_asked(options)
    if options["fix"] or options["diff"]:
        from .amending import amend

        def checked(held: Held | None, *, lasting: bool) -> Result:
            return _run(paths, options, held, lasting=lasting)

        def told(report: Report, *, aside: bool) -> int:
            return _told(report, outputs, options, aside=aside)

        ctx.exit(amend(checked, told, paths, options))
    ctx.exit(_told(_run(paths, options).report, outputs, options))


def _told(report: Report, outputs: tuple[Output, ...], options: dict[str, Any], *, aside: bool = False) -> int:
    """Write the report where it is to go and show it, `aside` on standard error; the code to exit with."""
    from .reporters import reporter
    from .withholding import exit_code

    report = written(report, outputs)
    counted = options["statistics"] and options["form"] in ("full", "concise")
    hand_over(report, reporter("statistics" if counted else options["form"]), options, aside=aside)
    return exit_code(report)


def _run(paths: tuple[str, ...], options: dict[str, Any], held: Held | None = None, *, lasting: bool = True) -> Result:
    """Check what `paths` and the options ask for, of what is `held` in memory that; only `lasting` writes baselines."""
    from datetime import datetime

    from .desks import Desks
    from .withholding import Filters, run

    asked = wanted(paths, options)
    changes = _changes(paths, options)
    if changes:
        texts = changes.contents if changes.texts is not None else None
        asked = asked._replace(listing=asked.listing._replace(changes=changes), contents=texts)
    if held:
        asked = held.over(asked)
    use = _use(paths, options)
    filters = Filters(datetime.now(UTC), changes, use if lasting else "read", flagged=bool(options["baseline"]))
    return run(asked, Desks(flags(options)), filters)


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


def _use(paths: tuple[str, ...], options: dict[str, Any]) -> Use:
    """What baselines are for in this run."""
    if options["write_baseline"] and "-" in paths and not options["stdin_filename"]:
        raise BylintError("a baseline knows drafts by their path, and “-” has none; give --stdin-filename too")
    return "write" if options["write_baseline"] else "prune" if options["prune"] else "read"
