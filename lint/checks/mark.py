"""Marks of a certain shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from ..tokens import is_word
from .phrase import NONE, SENTENCE, found


@dataclass(frozen=True)
class Marks:
    """Hits each mark that one of `marks` names, of `least` to `most` words, without any label of `without`.

    It is spared where its sentence holds an `except` phrase, or a sentence beside it one of `answers`.
    `focus: start` points at its first character alone.
    """

    marks: tuple[Selector, ...]
    least: int = 0
    most: int = 1_000_000
    without: tuple[str, ...] = ()
    except_: Phrases = NONE
    answers: Phrases = NONE
    focus: str = "all"

    offers: ClassVar = frozenset({"count"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a mark; `count` is its words."""
        for selector in self.marks:
            for mark in document.select(selector):
                words = sum(map(is_word, document.tokens(mark.span).words))
                if not self.least <= words <= self.most or not mark.labels.isdisjoint(self.without):
                    continue
                if not self._excused(document, mark):
                    yield Hit(self._pointed(mark.span), {"count": words})

    def _pointed(self, span: Span) -> Span:
        return Span(span.start, span.start + 1) if self.focus == "start" else span

    def _excused(self, document: Document, mark: Mark) -> bool:
        if not (self.except_ or self.answers):
            return False
        spans = [sentence.span for sentence in document.select(SENTENCE)]
        here = [number for number, span in enumerate(spans) if span.overlaps(mark.span)]
        if any(found(self.except_, NONE, document, spans[number]) for number in here):
            return True
        near = spans[max(min(here, default=0) - 1, 0) : max(here, default=0) + 2]
        return any(found(self.answers, NONE, document, span) for span in near)
