"""From what drafts drew to what a run shows: less what is allowed, on lines that did not change, or known before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import allow, sidecar
from .desk import Abouts, Desk
from .desks import Desks
from .drafts import Aside, Wanted
from .errors import BylintError
from .finding import Draft, Finding, Report, Withheld
from .outcome import Allowance
from .run import Examined, examined, notices

if TYPE_CHECKING:
    from datetime import datetime

    from .baseline import Baseline, Compared
    from .changed import Changes


class Filters(NamedTuple):
    """What withholds findings, beside allowances: the changed lines and the baseline; and what time it is."""

    now: datetime
    changes: Changes | None = None
    baseline: Baseline | None = None


class Result(NamedTuple):
    """A report, the findings before the baseline took its own, what that was, and how each allowance was used."""

    report: Report
    drawn: tuple[Finding, ...]
    compared: Compared | None
    uses: tuple[allow.Use, ...]


def run(wanted: Wanted, desks: Desks, filters: Filters) -> Result:
    """Check what is wanted and withhold what `filters` say."""
    aside = Aside([], [], [])
    drawn = Drawn()
    for each in examined(wanted, desks, aside):
        drawn.take(each, filters, aside)
    findings = tuple(drawn.findings)
    compared = filters.baseline.compared(findings, [draft.path for draft in drawn.drafts]) if filters.baseline else None
    shown = compared.fresh if compared else findings
    report = Report(
        drafts=tuple(drawn.drafts),
        findings=shown,
        errors=tuple(aside.errors),
        notices=tuple(notices(len(drawn.drafts), aside)),
        rules=Abouts(tuple(drawn.desks.values())),
        beside=tuple(drawn.beside.values()),
        withheld=Withheld(drawn.allowed, compared.known if compared else 0, drawn.unchanged),
    )
    return Result(report, findings, compared, tuple(drawn.uses))


class Drawn:
    """What the drafts of a run drew, gathered one by one."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.findings: list[Finding] = []
        self.uses: list[allow.Use] = []
        self.desks: dict[int, Desk] = {}
        self.beside: dict[str, Draft] = {}
        self.allowed = self.unchanged = 0

    def take(self, each: Examined, filters: Filters, aside: Aside) -> None:
        """Add one draft, less what is allowed in it and what stands on lines that did not change."""
        draft, outcome, desk = each
        self.desks[id(desk)] = desk
        beside = self._sidecar(each, aside)
        judged = allow.judged(outcome, beside, allow.Terms(desk, filters.now, _author))
        kept = sorted((*judged.kept, *judged.remarks), key=lambda found: found.order)
        if changes := filters.changes:
            touched = [found for found in kept if changes.touches(found)]
            self.unchanged += len(kept) - len(touched)
            kept = touched
        self.allowed += len(outcome.findings) - len(judged.kept)
        self.uses += judged.uses
        self.drafts.append(draft)
        self.findings += (
            found._replace(stops=desk.config.stops(found.rule, found.severity, outcome.status)) for found in kept
        )

    def _sidecar(self, each: Examined, aside: Aside) -> tuple[Allowance, ...]:
        try:
            found = sidecar.nearest_sidecar(each.draft.path)
        except BylintError as error:
            if str(error) not in map(str, aside.errors):
                aside.errors.append(error)
            return ()
        if found is None:
            return ()
        self.beside[found.file.path] = found.file
        return found.over(each.outcome, each.draft.source)


def _author(allowance: Allowance) -> str:
    del allowance
    return ""


def exit_code(report: Report) -> int:
    """0 clean, 1 findings that stop, 2 something the user must fix, which outranks 1."""
    return 2 if report.errors else int(any(found.stops for found in report.findings))
