"""Times told from the day of publication beside the year of the same event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import Hit, checked
from .dated import DATED, YEAR, When, bare, dates
from .events import events, same

NEAR = 0.05
"""The share by which a time may be off, beyond its own rounding, and still be a matter of it."""
SHORT = 2
"""Years up to which nothing is rounded: “last year”."""
LONG = 8
"""Years from which a writer counts in years, not in days."""
SLACK = 0.1
"""Years that a count may be off by rounding alone."""
MOST = 12
"""Dates of one event that are compared."""

UNITS = frozenset(f"{which} {unit}" for which in ("last", "this", "next") for unit in ("year", "month"))


@checked
class RelativeYear:
    """Hits “two decades ago” where the same event is dated otherwise: in the same clause, or elsewhere by name.

    With `off: far` what is told lies off by more than rounding explains, with `off: near` by no more than that.
    """

    off: Literal["far", "near"] = "far"

    offers: ClassVar = frozenset({"date", "year"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(("ago", *UNITS))
    dated: ClassVar = True

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a phrase, with the date as evidence; `year` is that of publication."""
        published = document.facts.published
        if not published:
            return
        for phrase, date in document.once(_pairs):
            off = _off(phrase, date, published.toordinal(), published.year)
            if off and (off > NEAR) == (self.off == "far"):
                words = {"date": date.span.of(document.text), "year": published.year}
                yield Hit(phrase.span, words, (date.span,))


def _pairs(document: Document) -> tuple[tuple[When, When], ...]:
    """Times told from publication, each with the date of the same event."""
    found = dict(_beside(document))
    for one in events(document)[:MOST] if any(_relative(document, date) for date in dates(document)) else ():
        if _relative(document, one.when) and one.when not in found:
            others = [other for other in events(document)[:MOST] if other.when.date.year and same(document, one, other)]
            if len({other.when.date.year for other in others}) == 1:
                found[one.when] = others[0].when
    return tuple(found.items())


def _beside(document: Document) -> Iterator[tuple[When, When]]:
    """Those that stand side by side: “two decades ago, in 2015”, “in 2015, two decades ago”."""
    for before, date in pairwise(dates(document)):
        if "relative" not in before.labels and "relative" not in date.labels:
            continue
        gap = bare(document, before.span, date.span)
        if (_relative(document, before) and _dated(date) and _in_year().fullmatch(gap)) or (
            _unit(document, before) and _dated(date) and _ends(document, date) and gap in {", in ", " in ", " (in "}
        ):
            yield before, date
        elif _relative(document, date) and _dated(before) and _years_back().fullmatch(gap):
            yield date, before


def _relative(document: Document, date: When) -> bool:
    return "relative" in date.labels and document.folded.endswith("ago", date.span.start, date.span.end)


def _unit(document: Document, date: When) -> bool:
    """Whether a date is “last year”, “next month” and their like."""
    return "relative" in date.labels and document.folded[date.span.start : date.span.end] in UNITS


def _ends(document: Document, date: When) -> bool:
    """Whether a clause ends with a date."""
    return document.folded[date.span.end : date.span.end + 1] in {"", ".", ",", ";", ")"}


def _dated(date: When) -> bool:
    return bool(date.date.year) and not date.labels.isdisjoint(DATED)


@cache
def _in_year() -> re.Pattern[str]:
    return re.compile(r",? (?:\(|- |– |— )?(?:back )?(?:in |on )?")


@cache
def _years_back() -> re.Pattern[str]:
    return re.compile(r"(?:,| \(|,? [-–—]) ?(?:that is,? |which is |or )?(?:some )?")


def _off(phrase: When, date: When, today: int, year: int) -> float:
    """By what share of itself a time told from publication misses a date; 0 where it may be meant."""
    if None in {phrase.date.first, phrase.date.last, date.date.first, date.date.last}:
        return 0.0
    first, last = phrase.date.first or 0, phrase.date.last or 0
    least, most = (today - last) / YEAR, (today - first) / YEAR
    gap = max((date.date.first or 0) - last, first - (date.date.last or 0)) / YEAR
    if gap > 0:
        return gap / most if most > SHORT else 1.0
    counted = year - date.date.year
    return 0.01 if most > LONG and "year" in date.labels and not least - SLACK <= counted <= most + 1 + SLACK else 0.0
