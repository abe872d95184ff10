"""Anniversaries and lapses of years after an event, held against the year in which they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .dated import When, bare, clause, dates, years
from .lapses import ROUND, lapses

AGE, ORDINAL = Selector("quantity", "age"), Selector("quantity", "ordinal")
REACH = 60
BUILT = ("founded", "built", "opened", "established", "launched", "created", "completed", "formed")
NEXT = 1
"""Years by which an anniversary that is prepared or looked back on may be off."""


class Told(NamedTuple):
    """An event, how many years later it is told, at least and at most, where, and in which year; 0: see `_year`."""

    event: When
    low: float
    high: float
    span: Span
    sentence: Span
    year: int = 0


@checked
class Anniversary:
    """Hits “the 50th anniversary of the 1970 flood” and “ten years after the 2010 flood” in a year that is another.

    So too “the 30-year-old mill, built in 1980”. The year is that named in the sentence, else that of publication where
    the sentence speaks of now.
    """

    offers: ClassVar = frozenset({"event", "year"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(("anniversary", "after", *BUILT))
    dated: ClassVar = True

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a count of years; `event` is the year that it is counted from, `year` the one it is told in."""
        if not years(document):
            return
        for told in (*_anniversaries(document), *_afterwards(document), *_founded(document)):
            year = told.year or _year(document, told)
            if year and not told.low <= year - told.event.date.year <= told.high:
                words = {"event": told.event.span.of(document.text), "year": year}
                yield Hit(told.span, words, (told.event.span,))


def _anniversaries(document: Document) -> Iterator[Told]:
    for mark in document.select(ORDINAL) if "anniversary" in document.folded else ():
        value = getattr(mark.value, "value", 0)
        following = dates(document, Span(mark.span.end, mark.span.end + REACH))
        event = next((date for date in following if date.date.year), None)
        if event is None:
            continue
        gap = bare(document, mark.span, event.span)
        if _of_the().fullmatch(gap):
            sentence = clause(document, mark.span)
            yield Told(event, value - NEXT, value + NEXT, Span(mark.span.start, event.span.end), sentence)


@cache
def _of_the() -> re.Pattern[str]:
    return re.compile(rf" anniversary of {_phrase()}")


def _phrase() -> str:
    """An event up to its year, no clause of its own being among the words: “the ”, “its founding in ”."""
    return r"(?:(?!(?:that|which|who|whose|when|where|and|or|but|to|as|than|since|because|if|until)\b)[\w'.-]+ ){1,7}"


def _afterwards(document: Document) -> Iterator[Told]:
    for lapse in lapses(document):
        if not document.folded.startswith(" after ", lapse.span.end):
            continue
        event = next(dates(document, Span(lapse.span.end, lapse.span.end + REACH)), None)
        if event and "year" in event.labels and _after().fullmatch(bare(document, lapse.span, event.span)):
            sentence = clause(document, lapse.span)
            yield Told(event, lapse.low - NEXT, lapse.high + NEXT, Span(lapse.span.start, event.span.end), sentence)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf" after {_phrase()}")


def _founded(document: Document) -> Iterator[Told]:
    """What is called so many years old, with the year it was built: “the 30-year-old mill, built in 1980”."""
    published = document.facts.published
    for mark in document.select(AGE) if published else ():
        event = next(dates(document, Span(mark.span.end, mark.span.end + REACH)), None)
        if event and event.date.year and _built().fullmatch(bare(document, mark.span, event.span)):
            value = getattr(mark.value, "value", 0)
            loose = max(NEXT, ROUND * value if value % 10 == 0 else 0)
            sentence = clause(document, mark.span)
            whole = Span(mark.span.start, event.span.end)
            yield Told(event, value - loose, value + loose, whole, sentence, published.year if published else 0)


@cache
def _built() -> re.Pattern[str]:
    return re.compile(
        r" (?!man|woman|boy|girl)[\w' -]{3,30},? (?:which |that )?(?:was )?"
        rf"(?:{'|'.join(BUILT)}) in "
    )


def _year(document: Document, told: Told) -> int:
    """The year in which a count is told: another one of the sentence, or that of publication; 0 where it is open."""
    event = told.event.date.year
    others = [date for date in dates(document, told.sentence) if date.date.year not in {0, event}]
    if len(others) == 1 and "year" in others[0].labels:
        gap = bare(document, others[0].span, told.span)
        return others[0].date.year if _in_that_year().fullmatch(gap) else 0
    if others or not document.facts.published or not _now().search(told.sentence.of(document.folded)):
        return 0
    return document.facts.published.year


@cache
def _in_that_year() -> re.Pattern[str]:
    return re.compile(r",? (?:on |at |for |exactly |some )?(?:the |its |their )?")


@cache
def _now() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:today|yesterday|tomorrow|this (?:year|week|month|summer|spring|autumn|winter)|now|still|marks|celebrates"
        r"|commemorates|(?:is|are) (?:celebrating|marking|commemorating)"
        r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    )
