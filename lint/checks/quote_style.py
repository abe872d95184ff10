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
    """Hits each outer quotation in other marks than the `house`'s: `double`, `single`, or the article's `majority`."""

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
        """The outer quotations of running prose: headings within the text keep marks of their own."""
        return [
            mark.span
            for sentence in document.select(Selector("sentence", ""))
            if _prose(document, sentence.span)
            for mark in document.select(Selector("quote", style), sentence.span)
            if sentence.span.covers(mark.span) and mark.labels.isdisjoint(("nested", "unclosed", "continued"))
        ]


def _prose(document: Document, span: Span) -> bool:
    """Whether a stretch is a sentence: in a paragraph, with a stop, and not set in capitals."""
    text = span.of(document.text)
    stopped = text.rstrip("\"'”’») \n")[-1:] in tuple(".!?…") or text[-1:] in tuple(".!?…")
    capitals = sum(map(str.isupper, text))
    return stopped and capitals * 3 < len(text) and next(document.select(Selector("paragraph", ""), span), None) is not None
