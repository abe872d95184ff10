"""The quantities of a sentence in order, and the words between them as one line that patterns read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, cast

from ..kinds import Selector
from ..span import Span
from ..values import Quantity
from .printed import Amount, amount_of

if TYPE_CHECKING:
    from ..document import Document, Mark

QUANTITY, SENTENCE = Selector("quantity", ""), Selector("sentence", "")
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


def lines(document: Document, sentences: Iterable[Mark] | None, least: int = 2, label: str = "") -> Iterator[Line]:
    """The lines of those `sentences` (None: of all) that hold so many quantities, and one with `label`, if any."""
    counted = by_sentence(document)
    for span in counted if sentences is None else [mark.span for mark in sentences if mark.span in counted]:
        marks = counted[span]
        if not least <= len(marks) <= MOST or (label and not any(label in mark.labels for mark in marks)):
            continue
        if line := line_of(document, span):
            yield line


def line_of(document: Document, sentence: Span) -> Line | None:
    """The line of one sentence; None where it is too long to be read."""
    known = document.once(_known)
    if sentence not in known:
        known[sentence] = _line(document, sentence)
    return known[sentence]


def _known(document: Document) -> dict[Span, Line | None]:
    del document
    return {}


def closed(text: str, span: Span) -> Span:
    """A stretch with the bracket that closes what it opens."""
    return Span(span.start, span.end + 1) if text[span.end : span.end + 1] == ")" and "(" in span.of(text) else span


def by_sentence(document: Document) -> dict[Span, list[Mark]]:
    """The quantities by the sentence that they stand in, worked out once an article."""
    return document.once(_counted)


def _counted(document: Document) -> dict[Span, list[Mark]]:
    sentences = [mark.span for mark in document.select(SENTENCE)]
    starts = [span.start for span in sentences]
    found: dict[Span, list[Mark]] = {}
    for mark in document.select(QUANTITY):
        place = bisect_right(starts, mark.span.start) - 1
        if place >= 0 and mark.span.end <= sentences[place].end:
            found.setdefault(sentences[place], []).append(mark)
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
    for mark in by_sentence(document).get(sentence, ()):
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
