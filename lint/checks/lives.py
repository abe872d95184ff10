"""Who was born and who died when, as an article tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from ..document import Document
from ..span import Span
from ..values import Entity
from .ages import PERSON, last_person
from .dated import LONGEST, When, dates, years

REACH = 90
"""Characters in which the name that a birth or a death belongs to is looked for."""
YEAR = 365
SHORTEST = 30 * YEAR
"""Days from which two years behind a name are a life, not a term of office."""


class Turn(NamedTuple):
    """When an article says that somebody was born, or died: the number of the entity, the date, and where."""

    who: int
    date: When
    span: Span


def births(document: Document) -> tuple[Turn, ...]:
    """The births of those who are named beside them, in reading order."""
    return document.once(_births)


def deaths(document: Document) -> tuple[Turn, ...]:
    """The deaths of those who are named beside them, in reading order."""
    return document.once(_deaths)


def lives(document: Document) -> Iterator[tuple[Turn, Turn]]:
    """The births and deaths of the dead: told of one person, or as one, “Ada Vale (1926–2010)”."""
    born = {birth.who: birth for birth in births(document)}
    yield from ((born[death.who], death) for death in deaths(document) if death.who in born)
    for stretch in dates(document):
        first, last = stretch.date.first, stretch.date.last
        if "range" not in stretch.labels or first is None or last is None or last - first < SHORTEST:
            continue
        before = last_person(document, Span(max(stretch.span.start - 3, 0), stretch.span.start))
        if before and document.folded[before.span.end : stretch.span.start] == " (":
            who = cast("Entity", before.value).number
            born_then = stretch._replace(date=stretch.date._replace(first=first, last=first + YEAR - 1))
            died_then = stretch._replace(date=stretch.date._replace(first=last - YEAR + 1, last=last))
            yield Turn(who, born_then, stretch.span), Turn(who, died_then, stretch.span)


def _births(document: Document) -> tuple[Turn, ...]:
    return tuple(_told(document, "born"))


def _deaths(document: Document) -> tuple[Turn, ...]:
    return tuple(_told(document, "died"))


def _told(document: Document, verb: str) -> Iterator[Turn]:
    """Where the article says that somebody was born, or died, and when."""
    for date in years(document):
        if "range" in date.labels or "about" in date.labels:
            continue
        start = document.folded.rfind(verb, max(date.span.start - REACH, 0), date.span.start)
        if start < 0 or not _there().fullmatch(document.folded[start + len(verb) : date.span.start]):
            continue
        if who := _born_there(document, Span(start, date.span.end)):
            yield Turn(who, date, Span(start, date.span.end))


@cache
def _there() -> re.Pattern[str]:
    place = r"[^\W\d][\w.'-]*(?: [^\W\d][\w.'-]*){0,3}"
    age = r"(?:,? (?:aged |at (?:the age of )?)\d{1,3},?)?"
    return re.compile(rf"{age}(?: (?:in|at|near) {place}(?:, {place}){{0,2}},?)?{age} (?:(?:in|on) )?")


def _born_there(document: Document, span: Span) -> int:
    """The number of whoever it befell: named before, or after it where it opens the sentence, or “she”."""
    sentence = document.around(span, "sentence")
    before = last_person(document, Span(max(sentence.start, span.start - LONGEST), span.start))
    if before:
        between = document.folded[before.span.end : span.start]
        return (
            cast("Entity", before.value).number if _subject().fullmatch(between) and not _kin().search(between) else 0
        )
    opening = document.folded[sentence.start : span.start]
    if not opening:
        after = next(document.select(PERSON, Span(span.end, sentence.end)), None)
        near = after and document.folded[span.end : after.span.start] in {", ", ", the "}
        return cast("Entity", after.value).number if after and near else 0
    if opening not in {"she was ", "he was ", "she ", "he "}:
        return 0
    previous = document.near(sentence, 1)[0]
    people = {cast("Entity", mark.value).number for mark in document.select(PERSON, previous)}
    return people.pop() if len(people) == 1 and previous != sentence else 0


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? \(?(?:aged? )?\d{1,3}\)?)?(?:, (?:an?|who) [\w' -]{3,60}(?=,))?"
        r"(?:,? (?:who )?was born [\w', -]{3,60}?)?,? (?:\(|and |(?:who )?(?:was|is) |who )?"
    )


@cache
def _kin() -> re.Pattern[str]:
    """Words for others of the family, who may be those that were born."""
    return re.compile(r"\b(?:sons?|daughters?|child(?:ren)?|twins?|triplets|bab(?:y|ies)|parents?|whose|grand\w+)\b")
