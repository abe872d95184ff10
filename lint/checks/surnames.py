"""Surnames as an article spells them, and what a bare one may be otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, islice
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..knowledge import words
from .lexis import inflected, listed, uncapitalised
from .likeness import near, transcribed
from .people import COURTESY, Person, by_surname, described, given, people

NAME, SOURCE = Selector("name", "full"), Selector("source", "person")
LEAST, LONG, TWICE = 4, 7, 7
"""Letters of any surname compared, of one that is a first name too, and from which two may differ by two letters."""
SITED = frozenset("in near at outside across around throughout into within inside downtown greater".split())
"""What stands before places, and hardly before people."""
GLUED = r"(?!Fitz)[A-Z]?[a-z]{3,}[A-Z]"
"""Two words that have lost the blank between them."""
ABOUT = 60
"""Characters before a name in which a preposition and a noun are looked for."""
ENOUGH = 50
"""Mentions in one spelling among which an introduction is looked for."""

MOST = 300
"""Surnames of one article that are compared."""


class Spelling(NamedTuple):
    """One spelling of a surname: who is called so, and who of them is introduced by a first name."""

    name: str
    mentions: list[Person]
    introduced: list[Person]

    @property
    def shown(self) -> Person:
        """The first full mention, or else the first."""
        return next(iter(self.introduced), self.mentions[0])


def alike(document: Document) -> Iterator[tuple[Spelling, Spelling]]:
    """The surnames of an article that begin alike and are a letter apart, or two of many letters."""
    letters: dict[str, list[str]] = {}
    for name in islice((name for name in by_surname(document) if len(name) >= LEAST), MOST):
        letters.setdefault(name[0], []).append(name)
    for names in letters.values():
        for one, two in combinations(names, 2):
            if near(one, two, 1 if len(one) < TWICE or len(two) < TWICE else 2):
                yield _spelling(document, one), _spelling(document, two)


def _spelling(document: Document, name: str) -> Spelling:
    """A surname of an article, with all who bear it."""
    mentions = by_surname(document)[name]
    alone = any(len(person.words) == 1 for person in mentions)
    introduced = (
        person
        for person in mentions[:ENOUGH]
        if person.introduced or (len(person.words) == 2 and (alone or described(document, person)))
    )
    return Spelling(name, mentions, list(introduced))


def stray(document: Document, known: Spelling, bare: Spelling) -> bool:
    """Whether a bare surname can be nothing but another spelling of a known one."""
    written, other = bare.mentions[0].words[-1], known.mentions[0].words[-1]
    if inflected(known.name, bare.name) or any(len(person.words) > 1 for person in bare.mentions):
        return False
    if not (written + other).isascii() and transcribed(known.name, bare.name):
        return False
    if given(written) and not _called(document, bare):
        return False
    if any(_placed(document, person) for person in bare.mentions):
        return False
    offices = {person.title.rpartition(" ")[2] for person in bare.mentions} - COURTESY - {""}
    about = document.around(known.shown.span, "sentence").of(document.folded)
    return all(office in about for office in offices) and not _of_a_body(document, bare)


def _called(document: Document, bare: Spelling) -> bool:
    """Whether a name that may be a first name is used as a surname: of a speaker, or after a title."""
    if len(bare.name) < LONG or any(person.first == bare.name for person in people(document)):
        return False
    return any(person.title or next(document.select(SOURCE, person.span), None) for person in bare.mentions)


def _placed(document: Document, person: Person) -> bool:
    """Whether a bare name stands where a place does: “in Harwick”, “the mayor of Harwick”, “Harwick, Norvia”."""
    before = document.folded[max(0, person.span.start - ABOUT) : person.span.start].split()[-2:]
    if not before or person.title:
        return False
    if before[-1] == "at" and document.folded.startswith("'s", person.span.end):  # “at Harrick's request”
        return False
    return before[-1] in SITED or (before[-1] in {"of", "for", "from"} and before[0] in words("office-nouns"))


def ordinary(document: Document, spelling: Spelling) -> bool:
    """Whether a surname is also a word, a place or a people."""
    written = spelling.mentions[0].words[-1]
    if written.isupper() or re.search(GLUED, written) or listed(written):
        return True
    return uncapitalised(document, written)


def _of_a_body(document: Document, spelling: Spelling) -> bool:
    """Whether a surname is also a part of a body's name: “Bayard” of the Bayard Clinic."""
    written = spelling.mentions[0].words[-1]
    names = (mark.span.of(document.text) for mark in document.select(NAME) if "person" not in mark.labels)
    return any(written in name for name in names)
