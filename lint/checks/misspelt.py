"""Surnames that an article spells in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from .lexis import inflected, listed
from .likeness import distance, near, transcribed
from .people import COURTESY, Person, described, described_apart, given, namesake, people

LEAST, BARE, SURE = 4, 5, 6
"""Letters: of any surname compared, of one without its first name, and of one that may be as frequent as the other."""
LONG, LONGER = 7, 8
"""Letters from which two spellings may differ twice: with one first name, and without."""
NAME, QUOTE, SOURCE = Selector("name", "full"), Selector("quote", ""), Selector("source", "person")

ABOUT = 60
"""Characters before a name in which a preposition and a noun are looked for."""

MOST = 300
"""Surnames of one article that are compared."""

SITED = frozenset("in near at outside across around throughout into within inside downtown greater".split())
"""What stands before places, and hardly before people."""

GLUED = r"(?!Fitz)[A-Z]?[a-z]{3,}[A-Z]"
"""Two words that have lost the blank between them."""

Pair = tuple[Person, Person]


class Spelling(NamedTuple):
    """One spelling of a surname: who is called so, and who of them is introduced by a first name."""

    name: str
    mentions: list[Person]
    introduced: list[Person]

    @property
    def shown(self) -> Person:
        """The first full mention, or else the first."""
        return next(iter(self.introduced), self.mentions[0])


@checked
class Misspelt:
    """Hits the rarer of two spellings of one surname; `other` is the name in the other.

    They are one surname where one first name stands before both, or where only one of them ever has a first name and
    the other is not a word, a place or a relative's name.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "full"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of spellings."""
        for spellings in _by_letter(document):
            for one, two in combinations(spellings, 2):
                if near(one.name, two.name, 2) and (pair := _pair(document, one, two)):
                    here, there = pair
                    yield Hit(here.span, {"other": " ".join(there.words)}, (there.span,))


def _by_letter(document: Document) -> Iterator[list[Spelling]]:
    """The surnames of an article by the letter they begin with, where there are several."""
    found: dict[str, Spelling] = {}
    for person in people(document):
        name = person.surname
        if len(name) >= LEAST and (name in found or len(found) < MOST):
            spelling = found.setdefault(name, Spelling(name, [], []))
            spelling.mentions.append(person)
    letters: dict[str, list[Spelling]] = {}
    for name, spelling in found.items():
        alone = any(len(person.words) == 1 for person in spelling.mentions)
        spelling.introduced.extend(
            person
            for person in spelling.mentions
            if person.introduced or (len(person.words) == 2 and (alone or described(document, person)))
        )
        letters.setdefault(name[0], []).append(spelling)
    return (spellings for spellings in letters.values() if len(spellings) > 1)


def _pair(document: Document, one: Spelling, two: Spelling) -> Pair | None:
    """A mention in the rarer spelling and one in the other, if the two spell one surname."""
    if _ordinary(document, one) or _ordinary(document, two):
        return None
    shorter, twice = min(len(one.name), len(two.name)), distance(one.name, two.name, 1) > 1
    pair = next(((a, b) for a in one.introduced for b in two.introduced if _one_first_name(a, b)), None)
    if pair:
        alias = document.around(pair[0].span, "sentence").covers(pair[1].span)
        if alias or described_apart(document, *pair) or (twice and shorter < LONG):
            return None
        return pair if len(one.mentions) < len(two.mentions) else (pair[1], pair[0])
    return _strayed(document, one, two, shorter, twice=twice) if bool(one.introduced) != bool(two.introduced) else None


def _strayed(document: Document, one: Spelling, two: Spelling, shorter: int, *, twice: bool) -> Pair | None:
    """The same of two spellings of which one is introduced and the other can be nothing but it."""
    known, bare = (one, two) if one.introduced else (two, one)
    often = len(known.mentions) >= 2 * len(bare.mentions)
    enough = LONGER if twice else BARE if often else SURE
    if shorter < enough or not _stray(document, known, bare) or _of_a_body(document, bare):
        return None
    own = (person for person in bare.mentions if not next(document.select(QUOTE, person.span), None))
    places = next(own, bare.mentions[0]), known.shown
    return places if len(bare.mentions) <= len(known.mentions) else places[::-1]


def _one_first_name(one: Person, two: Person) -> bool:
    """Whether two full names have one given name; of “Wong Kwok-kin” and “Wong Kwok-hing” that is the family's."""
    hyphened = "-" in one.words[-1] and "-" in two.words[-1]
    return given(one.words[0]) and not hyphened and len(one.first) > 1 and namesake(one.first, two.first)


def _stray(document: Document, known: Spelling, bare: Spelling) -> bool:
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
    return all(office in about for office in offices)


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


def _ordinary(document: Document, spelling: Spelling) -> bool:
    """Whether a surname is also a word, a place or a people."""
    written = spelling.mentions[0].words[-1]
    if written.isupper() or re.search(GLUED, written) or listed(written):
        return True
    return written.lower() in document.words_and_signs.written


def _of_a_body(document: Document, spelling: Spelling) -> bool:
    """Whether a surname is also a part of a body's name: “Bayard” of the Bayard Clinic."""
    written = spelling.mentions[0].words[-1]
    names = (mark.span.of(document.text) for mark in document.select(NAME) if "person" not in mark.labels)
    return any(written in name for name in names)
