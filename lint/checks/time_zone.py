"""Times of day given in two zones that no season makes one."""

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

TIME = Selector("date", "time")
DAY, HOUR = 1440, 60
OFFSETS = {
    zone: tuple(map(int, minutes.split("/")))
    for zone, minutes in {
        "GMT": "0", "UTC": "0", "BST": "60", "WET": "0", "WEST": "60", "CET": "60", "CEST": "120", "EET": "120",
        "EEST": "180", "MSK": "180", "ET": "-300/-240", "EST": "-300", "EDT": "-240", "CT": "-360/-300", "CDT": "-300",
        "MT": "-420/-360", "MST": "-420", "MDT": "-360", "PT": "-480/-420", "PST": "-480", "PDT": "-420", "JST": "540",
        "KST": "540", "AEST": "600", "AEDT": "660", "AWST": "480", "NZST": "720", "NZDT": "780", "SAST": "120",
        "EAT": "180", "HKT": "480", "SGT": "480", "CST": "-360/480", "IST": "60/120/330", "Eastern": "-300/-240",
        "Pacific": "-480/-420",
    }.items()
}  # fmt: skip
"""Minutes that each zone may be ahead of Greenwich over the year, by the tz database."""

TOGETHER = frozenset(("ET", "CT", "MT", "PT", "Eastern", "Pacific"))
"""Zones whose clocks change in the same night."""


@checked
class TimeZone:
    """Hits “3 p.m. ET (8 p.m. CET)”: one time in two zones, converted as in no season of the year."""

    offers: ClassVar = frozenset({"first", "second", "right"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (TIME,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of times; `right` is what the first would be in the zone of the second."""
        before: When | None = None
        for date in map(when, document.select(TIME)):
            if before and _one(document, before, date) and not _may_be(before, date):
                words = {
                    "first": before.span.of(document.text),
                    "second": date.span.of(document.text),
                    "right": _in_zone(before, date),
                }
                yield Hit(Span(before.span.start, date.span.end), words)
            before = date


def _one(document: Document, left: When, right: When) -> bool:
    """Whether two times are one in two zones: they stand side by side, each with a zone of its own."""
    zones = {left.date.zone, right.date.zone}
    known = len(zones) == 2 and all(zone in OFFSETS for zone in zones)
    return known and bool(_equals().fullmatch(bare(document, left.span, right.span)))


@cache
def _equals() -> re.Pattern[str]:
    return re.compile(r"(?: time)?(?:,? \(| ?/ ?|, or |, | or |; )")


def _differences(left: When, right: When) -> list[int]:
    """The minutes by which the zone of the second may be ahead of the other; America changes its clocks at once."""
    if {left.date.zone, right.date.zone} <= TOGETHER:
        return [there - here for here, there in zip(OFFSETS[left.date.zone], OFFSETS[right.date.zone], strict=True)]
    return [there - here for here in OFFSETS[left.date.zone] for there in OFFSETS[right.date.zone]]


def _may_be(left: When, right: When) -> bool:
    return any((left.date.clock + ahead - right.date.clock) % DAY == 0 for ahead in _differences(left, right))


def _in_zone(left: When, right: When) -> str:
    """The first time in the zone of the second, of each season: “20:00 or 21:00 CET”."""
    clocks = sorted({(left.date.clock + ahead) % DAY for ahead in _differences(left, right)})
    return " or ".join(f"{clock // HOUR}:{clock % HOUR:02}" for clock in clocks) + f" {right.date.zone}"
