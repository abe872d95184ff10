"""One person with two ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge import words
from ..span import Span
from .ages import AGE, REACH, Age, ages, alone, last_named, last_person, past
from .dated import clause, dates

BIRTHDAYS = ("birthday", "turned", "turns", "turning")
WORD = 30
"""Characters in which the word before a name is looked for."""


@checked
class AgeConflict:
    """Hits the age of somebody whom the article has called older or younger before.

    A difference of one year counts in articles of up to `short` characters that tell of no birthday. Ages of another
    time, and of people who share a surname, are spared.
    """

    short: int = 4000

    offers: ClassVar = frozenset({"before"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (AGE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a person; `before` is the age given first."""
        first: dict[int, Age] = {}
        done: set[int] = set()
        for age in sorted((*ages(document), *_taken_up(document)), key=lambda each: each.span):
            if age.who in done or _elsewhen(document, age) or _namesake(document, age):
                continue
            known = first.setdefault(age.who, age)
            if self._apart(document, known.years, age.years) and alone(document, age.who):
                done.add(age.who)
                yield Hit(age.span, {"before": known.span.of(document.text)}, (known.span,))

    def _apart(self, document: Document, left: int, right: int) -> bool:
        """Whether two ages are further apart than a birthday explains."""
        if abs(left - right) != 1:
            return left != right
        return len(document.text) <= self.short and not any(word in document.folded for word in BIRTHDAYS)


def _taken_up(document: Document) -> Iterator[Age]:
    """The ages by which an article takes up the only person whose age it gives: “the 36-year-old said”."""
    known = ages(document)
    if len({age.who for age in known}) != 1:
        return
    owned = {age.span for age in known}
    others = [mark.span for mark in document.select(AGE) if mark.span not in owned]
    if all(_definite(document, span) for span in others):
        for span in others:
            if span.start > known[0].span.start and last_named(document, span) == known[0].who:
                yield Age(known[0].who, int(document.folded[span.start : span.end].partition("-")[0]), span)


def _definite(document: Document, span: Span) -> bool:
    """Whether an age stands for a person already met: “the 36-year-old”, without a noun."""
    if not document.folded.endswith("the ", 0, span.start) or not _digits().match(document.folded, *span):
        return False
    return bool(_follows().match(document.folded, span.end))


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+-year-old")


@cache
def _follows() -> re.Pattern[str]:
    """What follows somebody's age that stands for the person, not for a description of another."""
    return re.compile(r" (?:said|says|was|is|has|had|who|will|told|added|lives|works|also)\b|[,.]")


def _namesake(document: Document, age: Age) -> bool:
    """Whether it is the age of a relative who bears the same name: “his son Jan Novak, 19”."""
    name = last_person(document, Span(max(age.span.start - REACH, 0), age.span.start))
    before = document.folded[max(name.span.start - WORD, 0) : name.span.start].split() if name else []
    return bool(before) and before[-1] in words("kin")


def _elsewhen(document: Document, age: Age) -> bool:
    """Whether an age is told of another time."""
    here = clause(document, age.span)
    return past(document, age.span) or any(found.date.year for found in dates(document, here))
