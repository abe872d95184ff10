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
LONGEST = 300
"""Characters past which a sentence is likely several lines run together, headlines among them."""
NEITHER = ("nested", "unclosed", "continued", "scare")
"""What shows no style: a word set apart may well have marks of its own."""


@checked
class QuoteStyle:
    """Hits outer quotations in other marks than the `house`'s: `double`, `single`, or the article's `majority`.

    With `least`, only an article whose marks are clearly of the other kind: so many, and over twice the house's.
    """

    house: str = "majority"
    least: int = 0

    offers: ClassVar = frozenset({"style", "house"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def __post_init__(self) -> None:
        """Refuse a house style that is none, and a count of marks against a majority of them."""
        if self.house not in (*STYLES, "majority"):
            raise BylintError(f"house: “{self.house}” is no style; write double, single or majority")
        if self.least and self.house == "majority":
            raise BylintError("least: it counts marks against a house's; write “house: double” or “house: single”")

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit for all quotations in the other style; none where the article uses both alike."""
        outer = {style: self._outer(document, style) for style in STYLES}
        house = self.house
        if house == "majority":
            counts = {style: len(spans) for style, spans in outer.items()}
            house = max(counts, key=lambda style: counts[style])
            if counts[house] <= 2 * min(counts.values()):
                return
        other = STYLES[1 - STYLES.index(house)]
        clear = len(outer[other]) >= self.least and len(outer[other]) > 2 * len(outer[house])
        if (spans := outer[other]) and (clear or not self.least):
            here = Span(spans[0].start, spans[0].start + 1)
            yield Hit(here, {"style": other, "house": house}, (*outer[house][:1], *spans[1:]))

    def _outer(self, document: Document, style: str) -> list[Span]:
        """The outer quotations of running prose: headings within the text keep marks of their own."""
        return [
            mark.span
            for mark in document.select(Selector("quote", style))
            if mark.labels.isdisjoint(NEITHER)
            and len(around := document.near(mark.span, 0)) == 1
            and _prose(document, around[0])
        ]


def _prose(document: Document, span: Span) -> bool:
    """Whether a stretch is a sentence: in a paragraph, with a stop, and not set in capitals."""
    if span.end - span.start > LONGEST:
        return False
    text = span.of(document.text)
    stopped = text.rstrip("\"'”’») \n")[-1:] in tuple(".!?…") or text[-1:] in tuple(".!?…")
    capitals = sum(map(str.isupper, text))
    if not stopped or capitals * 3 > len(text):
        return False
    return next(document.select(Selector("paragraph", ""), span), None) is not None
