"""Speakers who are called by their surname before the article has said who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..ledger import Line, lines
from .lexis import listed
from .people import COURTESY, Person, by_surname, given

QUOTE = Selector("quote", "")
SOURCE = Selector("source", "person")
INTRODUCING = (
    r", (?:\d\d\b|(?:\w+ ){0,2}(?:the|an?|who|then|former|[\w-]+['’]s)\b|[a-z][\w-]+ (?:of|at|for|with|and)\b)"
)
LEAST = 3
"""Letters of a surname that is asked about."""


@checked
class BareSurname:
    """Hits a speaker's bare surname where the full name, with a title or a description, comes later; `full` is that.

    Names in `known` need no introduction.
    """

    known: str = "household-names"

    offers: ClassVar = frozenset({"full"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (SOURCE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a person."""
        for mentions in by_surname(document).values():
            first = mentions[0]
            if len(mentions) < 2 or not _bare(first) or first.words[-1] in words(self.known):
                continue
            full = next((person for person in mentions if len(person.words) > 1), None)
            if full is None or len({person.first for person in mentions if person.first}) > 1:
                continue
            asked = not given(first.words[-1]) and not listed(first.words[-1]) and _introduced(document, full)
            if asked and _speaks(document, first):
                yield Hit(first.span, {"full": " ".join(full.words)}, (full.span,))


def _bare(person: Person) -> bool:
    """Whether a mention is a surname with no more than a “Mr” before it."""
    return len(person.words) == 1 and len(person.surname) >= LEAST and (not person.title or person.title in COURTESY)


def _introduced(document: Document, full: Person) -> bool:
    """Whether a full name comes with a title or a description, as if for the first time."""
    if not full.introduced:
        return False
    return bool(full.title) or re.compile(INTRODUCING).match(document.text, full.span.end) is not None


def _speaks(document: Document, person: Person) -> bool:
    """Whether a mention is that of a speaker."""
    own = (line for line in lines(document) if line.place and line.place.span.covers(person.span))
    return any(_spoken(document, line) for line in own)


def _spoken(document: Document, line: Line) -> bool:
    """Whether an attribution is one in the past, or gives somebody's own words: no line of a table of contents."""
    cue = line.cue.span.of(document.folded)
    return line.attribution.quoted or cue.endswith(("ed", "aid", "says", "told", "wrote"))
