"""What is said to have doubled, tripled or halved, against the figures it went from and to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .amounts import Line, Told, line_of, tellings
from .changes import Change, changes
from .movements import TIMES
from .slots import compiled, pattern

AS_MANY = (
    r"{a:NPMU}{2}(?: ,| —| –| \(| was| were| is| are)(?P<said>{2} (?:twice|double|triple|half|<[XF]\d+~?>))"
    r"(?: as (?:many|much|high) as| the(?: [a-z]+){1,2} of| the)(?: the| its)?{b:NPMU}"
)
TIMES_AS = "twice|double|triple|half"
MULTIPLES = frozenset(("multiple", "fraction"))
FOLD = r"(twice|double|triple|half|(?:two|three|four|five|ten)fold)"
WORTH = {"twice": 2.0, "half": 0.5}
BOUND = {
    "more than ": (0.97, inf),
    "over ": (0.97, inf),
    "nearly ": (0.85, 1.02),
    "almost ": (0.85, 1.02),
    "roughly ": (0.8, 1.25),
    "about ": (0.8, 1.25),
    "less than ": (0.0, 1.03),
}
"""Word before a multiple → how far the true multiple may lie from it, as a factor of it."""


@checked
class Multiplier:
    """Hits “doubled”, “halved”, “threefold” beside two figures whose ratio is another.

    A ratio may be off by `tolerance` (a share of it) and by the rounding of the figures; “three times” may mean three
    or four times as much.
    """

    tolerance: float = 0.1

    offers: ClassVar = frozenset({"said", "start", "end", "ratio"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(
        {"from", "twice", "double", "half", "triple", "times", "compared", "against", "versus"}
    )

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a change or a comparison."""
        for change in changes(document, sentences):
            if said := _said(change):
                word, low, high = said
                yield from self._judged(document, word, (low, high), change)
        for told in tellings(document, sentences):
            if _compares(document, told) and (line := line_of(document, told.sentence)):
                yield from self._compared(document, line)

    def _compared(self, document: Document, line: Line) -> Iterator[Hit]:
        for found in pattern(AS_MANY).finditer(line.text):
            one, other = line.of(found, "a"), line.of(found, "b")
            if one.value.unit == other.value.unit and (said := _as_many(document, line, found)):
                span, low, high = said
                ends = (other.beside(one).rounded, one.beside(other).rounded)
                change = Change("", None, other, one, *ends, line.whole(found), line)
                yield from self._judged(document, span, (low, high), change)

    def _judged(self, document: Document, said: str, meant: tuple[float, float], change: Change) -> Iterator[Hit]:
        low, high = meant[0] * (1 - self.tolerance), meant[1] * (1 + self.tolerance)
        start, end = change.start, change.end
        if start[0] <= 0 or end[0] <= 0:
            return
        if end[1] / start[0] < low or end[0] / start[1] > high:
            first, last = (amount.span for amount in (change.first, change.last))
            ratio = f"{(end[0] + end[1]) / (start[0] + start[1]):.2g}"
            values = {"said": said, "start": first.of(document.text), "end": last.of(document.text), "ratio": ratio}
            yield Hit(Span(min(change.span.start, first.start), change.span.end), values, (first, last))


def _compares(document: Document, told: Told) -> bool:
    """Whether a sentence tells how many times as much something is."""
    multiple = any(not mark.labels.isdisjoint(MULTIPLES) for mark in told.marks)
    return multiple or compiled(TIMES_AS).search(document.folded, *told.sentence) is not None


def _as_many(document: Document, line: Line, found: re.Match[str]) -> tuple[str, float, float] | None:
    said = found["said"]
    words = line.named(found, "said").of(document.text)
    if number := re.search(r"<[XF](\d+)", said):
        value = line.amounts[int(number[1])].value
        return (words, value.low, value.high) if value.value > 1 or value.value == WORTH["half"] else None
    word = compiled(FOLD).search(said)
    return (words, *_bounded(said, WORTH.get(word[1]) or TIMES[word[1]])) if word else None


def _said(change: Change) -> tuple[str, float, float] | None:
    """What a change is said to be as a multiple, in words and as an interval; None where it is said otherwise."""
    text = change.line.text
    if change.verb in TIMES:
        before = text[max(change.at - 14, 0) : change.at + 1]
        bound = next((word for word in BOUND if before.endswith(f" {word}")), "")
        return bound + change.verb, *_bounded(before, TIMES[change.verb])
    if change.by and change.by.kind == "X" and not change.by.ranged and change.way:
        if not compiled(r" <X\d+~?>(?: ,)? (?:from|to) <").search(text, change.at):
            return None
        low, high = change.by.value.low, change.by.value.high + 1
        return ("by " + f"{change.by.value.value:g} times", low, high) if change.way > 0 else None
    fold = compiled(FOLD).search(text[: text.find(" from ", change.at)], max(change.at - 20, 0))
    if change.way < 0 and (half := compiled(r" in <F(\d+)>").search(text, change.at)):
        return ("in half", 0.5, 0.5) if change.line.amounts[int(half[1])].value.value == 0.5 else None
    if fold and fold[1].endswith("fold") and change.way:
        low, high = _bounded(text[max(fold.start() - 14, 0) : fold.start()], TIMES[fold[1]])
        return (fold[1], low, high + 1) if change.way > 0 else (fold[1], 1 / high, 1 / low)
    return None


def _bounded(before: str, worth: float) -> tuple[float, float]:
    """The multiple that is meant, after what stands before it."""
    for word, (low, high) in BOUND.items():
        if before.rstrip().endswith(word.rstrip()) or f" {word}" in before:
            if worth < 1 and high != inf and low != 0:
                return worth / high, worth / low
            return (worth * low, worth * high) if worth >= 1 else (0.0 if high == inf else worth, worth * 1.03)
    return worth, worth
