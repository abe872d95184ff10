"""Words to positions, in one pass over the text; knows no rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\n": " ", "\r": " ", "\t": " ", "\xa0": " "}


def plain(text: str) -> str:
    """`text` with plain apostrophes, hyphens and spaces, as long as before and its capitals kept."""
    for other, simple in PLAIN.items():
        text = text.replace(other, simple)
    return text


def fold(text: str) -> str:
    """`text` in lower case with plain apostrophes, hyphens and spaces, not one character longer or shorter."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two characters
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return plain(lowered)


class Words(NamedTuple):
    """Where each anchor that stands in the text starts: the one scan's answer."""

    at: dict[str, list[int]]


class Scan:
    """One automaton over many anchors (Aho and Corasick, 1975), asked once an article."""

    def __init__(self, anchors: Iterable[str]) -> None:
        """Build it over folded `anchors`; an anchor that begins or ends in a letter needs a word edge there."""
        from ahocorasick_rs import AhoCorasick

        self.anchors = sorted(set(anchors))
        self._edges = [(_edged(word[0]), _edged(word[-1])) for word in self.anchors]
        self._automaton = AhoCorasick(self.anchors, store_patterns=False) if self.anchors else None

    def find(self, folded: str) -> Words:
        """The positions of every anchor in `folded`, in reading order."""
        if self._automaton is None:
            return Words({})
        at: dict[str, list[int]] = {}
        anchors, edges, size = self.anchors, self._edges, len(folded)
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            left, right = edges[number]
            if left and start and folded[start - 1].isalnum():
                continue
            if right and end < size and folded[end].isalnum():
                continue
            at.setdefault(anchors[number], []).append(start)
        return Words(at)


def _edged(char: str) -> bool:
    """Whether an anchor with this character at its end is a word's; broken text is made of other letters."""
    return char.isascii() and char.isalnum()
