"""Days and hours that an edit has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from ..values import Date
from .alignment import Change, edit
from .counterparts import Counterpart, counterparts, told_once

DATE = Selector("date", "")


@checked
class DateChanged(Change):
    """Hits a day, month, year or hour that stands where the earlier version has another one.

    Two ways of saying one day (“Tuesday”, “yesterday”, “16 December”) are spared, and so is what only one version says.
    """

    offers: ClassVar = frozenset({"before", "line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit for each day changed in one way."""
        earlier = edit(document).earlier
        counted = earlier.facts.published == document.facts.published
        changed = []
        for found, old, new in counterparts(document, _dates):
            one, two = cast("Date", found.before.value), cast("Date", found.after.value)
            there, here = ([cast("Date", mark.value) for mark in side.held] for side in (old, new))
            swapped = two in there and one in here
            if (found.firm or found.only) and not swapped and (_stretched(found) or _differ(one, two, counted=counted)):
                changed.append((found.before, found.after))
        yield from told_once(earlier, document, changed)


def _dates(document: Document, span: Span) -> Iterator[Mark]:
    return document.select(DATE, span)


def _differ(one: Date, two: Date, *, counted: bool) -> bool:
    """Whether two dates cannot be one: by what is written, else by the days they mean, counted from one day."""
    written = [(getattr(one, part), getattr(two, part)) for part in ("year", "month", "day")]
    written = [(old, new) for old, new in written if old and new]
    if any(old != new for old, new in written):
        return True
    if one.weekday >= 0 and two.weekday >= 0 and one.weekday != two.weekday:
        return True
    if one.clock >= 0 and two.clock >= 0 and one.zone == two.zone and one.clock != two.clock:
        return True
    return not written and counted and _apart(one, two)


def _stretched(found: Counterpart) -> bool:
    """Whether two stretches of time (“between 2019 and 2022”) begin or end on other days."""
    one, two = cast("Date", found.before.value), cast("Date", found.after.value)
    known = None not in (one.first, one.last, two.first, two.last)
    return "range" in found.before.labels & found.after.labels and known and one[:2] != two[:2]


def _apart(one: Date, two: Date) -> bool:
    """Whether two stretches of days share none."""
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return False
    return one.last < two.first or two.last < one.first
