"""Sums of money that have lost their million or billion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..phrase import Phrases
from ..scan import fold
from ..span import Span
from .phrase import NONE, found

AMOUNT = re.compile(r"[$€£]\d{1,3}\.\d(?![\d,.]*\d)")
SCALE = (
    r"(?:\s|-)?(?:tn|trn|bn|bln|mn|mln|m|k|b|t)\b"
    r"|(?:\s|-)*(?:hundred|thousand|lakh|million|crore|billion|trillion)\b"
)
SCALED = re.compile(rf"[$€£]\d+(?:[.,]\d+)*(?:{SCALE})", re.IGNORECASE)
FOLLOWED = re.compile(rf"(?:{SCALE})|\s*(?:to|and|or|[-–—]|(?:to|for|in)\s(?:every|each))\s*[$€£]?\d", re.IGNORECASE)


@checked
class MoneyScale:
    """Hits `$3.4` where the article prints at least `scaled` sums in millions or billions of the same currency.

    A price in dollars has two decimals or none, so that one decimal alone is a scale left out. With one of `priced` in
    its sentence or the one before, a sum is a price.
    """

    scaled: int = 2
    priced: tuple[str, ...] = ()
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset({"$", "€", "£"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a bare sum, with a scaled one as evidence."""
        scaled: dict[str, list[Span]] = {}
        for match in SCALED.finditer(document.text):
            scaled.setdefault(match[0][0], []).append(Span(*match.span()))
        for sentence in sentences if scaled else ():
            for span in self._bare(document, sentence.span):
                same = scaled.get(document.text[span.start], [])
                if len(same) >= self.scaled:
                    yield Hit(span, {"other": same[0].of(document.text)}, (same[0],))

    def _bare(self, document: Document, sentence: Span) -> Iterator[Span]:
        """The sums of a sentence without a scale, where they are no prices."""
        spans = [Span(*match.span()) for match in AMOUNT.finditer(document.text, *sentence)]
        if not spans or self._priced(document, sentence):
            return
        excused = found(self.except_, NONE, document, sentence)
        for span in spans:
            if not FOLLOWED.match(document.text, span.end) and not any(span.overlaps(other) for other in excused):
                yield span

    def _priced(self, document: Document, sentence: Span) -> bool:
        around = (near for near in document.near(sentence, 1) if near.start <= sentence.start)
        return any(not self._prices.isdisjoint(document.tokens(near).words) for near in around)

    @cached_property
    def _prices(self) -> frozenset[str]:
        return frozenset(map(fold, self.priced))
