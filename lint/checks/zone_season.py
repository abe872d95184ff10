"""Zones of winter named in summer, and of summer named in winter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge.calendar import MONTHS
from ..span import Span
from .dated import dates

WINTER = {"EST": "EDT", "PST": "PDT", "CET": "CEST"}
SUMMER = {"EDT": "EST", "PDT": "PST", "CEST": "CET"}
APRIL, OCTOBER = 4, 10
COLD = frozenset((12, 1, 2))
"""Months in which no clock north of the tropics shows summer time; April to October less its last week have it."""
UNCHANGED = ("jamaica", "panama", "cayman", "cancun", "cancún", "philippin", "manila", "algeria", "tunisia", "nigeria")
"""Places that keep one of these zones all year, or call another one by its letters."""


@checked
class ZoneSeason:
    """Hits “3 p.m. EST” on a day in July: a zone that does not hold in the month that is meant.

    That month is the one of a date in the sentence, else of publication.
    """

    offers: ClassVar = frozenset({"month", "right"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(zone.lower() for zone in (*WINTER, *SUMMER))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a time; `right` is the zone that holds there in that month."""
        if any(place in document.folded for place in UNCHANGED):
            return
        for sentence in sentences:
            month = _month(document, sentence.span)
            for time in dates(document, sentence.span) if month else ():
                zone = time.date.zone
                right = WINTER.get(zone) if APRIL <= month < OCTOBER else SUMMER.get(zone) if month in COLD else None
                if right:
                    yield Hit(time.span, {"month": MONTHS[month], "right": right})


def _month(document: Document, sentence: Span) -> int:
    """The month that a sentence is about, 0 where it may be another than that of publication."""
    named = {date.date.month for date in dates(document, sentence) if date.date.month}
    if named:
        return named.pop() if len(named) == 1 else 0
    open_ = any(date.labels & {"year", "range", "month"} for date in dates(document, sentence))
    published = document.facts.published
    return published.month if published and not open_ else 0
