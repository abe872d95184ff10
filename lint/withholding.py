"""From what drafts drew to what a run shows: less what is allowed, on lines that did not change, or known before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .baseline import Checked
from .baselines import Coverage, Named, Purpose, held
from .drafts import Wanted
from .finding import Finding, Report
from .gathered import Gathered
from .run import examined, notices

if TYPE_CHECKING:
    from datetime import datetime

    from .allow import Use
    from .changed import Changes
    from .configs import Configs


class Filters(NamedTuple):
    """What withholds findings, beside allowances: changed lines, and baselines; what time it is."""

    now: datetime
    changes: Changes | None = None
    purpose: Purpose = "read"


class Result(NamedTuple):
    """A report, the findings before baselines and unchanged lines took theirs, and how each allowance was used."""

    report: Report
    drawn: tuple[Finding, ...]
    uses: tuple[Use, ...]


def run(wanted: Wanted, configs: Configs, filters: Filters) -> Result:
    """Check what is wanted and withhold what `filters` say."""
    changes, drawn = filters.changes, Gathered(filters.now, filters.changes)
    for each in examined(wanted, configs, drawn.aside):
        drawn.take(each)
    coverage = Coverage(wanted.paths, complete=not (drawn.aside.errors or changes))
    left = held(_named(drawn, configs.flags.baseline), filters.purpose, coverage)
    shown = tuple(found for found in left.fresh if changes is None or found in drawn.touched)
    report = drawn.report(shown, (*_notices(drawn, changes), *left.notices))
    withheld = report.withheld._replace(known=left.known, unchanged=len(left.fresh) - len(shown))
    report = report._replace(errors=(*report.errors, *left.errors), withheld=withheld)
    return Result(report, drawn.findings, tuple(drawn.uses))


def _named(drawn: Gathered, flag: str) -> list[tuple[Named, Checked]]:
    """Findings by file, each with the baseline that holds for it and whether a `flag` names it."""
    return [(Named.of(path, flag=flag), checked) for path, checked in (*drawn.checked, *drawn.beside)]


def _notices(drawn: Gathered, changes: Changes | None) -> Iterator[str]:
    """What is good to know of what was read."""
    if changes and not (drawn.drafts or drawn.aside.errors or drawn.aside.foreign):
        yield f"no draft here changed {changes.name}"
        return
    yield from notices(len(drawn.drafts), drawn.aside)
    if not changes:
        yield from drawn.lost
