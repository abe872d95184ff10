"""Parts that do not add up to the total beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import ClassVar, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from ..values import Quantity
from .amounts import Line, Told, closed, counted, line_of, lines
from .partitions import LEFT_OUT, LIST, leaves_out, nouns_of, partitions, parts_of
from .printed import Amount
from .slots import compiled, pattern
from .wholes import exhausted, is_people, total

SENT = (
    r" (?:they|there|the [a-z]+|of (?:them|these|those)|of the [a-z]+)(?: ,)?(?: were| are| was)?" + LIST + r"(?= \.$)"
)
NEAR = 30
"""Characters of a sentence within which its list begins."""
JOINED = frozenset(("and", "plus"))
APART = (SENT, r"(?= <[^>]+>(?: of (?:them|those))? (?:were|are) )" + LIST + r"(?= \.$)")


@checked
class PartsTotal:
    """Hits a list of all parts, in one sentence with their total, that adds up to something else.

    With `apart`, hits one that makes up the next sentence, of people told apart so that nobody is left out.
    """

    apart: bool = False

    offers: ClassVar = frozenset({"total", "parts", "sum"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("quantity", "count"), Selector("quantity", "money"))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a total."""
        del sentences
        if self.apart:
            for before, told in pairwise(counted(document).values()):
                if len(told.marks) > 1 and told.marks[0].span.start - told.sentence.start < NEAR and _of_people(before):
                    yield from _next_to(document, told.sentence)
            return
        for line in lines(document, None, 3, led=JOINED):
            if " and <" in line.text or " plus <" in line.text:
                yield from _within(document, line)


def _of_people(told: Told) -> bool:
    return any(is_people(cast("Quantity", mark.value).noun) for mark in told.marks)


def _within(document: Document, line: Line) -> Iterator[Hit]:
    for partition in partitions(line):
        whole, parts = partition.whole, partition.parts
        end = (whole if partition.last else parts[-1]).told.end
        if hit := _judged(document, Span(partition.start, end), whole, parts):
            yield hit
            return


def _judged(document: Document, span: Span, whole: Amount, parts: list[Amount]) -> Hit | None:
    low, high = total(parts)
    least, most = whole.meant
    if high >= least and low <= most:
        return None
    known = (low + high) / 2
    told = " + ".join(f"{part.value.value:,.10g}" for part in parts)
    values = {"total": whole.told.of(document.text), "parts": told, "sum": f"{known:,.10g}"}
    return Hit(closed(document.text, span), values, (whole.span, *(part.span for part in parts)))


@cache
def _apart() -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(f"^{form}") for form in APART)


def _next_to(document: Document, sentence: Span) -> Iterator[Hit]:
    line = line_of(document, sentence)
    found = next((match for form in _apart() if (match := form.search(line.text))), None) if line else None
    if not line or not found or leaves_out(line, found):
        return
    parts = parts_of(line, found)
    near = document.near(line.sentence, 1)
    before = line_of(document, near[0]) if near and near[0] != line.sentence else None
    wholes = [each for each in before.amounts if each.kind == "N" and is_people(each.value.noun)] if before else []
    if not before or len(wholes) != 1 or not exhausted(nouns_of(line, found)):
        return
    if not compiled(LEFT_OUT).search(before.text) and (hit := _judged(document, line.whole(found), wholes[0], parts)):
        yield hit
