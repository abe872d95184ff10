"""Differences told as a number, against the two figures they lie between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .amounts import Line, Told, line_of, tellings
from .changes import changes
from .printed import Amount
from .slots import compiled, pattern

LED = (
    "difference|gap|lead|leads|led|leading|ahead|beat|beats|beaten|defeated|won|win|wins|edged|edge|advantage|margin|trails|trailed"
    "|trailing|lost|passed|approved|rejected|carried"
)
TWO = r"(?:{a:PN-} (?:to|-|–|versus|against|compared with){3}{b:PN}|{s:PNS-})"
LEADS = (
    rf" (?:{LED}){{6}}(?<! and){{by:TNP}}(?P<of>{{3}})(?: ,| \(| —| :)(?: with| at| by)?" + TWO,
    rf"{{by:TNP}}(?P<of>{{2}}) (?:{LED}){{3}}(?: ,| \(| —)(?: with| at| by)?" + TWO,
    TWO + r"{2}(?: ,| —) an?{by:TNP}(?P<of>{2}) (?:lead|edge|advantage|margin)",
    TWO + r"{2}(?: ,| —)(?: with)? a (?:margin|lead|edge|gap|difference) of{by:TNP}(?P<of>{1})",
)
LEADING = rf"\b(?:{LED})\b"
BOTH = frozenset(("range", "score"))
"""Labels of quantities that are two figures."""
COUNTED = frozenset("point vote seat run goal percent ballot".split()) | {""}
"""What a lead is counted in."""


@checked
class Difference:
    """Hits “rose by 5 to 19 from 12” and “12 points ahead, 52 to 45”: a difference that the two figures do not give."""

    offers: ClassVar = frozenset({"said", "start", "end", "difference"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"from", "compared", "against", "versus", *LED.split("|")})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a change or a lead."""
        for change in changes(document, sentences):
            by = change.by
            if by and change.way and _commensurate(by, change.last) and not change.ranked:
                exact = by.kind == change.last.kind == "N" and change.first.value.value == sum(change.start) / 2
                parts = (change.first.meant, change.last.meant) if exact else (change.start, change.end)
                yield from _judged(document, change.span, by, (change.first, change.last), parts)
        for told in tellings(document, sentences):
            if _may_lead(document, told) and (line := line_of(document, told.sentence)):
                yield from _leads(document, line)


def _may_lead(document: Document, told: Told) -> bool:
    """Whether a sentence speaks of a lead, and has figures enough for one."""
    enough = len(told.marks) > 2 or any(not mark.labels.isdisjoint(BOTH) for mark in told.marks)
    return enough and compiled(LEADING).search(document.folded, *told.sentence) is not None


def _leads(document: Document, line: Line) -> Iterator[Hit]:
    if len(line.amounts) < 3 and not any(amount.ranged or amount.kind == "S" for amount in line.amounts):
        return
    for form in LEADS:
        for found in pattern(form).finditer(line.text):
            by = line.of(found, "by")
            if by.value.noun not in COUNTED or " over" in found["of"] or " since" in found["of"]:
                continue
            if found["s"]:
                both = line.of(found, "s")
                parts = tuple((end, end) for end in both.ends(document.text))
                if both.kind == "S" or both.ranged:
                    yield from _judged(document, line.whole(found), by, (both, both), _blurred(by, parts))
            else:
                one, other = line.of(found, "a"), line.of(found, "b")
                yield from _judged(document, line.whole(found), by, (one, other), (one.meant, other.meant))


def _blurred(by: Amount, parts: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Two shares of a poll as they may have been before rounding; votes as they are."""
    slack = 0.5 if by.kind in "TP" or by.value.noun == "point" else 0.0
    return tuple((part[0] - slack, part[0] + slack) for part in parts)


def _commensurate(by: Amount, last: Amount) -> bool:
    """Whether a difference is told in the unit of the figures themselves."""
    if by.kind == "T" or (by.value.noun == "point" and last.kind == "P"):
        return last.kind == "P"
    unit, noun = by.value.unit, by.value.noun
    if by.kind == "P" or unit != last.value.unit:
        return False
    return not (noun and last.value.noun and noun != last.value.noun)


def _judged(
    document: Document,
    span: Span,
    by: Amount,
    figures: tuple[Amount, Amount],
    parts: Sequence[tuple[float, ...]],
) -> Iterator[Hit]:
    (a, b), (c, d) = parts
    gaps = sorted((abs(c - b), abs(d - a)))
    least = 0.0 if c <= b and a <= d else gaps[0]
    low, high = by.meant
    if (gaps[1] < low or least > high) and not by.loose:
        start, end = (figure.span.of(document.text) for figure in figures)
        if figures[0] is figures[1]:
            start, end = (f"{(low + high) / 2:,.10g}" for low, high in parts)
        values = {"said": by.told.of(document.text), "start": start, "end": end}
        values["difference"] = f"{abs((c + d - a - b) / 2):,.6g}"
        yield Hit(span, values, (by.span, *dict.fromkeys(figure.span for figure in figures)))
