"""Ages that the year of birth contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from .ages import Age, Birth, ages, alone, births, past
from .dated import YEAR, clause, dates

if TYPE_CHECKING:
    from datetime import date

LATE, EARLY = 60, 14
"""Days that what an article tells of may lie before its publication, or after it."""


class Told(NamedTuple):
    """When somebody has an age: the first and the last day, and the year that a message names."""

    first: int
    last: int
    year: int


@checked
class AgeBirthyear:
    """Hits each age of somebody who, born when the article says, is older or younger on the day of publication.

    Of the dead the year of death counts, where the article gives one. Ages of another time (“then 19”) are spared.
    """

    offers: ClassVar = frozenset({"birth", "year"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"born"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an age, with the birth as evidence; `year` is that in which it is told."""
        if not document.facts.published:
            return
        born = {birth.who: birth for birth in reversed(births(document))}
        for age in ages(document) if born else ():
            birth = born.get(age.who)
            if birth is None or not _comparable(document, age, birth):
                continue
            if (told := _told(document, age, birth)) and not _holds(age.years, birth, told):
                birthday = birth.span.of(document.text)
                yield Hit(age.span, {"birth": birthday, "year": told.year}, (birth.span,))


def _comparable(document: Document, age: Age, birth: Birth) -> bool:
    """Whether an age is that of the article's own time, and certainly of whoever was born."""
    here = clause(document, age.span)
    if past(document, age.span):
        return False
    elsewhere = [found for found in dates(document, here) if found.date.year not in {0, birth.date.date.year}]
    if elsewhere and not _dead().search(here.of(document.folded)):
        return False
    return here.covers(birth.span) or alone(document, age.who)


@cache
def _dead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:died|dies|dead|death|killed|murdered|late|funeral|obituary|buried|drowned|passed away|shot)\b"
    )


def _told(document: Document, age: Age, birth: Birth) -> Told | None:
    """When somebody is as old as the article says; None where it leaves that open."""
    published: date = document.facts.published  # type: ignore[assignment]
    here, there = clause(document, age.span), document.around(birth.span, "sentence")
    if not any(_dead().search(sentence.of(document.folded)) for sentence in (here, there)):
        today = published.toordinal()
        return Told(today - LATE, today + EARLY, published.year)
    if not _dead().search(document.folded, here.start, here.end):
        return None
    died = [found for found in dates(document, here) if found.date.year not in {0, birth.date.date.year}]
    if len(died) != 1 or died[0].date.first is None or died[0].date.last is None:
        return None
    return Told(died[0].date.first, died[0].date.last, died[0].date.year)


def _holds(age: int, birth: Birth, told: Told) -> bool:
    """Whether somebody born then may be `age` years old at some time of those told."""
    first, last = birth.date.date.first, birth.date.date.last
    if first is None or last is None:
        return True
    return int((told.first - last) / YEAR - 0.01) <= age <= int((told.last - first) / YEAR + 0.01)
