"""Double and single quotation marks side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span

STYLES = ("double", "single")


@checked
class QuoteStyle:
    """Hits each outer quotation in other marks than the `house`'s: `double`, `single`, or what the article uses more."""

    house: str = "majority"

    offers: ClassVar = frozenset({"style", "house"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def __post_init__(self) -> None:
        """Refuse a house style that is none."""
        if self.house not in (*STYLES, "majority"):
            raise BylintError(f"house: “{self.house}” is no style; write double, single or majority")

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a quotation in the other style; none where the article uses both alike."""
        outer = {style: self._outer(document, style) for style in STYLES}
        house = self.house
        if house == "majority":
            counts = {style: len(spans) for style, spans in outer.items()}
            house = max(counts, key=lambda style: counts[style])
            if counts[house] <= 2 * min(counts.values()):
                return
        other = STYLES[1 - STYLES.index(house)]
        for span in outer[other]:
            yield Hit(Span(span.start, span.start + 1), {"style": other, "house": house}, tuple(outer[house][:1]))

    def _outer(self, document: Document, style: str) -> list[Span]:
        return [
            mark.span
            for paragraph in document.select(Selector("paragraph", ""))
            for mark in document.select(Selector("quote", style), paragraph.span)
            if "nested" not in mark.labels
        ]
