"""Elements that stand for places rather than words: a gap, an edge of the sentence, a mark."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from .elements import Anchors, Sight
from .tokens import is_word

if TYPE_CHECKING:
    from .kinds import Selector

GAP = 4
"""How many words `...` may stand for: a speech verb this near to a role is its verb."""

OPENERS = frozenset("\"'“‘«([—–-*•")
CLOSERS = frozenset("\"'”’».!?…)]") | {"..."}


class Gap:
    """Up to GAP words, with the commas between them."""

    anchors: Anchors = None
    firsts: Anchors = None

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Everywhere that many words away."""
        reached, tokens = set(at), sight.tokens.words
        for start in at:
            crossed = 0
            for end in range(start, len(tokens)):
                crossed += is_word(tokens[end])
                if crossed > GAP or not (is_word(tokens[end]) or tokens[end] in {",", "'s", "'"}):
                    break
                reached.add(end + 1)
        return frozenset(reached)


class Edge:
    """The start or the end of a sentence, less the marks that open and close it."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, *, end: bool) -> None:
        self.end = end

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Those of `at` that are the edge."""
        tokens = sight.tokens.words
        if self.end:
            return frozenset(start for start in at if all(token in CLOSERS for token in tokens[start:]))
        return frozenset(start for start in at if all(token in OPENERS for token in tokens[:start]))


class Marked:
    """A mark: a quote, a named source, whatever its selector names."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, selector: Selector) -> None:
        self.selector = selector

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past each such mark that starts there."""
        found, tokens = set(), sight.tokens
        for start in at:
            if start >= len(tokens.starts):
                continue
            for mark in sight.document.select(self.selector, tokens.span(start, start + 1)):
                if mark.span.start == tokens.starts[start]:
                    found.add(bisect_left(tokens.starts, mark.span.end))
        return frozenset(found)
