"""People whose first name is spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.nicknames import namesake
from .likeness import distance
from .people import COURTESY, Person, by_surname, described, described_apart

LEAST, LONG = 3, 5
"""Letters of a first name that is compared, and from which one letter may differ without an office shared."""
VOWELS = frozenset("aeiou")
SOUNDS = (("geo", "je"), ("ph", "f"), ("v", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"), ("h", ""))
MOST = 30
"""First names beside one surname that are compared."""


@checked
class FirstNames:
    """Hits the rarer of two first names that differ by a letter before one surname; `other` is the other name in full.

    Short forms of one name are no difference; relatives, and whoever is named beside the other, are two people.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "full"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of names."""
        for called in _called(document):
            for one, two in combinations(list(called.values())[:MOST], 2):
                rarer, other = (one, two) if len(one) < len(two) else (two, one)
                if len(rarer) == 1 and _drifted(rarer[0], other[0]) and _one(document, rarer[0], other):
                    yield Hit(rarer[0].span, {"other": " ".join(other[0].words)}, (other[0].span,))


def _called(document: Document) -> Iterator[dict[str, list[Person]]]:
    """The people of each surname by their first name, where there are several."""
    for named in by_surname(document).values():
        if len({person.first for person in named} - {""}) < 2:
            continue
        called: dict[str, list[Person]] = {}
        for person in named:
            if len(person.first) >= LEAST and not person.words[0].isupper():
                called.setdefault(person.first, []).append(person)
        if len(called) > 1 and any(_known(document, person) for person in named):
            yield called


def _known(document: Document, person: Person) -> bool:
    """Whether a mention says that its last word is a surname."""
    return person.introduced or len(person.words) == 1 or described(document, person)


def _drifted(one: Person, two: Person) -> bool:
    """Whether two first names look like one, spelt otherwise."""
    shorter, longer = sorted((one.first, two.first), key=len)
    if namesake(shorter, longer) or [*map(str.lower, one.words[1:])] != [*map(str.lower, two.words[1:])]:
        return False
    if shorter[0] != longer[0] or _paired(shorter, longer) or distance(shorter, longer, 2) > 2:
        return _sound(shorter) == _sound(longer)
    offices = {one.title, two.title}
    titled = len(offices) == 1 and offices.isdisjoint({"", *COURTESY})
    swapped = sorted(shorter) == sorted(longer) and len(shorter) > LEAST
    alike = distance(shorter, longer, 1) == 1 and (titled or swapped or len(shorter) >= LONG)
    return alike or _sound(shorter) == _sound(longer)


def _paired(shorter: str, longer: str) -> bool:
    """Whether two names are likely a man's and a woman's: “Eric” and “Erica”, “Mario” and “Maria”."""
    if longer[:-1] == shorter:
        return longer[-1] in VOWELS
    return shorter[:-1] == longer[:-1] and {shorter[-1], longer[-1]} <= VOWELS


def _sound(name: str) -> str:
    """A name with the letters that spell one sound made one."""
    for letters, letter in SOUNDS:
        name = name.replace(letters, letter)
    return "".join(char for at, char in enumerate(name) if name[at - 1 : at] != char)


def _one(document: Document, person: Person, others: list[Person]) -> bool:
    """Whether a person is not told apart from another: named in one sentence, or where the text speaks of relatives."""
    sentence = document.around(person.span, "sentence")
    if any(sentence.covers(other.span) for other in others):
        return False
    if described_apart(document, person, others[0]):
        return False
    kin = words("kin")
    near = (document.around(one.span, "sentence") for one in (person, *others[:MOST]))
    return all(kin.isdisjoint(document.tokens(span).words) for span in near)
