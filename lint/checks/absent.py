"""What an article should have and has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from .opening import head


@checked
class Absent:
    """Hits an article of at least `least_words` words that has none of `marks`."""

    marks: tuple[Selector, ...]
    least_words: int = 120

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline."""
        there = any(next(document.select(selector), None) for selector in self.marks)
        if not there and len(document.text.split()) >= self.least_words:
            yield Hit(head(document))
