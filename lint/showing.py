"""What a command shows of a report: files written, lines printed, and a code to exit with."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from .cli import colour, show, tell
from .errors import BylintError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .finding import Report
    from .outputs import Output
    from .reporters import Style
    from .signoffs import Signoffs
    from .sourcing import Sourcing


def outputs_asked(options: dict[str, Any]) -> tuple[Output, ...]:
    """The files that reports go to, and GitHub's summary where it shows annotations."""
    if not options["outputs"] and options["form"] != "github":
        return ()
    from .outputs import outputs_of, summary_of

    asked = outputs_of(options["outputs"])
    return (*asked, *summary_of([options["form"], *(output.form for output in asked)]))


def told(report: Report, outputs: tuple[Output, ...], options: dict[str, Any], *, aside: bool = False) -> int:
    """Write a report to files, then show it, `aside` on standard error; gives the code to exit with.

    What could not be written is for the user to fix.
    """
    from .reporters import reporter

    if outputs:
        from .outputs import write

        report = report._replace(errors=(*report.errors, *write(report, outputs)))
    counted = options.get("statistics") and options["form"] in ("full", "concise")
    hand_over(report, reporter("statistics" if counted else options["form"]), options, aside=aside)
    return report.exit_code


def hand_over(
    report: Report | Sourcing | Signoffs,
    lines: Callable[[Any, Style], Iterator[str]],
    options: dict[str, Any],
    *,
    aside: bool = False,
) -> None:
    """Print a report as `lines` has it (`aside`: to standard error), then tell what must be fixed and good to know."""
    from .reporters import Style

    show(lines(report, Style(colour(wanted=options["wanted"]), _columns())), aside=aside)
    for error in report.errors:
        tell(error)
    for notice in report.notices:
        tell(BylintError(notice))


def _columns() -> int:
    """The width of the terminal, or 100 where there is none; `shutil` would ask too, but costs 4 ms to import."""
    try:
        return int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size(sys.stdout.fileno()).columns or 100
    except (OSError, ValueError):
        return 100
