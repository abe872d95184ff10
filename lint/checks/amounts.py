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

if TYPE_CHECKING:
    from ..document import Document, Mark

QUANTITY, SENTENCE = Selector("quantity", ""), Selector("sentence", "")
LONGEST, MOST = 250, 40
"""Tokens and quantities of a sentence beyond which it is not read."""
LETTERS = {
    "percent": "P",
    "points": "T",
    "money": "M",
    "age": "A",
    "ordinal": "O",
    "fraction": "F",
    "multiple": "X",
    "score": "S",
    "measure": "U",
    "duration": "D",
}
"""Label of a quantity → its letter in a line; N: a plain number, Y: what may be a year, Z: less than nothing."""
SIGNS = ("-", "–", "−")
SCALES = (1e12, 1e9, 1e6)
YEARS = range(1700, 2101)


class Amount(NamedTuple):
    """A quantity of a line: the letter of its kind, its value, and where number and unit stand."""

    kind: str
    value: Quantity
    span: Span
    loose: bool
    ranged: bool

    @property
    def rounded(self) -> tuple[float, float]:
        """The least and the most that the figure may stand for before it was rounded to its last digit."""
        value, step = self.value.value, self.value.step
        if self.loose or self.ranged:
            return self.value.low, self.value.high
        scale = next((size for size in SCALES if value >= size), 0.0)
        slack = min(step, scale) / 2 if scale else step / 2 if step <= 1 else min(step / 2, value / 40)
        return value - slack, value + slack

    @property
    def meant(self) -> tuple[float, float]:
        """The least and the most that is meant: a count is exact, in the thousands unless it is round."""
        known = self.value.step == 1 or (self.value.value < 1000 and self.value.step > 1)
        exact = self.kind in "NM" and known and not (self.loose or self.ranged)
        return (self.value.value, self.value.value) if exact else self.rounded

    def ends(self, text: str) -> tuple[float, float]:
        """The first and the second end of a range as written in `text`; lowest and highest where it is in words."""
        written = re.findall(
            r"(\d[\d,]*(?:\.\d+)?)([ -]?[a-z]*illion|[kmb]n?\b| ?thousand)?", self.span.of(text).lower()
        )
        if len(written) != 2 or written[0][1] != written[1][1]:
            return self.value.low, self.value.high
        return float(written[0][0].replace(",", "")), float(written[1][0].replace(",", ""))

    def beside(self, other: Amount) -> Amount:
        """The same amount, printed as closely as another of its unit: “from $1 billion to $2.1 billion”."""
        step = min(self.value.step, other.value.step) if self.value.unit == other.value.unit else 0
        return self._replace(value=self.value._replace(step=step)) if step else self


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


def lines(document: Document, sentences: Iterable[Mark], least: int = 2, label: str = "") -> Iterator[Line]:
    """The lines of those `sentences` that hold at least so many quantities, and one with the label, if any is named."""
    counted = document.once(_counted)
    for sentence in sentences:
        marks = counted.get(sentence.span, ())
        if not least <= len(marks) <= MOST or (label and not any(label in mark.labels for mark in marks)):
            continue
        if line := line_of(document, sentence.span):
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


def _counted(document: Document) -> dict[Span, list[Mark]]:
    """The quantities by the sentence that they stand in."""
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
    for mark in document.once(_counted).get(sentence, ()):
        value = cast("Quantity", mark.value)
        first, last = tokens.bounds(Span(max(value.whole.start, sentence.start), mark.span.end))
        if at <= first < last:
            pieces += tokens.words[at:first]
            starts += tokens.starts[at : first + 1]
            ends += (*tokens.ends[at:first], tokens.ends[last - 1])
            amounts.append(amount := _amount(document, mark, value, pieces))
            pieces.append(f"<{amount.kind}{len(amounts) - 1}{'~' * amount.loose}{'-' * amount.ranged}>")
            at = last
    pieces += tokens.words[at:]
    starts += tokens.starts[at:]
    ends += tokens.ends[at:]
    return Line(" " + " ".join(pieces), tuple(amounts), pieces, starts, ends, sentence)


def _amount(document: Document, mark: Mark, value: Quantity, before: list[str]) -> Amount:
    kind = next((letter for label, letter in LETTERS.items() if label in mark.labels), "N")
    written = mark.span.of(document.text)
    sign = document.text[max(mark.span.start - 2, 0) : mark.span.start]
    if (before[-1:] == ["minus"] and before[-2:-1] != ["or"]) or (sign[-1:] in SIGNS and sign[:1] in " (\n"):
        kind = "Z"
    elif kind == "N" and len(written) == 4 and written.isdigit() and value.value in YEARS:
        kind = "N" if value.noun and value.value % 100 == 0 else "Y"
    return Amount(kind, value, mark.span, not mark.labels.isdisjoint(("about", "bound")), "range" in mark.labels)
