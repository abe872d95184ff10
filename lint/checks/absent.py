"""What an article should have and has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .opening import head

PARAGRAPH = Selector("paragraph", "")


@checked
class Absent:
    """Hits an article of at least `least_words` words that has none of `marks`, and does not tell `fact`.

    With `paragraphs`, the marks are looked for only above the text and in so many paragraphs from its start.
    """

    marks: tuple[Selector, ...]
    fact: Literal["", "published", "outlet"] = ""
    paragraphs: int = 0
    least_words: int = 120

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline."""
        within = self._within(document)
        there = any(next(document.select(selector, within), None) for selector in self.marks)
        told = bool(self.fact) and bool(getattr(document.facts, self.fact))
        if not there and not told and len(document.text.split()) >= self.least_words:
            yield Hit(head(document))

    def _within(self, document: Document) -> Span | None:
        """How far from its start the article is looked at; None: all of it."""
        first = list(document.select(PARAGRAPH))[: self.paragraphs]
        return Span(0, first[-1].span.end) if first else None
