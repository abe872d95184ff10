"""What the drafts of a run drew, less what is allowed in them, gathered one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from . import allow, sidecar
from .baseline import Checked
from .desk import Abouts, Desk
from .drafts import Aside
from .errors import BylintError
from .finding import Draft, Finding, Report, Withheld
from .outcome import Allowance
from .run import Examined

if TYPE_CHECKING:
    from datetime import datetime

    from .changed import Changes


class Gathered:
    """Drafts, their findings and how allowances were used at the moment `now`; what cannot be read goes `aside`.

    `checked` holds the findings by draft, each beside the path of its baseline, and `touched` those on lines that
    `changes` tell of; `lost` says which entries of sidecars mean a draft that is not there, `slips` which drafts miss
    their gate by a slip of the pen.
    """

    def __init__(self, now: datetime, changes: Changes | None = None) -> None:
        self.aside, self._now, self._changes = Aside(), now, changes
        self.drafts: list[Draft] = []
        self.checked: list[tuple[str, Checked]] = []
        self.touched: set[Finding] = set()
        self.uses: list[allow.Use] = []
        self.lost: list[str] = []
        self.slips: list[str] = []
        self._desks: dict[Desk, None] = {}
        self._files: dict[str, Draft] = {}
        self._remarks: dict[str, tuple[str, Checked]] = {}
        self._unproved: list[Allowance] = []
        self._allowed = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What all drafts drew."""
        return tuple(found for _, checked in self.checked for found in checked.findings)

    @property
    def beside(self) -> Iterable[tuple[str, Checked]]:
        """What there is to remark on the sidecars, each beside the path of its baseline."""
        return self._remarks.values()

    def take(self, each: Examined) -> None:
        """Add one draft, less what is allowed in it."""
        draft, outcome, desk = each
        config = desk.config
        judged = allow.judged(outcome, self._sidecar(each), allow.Terms(desk, self._now, self._author))
        kept = [
            found._replace(stops=config.stops(found.rule, found.severity, outcome.status))
            for found in sorted((*judged.kept, *judged.remarks), key=lambda found: found.order)
        ]
        if self._changes:
            self.touched.update(self._changes.touched(kept, draft))
        if meant := _meant(outcome.status, config.profile.gate):
            self.slips.append(f"{draft.path}: no gate is set for “status: {outcome.status}”; did you mean “{meant}”?")
        self._desks[desk] = None
        self._allowed += len(outcome.findings) - len(judged.kept)
        self.uses += judged.uses
        self.drafts.append(draft)
        own = [found for found in kept if found.path == draft.path]
        self.checked.append((config.baseline, Checked(draft.path, own, lambda: () if outcome.errors else desk.asked)))
        for remark in kept:
            if remark.path != draft.path:
                self._remark(remark, config.baseline)

    def _sidecar(self, each: Examined) -> tuple[Allowance, ...]:
        """The allowances that stand beside a draft."""
        try:
            found = sidecar.nearest_sidecar(each.draft.path)
        except BylintError as error:
            self.aside.take((error,))
            return ()
        if found is None:
            return ()
        if found.file.path not in self._files:
            self._files[found.file.path] = found.file
            self.lost += found.lost()
        return found.over(each.outcome, each.draft.source)

    def _remark(self, remark: Finding, baseline: str) -> None:
        """Add a remark on an entry of a sidecar, once however many drafts the entry speaks of."""
        named, known = self._remarks.setdefault(remark.path, (baseline, Checked(remark.path, (), tuple)))
        if remark not in known.findings:
            found = sorted((*known.findings, remark), key=lambda found: found.order)
            self._remarks[remark.path] = named, known._replace(findings=found)

    def _author(self, allowance: Allowance) -> str:
        """Who wrote an allowance; one of which git cannot tell is kept in mind."""
        from .authorship import author

        known = author(allowance.path, allowance.place.start.line)
        if not known:
            self._unproved.append(allowance)
        return known

    def report(self, findings: Iterable[Finding], notices: Iterable[str]) -> Report:
        """What there is to show of it: those of the findings that are left, and what was laid aside."""
        return Report(
            drafts=tuple(self.drafts),
            findings=tuple(findings),
            errors=tuple(self.aside.errors),
            notices=(*notices, *self.slips, *_unproved(self._unproved)),
            rules=Abouts(tuple(self._desks)),
            beside=tuple(self._files.values()),
            withheld=Withheld(self._allowed),
        )


def _meant(status: str, gate: Iterable[str]) -> str:
    """The status with a gate that one without was likely meant to be; empty where none is near."""
    likely = [known for known in gate if status and known[:1] == status[:1]]
    if not likely or status in likely:
        return ""
    from difflib import get_close_matches

    return next(iter(get_close_matches(status, likely, 1, 0.75)), "")


def _unproved(allowances: list[Allowance]) -> Iterator[str]:
    """That signatures could not be held against who wrote the allowances."""
    if allowances:
        first = f"{allowances[0].path}:{allowances[0].place.start.line}"
        more = f" and {len(allowances) - 1} more" if len(allowances) > 1 else ""
        told = "git cannot tell who wrote an allowance, so whether somebody else signed it is open"
        yield f"{told}: {first}{more}; fetch the full history"
