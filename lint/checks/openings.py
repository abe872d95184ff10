"""Paragraphs that begin alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector

CLOSED = re.compile(r"[.!?…][\"'”’»)\s]*\Z")
"""The end of a sentence; a caption or a heading has none."""

FAR = 120
"""How many characters hold the first words of a paragraph."""


@checked
class Openings:
    """Hits a paragraph whose first `words` words are those of an earlier one."""

    words: int = 4

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a paragraph, with the earlier one as evidence; none where a whole sentence stands twice."""
        earlier: dict[tuple[str, ...], Mark] = {}
        for sentence in document.select(Selector("sentence", "first")):
            start, end = sentence.span
            opening = tuple(
                takewhile(str.isalpha, document.folded[start : min(end, start + FAR)].split()[: self.words])
            )
            if len(opening) < self.words or not CLOSED.search(sentence.span.of(document.text)):
                continue
            before = earlier.setdefault(opening, sentence)
            tokens = document.tokens(sentence.span) if before is not sentence else None
            if tokens and document.tokens(before.span).words != tokens.words:
                first = document.tokens(before.span).span(0, self.words)
                yield Hit(tokens.span(0, self.words), related=(first,))
