"""Marks of a certain shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from ..tokens import is_word
from .phrase import NONE, found

QUOTE = Selector("quote", "")


@checked
class Marks:
    """Hits each mark that one of `marks` names, of `least` to `most` words, without any label of `without`.

    It is spared where its sentence holds an `except` phrase, or a sentence beside it one of `answers`.
    With `opens: lower` its words must begin with a small letter. `focus: start` points at its first character alone.
    """

    marks: tuple[Selector, ...]
    least: int = 0
    most: int = 1_000_000
    without: tuple[str, ...] = ()
    except_: Phrases = NONE
    answers: Phrases = NONE
    opens: str = "any"
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
                shaped = self.least <= words <= self.most and mark.labels.isdisjoint(self.without)
                if shaped and self._opens(document, mark.span) and not self._excused(document, mark):
                    yield Hit(self._pointed(mark.span), {"count": words})

    def _opens(self, document: Document, span: Span) -> bool:
        first = next((char for char in span.of(document.text) if char.isalpha()), "")
        return self.opens == "any" or first.islower()

    def _pointed(self, span: Span) -> Span:
        return Span(span.start, span.start + 1) if self.focus == "start" else span

    def _excused(self, document: Document, mark: Mark) -> bool:
        if not (self.except_ or self.answers):
            return False
        return any(
            not next(document.select(QUOTE, answer), None)
            for phrases, reach in ((self.except_, 0), (self.answers, 1))
            for span in document.near(mark.span, reach)
            for answer in found(phrases, NONE, document, span)
        )
