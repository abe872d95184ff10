"""“Yesterday”, “today” and “tomorrow” beside a weekday that they are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge.calendar import MONTHS, WEEKDAYS
from ..span import Span
from .dated import When, bare, dates

TODAY = ("yesterday", "today", "tomorrow", "tonight")
NAMED = frozenset(("weekday", "full", "partial"))
WEEK = 7
DRIFT = frozenset((1, WEEK - 1))
"""Days by which a paper is dated before or after the day on which it was written."""


@checked
class WeekdayRelative:
    """Hits “yesterday, Tuesday” and “today, 17 December” where by the day of publication it is another day.

    A day off is none: a paper is dated the day after it is written.
    """

    offers: ClassVar = frozenset({"calendar"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(TODAY)
    dated: ClassVar = True

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair; `calendar` is the day that is meant by the day of publication."""
        if not document.facts.published:
            return
        for sentence in sentences:
            before: When | None = None
            for date in dates(document, sentence.span):
                if before and (pair := _pair(document, before, date)) and (meant := _meant(*pair)):
                    yield Hit(Span(before.span.start, date.span.end), {"calendar": meant})
                before = date


def _pair(document: Document, left: When, right: When) -> tuple[When, When] | None:
    """The day and its name, where one of two dates says which day the other is."""
    if not _beside().fullmatch(bare(document, left.span, right.span)):
        return None
    for day, weekday in ((left, right), (right, left)):
        if day.span.of(document.folded).startswith(TODAY) and weekday.labels & NAMED and day.date.first:
            return day, weekday
    return None


def _meant(day: When, named: When) -> str:
    """What a day is by the day of publication, where it is neither what is named nor the next to that."""
    here = day.date.first or 1
    if "weekday" in named.labels:
        off = (named.date.weekday - (here - 1)) % WEEK
        return WEEKDAYS[(here - 1) % WEEK] if off and off not in DRIFT else ""
    from datetime import date

    meant = date.fromordinal(here)
    return f"{meant.day} {MONTHS[meant.month]} {meant.year}" if abs((named.date.first or here) - here) > 1 else ""


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(r", | \(")
