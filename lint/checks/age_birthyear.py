"""Ages that the year of birth contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .ages import AGE, Age, ages, alone, past
from .dated import clause, dates
from .lives import Turn, births, lives

if TYPE_CHECKING:
    from datetime import date

LATE, EARLY = 60, 14
"""Days that what an article tells of may lie before its publication, or after it."""
NEAR = 40
"""Characters between a death and the age at it."""


class Told(NamedTuple):
    """When somebody has an age: the first and the last day, and the year that a message names."""

    first: int
    last: int
    year: int


@checked
class AgeBirthyear:
    """Hits each age of somebody who, born when the article says, is older or younger on the day of publication.

    Of the dead the death counts, where the article gives its year. Ages of another time (“then 19”) are spared.
    """

    offers: ClassVar = frozenset({"birth", "year"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(("born", "died"))
    dated: ClassVar = True

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an age, with the birth as evidence; `year` is that in which it is told."""
        yield from _of_the_dead(document)
        if not document.facts.published:
            return
        born = {birth.who: birth for birth in reversed(births(document))}
        for age in ages(document) if born else ():
            birth = born.get(age.who)
            if birth is None or not _comparable(document, age, birth):
                continue
            if (told := _told(document, age, birth)) and not _holds(age.years, birth, told):
                yield _hit(document, age.span, birth, told)


def _hit(document: Document, age: Span, birth: Turn, told: Told) -> Hit:
    return Hit(age, {"birth": birth.span.of(document.text), "year": told.year}, (birth.span,))


def _of_the_dead(document: Document) -> Iterator[Hit]:
    """The ages at which the article says that somebody died, against the birth and the death."""
    for birth, death in lives(document):
        first, last = death.date.date.first, death.date.date.last
        if first is None or last is None:
            continue
        told = Told(first, last, death.date.date.year or _year_of(last))
        for mark in document.select(AGE, Span(death.span.start, death.span.end + NEAR)):
            years = getattr(mark.value, "value", 0)
            said = document.folded[max(mark.span.start - NEAR, death.span.start) : mark.span.start]
            if _at_death().search(said) and not _holds(years, birth, told):
                yield _hit(document, mark.span, birth, told)


def _year_of(day: int) -> int:
    from datetime import date

    return date.fromordinal(day).year


@cache
def _at_death() -> re.Pattern[str]:
    """What stands before the age of a death: “died in 2010, aged 84”, “(1926–2010) died at 84”."""
    return re.compile(r"\A(?:died[^.;]{0,60})?(?:[\d–-]+\) (?:died|who died))?,? (?:aged? |at (?:the age of |age )?)\Z")


def _comparable(document: Document, age: Age, birth: Turn) -> bool:
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


def _told(document: Document, age: Age, birth: Turn) -> Told | None:
    """When somebody is as old as the article says; None where it leaves that open."""
    published: date = document.facts.published  # type: ignore[assignment]
    here, there = clause(document, age.span), document.around(birth.span, "sentence")
    if not any(_dead().search(sentence.of(document.folded)) for sentence in (here, there)):
        today = published.toordinal()
        latest = published.max.toordinal()
        return Told(max(today - LATE, 1), min(today + EARLY, latest), published.year)
    if not _dead().search(document.folded, here.start, here.end):
        return None
    died = [found for found in dates(document, here) if found.date.year not in {0, birth.date.date.year}]
    if len(died) != 1 or died[0].date.first is None or died[0].date.last is None:
        return None
    return Told(died[0].date.first, died[0].date.last, died[0].date.year)


def _holds(age: int, birth: Turn, told: Told) -> bool:
    """Whether somebody born then may be `age` years old at some time of those told."""
    first, last = birth.date.date.first, birth.date.date.last
    if first is None or last is None:
        return True
    return _birthdays(last, told.first) <= age <= _birthdays(first, told.last)


def _birthdays(born: int, day: int) -> int:
    """The birthdays from a birth to a day."""
    from datetime import date

    left, right = date.fromordinal(born), date.fromordinal(day)
    return right.year - left.year - ((right.month, right.day) < (left.month, left.day))
