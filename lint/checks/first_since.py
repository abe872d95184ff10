"""Firsts in so many years, beside the year of the last one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .dated import bare, clause, dates
from .lapses import Lapse, lapses

REACH = 60
SUPERLATIVES = "first|worst|best|biggest|largest|highest|lowest|heaviest|deadliest|hottest|coldest"


@checked
class FirstSince:
    """Hits “the first in five years, since 2012” where publication lies further from that year, or nearer to it."""

    offers: ClassVar = frozenset({"lapse", "since", "year"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"since"})
    dated: ClassVar = True

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a count of years, with the year as evidence; `year` is that of publication."""
        published = document.facts.published
        if not published:
            return
        for lapse in lapses(document):
            for since in dates(document, Span(max(lapse.span.start - REACH, 0), lapse.span.end + REACH)):
                if not since.date.year or not _beside(document, lapse, since.span):
                    continue
                if not lapse.holds(published.year - since.date.year):
                    words = {
                        "lapse": lapse.span.of(document.text),
                        "since": since.span.of(document.text),
                        "year": published.year,
                    }
                    yield Hit(Span(min(lapse.span, since.span).start, max(lapse.span.end, since.span.end)), words)


def _beside(document: Document, lapse: Lapse, since: Span) -> bool:
    """Whether a count of years and “since” a year are two measures of one first."""
    here = clause(document, since)
    if lapse.span.end <= since.start:
        first = document.folded[here.start : lapse.span.start]
        return bool(_first().search(first)) and bool(_then_since().fullmatch(bare(document, lapse.span, since)))
    first = document.folded[here.start : since.start]
    return bool(_since_first().search(first)) and bool(_then_years().fullmatch(bare(document, since, lapse.span)))


@cache
def _first() -> re.Pattern[str]:
    bound = "(?:more than |nearly |almost |about |over |at least )?"
    return re.compile(rf"\b(?:{SUPERLATIVES})\b[^,;:]{{0,40}} in {bound}\Z")


@cache
def _then_since() -> re.Pattern[str]:
    return re.compile(rf",? (?:and )?(?:the (?:{SUPERLATIVES}) )?since (?:[\w'-]+ (?:in )?){{0,3}}")


@cache
def _since_first() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{SUPERLATIVES})\b[^,;:]{{0,40}} since (?:[\w'-]+ (?:in )?){{0,3}}\Z")


@cache
def _then_years() -> re.Pattern[str]:
    return re.compile(rf",? (?:and )?(?:the (?:{SUPERLATIVES}) )?(?:time )?in ")
