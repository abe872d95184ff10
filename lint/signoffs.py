"""The ledger of allowances: what was signed off, by whom and why, and how often each rule is overruled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .allow import Use
from .errors import BylintError
from .finding import Finding
from .levels import means

ANONYMITY = ("sourcing/anonym*", "sourcing/secondhand-anonymous", "sourcing/unnamed-official")
"""The rules that speak of sources without a name."""


class Signoff(NamedTuple):
    """An allowance in a draft, what it withholds there, and how it stands."""

    use: Use

    @property
    def anonymous(self) -> tuple[Finding, ...]:
        """What it withholds about sources without a name."""
        return tuple(found for found in self.use.findings if is_anonymity(found.rule))

    @property
    def sources(self) -> frozenset[tuple[str, int]]:
        """Where in which draft those sources stand: for a finding on the whole article, its evidence."""
        places = (
            (found.path, place.start.offset)
            for found in self.anonymous
            for place in (found.related if found.scope == "document" and found.related else (found.place,))
        )
        return frozenset(places)

    @property
    def verb(self) -> str:
        """What the allowance is: `allow`, `allow-file` or `override`."""
        allowance = self.use.allowance
        return "override" if allowance.since else "allow-file" if allowance.whole else "allow"


class Rate(NamedTuple):
    """How many findings of a rule there are, and how many of them are allowed."""

    rule: str
    allowed: int
    drawn: int


class Signoffs(NamedTuple):
    """The allowances of a run, those of anonymous sources first in each draft, and the rates of the rules allowed."""

    entries: tuple[Signoff, ...]
    rates: tuple[Rate, ...]
    errors: tuple[BylintError, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def anonymous(self) -> int:
        """How many anonymous sources are signed off: places, however many rules speak of one."""
        return len({source for entry in self.entries for source in entry.sources})

    @property
    def signers(self) -> tuple[tuple[str, int], ...]:
        """Who signed off anonymous sources, and how many; who signed most first, nobody by name is empty."""
        signed = {(source, entry.use.allowance.by) for entry in self.entries for source in entry.sources}
        named = {source for source, by in signed if by}
        counts = Counter(by for source, by in signed if by or source not in named)
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def is_anonymity(rule: str) -> bool:
    """Whether a rule speaks of sources without a name."""
    return any(means(wanted, rule) for wanted in ANONYMITY)


def signoffs(
    uses: Iterable[Use], shown: Iterable[Finding], errors: tuple[BylintError, ...], notices: tuple[str, ...]
) -> Signoffs:
    """The ledger of `uses`, beside the findings that no allowance withholds."""
    told = [Signoff(use) for use in uses if use.findings or not use.allowance.shared]
    ordered = sorted(told, key=lambda entry: (entry.use.path, not entry.anonymous, *entry.use.allowance.place.start))
    withheld = {found for entry in told for found in entry.use.findings}
    allowed = Counter(found.rule for found in withheld)
    drawn = allowed + Counter(found.rule for found in shown)
    rates = [Rate(rule, count, drawn[rule]) for rule, count in allowed.items()]
    return Signoffs(
        tuple(ordered),
        tuple(sorted(rates, key=lambda rate: (-rate.allowed, rate.rule))),
        errors,
        notices,
    )
