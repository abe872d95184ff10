"""Surnames that an article spells in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..accepting import accepted
from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge.nicknames import namesake
from .likeness import near
from .people import Person, described_apart, given
from .surnames import Spelling, alike, ordinary, stray

BARE, SURE = 5, 6
"""Letters of a surname without its first name, and of one that may be as frequent as the other."""
LONG = 8
"""Letters from which two spellings may differ twice without one first name before both."""
OFTEN = 3
"""Times that a short name stands there for each time that it does in another spelling."""

NAME, QUOTE = Selector("name", "full"), Selector("quote", "")

Pair = tuple[Person, Person]


@checked
class Misspelt:
    """Hits the rarer of two spellings of one surname; `other` is the name in the other.

    They are one surname where one first name stands before both, or where only one of them ever has a first name and
    the other is not a word, a place or a relative's name. An accepted spelling is the right one, however rare.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (NAME,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of spellings."""
        for one, two in alike(document):
            if pair := _pair(document, one, two):
                here, there = _righted(document, pair, one, two)
                yield Hit(here.span, {"other": " ".join(there.words)}, (there.span,))


def _righted(document: Document, pair: Pair, one: Spelling, two: Spelling) -> Pair:
    """The pair, the other way round where the spelling it finds at fault is the one that is accepted."""
    faulty = one if pair[0] in one.mentions else two
    other = two if faulty is one else one
    return pair[::-1] if _accepts(document, faulty) and not _accepts(document, other) else pair


def _accepts(document: Document, spelling: Spelling) -> bool:
    return any(accepted(document, person.span) for person in spelling.mentions)


def _pair(document: Document, one: Spelling, two: Spelling) -> Pair | None:
    """A mention in the rarer spelling and one in the other, if the two spell one surname."""
    if ordinary(document, one) or ordinary(document, two):
        return None
    shorter, twice = min(len(one.name), len(two.name)), not near(one.name, two.name, 1)
    pair = next(((a, b) for a in one.introduced for b in two.introduced if _one_first_name(a, b)), None)
    if pair:
        alias = document.around(pair[0].span, "sentence").covers(pair[1].span)
        if alias or described_apart(document, *pair):
            return None
        return pair if len(one.mentions) < len(two.mentions) else (pair[1], pair[0])
    return _strayed(document, one, two, shorter, twice=twice) if bool(one.introduced) != bool(two.introduced) else None


def _strayed(document: Document, one: Spelling, two: Spelling, shorter: int, *, twice: bool) -> Pair | None:
    """The same of two spellings of which one is introduced and the other can be nothing but it."""
    known, bare = (one, two) if one.introduced else (two, one)
    if shorter < LONG if twice else not _long_enough(known, bare, shorter):
        return None
    if not stray(document, known, bare):
        return None
    own = (person for person in bare.mentions if not next(document.select(QUOTE, person.span), None))
    places = next(own, bare.mentions[0]), known.shown
    return places if len(bare.mentions) <= len(known.mentions) else places[::-1]


def _long_enough(known: Spelling, bare: Spelling, shorter: int) -> bool:
    """Whether two spellings a letter apart are long enough for that, by how often each stands there."""
    often = len(known.mentions) // len(bare.mentions)
    swapped = sorted(known.name) == sorted(bare.name)
    if shorter < BARE:
        return often >= OFTEN and (swapped or len(known.name) != len(bare.name))
    return often > 1 or swapped or max(len(known.name), len(bare.name)) >= SURE


def _one_first_name(one: Person, two: Person) -> bool:
    """Whether two full names have one given name; of “Wong Kwok-kin” and “Wong Kwok-hing” that is the family's."""
    hyphened = "-" in one.words[-1] and "-" in two.words[-1]
    return given(one.words[0]) and not hyphened and len(one.first) > 1 and namesake(one.first, two.first)
