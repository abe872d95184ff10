"""Weekdays beside dates that fall on another day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge.calendar import MONTHS, WEEKDAYS
from ..span import Span
from ..values import Date
from .dated import NEW_STYLE, When, bare, dates

FAR = 245
"""Days from publication within which a day may be told without its year."""
REACH = 4
"""Sentences before a date in which a year may be named that is still meant."""


@checked
class WeekdayDate:
    """Hits each date whose weekday the calendar contradicts, “Friday, 17 December 2025” or “17 December, a Friday”.

    A date without a year is that nearest to publication, and is spared where its weekday fits another year that may
    be meant.
    """

    offers: ClassVar = frozenset({"weekday", "date", "calendar"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(day.lower() for day in WEEKDAYS) | frozenset(
        "mon tue tues wed thu thur thurs fri sat sun".split()
    )

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a date; `date` is it with the year that is meant, `calendar` the day on which it falls."""
        for sentence in sentences:
            before = None
            for date in dates(document, sentence.span):
                if date.date.day and date.date.weekday >= 0:
                    yield from _judged(document, date, date.date.weekday, date.span)
                elif before and before.date.day and "weekday" in date.labels and _tells(document, before, date):
                    yield from _judged(document, before, date.date.weekday, _both(document, before.span, date.span))
                before = date


def _tells(document: Document, date: When, weekday: When) -> bool:
    """Whether a weekday says on which day the date before it falls: “17 December, a Friday”, “17 December (Friday)”."""
    between = bare(document, date.span, weekday.span)
    if between == ", ":  # “17 December, Friday, was” but not “17 December, Friday prayers”
        return document.folded[weekday.span.end : weekday.span.end + 1] in {".", ";", ")", ":"}
    return bool(_telling().fullmatch(between))


def _both(document: Document, date: Span, weekday: Span) -> Span:
    """From a date to the weekday after it, and the bracket that closes there."""
    return Span(date.start, weekday.end + (document.text[date.end : weekday.end + 1].count("(") and 1))


@cache
def _telling() -> re.Pattern[str]:
    said = "(?:is|was|will be|falls on|fell on)"
    return re.compile(rf" ?\(| ?[–—-] an? |, (?:which {said} )?an? |,? {said}(?: an?)? ")


def _judged(document: Document, date: When, weekday: int, span: Span) -> Iterator[Hit]:
    first, last, year, month, day, *_ = date.date
    if first is None or first != last or (first - 1) % 7 == weekday or _newspaper(document, span):
        return
    if year and year < NEW_STYLE:
        return
    if not year and _fits(document, span, date.date, weekday):
        return
    from datetime import date as calendar

    meant = year or calendar.fromordinal(first).year
    told = {
        "weekday": WEEKDAYS[weekday],
        "date": f"{day} {MONTHS[month]} {meant}",
        "calendar": WEEKDAYS[(first - 1) % 7],
    }
    yield Hit(span, told)


def _fits(document: Document, span: Span, day: Date, weekday: int) -> bool:
    """Whether a day and month fall on a weekday in a year that may be meant.

    That is one named in the sentence or right before it, and one in which the day lies within `FAR` of publication.
    """
    from calendar import monthrange
    from datetime import date

    near = Span(document.near(span, REACH)[0].start, document.around(span, "sentence").end)
    named = {found.date.year for found in dates(document, near) if "impossible" not in found.labels}
    published = document.facts.published
    about = (published.year - 1, published.year, published.year + 1) if published else ()
    for year in named.union(about):
        if NEW_STYLE <= year <= date.max.year and day.day <= monthrange(year, day.month)[1]:
            meant = date(year, day.month, day.day)
            told = year in named or (published and abs((meant - published).days) <= FAR)
            if told and meant.weekday() == weekday:
                return True
    return False


def _newspaper(document: Document, span: Span) -> bool:
    """Whether the weekday is the name of a newspaper: “the Sun, 17 December 2025”, “Lowmoor Sun, …”."""
    if not re.match(r"sun\b", document.folded[span.start : span.start + 4]):
        return False
    return bool(re.search(r"(?:\b[Tt]he|\b[A-Z]\w+) \Z", document.text[max(span.start - 30, 0) : span.start]))
