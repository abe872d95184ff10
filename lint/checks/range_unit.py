"""Ranges of money whose first end leaves out the million of the second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .slots import compiled

RANGE = (
    r"([$€£])(\d{1,3}(?:\.\d+)?)\s?(?:to|-|–|—|and)\s?\1(\d{1,3}(?:\.\d+)?)[\s-]?(million|billion|trillion|bn|m|tn)\b"
)


@checked
class RangeUnit:
    """Hits “$26 to $31 million”, which says twenty-six dollars."""

    offers: ClassVar = frozenset({"first", "scale"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"$", "€", "£"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a range."""
        for sentence in sentences:
            for found in compiled(RANGE).finditer(document.folded, *sentence.span):
                if float(found[2]) < float(found[3]):
                    yield Hit(Span(*found.span()), {"first": found[1] + found[2], "scale": found[4]})
