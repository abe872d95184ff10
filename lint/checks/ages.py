"""Who is how old, as an article tells it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from ..values import Entity, Quantity
from .dated import LONGEST, clause

AGE = Selector("quantity", "age")
PERSON = Selector("name", "person")
REACH = 90
"""Characters in which the name that an age belongs to is looked for."""

ROLES = 3
"""Words that may stand before what somebody with an age does: “36-year-old primary school teacher”."""


class Age(NamedTuple):
    """How old an article says that somebody is: the number of the entity, the years, and where."""

    who: int
    years: int
    span: Span


def ages(document: Document) -> tuple[Age, ...]:
    """The ages of those who are named beside them, in reading order."""
    return document.once(_ages)


def past(document: Document, span: Span) -> bool:
    """Whether the sentence of an age speaks of another time than the article's own."""
    return bool(_elsewhen().search(clause(document, span).of(document.folded)))


def alone(document: Document, who: int) -> bool:
    """Whether no other person of the article has the surname of this one."""
    return who in document.once(_unshared)


def last_named(document: Document, span: Span) -> int:
    """The number of the person named last before a place, in its sentence or the one before; 0 where there is none."""
    before = last_person(document, Span(max(document.near(span, 1)[0].start, span.start - LONGEST), span.start))
    return cast("Entity", before.value).number if before else 0


def _unshared(document: Document) -> frozenset[int]:
    """The numbers of the people whose surname nobody else of the article has."""
    people = {(entity := cast("Entity", mark.value)).number: entity.name for mark in document.select(PERSON)}
    holders: dict[str, list[int]] = {}
    for number, name in people.items():
        holders.setdefault(name.rpartition(" ")[2].lower(), []).append(number)
    return frozenset(numbers[0] for numbers in holders.values() if len(numbers) == 1)


@cache
def _elsewhen() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:then|when|while|would|at the time|at age|at the age|ago|earlier|later|was aged"
        r"|as a (?:child|boy|girl|teen\w*|student)|novel|film|movie|series|character|fiction\w*|plays?|played)\b"
    )


def _ages(document: Document) -> tuple[Age, ...]:
    return tuple(
        Age(owner, int(quantity.value), mark.span)
        for mark in document.select(AGE)
        if (quantity := cast("Quantity", mark.value)).low == quantity.high and quantity.unit != "month"
        if (owner := _owner(document, mark.span))
    )


def _owner(document: Document, age: Span) -> int:
    """The number of the person whose age it is, 0 where no name stands right beside it."""
    before = last_person(document, Span(max(age.start - REACH, 0), age.start))
    if before and _named_before().fullmatch(document.folded[before.span.end : age.start]):
        return cast("Entity", before.value).number
    if document.folded.endswith("old", age.start, age.end):
        after = next(document.select(PERSON, Span(age.end, age.end + REACH)), None)
        if after and _named_after(document, Span(age.end, after.span.start)):
            return cast("Entity", after.value).number
    return 0


def last_person(document: Document, within: Span) -> Mark | None:
    """The last person named in a stretch."""
    found = [mark for mark in document.select(PERSON, within) if mark.span.end <= within.end]
    return found[-1] if found else None


@cache
def _named_before() -> re.Pattern[str]:
    return re.compile(r", (?:aged? |now |who is |who is now )?|,? \((?:aged? )?| aged? | is (?:now )?")


def _named_after(document: Document, between: Span) -> bool:
    """Whether between an age and a name stand at most a few words that say what the person does."""
    *before, role = document.folded[between.start : between.end].split() or [""]
    plain = all(word.isalpha() and not word.endswith("ed") for word in before)
    return len(before) < ROLES and plain and (not role or role in words("role-nouns"))
