"""Sums of money that have lost their million or billion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..phrase import Phrases
from .phrase import NONE, found

AMOUNT = re.compile(r"[$€£]\d{1,3}\.\d(?![\d,.]*\d)")
SCALE = r"(?:\s|-)?(?:tn|trn|bn|mn|m|k|b|t)\b|(?:\s|-)*(?:hundred|thousand|million|billion|trillion)\b"
SCALED = re.compile(rf"[$€£]\d+(?:[.,]\d+)*(?:{SCALE})", re.IGNORECASE)
FOLLOWED = re.compile(rf"(?:{SCALE})|\s*(?:to|and|or|[-–—])\s*[$€£]?\d", re.IGNORECASE)


@checked
class MoneyScale:
    """Hits `$3.4` where the article prints at least `scaled` sums in millions or billions.

    A price in dollars has two decimals or none, so that one decimal alone is a scale left out.
    """

    scaled: int = 2
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset({"$", "€", "£"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a bare sum, with a scaled one as evidence."""
        scaled = list(SCALED.finditer(document.text))
        if len(scaled) < self.scaled:
            return
        for sentence in sentences:
            excused = found(self.except_, NONE, document, sentence.span)
            for match in AMOUNT.finditer(document.text, *sentence.span):
                span = type(sentence.span)(*match.span())
                if not FOLLOWED.match(document.text, span.end) and not any(span.overlaps(other) for other in excused):
                    yield Hit(span, {"other": scaled[0][0]}, (type(span)(*scaled[0].span()),))
