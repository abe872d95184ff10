"""Dates and times: one mark an expression, with the days that it may mean.

`letters` gives each token one letter, `forms` are patterns over those letters, and each form is read by a function of
its own in `calendar`, `years`, `relative` or `clocks`. What `datetime` would add costs more than `days` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from ...document import Document, Mark
from ...kinds import Selector
from ...span import Span
from ...values import Date
from . import calendar, clocks, relative, years
from .forms import GRAMMAR, STARTS
from .letters import ANCHORS, letters
from .reading import Reading, Text

__all__ = ["ANCHORS", "annotate"]

Reader = Callable[[Text, int, int], "Reading | None"]

SIMPLE: tuple[Reader, ...] = (
    calendar.day_first, calendar.month_first, calendar.iso, calendar.slashed, calendar.days, calendar.days_across,
    calendar.months, calendar.month, years.year, years.near_year, years.years, years.decade, years.quarter, years.half,
    years.fiscal, years.season, relative.today, relative.named_day, relative.weekday_number, relative.named_month,
    relative.unit, relative.lasting, relative.ago, relative.elsewhen, relative.ahead, clocks.clock,
)  # fmt: skip
READERS = {getattr(reader, "__name__", ""): reader for reader in SIMPLE} | {
    "bare_month": calendar.month,
    "earlier": relative.elsewhen,
    "span_ahead": relative.elsewhen,
}
FORM = {name: READERS[name.rpartition("_")[0]] for name in GRAMMAR.groupindex}
BLOCK = Selector("block", "")
JOINS = frozenset("6-")


def annotate(document: Document) -> Iterator[Mark]:
    """A `date` mark over each date and time of the article."""
    tokens = document.words_and_signs
    text = Text(tokens, letters(document), document.facts.published)
    for reading in _readings(document, text):
        span = tokens.span(reading.first, reading.last)
        yield Mark("date", span, _labels(reading.labels), reading.when)


def _readings(document: Document, text: Text) -> Iterator[Reading]:
    """The dates of an article in reading order, none over another."""
    past, held = 0, None
    for start in STARTS.finditer(text.tags):
        at = start.start()
        if at < past or not (reading := _read(document, text, at)):
            continue
        past = reading.last
        if held and (joined := _joined(text, held, reading)):
            held = joined
            continue
        if held:
            yield held
        held = reading
    if held:
        yield held


def _read(document: Document, text: Text, at: int) -> Reading | None:
    """The longest date that begins at token `at` and lies in one block of the text."""
    end = len(text.tags)
    while found := GRAMMAR.match(text.tags, at, end):
        first, last = found.span()
        if _in_one_block(document, text.tokens.span(first, last)):
            return FORM[str(found.lastgroup)](text, first, last)
        end = last - 1
    return None


def _in_one_block(document: Document, span: Span) -> bool:
    """Whether a stretch reaches over no end of a paragraph; a line may end in it."""
    if "\n" not in span.of(document.text):
        return True
    return any(block.span.covers(span) for block in document.select(BLOCK, span))


def _joined(text: Text, left: Reading, right: Reading) -> Reading | None:
    """Two dates as the ends of one stretch: “from 3 May 2024 to 5 June 2025”."""
    gap, alike = right.first - left.last, left.labels == right.labels
    if gap != 1 or not alike or not _connects(text, left) or left.labels not in {"full", "month", "partial", "year"}:
        return None
    spoken = text.tag(left.first - 1) in "45"
    start, end = left.when, right.when
    if not start.year and end.year and left.labels != "year":
        return None
    if start.first is None or end.last is None or start.first > end.last:
        return None
    return Reading(left.first - spoken, right.last, "range", Date(start.first, end.last))


def _connects(text: Text, left: Reading) -> bool:
    """Whether “to” or a dash follows a date, or the “and” of “between”."""
    after = text.tag(left.last)
    return after in JOINS or (after == "7" and text.tag(left.first - 1) == "5")


@cache
def _labels(written: str) -> frozenset[str]:
    return frozenset(written.split())
