"""The words of a quotation, spelt one way, so that two of them can be laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..document import Document
from ..knowledge import words
from ..knowledge.cardinals import SMALL
from ..ledger import lines
from ..span import Span

WORD = r"[^\W_]+(?:\s?'\s?(?:s|re|ve|ll|d|m|t)\b|'[^\W_]+)*"
CLITIC = r"\s?'\s?(s|re|ve|ll|d|m|t)\b"
WHOLE = {"s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am", "t": "not"}
IRREGULAR = {"can not": "can not", "ca not": "can not", "wo not": "will not", "sha not": "shall not"}
SPELT = (("our", "or"), ("is", "iz"), ("yz", "ys"), ("tre", "ter"), ("ence", "ense"), ("ogue", "og"), ("ae", "e"))


ENDING = r"(?:ing|edly|ed|es|s|ly|er|ers|ion|ions)$"
STEM = 4
"""Letters that are left of a word without its ending."""
TURNED = frozenset(
    "a an the this that these those i me my we us our you your he him his she her it its they them their am is are was"
    " were be been has have had do does did and or of to in on at for with".split()
)
"""Words that change when a quotation is turned into a headline."""
MODALS = frozenset("will would can could shall should may might must not never ever".split())


class Saying(NamedTuple):
    """A quotation: where it stands, its words and their places."""

    span: Span
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def around(self, first: int, last: int, reach: int) -> Span:
        """The words `first` to the one before `last`, and `reach` more on either side."""
        left, right = max(first - reach, 0), min(max(last, first + 1) + reach, len(self.places))
        return Span(self.places[left][0], self.places[right - 1][1])


def speaker(document: Document, span: Span) -> object:
    """Who says what stands in `span`, None where the text does not tell."""
    contents = document.once(_contents)
    first, last = span
    return next((who for (start, end), who in contents if start < last and first < end), None)


def _contents(document: Document) -> list[tuple[Span, object]]:
    return [
        (part, line.source.identity) for line in lines(document) if line.source for part in line.attribution.content
    ]


def said(document: Document, span: Span) -> Saying:
    """What stands in `span`, folded, its short forms written out: “don't” is “do not”, “it's” is “it is”."""
    found, places = [], []
    for match in re.compile(WORD).finditer(document.folded, *span):
        for word in _whole(match[0]):
            found.append(word)
            places.append(match.span())
    return Saying(span, tuple(found), tuple(places))


def unquoted(folded: str) -> list[str]:
    """The words of a folded text, its short forms written out."""
    return [word for match in re.finditer(WORD, folded) for word in _whole(match[0])]


@lru_cache(maxsize=8192)
def _whole(word: str) -> tuple[str, ...]:
    if "'" not in word:
        return ("can", "not") if word == "cannot" else (word,)
    stem = re.sub(r"n\s?'\s?t\b", " not", word)
    stem = re.sub(CLITIC, lambda match: " " + WHOLE[match[1]], stem)
    found = " ".join(stem.split())
    return tuple(IRREGULAR.get(found, found).split())


@lru_cache(maxsize=8192)
def spelt(word: str) -> str:
    """A word as both sides of the Atlantic may spell it, a number as a figure."""
    if word in SMALL:
        return str(SMALL[word])
    for british, american in SPELT:
        word = word.replace(british, american)
    return re.sub(r"(.)\1", r"\1", word)


def weighty(own: Sequence[str]) -> Iterator[str]:
    """The words of `own` that matter, spelt one way and without their endings."""
    light = words("function-words") | TURNED | MODALS
    return (root(spelt(word)) for word in own if word not in light)


def root(word: str) -> str:
    """A word without its ending."""
    stem = re.sub(ENDING, "", word)
    return stem[:6] if len(stem) >= STEM else word


class Gap(NamedTuple):
    """Where two runs of words part: from word `a` to before `b` of one, from `c` to before `d` of the other."""

    a: int
    b: int
    c: int
    d: int


def aligned(one: Sequence[str], two: Sequence[str]) -> tuple[int, tuple[Gap, ...]]:
    """How many words two runs have in common, in order, and where they part, the ends included."""
    from difflib import SequenceMatcher

    same, gaps, i, j = 0, [], 0, 0
    for a, c, size in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks():
        if (i, j) != (a, c) or not size:
            gaps.append(Gap(i, a, j, c))
        same, i, j = same + size, a + size, c + size
    return same, tuple(gap for gap in gaps if gap.b > gap.a or gap.d > gap.c)
