"""Paragraphs that begin alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span


@checked
class Openings:
    """Hits a paragraph whose first `words` words are those of an earlier one."""

    words: int = 4

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a paragraph, with the earlier one as evidence."""
        earlier: dict[tuple[str, ...], Span] = {}
        for sentence in document.select(Selector("sentence", "first")):
            tokens = document.tokens(sentence.span)
            opening = tuple(takewhile(lambda word: word[0].isalpha(), tokens.words[: self.words]))
            if len(opening) == self.words:
                span = tokens.span(0, self.words)
                if opening in earlier:
                    yield Hit(span, related=(earlier[opening],))
                earlier.setdefault(opening, span)
