"""Paragraphs on end in which nobody but the writer speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .opening import head
from .phrase import NONE, found

PARAGRAPH, SENTENCE = Selector("paragraph", ""), Selector("sentence", "")


@checked
class Gap:
    """Hits an article with `paragraphs` or more on end that hold none of `marks`, `asserting` of them one of `phrases`.

    A paragraph of fewer than `words` words neither ends such a stretch nor counts in it.
    """

    marks: tuple[Selector, ...]
    phrases: Phrases
    paragraphs: int = 3
    asserting: int = 2
    words: int = 12

    offers: ClassVar = frozenset({"count", "line", "last"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline for the longest stretch, `count` paragraphs from `line` to line `last`."""
        gaps = [gap for gap in self._gaps(document) if self._asserts(document, gap)]
        if gaps:
            longest = max(gaps, key=len)
            firsts = tuple(_first(document, span) for gap in gaps for span in gap)
            lines = [document.extent(span)[0].line for span in (longest[0], longest[-1])]
            yield Hit(head(document), {"count": len(longest), "line": lines[0], "last": lines[1]}, firsts)

    def _gaps(self, document: Document) -> Iterator[list[Span]]:
        """The stretches long enough in which none of the marks stands."""
        spans = [
            mark.span for mark in document.select(PARAGRAPH) if len(mark.span.of(document.text).split()) >= self.words
        ]
        for bare, run in groupby(spans, lambda span: self._bare(document, span)):
            gap = list(run)
            if bare and len(gap) >= self.paragraphs:
                yield gap

    def _bare(self, document: Document, span: Span) -> bool:
        return not document.touched(span, self.marks)

    def _asserts(self, document: Document, gap: Sequence[Span]) -> bool:
        """Whether enough of the paragraphs say more than what happened."""
        count = sum(
            any(found(self.phrases, NONE, document, sentence.span) for sentence in document.select(SENTENCE, span))
            for span in gap
        )
        return count >= self.asserting


def _first(document: Document, paragraph: Span) -> Span:
    """The first sentence of a paragraph, as its evidence."""
    return next((sentence.span for sentence in document.select(SENTENCE, paragraph)), paragraph)
