"""From what drafts drew to what a run shows: less what is allowed, on lines that did not change, or known before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from . import allow, sidecar
from .baseline import Checked
from .baselines import Named, Reach, Use, held
from .desk import Abouts, Desk
from .desks import Desks
from .drafts import Aside, Wanted
from .errors import BylintError, Mistakes
from .finding import Draft, Finding, Report, Withheld
from .outcome import Allowance
from .run import Examined, examined, notices

if TYPE_CHECKING:
    from datetime import datetime

    from .changed import Changes
    from .config import Config


class Filters(NamedTuple):
    """What withholds findings, beside allowances: changed lines, and baselines; what time it is.

    `use` is what baselines are for, `flagged` whether the command line names the one.
    """

    now: datetime
    changes: Changes | None = None
    use: Use = "read"
    flagged: bool = False

    def named(self, config: Config) -> Named:
        """The baseline under a configuration, and who names it."""
        return Named(config.baseline, "flag" if self.flagged else "config" if config.baseline else "")


class Result(NamedTuple):
    """A report, the findings before baselines and unchanged lines took theirs, and how each allowance was used."""

    report: Report
    drawn: tuple[Finding, ...]
    uses: tuple[allow.Use, ...]


def run(wanted: Wanted, desks: Desks, filters: Filters) -> Result:
    """Check what is wanted and withhold what `filters` say."""
    aside = Aside([], [], [])
    drawn = Drawn()
    for each in examined(wanted, desks, aside):
        drawn.take(each, filters, aside)
    reach = Reach(wanted.paths, complete=not (aside.errors or filters.changes))
    holding = held((*drawn.checked, *drawn.asides.values()), filters.use, reach)
    shown = tuple(found for found in holding.fresh if filters.changes is None or found in drawn.touched)
    report = Report(
        drafts=tuple(drawn.drafts),
        findings=shown,
        errors=(*aside.errors, *holding.errors),
        notices=(*_notices(drawn.drafts, filters.changes, aside), *_beside(drawn, filters.changes), *holding.notices),
        rules=Abouts(tuple(drawn.desks.values())),
        beside=tuple(drawn.beside.values()),
        withheld=Withheld(drawn.allowed, holding.known, len(holding.fresh) - len(shown)),
    )
    return Result(report, drawn.findings, tuple(drawn.uses))


def _notices(drafts: Sequence[Draft], changes: Changes | None, aside: Aside) -> Iterable[str]:
    if changes and not (drafts or aside.errors or aside.foreign):
        return (f"no draft here changed {changes.name}",)
    return notices(len(drafts), aside)


class Drawn:
    """What the drafts of a run drew, gathered one by one."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.checked: list[tuple[Named, Checked]] = []
        self.touched: set[Finding] = set()
        self.uses: list[allow.Use] = []
        self.desks: dict[int, Desk] = {}
        self.beside: dict[str, Draft] = {}
        self.asides: dict[str, tuple[Named, Checked]] = {}
        self.unproved: list[Allowance] = []
        self.lost: list[str] = []
        self.allowed = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What all drafts drew."""
        return tuple(found for _, checked in self.checked for found in checked.findings)

    def take(self, each: Examined, filters: Filters, aside: Aside) -> None:
        """Add one draft, less what is allowed in it, and which of it stands on changed lines."""
        draft, outcome, desk = each
        self.desks[id(desk)] = desk
        beside = self._sidecar(each, aside)
        judged = allow.judged(outcome, beside, allow.Terms(desk, filters.now, self._author))
        kept = sorted((*judged.kept, *judged.remarks), key=lambda found: found.order)
        kept = [found._replace(stops=desk.config.stops(found.rule, found.severity, outcome.status)) for found in kept]
        if filters.changes:
            self.touched.update(filters.changes.touched(kept, draft))
        self.allowed += len(outcome.findings) - len(judged.kept)
        self.uses += judged.uses
        self.drafts.append(draft)
        named, own = filters.named(desk.config), [found for found in kept if found.path == draft.path]
        self.checked.append((named, Checked(draft.path, own, lambda: () if outcome.errors else desk.asked)))
        self._aside(named, [found for found in kept if found.path != draft.path])

    def _aside(self, named: Named, remarks: Iterable[Finding]) -> None:
        """Add remarks on entries of sidecars, each once however many drafts an entry speaks of."""
        for remark in remarks:
            _, known = self.asides.setdefault(remark.path, (named, Checked(remark.path, [], tuple)))
            if remark not in known.findings:
                found = sorted((*known.findings, remark), key=lambda found: found.order)
                self.asides[remark.path] = named, known._replace(findings=found)

    def _sidecar(self, each: Examined, aside: Aside) -> tuple[Allowance, ...]:
        try:
            found = sidecar.nearest_sidecar(each.draft.path)
        except BylintError as error:
            several = error.errors if isinstance(error, Mistakes) else (error,)
            aside.errors.extend(each for each in several if str(each) not in map(str, aside.errors))
            return ()
        if found is None:
            return ()
        if found.file.path not in self.beside:
            self.beside[found.file.path] = found.file
            self.lost += found.lost()
        return found.over(each.outcome, each.draft.source)

    def _author(self, allowance: Allowance) -> str:
        """Who wrote an allowance; one of which git cannot tell is kept in mind."""
        from .authorship import author

        known = author(allowance.path, allowance.place.start.line)
        if not known:
            self.unproved.append(allowance)
        return known


def _beside(drawn: Drawn, changes: Changes | None) -> Iterator[str]:
    """What is to be known of allowances that is no fault of theirs, or of no draft that was read."""
    yield from _unproved(drawn.unproved)
    if not changes:
        yield from drawn.lost


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
