"""Ranges whose first end is the larger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from .amounts import Line, lines
from .printed import Amount
from .slots import compiled, pattern

FORMS = (
    r" between{r:NPMUDA-}",
    r" (?:aged|ages)(?: from)?(?: between)?{r:NAS-}",
    r" (?:pages|pp\.|pp|paragraphs|chapters){r:NS-}",
    r" rang(?:e|es|ed|ing)(?: in [a-z]+)? from{a:NPMUDA} to{b:NPMUDA}(?P<plain> [.,;)])",
    r" the ages of{a:NA} (?:and|to){b:NA}",
    r" pages{a:N} (?:to|-|–|through){b:N}",
)
LED = frozenset("between from of aged ages pages pp. pp paragraphs chapters".split())
"""Words of which one stands before the first figure of every form."""
DIFFERENCE = (
    r" (?:split|divided|gap|difference|choose|choice|vote|scores?|tie|game|match|odds|ratio|highways?|route"
    r"|exits?|interstate|minus|below|midnight|a\.m\.|p\.m\.|am|pm|o'clock|temperatures?|degrees|degree|overnight|countdown|line"
    r"|lines|wards|districts|levels?|before|left|remaining) "
)
"""Words beside two figures that are not the ends of one range, or may run backwards."""
CLOCK = 12


@checked
class RangeReversed:
    """Hits “between 90 and 40 people”, “aged 12 to 9”: a range that runs backwards. Hours and temperatures may."""

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(
        "between aged ages pages pp pp. paragraphs chapters range ranges ranged ranging".split()
    )

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a range."""
        for line in lines(document, sentences, 1, led=LED):
            for form in FORMS:
                for found in pattern(form).finditer(line.text):
                    if _reversed(document, line, found) and not compiled(DIFFERENCE).search(line.text + " "):
                        yield Hit(line.whole(found).__class__(line.whole(found).start, _end(line, found)))


def _end(line: Line, found: re.Match[str]) -> int:
    return line.of(found, "b" if "b" in found.groupdict() else "r").span.end


def _reversed(document: Document, line: Line, found: re.Match[str]) -> bool:
    if "b" in found.groupdict():
        first, last = line.of(found, "a"), line.of(found, "b")
        return first.value.unit == last.value.unit and first.value.value > last.value.value and not _scaled(last)
    whole = line.of(found, "r")
    if not (whole.ranged or whole.kind == "S") or whole.loose or _scaled(whole):
        return False
    told = whole.value.unit or whole.value.noun or not found[0].startswith(" between")
    return bool(told or whole.value.high > CLOCK) and _falls(document, whole)


def _falls(document: Document, whole: Amount) -> bool:
    """Whether the first end of a range is the larger; in words, where no rounding can hide it."""
    first, last = whole.ends(document.text)
    value = whole.value.value
    if first == value:
        return first > last
    exact = value < 100 or value % 100
    return whole.value.low < value * (1 if exact else 0.94) and whole.value.high <= value * (1 if exact else 1.051)


def _scaled(amount: Amount) -> bool:
    """Whether a figure may share the scale of another: “$900 to $1 million”."""
    return amount.value.value < 1000 and amount.value.high >= 1e6
