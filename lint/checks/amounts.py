"""The quantities of a sentence in order, and the words between them as one line that patterns read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, cast

from ..kinds import Selector
from ..marks import EMPTY
from ..span import Span
from ..values import Quantity
from .printed import Amount, amount_of

if TYPE_CHECKING:
    from ..document import Document, Mark

QUANTITY, SENTENCE = Selector("quantity", ""), Selector("sentence", "")
ANY: frozenset[str] = frozenset()
"""Words of which none need lead to a quantity."""
LONGEST, MOST = 250, 40
"""Tokens and quantities of a sentence beyond which it is not read."""


class Line(NamedTuple):
    """A sentence as one line: every word and sign after a blank, a quantity with its bound as `<N0>`."""

    text: str
    amounts: tuple[Amount, ...]
    pieces: list[str]
    starts: list[int]
    ends: list[int]
    sentence: Span

    def span(self, start: int, end: int) -> Span:
        """The stretch of the article that the characters `start` to `end` of the line stand for."""
        places = list(accumulate((len(piece) + 1 for piece in self.pieces[:-1]), initial=1))
        first = max(bisect_right(places, start) - 1, 0)
        last = max(bisect_left(places, end) - 1, first)
        return Span(self.starts[first], self.ends[last])

    def of(self, found: re.Match[str], name: str) -> Amount:
        """The amount that the group `name` of a pattern found."""
        return self.amounts[int(found[name][1:])]

    def whole(self, found: re.Match[str]) -> Span:
        """All that a pattern found."""
        return self.span(found.start() + 1, found.end())

    def named(self, found: re.Match[str], name: str) -> Span:
        """What the group `name` of a pattern found, its blanks apart."""
        start, end = found.span(name)
        return self.span(start + (self.text[start] == " "), end)


class Told(NamedTuple):
    """The quantities of a sentence."""

    sentence: Span
    marks: list[Mark]


def lines(
    document: Document, sentences: Sequence[Mark] | None, least: int = 2, label: str = "", led: frozenset[str] = ANY
) -> Iterator[Line]:
    """The lines of some sentences, as `tellings` picks them, where one of the words `led` leads to a quantity."""
    for told in tellings(document, sentences, least, label):
        if (led is ANY or led_by(document, told, led)) and (line := line_of(document, told.sentence)):
            yield line


def tellings(document: Document, sentences: Sequence[Mark] | None, least: int = 2, label: str = "") -> Iterator[Told]:
    """Those of the `sentences` (None: of all) that hold so many quantities, and one with `label`, if any."""
    for told in _among(document, sentences, label):
        if least <= len(told.marks) <= MOST:
            yield told


def _among(document: Document, sentences: Sequence[Mark] | None, label: str) -> Iterable[Told]:
    """Those of the `sentences` that hold quantities, and one with `label`."""
    if label:
        known = document.once(_labelled).get(label, ())
        return known if sentences is None else (told for told in known if among(sentences, told.sentence))
    told = counted(document)
    return told.values() if sentences is None else [told[at] for mark in sentences if (at := mark.span.start) in told]


def led_by(document: Document, told: Told, words: frozenset[str]) -> bool:
    """Whether one of some words stands right before a quantity and what bounds it."""
    tokens = document.words_and_signs
    places = (bisect_left(tokens.starts, cast("Quantity", mark.value).whole.start) - 1 for mark in told.marks)
    return any(at >= 0 and tokens.words[at] in words for at in places)


def among(sentences: Sequence[Mark], span: Span) -> bool:
    """Whether `span` is one of some sentences in reading order."""
    at = bisect_left(sentences, span.start, key=_start)
    return at < len(sentences) and sentences[at].span == span


def _start(sentence: Mark) -> int:
    return sentence.span.start


def line_of(document: Document, sentence: Span) -> Line | None:
    """The line of one sentence; None where it is too long to be read."""
    known = document.once(_known)
    if sentence.start not in known:
        known[sentence.start] = _line(document, sentence)
    return known[sentence.start]


def _known(document: Document) -> dict[int, Line | None]:
    del document
    return {}


def closed(text: str, span: Span) -> Span:
    """A stretch with the bracket that closes what it opens."""
    return Span(span.start, span.end + 1) if text[span.end : span.end + 1] == ")" and "(" in span.of(text) else span


def counted(document: Document) -> dict[int, Told]:
    """The sentences that hold quantities, in reading order, by where they start; worked out once an article."""
    return document.once(_counted)


def _counted(document: Document) -> dict[int, Told]:
    shelf = document.shelves.get(SENTENCE.kind, EMPTY)
    found: dict[int, list[Mark]] = {}
    for mark in document.select(QUANTITY):
        place = bisect_right(shelf.starts, mark.span.start) - 1
        if place >= 0 and mark.span.end <= shelf.marks[place].span.end:
            found.setdefault(place, []).append(mark)
    told = (Told(shelf.marks[place].span, marks) for place, marks in found.items())
    return {each.sentence.start: each for each in told}


def _labelled(document: Document) -> dict[str, list[Told]]:
    """The sentences with quantities by the labels of those."""
    found: dict[str, list[Told]] = {}
    for told in counted(document).values():
        first, *others = told.marks
        for label in first.labels.union(*[mark.labels for mark in others]) if others else first.labels:
            found.setdefault(label, []).append(told)
    return found


def _line(document: Document, sentence: Span) -> Line | None:
    tokens = document.tokens(sentence)
    if len(tokens.words) > LONGEST:
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    amounts: list[Amount] = []
    at = 0
    told = counted(document).get(sentence.start)
    for mark in told.marks if told else ():
        value = cast("Quantity", mark.value)
        first, last = tokens.bounds(Span(max(value.whole.start, sentence.start), mark.span.end))
        if at <= first < last:
            pieces += tokens.words[at:first]
            starts += tokens.starts[at : first + 1]
            ends += (*tokens.ends[at:first], tokens.ends[last - 1])
            amounts.append(amount := amount_of(document, mark, value, pieces))
            pieces.append(f"<{amount.kind}{len(amounts) - 1}{'~' * amount.loose}{'-' * amount.ranged}>")
            at = last
    pieces += tokens.words[at:]
    starts += tokens.starts[at:]
    ends += tokens.ends[at:]
    return Line(" " + " ".join(pieces), tuple(amounts), pieces, starts, ends, sentence)
