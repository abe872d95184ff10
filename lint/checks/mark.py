"""Marks of a certain shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit
from ..kinds import Selector
from ..phrase import Phrases
from ..tokens import is_word
from .phrase import NONE, found


@dataclass(frozen=True)
class Marks:
    """Hits each mark that one of `marks` names, of `least` to `most` words, that touches no `except` phrase.

    With `without` it must carry none of these labels; with `in_sentence_of` its sentence must hold such a phrase.
    """

    marks: tuple[Selector, ...]
    least: int = 0
    most: int = 1_000_000
    without: tuple[str, ...] = ()
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"count"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a mark; `count` is its words."""
        for selector in self.marks:
            for mark in document.select(selector):
                words = sum(map(is_word, document.tokens(mark.span).words))
                if self.least <= words <= self.most and mark.labels.isdisjoint(self.without):
                    if not self._excused(document, mark):
                        yield Hit(mark.span, {"count": words})

    def _excused(self, document: Document, mark: Mark) -> bool:
        if not self.except_:
            return False
        around = document.around(mark.span, "sentence")
        return any(span.overlaps(mark.span) for span in found(self.except_, NONE, document, around))
