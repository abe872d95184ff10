"""From what drafts drew to what a run shows: less what is allowed, on lines that did not change, or known before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from .baselines import Named, Purpose, Reach, held
from .drafts import Aside, Wanted
from .finding import Finding, Report
from .gathered import Gathered
from .run import examined, notices

if TYPE_CHECKING:
    from datetime import datetime

    from .allow import Use
    from .changed import Changes
    from .desks import Desks


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


def run(wanted: Wanted, desks: Desks, filters: Filters) -> Result:
    """Check what is wanted and withhold what `filters` say."""
    changes, aside = filters.changes, Aside()
    drawn = Gathered(aside, filters.now, changes)
    for each in examined(wanted, desks, aside):
        drawn.take(each)
    checked = [
        (Named.of(baseline, flag=desks.flags.baseline), each) for baseline, each in (*drawn.checked, *drawn.beside)
    ]
    left = held(checked, filters.purpose, Reach(wanted.paths, complete=not (aside.errors or changes)))
    shown = tuple(found for found in left.fresh if changes is None or found in drawn.touched)
    lost = () if changes else drawn.lost
    report = drawn.report(shown, (*_notices(len(drawn.drafts), changes, aside), *lost, *left.notices))
    withheld = report.withheld._replace(known=left.known, unchanged=len(left.fresh) - len(shown))
    report = report._replace(errors=(*report.errors, *left.errors), withheld=withheld)
    return Result(report, drawn.findings, tuple(drawn.uses))


def _notices(read: int, changes: Changes | None, aside: Aside) -> Iterable[str]:
    if changes and not (read or aside.errors or aside.foreign):
        return (f"no draft here changed {changes.name}",)
    return notices(read, aside)
