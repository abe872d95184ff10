"""Cues piled on one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..phrase import Phrases
from ..span import Span
from ..tokens import is_word
from .phrase import NONE, found

BREAKS = frozenset({"and", "or", "but", "that", "which", "who", "because", "if", "as"})
"""Words behind which another clause, with a verb of its own, may begin."""


@checked
class Stacked:
    """Hits two of `cues` with at most `between` words between them, in one clause unless `same_clause` is false."""

    cues: Phrases
    between: int = 2
    same_clause: bool = True
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"first", "second"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its cues."""
        return self.cues.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of neighbours."""
        for sentence in sentences:
            spans = found(self.cues, self.except_, document, sentence.span)
            for first, second in pairwise(spans):
                if self._near(document, Span(first.end, second.start)):
                    values = {"first": first.of(document.text), "second": second.of(document.text)}
                    yield Hit(Span(first.start, second.end), values)

    def _near(self, document: Document, gap: Span) -> bool:
        tokens = document.tokens(gap).words
        if sum(map(is_word, tokens)) > self.between:
            return False
        return not self.same_clause or all(is_word(token) and token not in BREAKS for token in tokens)
