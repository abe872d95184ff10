"""`bylint check --fix` and `--diff`: what cannot be wrong is put in, or shown; what remains is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from .cli import hand_back, show
from .drafts import STDIN
from .errors import BylintError
from .inputs import hand_over
from .mending import mend
from .rounds import Held, Settled, settled

if TYPE_CHECKING:
    from .finding import Report
    from .reporters import Style
    from .withholding import Result

Check = Callable[["Held | None"], "Result"]
Lines = Callable[["Report", "Style"], Iterator[str]]


def amend(check: Check, lines: Lines, paths: tuple[str, ...], options: dict[str, Any]) -> int:
    """Mend what `check` finds, on the disk, in memory for `--diff`, or from standard input to standard output.

    `lines` make a report of what remains. The code to exit with: with `--diff`, 1 where something would change.
    """
    piped = STDIN in paths
    if piped and len(paths) > 1:
        raise BylintError("“-” is mended alone; name the files in a run of their own")
    if not (piped or options["diff"]):
        return _report(settled(lambda: check(None), mend), lines, options)
    held = Held(sys.stdin.buffer.read() if piped else None)
    done = settled(lambda: check(held), held.put)
    if options["diff"]:
        return _diff(done, held, options)
    hand_back(held.stdin or b"")
    return _report(done, lines, options, aside=True)


def _report(done: Settled, lines: Lines, options: dict[str, Any], *, aside: bool = False) -> int:
    """Show what remains."""
    from .withholding import exit_code

    report = _told(done, "fixed")
    hand_over(report, lines, options, aside=aside)
    return exit_code(report)


def _diff(done: Settled, held: Held, options: dict[str, Any]) -> int:
    """Show what would change and nothing else; where a terminal reads it, nothing in it may steer that."""
    from .patch import patch
    from .visible import visible

    shown = {os.path.realpath(path): path for path in held.before}.values()  # a draft may be named twice
    lines = (line for path in shown for line in patch(path, held.before[path], held.after[path]))
    show(map(visible, lines) if sys.stdout.isatty() else lines)
    report = _told(done, "would be fixed")
    hand_over(report, lambda _report, _style: iter(()), options)
    return 2 if report.errors else int(bool(held.before))


def _told(done: Settled, verb: str) -> Report:
    """The last report, with what was put in and what could not be."""
    from .reporters.closing import many

    report, count = done.result.report, done.fixed.total()
    drafts = many(sum(map(bool, done.fixed.values())), "draft")
    notices = (*report.notices, f"{count:,} {verb} in {drafts}") if count else report.notices
    return report._replace(errors=(*report.errors, *done.errors), notices=notices)
