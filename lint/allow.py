"""What is allowed with a reason, and what is wrong with the allowances themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from .config import Config
from .desk import Desk
from .finding import Finding
from .outcome import Allowance, Outcome
from .rule import Rule

Author = Callable[[Allowance], str]
"""Who wrote an allowance, as git knows it (`Name <address>`); empty where that cannot be told."""


class Use(NamedTuple):
    """An allowance, what it withholds, and how it stands: `in use`, `unused`, `expired`, `refused`."""

    allowance: Allowance
    findings: tuple[Finding, ...] = ()
    state: str = "in use"


class Judged(NamedTuple):
    """The findings that no allowance withholds, those about allowances, and how each allowance was used."""

    kept: tuple[Finding, ...]
    remarks: tuple[Finding, ...] = ()
    uses: tuple[Use, ...] = ()


class Terms(NamedTuple):
    """What allowances are judged by: the desk the draft lies on, the time, and who wrote what."""

    desk: Desk
    now: datetime
    author: Author

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules that may have been asked, by id."""
        return self.desk.asked

    @property
    def config(self) -> Config:
        """What holds for the draft."""
        return self.desk.config


def judged(outcome: Outcome, beside: Iterable[Allowance], terms: Terms) -> Judged:
    """What remains of `outcome` after its allowances and those `beside` it."""
    del beside, terms
    return Judged(outcome.findings)
