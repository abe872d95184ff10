"""From what drafts drew to what a run shows: less what is allowed, on lines that did not change, or known before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from . import allow, sidecar
from .desk import Abouts, Desk
from .desks import Desks
from .drafts import Aside, Wanted
from .errors import BylintError, Mistakes
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
    findings = (*drawn.findings, *sorted(drawn.asides, key=lambda found: found.order))
    compared = filters.baseline.compared(findings, [draft.path for draft in drawn.drafts]) if filters.baseline else None
    shown = compared.fresh if compared else findings
    report = Report(
        drafts=tuple(drawn.drafts),
        findings=shown,
        errors=tuple(aside.errors),
        notices=(*notices(len(drawn.drafts), aside), *_unproved(drawn.unproved)),
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
        self.asides: dict[Finding, None] = {}
        self.unproved: list[Allowance] = []
        self.allowed = self.unchanged = 0

    def take(self, each: Examined, filters: Filters, aside: Aside) -> None:
        """Add one draft, less what is allowed in it and what stands on lines that did not change."""
        draft, outcome, desk = each
        self.desks[id(desk)] = desk
        beside = self._sidecar(each, aside)
        judged = allow.judged(outcome, beside, allow.Terms(desk, filters.now, self._author))
        kept = sorted((*judged.kept, *judged.remarks), key=lambda found: found.order)
        if changes := filters.changes:
            touched = [found for found in kept if changes.touches(found)]
            self.unchanged += len(kept) - len(touched)
            kept = touched
        self.allowed += len(outcome.findings) - len(judged.kept)
        self.uses += judged.uses
        self.drafts.append(draft)
        for found in kept:
            weighed = found._replace(stops=desk.config.stops(found.rule, found.severity, outcome.status))
            if found.path == draft.path:
                self.findings.append(weighed)
            else:
                self.asides[weighed] = None

    def _sidecar(self, each: Examined, aside: Aside) -> tuple[Allowance, ...]:
        try:
            found = sidecar.nearest_sidecar(each.draft.path)
        except BylintError as error:
            several = error.errors if isinstance(error, Mistakes) else (error,)
            aside.errors.extend(each for each in several if str(each) not in map(str, aside.errors))
            return ()
        if found is None:
            return ()
        self.beside[found.file.path] = found.file
        return found.over(each.outcome, each.draft.source)

    def _author(self, allowance: Allowance) -> str:
        """Who wrote an allowance; one of which git cannot tell is kept in mind."""
        from .authorship import author

        known = author(allowance.path, allowance.place.start.line)
        if not known:
            self.unproved.append(allowance)
        return known


def _unproved(allowances: list[Allowance]) -> Iterator[str]:
    """That signatures could not be held against who wrote the allowances."""
    if allowances:
        first = f"{allowances[0].path}:{allowances[0].place.start.line}"
        more = f" and {len(allowances) - 1} more" if len(allowances) > 1 else ""
        told = "git cannot tell who wrote an allowance, so whether somebody else signed it is open"
        yield f"{told}: {first}{more}; fetch the full history"


def exit_code(report: Report) -> int:
    """0 clean, 1 findings that stop, 2 something the user must fix, which outranks 1."""
    return 2 if report.errors else int(any(found.stops for found in report.findings))
