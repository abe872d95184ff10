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

CLOCK = re.compile(r"^[^\w\n]*\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b\.?|[A-Z]{2,4}\b)?[^\w\n]*$", re.MULTILINE | re.IGNORECASE)
LIVE = 3
"""Lines that give nothing but a time, from which a page is a live one."""


@checked
class Openings:
    """Hits a paragraph whose first `words` words are those of an earlier one."""

    words: int = 4

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a paragraph, with the earlier one as evidence; none where a whole sentence stands twice, or live."""
        earlier: dict[tuple[str, ...], Mark] = {}
        if len(CLOCK.findall(document.text)) >= LIVE:
            return
        for sentence in document.select(Selector("sentence", "first")):
            start, end = sentence.span
            opening = tuple(
                takewhile(str.isalpha, document.folded[start : min(end, start + FAR)].split()[: self.words])
            )
            if len(opening) < self.words or not _telling(sentence.span.of(document.text), self.words):
                continue
            before = earlier.setdefault(opening, sentence)
            tokens = document.tokens(sentence.span) if before is not sentence else None
            if tokens and document.tokens(before.span).words != tokens.words:
                first = document.tokens(before.span).span(0, self.words)
                yield Hit(tokens.span(0, self.words), related=(first,))


def _telling(sentence: str, words: int) -> bool:
    """Whether a first sentence is one that tells: closed, no question, and no title where all words have a capital."""
    first = sentence.split()[:words]
    question = sentence.rstrip("\"'”’) ").endswith("?")
    return bool(CLOSED.search(sentence)) and not question and sum(word[:1].isupper() for word in first) < len(first) - 1
