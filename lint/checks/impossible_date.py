"""Days and times that no calendar and no clock has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge.calendar import MONTHS
from .dated import LENGTHS, NEW_STYLE, clause, when

IMPOSSIBLE = Selector("date", "impossible")
FEBRUARY, LEAP_DAY = 2, 29


@checked
class ImpossibleDate:
    """Hits dates and times that cannot be: 31 April, 29 February 2025, 25:10 GMT.

    A sentence that says so itself, and a leap day of the old calendar, are spared.
    """

    offers: ClassVar = frozenset({"whole", "part"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (IMPOSSIBLE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a date; `whole` is what has fewer of `part` than the date says (“April”, “30 days”)."""
        for mark in document.select(IMPOSSIBLE):
            date = when(mark).date
            around = clause(document, mark.span).of(document.folded)
            leap = date.month == FEBRUARY and date.day == LEAP_DAY
            if _admitted().search(around) or (leap and date.year < NEW_STYLE):
                continue
            if date.month:
                whole = f"{MONTHS[date.month]} {date.year}" if leap else MONTHS[date.month]
                yield Hit(mark.span, {"whole": whole, "part": f"{LENGTHS[date.month] - leap} days"})
            else:
                yield Hit(mark.span, {"whole": "the clock", "part": "24 hours of 60 minutes"})


@cache
def _admitted() -> re.Pattern[str]:
    """Words with which a writer shows that the date is known not to exist."""
    return re.compile(
        r"\b(?:jok\w+|non-?existent|not exist\w*|n't exist\w*|no such|impossible|misprint\w*|typos?|fictional"
        r"|fictitious|mistaken\w*|erroneous\w*|in error|wrong\w*|error|calendar|never|imaginary|bogus|invalid)\b"
    )
