"""Margins of error that the number of people asked does not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .amounts import line_of, lines
from .printed import Amount
from .slots import compiled, pattern
from .wholes import is_person

MARGIN = r" margin of(?: sampling)? error{8}{m:PTN}"
ASKED = r" (?:poll|polled|survey|surveyed|interviewed|interviews|questioned|sample|respondents) "
WHOLE = r" (?:all|every|census|out of|of the) "
PERSONS = frozenset("adult voter person american respondent briton resident people household interview likely".split())
AT_95 = 98.0
"""Half the width of a 95 percent interval around one half, in points times the root of the sample (SRS)."""


@checked
class PollFigures:
    """Hits a margin of error more than `factor` times smaller than so many people asked at random can give."""

    factor: float = 1.6

    offers: ClassVar = frozenset({"margin", "sample", "least"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"margin"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a margin."""
        for line in lines(document, sentences, 1):
            for found in pattern(MARGIN).finditer(line.text):
                margin, asked = line.of(found, "m"), _asked(document, line.sentence)
                if not asked or margin.value.value <= 0 or compiled(WHOLE).search(line.text):
                    continue
                least = AT_95 / max(amount.value.high for amount in asked) ** 0.5
                if margin.rounded[1] * self.factor < least:
                    sample = max(asked, key=lambda amount: amount.value.value).span
                    values = {"margin": margin.told.of(document.text), "sample": sample.of(document.text)}
                    span = Span(line.whole(found).start, margin.told.end)
                    yield Hit(span, {**values, "least": f"{least:.1f}"}, (sample, margin.span))


def _is_person(noun: str) -> bool:
    return noun in PERSONS or is_person(noun)


def _asked(document: Document, sentence: Span) -> list[Amount]:
    """How many people were asked, by the sentence of the margin or the two before it."""
    found = []
    for span in document.near(sentence, 2):
        line = line_of(document, span) if span.start <= sentence.start else None
        if line and (compiled(ASKED).search(line.text) or span == sentence):
            people = (amount for amount in line.amounts if amount.kind == "N" and _is_person(amount.value.noun))
            found += [amount for amount in people if 50 <= amount.value.value < 1e6]
    return found
