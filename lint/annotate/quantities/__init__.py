"""Quantities: how many and how much, as intervals with a unit and what is counted.

`numerals` and `number_words` read numbers, `measures` and `ages` what they are numbers of, `nouns` what is counted,
`bounds` how far off a number may be, and `reading` puts a quantity together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain
from operator import itemgetter

from ...document import Document, Mark
from ...kinds import Selector
from ...tokens import Tokens
from ...values import Quantity
from . import bounds
from .number_words import Numeral
from .numerals import OPENERS
from .reading import Reading, read

ANCHORS = frozenset(chain(*OPENERS, ("dozen", "dozens")))
DIGIT = re.compile("[0-9]")
DATE = Selector("date", "")


def annotate(document: Document) -> Iterator[Mark]:
    """A `quantity` mark for each number that counts or measures; the figures of a calendar are the dates' own."""
    tokens = document.words_and_signs
    dates = [mark.span for mark in document.select(DATE) if "relative" not in mark.labels]
    starts = [span.start for span in dates]
    done = 0
    for at in _candidates(document, tokens):
        place = bisect_right(starts, tokens.starts[at]) - 1
        if at < done or (place >= 0 and dates[place].end > tokens.starts[at]):
            continue
        if found := read(tokens, at):
            done = found.amounts[-1].last
            yield _mark(tokens, found)


def _candidates(document: Document, tokens: Tokens) -> list[int]:
    """The tokens at which a number may start, in order."""
    found = {digit.start() for digit in DIGIT.finditer("".join(map(itemgetter(0), tokens.words)))}
    for anchor in ANCHORS & document.words.at.keys():
        for place in document.words.at[anchor]:
            at = bisect_left(tokens.starts, place)
            if at < len(tokens.starts) and tokens.starts[at] == place:
                found.add(at)
    return sorted(found)


def _mark(tokens: Tokens, found: Reading) -> Mark:
    first, last = found.amounts[0], found.amounts[-1]
    low, high = _interval(first.number, found.bound)
    if last is not first:
        other, scale = _interval(last.number, found.bound), _scale(first.number, last.number)
        low, high = min(low * scale, other[0]), max(high * scale, other[1])
    elif first.number.form == "range":
        low, high = sorted((first.number.value, first.number.high))
    quantity = Quantity(
        low,
        high,
        first.number.value,
        last.number.step,
        last.unit or ("share" if last.number.form == "fraction" else ""),
        found.noun,
        tokens.span(found.start, found.end),
    )
    return Mark("quantity", tokens.span(first.first, last.last), _labels(found), quantity)


def _scale(first: Numeral, last: Numeral) -> float:
    """What the first end of a range is worth in the scale of the other: “$26 to $31 million”."""
    scale = next((size for size in (1e12, 1e9, 1e6) if last.value >= size), 1.0)
    return scale if first.value < min(1000.0, last.value / 100) else 1.0


def _interval(number: Numeral, bound: int) -> tuple[float, float]:
    return bounds.interval(number.value, number.high, number.step, bound)


def _labels(found: Reading) -> frozenset[str]:
    form = found.amounts[0].number.form
    ranged = len(found.amounts) > 1
    if form == "range" and not (found.label or found.noun):
        form = "score"
    kind = found.label or ("count" if found.noun and form not in ("ordinal", "fraction", "score") else "")
    return _label_set(kind, "range" if ranged else form, found.bound)


@cache
def _label_set(kind: str, form: str, bound: int) -> frozenset[str]:
    labels = {kind} | ({form} & {"ordinal", "fraction", "range", "score"})
    if bound:
        labels.add("about" if bound in (bounds.ABOUT, bounds.NEARLY, bounds.JUST_OVER, bounds.JUST_UNDER) else "bound")
    elif form == "vague":
        labels.add("bound")
    return frozenset(labels - {""})
