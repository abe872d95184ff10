"""Changes told in percent, against the figures that something went from and to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import Hit, checked
from .amounts import closed
from .changes import Change, changes
from .fraction_percent import SAID, share_meant
from .movements import TIMES
from .printed import Amount
from .slots import compiled

YEARLY = frozenset(
    "annually yearly average annualized annualised compounded adjusted adjusting excluding organic comparable"
    " underlying seasonally constant currency inflation real each every"
    " monthly deficit loss losses".split()
)
ENDED = r"(?= [,;.(—–]| (?:from|to|in|since|last|this|over|during|between) )"
REACH = 60
"""Characters of a line after a verb in which its share may stand."""
YEAR = r" a year(?! (?:earlier|ago|before|later))"
"""Words by which a change in percent is one of something else than the two figures."""


@checked
class PercentChange:
    """Hits a change in percent that the two figures beside it do not give, their rounding allowed for.

    With `mistaken: points` hits those of two percentages whose difference in points is what is said in percent; with
    `mistaken: sum` the others.
    """

    mistaken: Literal["sum", "points"] = "sum"

    offers: ClassVar = frozenset({"said", "start", "end", "change"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"from", "compared", "against", "versus"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a change."""
        for change in changes(document, sentences):
            by = change.by
            if not by and self.mistaken == "sum" and change.way and change.start[0] > 0:
                yield from _words_judged(document, change)
            if not by or by.kind != "P" or change.verb in TIMES or change.start[0] <= 0:
                continue
            kind = _mistake(change, by)
            if kind and kind == self.mistaken and not _other(change):
                parts = (change.first.span, change.last.span)
                start, end = (span.of(document.text) for span in parts)
                values = {"said": by.span.of(document.text), "start": start, "end": end, "change": _told(change, kind)}
                yield Hit(closed(document.text, change.span), values, (by.span, *parts))


def _words_judged(document: Document, change: Change) -> Iterator[Hit]:
    said = _in_words(change)
    if not said or _other(change):
        return
    (a, b), (c, d) = change.start, change.end
    ratios = sorted((c / b - 1, d / a - 1)) if change.way > 0 else sorted((1 - c / b, 1 - d / a))
    if ratios[1] < said[1][0] or ratios[0] > said[1][1]:
        parts = (change.first.span, change.last.span)
        start, end = (span.of(document.text) for span in parts)
        values = {"said": _shown(document, change, said[0]), "start": start, "end": end, "change": _told(change, "sum")}
        yield Hit(closed(document.text, change.span), values, parts)


def _shown(document: Document, change: Change, said: str) -> str:
    at = change.line.text.find(said)
    return change.line.span(at, at + len(said)).of(document.text)


def _mistake(change: Change, by: Amount) -> Literal["", "points", "sum"]:
    said = by.value.value
    low, high = by.rounded
    (a, b), (c, d) = change.start, change.end
    one, other = (a + b) / 2, (c + d) / 2
    if change.last.kind == "P" and abs(abs(other - one) - said) < 1e-6 + by.value.step / 2:
        return "" if abs(100 * abs(other / one - 1) - said) <= max(by.value.step, 0.2 * said) else "points"
    ratios = sorted((abs(100 * (c / b - 1)), abs(100 * (d / a - 1))))
    least = 0.0 if c <= b and a <= d else ratios[0]
    if by.loose:
        low, high = low * 0.85, high * 2
    return "" if ratios[1] >= low and least <= high else "sum"


def _in_words(change: Change) -> tuple[str, tuple[float, float]] | None:
    """By what share something is said to have changed, in words and as an interval: “by a third”."""
    text = change.line.text
    found = compiled(" by" + SAID + ENDED).search(text, change.at, change.at + REACH)
    meant = found and share_meant(change.line, found)
    if not found or not meant or found["said"] == " majority":
        return None
    return text[found.start() + 1 : found.end()], meant


def _other(change: Change) -> bool:
    text = change.line.text
    return (
        not YEARLY.isdisjoint(text.split())
        or compiled(YEAR).search(text.partition(" from ")[0]) is not None
        or " per " in text
    )


def _told(change: Change, kind: str) -> str:
    """The change that the two figures give, in points or in percent."""
    one, other = sum(change.start) / 2, sum(change.end) / 2
    return f"{abs(other - one):.3g}" if kind == "points" else f"{float(f'{abs(100 * (other / one - 1)):.2g}'):,.10g}"
