"""Bodies and places whose name has a word spelt in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import combinations
from typing import ClassVar

from ..accepting import accepted
from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .lexis import listed, uncapitalised
from .likeness import near, plain

NAME, PARAGRAPH = Selector("name", "full"), Selector("paragraph", "")
WORD = r"[^\W_]+(?:[-'’.][^\W_]+)*"
LEAST, LONG = 5, 8
"""Letters of a word that is compared, and from which two may differ by two letters."""
MOST = 20
"""Names alike in all but one word that are compared."""

SENSE = r"(?:s|es|n|an|ian|al|ial|ic|ed|er|ers|ing|ist|ists|ly|y|ies)"
"""Endings that make another word."""


Frame = tuple[int, tuple[str, ...]]
Named = Mapping[tuple[str, ...], list[Span]]


@checked
class Bodies:
    """Hits the rarer of two names of a body or place, alike but for a letter or two of one word; `other` is the other.

    An accepted name is the right one, however rare.
    A word with another ending is another word, and so are two that are both words of the language.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (NAME,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of names."""
        named: dict[tuple[str, ...], list[Span]] = defaultdict(list)
        text = document.text
        for _, span, labels, _ in document.select(NAME):
            if "person" not in labels:
                named[_own(text[span[0] : span[1]])].append(span)
        for one, two in _alike(named):
            if _misspelt(document, one, two):
                rarer, other = sorted((one, two), key=partial(_weight, document, named))
                here, there = named[rarer][0], named[other][0]
                if next(document.select(PARAGRAPH, here), None) and next(document.select(PARAGRAPH, there), None):
                    yield Hit(here, {"other": there.of(document.text)}, (there,))


def _weight(document: Document, named: Named, own: tuple[str, ...]) -> tuple[bool, int, int]:
    """How much speaks for a spelling: that it is accepted, how often it stands there, and that it came first."""
    spans = named[own]
    return any(accepted(document, span) for span in spans), len(spans), -spans[0].start


@lru_cache(maxsize=8192)
def _own(name: str) -> tuple[str, ...]:
    """The words of a name, plain."""
    return tuple(map(plain, re.findall(WORD, name)))


def _alike(named: dict[tuple[str, ...], list[Span]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names that differ in one word."""
    every = [frame for own in named for frame in _frames(own)]
    if len(set(every)) == len(every):
        return
    frames: dict[Frame, list[tuple[str, ...]]] = {}
    for own in named:
        for frame in _frames(own):
            frames.setdefault(frame, []).append(own)
    for alike in frames.values():
        yield from combinations(alike[:MOST], 2)


@lru_cache(maxsize=8192)
def _frames(own: tuple[str, ...]) -> tuple[Frame, ...]:
    """What is left of a name without one of its words, and which."""
    places = (at for at, word in enumerate(own) if len(word) >= LEAST - 1 and len(own) > 1)
    return tuple((at, (*own[:at], *own[at + 1 :])) for at in places)


def _misspelt(document: Document, one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the word that two names differ in is one word in two spellings."""
    left, right = next((a, b) for a, b in zip(one, two, strict=True) if a != b)
    shorter, longer = sorted((left, right), key=len)
    if len(longer) < LEAST or left[0] != right[0] or not near(left, right, 2 if len(shorter) >= LONG else 1):
        return False
    if not left.isalpha() or not right.isalpha() or _inflected(shorter, longer):
        return False
    ordinary = [uncapitalised(document, word) or listed(word.capitalize()) for word in (left, right)]
    return not all(ordinary)


def _inflected(shorter: str, longer: str) -> bool:
    """Whether two words are one with different endings: “Scout” and “Scouts”, “Austria” and “Austrian”."""
    stem = len(shorter)
    while longer[:stem] != shorter[:stem]:
        stem -= 1
    return all(not rest or re.fullmatch(SENSE, rest) for rest in (shorter[stem:], longer[stem:]))
