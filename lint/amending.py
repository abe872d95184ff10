"""`bylint check --fix` and `--diff`: what cannot be wrong is put in, or shown; what remains is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

from .cli import hand_back, show
from .drafts import STDIN
from .errors import BylintError
from .mending import mend
from .rounds import Overlay, Put, Settled, settled
from .showing import hand_over, told

if TYPE_CHECKING:
    from .finding import Report
    from .outputs import Output
    from .withholding import Result


class Check(Protocol):
    """What checks the drafts."""

    def __call__(self, overlay: Overlay | None, *, lasting: bool) -> Result:
        """What they draw, as far as `overlay` holds them as it has them; only what is `lasting` writes baselines."""


def amend(check: Check, paths: tuple[str, ...], outputs: tuple[Output, ...], options: dict[str, Any]) -> int:
    """Mend what `check` finds, on the disk, in memory for `--diff`, or from standard input to standard output.

    The code to exit with: with `--diff`, 1 where something would change.
    """
    piped = STDIN in paths
    if piped and len(paths) > 1:
        raise BylintError("“-” is mended alone; name the files in a run of their own")
    if options["diff"]:
        return _diff(check, options, piped=piped)
    if not piped:
        after = "; stage what was mended" if options["staged"] else ""
        return told(_report(_mended(check, None, mend, options), "fixed", after), outputs, options)
    overlay = Overlay(sys.stdin.buffer.read())
    done = _mended(check, overlay, overlay.put, options)
    hand_back(overlay.stdin or b"")
    return told(_report(done, "fixed"), outputs, options, aside=True)


def _mended(check: Check, overlay: Overlay | None, put: Put, options: dict[str, Any]) -> Settled:
    """What is left of what `check` found when all is mended; a baseline that is to be written knows only that."""
    done = settled(lambda: check(overlay, lasting=False), put)
    writes = options["write_baseline"] or options["prune"]
    return done._replace(result=check(overlay, lasting=True)) if writes else done


def _diff(check: Check, options: dict[str, Any], *, piped: bool) -> int:
    """Show what would change and nothing else; where a terminal reads it, nothing in it may steer that."""
    from .visible import visible

    if options["write_baseline"] or options["prune"]:
        raise BylintError("--diff writes nothing, and so no baseline; leave --write-baseline and --prune out")
    overlay = Overlay(sys.stdin.buffer.read() if piped else None)
    done = settled(lambda: check(overlay, lasting=False), overlay.put)
    lines = _patches(overlay, done.result.report)
    show(map(visible, lines) if sys.stdout.isatty() else lines)
    report = _report(done, "would be fixed")
    hand_over(report, lambda _report, _style: iter(()), options)
    return 2 if report.errors else int(bool(overlay.before))


def _patches(overlay: Overlay, report: Report) -> Iterator[str]:
    """What changed in memory, once a file: a draft may be named twice."""
    from .patch import patch

    after = {draft.path: draft for draft in report.drafts}
    for path in {os.path.realpath(path): path for path in overlay.before}.values():
        if path in after:
            yield from patch(overlay.before[path], after[path])


def _report(done: Settled, verb: str, after: str = "") -> Report:
    """The last report, with what was put in and what could not be; `after` says what is left to do."""
    from .reporters.closing import many

    report, count = done.result.report, done.fixed.total()
    drafts = many(sum(map(bool, done.fixed.values())), "draft")
    notices = (*report.notices, f"{count:,} {verb} in {drafts}{after}") if count else report.notices
    return report._replace(errors=(*report.errors, *done.errors), notices=notices)
