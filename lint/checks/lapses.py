"""How many years something took, as an article says it."""

from __future__ import annotations

from typing import NamedTuple, cast

from ..document import Document
from ..kinds import Selector
from ..span import Span
from ..values import Quantity

DURATION = Selector("quantity", "duration")
YEARS = {"year": 1, "decade": 10, "century": 100}
ROUND = 0.15
"""The share by which tens of years may be off."""
COUNTING = 1
"""Years that counting both ends, or neither, makes of difference."""


class Lapse(NamedTuple):
    """A number of years, from the least that may be meant to the most, counting the ends or not, and its place."""

    low: float
    high: float
    span: Span

    def holds(self, years: float) -> bool:
        """Whether so many years may be meant."""
        return self.low <= years <= self.high


def lapses(document: Document) -> tuple[Lapse, ...]:
    """The durations of an article that are told in years, in reading order."""
    return document.once(_lapses)


def _lapses(document: Document) -> tuple[Lapse, ...]:
    found = []
    for mark in document.select(DURATION):
        quantity = cast("Quantity", mark.value)
        if size := YEARS.get(quantity.unit):
            low, high = quantity.low * size, quantity.high * size
            loose = ROUND * high if high % 10 == 0 or size > 1 else 0
            found.append(Lapse(low - max(loose, COUNTING), high + max(loose, COUNTING), quantity.whole))
    return tuple(found)
