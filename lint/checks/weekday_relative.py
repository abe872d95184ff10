"""“Yesterday”, “today” and “tomorrow” beside a weekday that they are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .dated import WEEKDAYS, When, bare, dates

TODAY = ("yesterday", "today", "tomorrow", "tonight")
WEEK = 7
DRIFT = frozenset((1, WEEK - 1))
"""Days by which a paper is dated before or after the day on which it was written."""


@checked
class WeekdayRelative:
    """Hits “yesterday, Tuesday” where the day before publication is another, and not merely the next to it."""

    offers: ClassVar = frozenset({"weekday", "calendar"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(TODAY)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair; `calendar` is the day that is meant by the day of publication."""
        if not document.facts.published:
            return
        for sentence in sentences:
            before: When | None = None
            for date in dates(document, sentence.span):
                if before and (pair := _pair(document, before, date)):
                    day, weekday = pair
                    off = (weekday.date.weekday - ((day.date.first or 1) - 1)) % WEEK
                    if off and off not in DRIFT:
                        told = {
                            "weekday": WEEKDAYS[weekday.date.weekday],
                            "calendar": WEEKDAYS[((day.date.first or 1) - 1) % WEEK],
                        }
                        yield Hit(Span(before.span.start, date.span.end), told)
                before = date


def _pair(document: Document, left: When, right: When) -> tuple[When, When] | None:
    """The day and the weekday, where one of two dates says which day the other is."""
    if not _beside().fullmatch(bare(document, left.span, right.span)):
        return None
    for day, weekday in ((left, right), (right, left)):
        if day.span.of(document.folded).startswith(TODAY) and "weekday" in weekday.labels and day.date.first:
            return day, weekday
    return None


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(r", | \(")
