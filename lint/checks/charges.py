"""Who is charged in an article, where, and with what words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from ..values import Entity

PERSON = Selector("name", "person")
OTHERS = frozenset("'s ' whose said says told that when after while because".split())
"""Words between a name and a charge that put the charge on somebody else: “Hale's wife was charged”."""
OF_WORDS = 5
"""Words before a name among which “of” makes it part of another phrase: “the wife of the banker Tom Hale”."""
STEPS = frozenset(
    "trial arrest prosecution indictment arraignment charge charges count counts detention extradition".split()
)
"""Whose “of” names whoever is charged."""
BACK = 2
"""Sentences before a charge or a deed in which whoever “he” is is looked for."""


class Docket(NamedTuple):
    """The charges that an article tells of.

    The first against each person stands under the number and under whatever the name ends in, the first in each word
    under that word; those against nobody with a name are in reading order.
    """

    numbers: Mapping[int, Span]
    names: Mapping[str, Span]
    words: Mapping[str, Span]
    nameless: tuple[Span, ...]

    def against(self, person: Entity) -> Span | None:
        """The charge against a person, also where the name opens a sentence with “Robber”."""
        first, _, name = person.name.partition(" ")
        if person.number in self.numbers or first.lower() not in words("culprits"):
            return self.numbers.get(person.number)
        return self.names.get(name)

    def unnamed(self, document: Document, span: Span) -> Span | None:
        """The charge in the sentences before `span` against nobody with a name: “a man was charged”."""
        at = bisect_left(self.nameless, span) - 1
        return self.nameless[at] if at >= 0 and self.nameless[at].start >= document.near(span, BACK)[0].start else None


def docket(document: Document, charges: Iterable[Span]) -> Docket:
    """The docket of the phrases that charge somebody, given in reading order."""
    numbers: dict[int, Span] = {}
    names: dict[str, Span] = {}
    told: dict[str, Span] = {}
    nameless: list[Span] = []
    for span in charges:
        if _of_another(document, span):
            continue
        person = next(iter(people(document, span) or before(document, span)[-1:]), None)
        for word in document.tokens(document.around(span, "sentence")).words:
            told.setdefault(word, span)
        if person is None:
            nameless.append(span)
            continue
        numbers.setdefault(person.number, span)
        for ending in _endings(person.name):
            names.setdefault(ending, span)
    return Docket(numbers, names, told, tuple(nameless))


def _of_another(document: Document, span: Span) -> bool:
    """Whether a charge is not against whoever is named first in it."""
    name = next((mark.span for mark in document.select(PERSON, span)), None)
    if name is None:
        return False
    before = document.tokens(Span(document.around(span, "sentence").start, name.start)).words[-OF_WORDS:]
    head = before[before.index("of") - 1] if "of" in before and "," not in before else ""
    behind = document.tokens(Span(name.end, span.end)).words if name.end < span.end else ()
    return bool(head and head not in STEPS) or not OTHERS.isdisjoint(behind)


def _endings(name: str) -> list[str]:
    parts = name.split()
    return [" ".join(parts[at:]) for at in range(len(parts))]


def people(document: Document, span: Span) -> list[Entity]:
    """Those named in a stretch."""
    return [mark.value for mark in document.select(PERSON, span) if isinstance(mark.value, Entity)]


def before(document: Document, span: Span) -> list[Entity]:
    """Those named in the sentences before `span`, and in its own up to there."""
    near = document.near(span, BACK)
    return people(document, Span(near[0].start, span.start)) if near else []
