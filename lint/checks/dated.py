"""The dates of an article as checks compare them: which mark says when, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from ..document import Document, Mark
from ..kinds import Selector
from ..span import Span
from ..values import Date

DATE = Selector("date", "")
LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NEW_STYLE = 1924
"""The first year in which every country of Europe had the Gregorian calendar (Greece, 1923)."""
YEAR = 365.25
LONGEST = 400
"""Characters on either side of a place that are read to judge it, however long its sentence."""
DATED = frozenset(("full", "partial", "month", "year"))
"""Labels of dates that name their year, or whose year publication tells."""


class When(NamedTuple):
    """A `date` mark: its span, its labels, and its value."""

    span: Span
    labels: frozenset[str]
    date: Date


def dates(document: Document, within: Span | None = None) -> Iterator[When]:
    """The dates of an article, or of a stretch of it, in reading order."""
    return map(when, document.select(DATE, within)) if within else iter(document.once(_dates))


def _dates(document: Document) -> tuple[When, ...]:
    return tuple(map(when, document.select(DATE)))


def when(mark: Mark) -> When:
    """A `date` mark, typed."""
    return When(mark.span, mark.labels, cast("Date", mark.value))


def years(document: Document) -> tuple[When, ...]:
    """The dates that name their year: days, months, years and what lies about them."""
    return document.once(_years)


def _years(document: Document) -> tuple[When, ...]:
    return tuple(found for found in dates(document) if found.date.year and "impossible" not in found.labels)


def clause(document: Document, span: Span) -> Span:
    """The sentence of a place, or what lies within `LONGEST` characters of the place in it."""
    sentence = document.around(span, "sentence")
    return Span(max(sentence.start, span.start - LONGEST), min(sentence.end, span.end + LONGEST))


def bare(document: Document, left: Span, right: Span) -> str:
    """The folded words between two stretches of one sentence; a full stop where they are of two."""
    if left.end > right.start or not document.around(left, "sentence").covers(right):
        return "."
    return document.folded[left.end : right.start]
