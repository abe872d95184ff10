"""Years from one to another that do not add up to the years said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .dated import When, bare, when
from .lapses import DURATION, Lapse, lapses

RANGE = Selector("date", "range")
YEAR, FULL = 365, 366
REACH = 60


@checked
class Duration:
    """Hits “nine years, from 2001 to 2005”: a duration beside the years that it is told of, off by more than one."""

    offers: ClassVar = frozenset({"lapse", "years"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (DURATION,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a duration; `years` is the difference of the two years that stand beside it."""
        if next(document.select(RANGE), None) is None:
            return
        for lapse in lapses(document):
            near = Span(max(lapse.span.start - REACH, 0), lapse.span.end + REACH)
            for stretch in map(when, document.select(RANGE, near)):
                if not (_whole_years(stretch) and _told_of(document, lapse, stretch)):
                    continue
                years = round(((stretch.date.last or 0) - (stretch.date.first or 0)) / YEAR) - 1
                if not lapse.holds(years):
                    words = {"lapse": lapse.span.of(document.text), "years": years}
                    yield Hit(stretch.span, words, (lapse.span,))


def _whole_years(found: When) -> bool:
    """Whether a stretch reaches from one year to another, no day or month being said."""
    first, last, year, month, *_ = found.date
    if first is None or last is None or year or month or "about" in found.labels:
        return False
    return (last - first + 1) // FULL > 0 and (last - first + 1) % YEAR < (last - first) // YEAR


def _told_of(document: Document, lapse: Lapse, stretch: When) -> bool:
    """Whether a duration is that of a stretch of years: they stand side by side, and nothing between parts them."""
    if lapse.span.end <= stretch.span.start <= lapse.span.end + REACH:
        before = document.folded[max(lapse.span.start - 12, 0) : lapse.span.start]
        gap = bare(document, lapse.span, stretch.span)
        return bool(_ahead().fullmatch(gap)) and (bool(gap.strip(" ")) or before.endswith(("for ", "-", "served ")))
    if stretch.span.end <= lapse.span.start <= stretch.span.end + REACH:
        return bool(_behind().fullmatch(bare(document, stretch.span, lapse.span)))
    return False


@cache
def _ahead() -> re.Pattern[str]:
    """What may stand between a duration and the years: a noun of what lasts, a place that one holds, a comma."""
    noun = (
        "term|reign|war|rule|tenure|stint|spell|run|period|career|presidency|premiership|occupation|drought"
        "|interval|stretch|era|span|gap|break|ban|closure"
    )
    held = "office|power|prison|jail|parliament|charge|post|exile|command"
    return re.compile(rf"(?: (?:{noun})| in (?:{held}))?(?:,|:| \(|)? ?\(?")


@cache
def _behind() -> re.Pattern[str]:
    stretch = "(?:an? (?:total|period|span|stretch|run|spell|term) of |in all |or )?"
    return re.compile(rf"\)?(?:,|:| [-–—]| \() ?{stretch}(?:just |only )?")
