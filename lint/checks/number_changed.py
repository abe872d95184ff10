"""Numbers that an edit has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from ..values import Quantity
from .alignment import Change, edit
from .counterparts import Counterpart, Laid, counterparts, told_once

QUANTITY, DATE = Selector("quantity", ""), Selector("date", "")
ROUNDED = 0.05
"""The share of a number that may be rounded away."""
LOOSE = frozenset({"bound", "about"})
"""Labels of a number that is not that very number."""
LIMITS = frozenset("reach reaches maximum minimum limit limits limited cap capped ceiling floor or most least".split())
"""Words that bound a number from further off."""
FINE = 100
"""A number below this is not rounded: 12 and 10 are two counts."""


@checked
class NumberChanged(Change):
    """Hits a number that stands where the earlier version has another of the same unit or the same things.

    A bound that is gone (“14” for “at least 14”) makes another number. What is rounded, and what has changed places
    with another number of the sentence, is spared. `before` is the earlier number, `line` where it stands.
    """

    offers: ClassVar = frozenset({"before", "line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit for each number changed in one way."""
        earlier, changed = edit(document).earlier, []
        for found, old, new in counterparts(document, _numbers):
            if not _same_thing(found):
                continue
            if _other(found, old, new):
                changed.append((found.before, found.after))
            elif _unbound(found) and LIMITS.isdisjoint({*new.words} - {*old.words}):
                changed.append((_bounded(found.before), found.after))
        yield from told_once(earlier, document, changed)


def _numbers(document: Document, span: Span) -> Iterator[Mark]:
    """The quantities of a sentence that are no part of a date; “two years ago” is both."""
    found = document.select(QUANTITY, span)
    return (mark for mark in found if all("relative" in date.labels for date in document.select(DATE, mark.span)))


def _values(found: Counterpart) -> tuple[Quantity, Quantity]:
    return cast("Quantity", found.before.value), cast("Quantity", found.after.value)


def _same_thing(found: Counterpart) -> bool:
    """Whether two numbers are of one thing: by their unit or noun and the words around them."""
    one, two = _values(found)
    if one.unit != two.unit:
        return bool(one.unit and two.unit) and one.value == two.value and found.firm == 2
    if one.noun == two.noun and one.noun:
        return found.firm > 0 or found.only
    if one.unit:
        return found.firm > 0
    return found.firm == 2


def _other(found: Counterpart, old: Laid, new: Laid) -> bool:
    """Whether a number is another than before, and neither stands elsewhere in the other version's sentence."""
    one, two = _values(found)
    if one.unit != two.unit:
        return True
    if not _differ(found):
        return False
    there = any(cast("Quantity", mark.value).value == two.value for mark in old.held)
    here = any(cast("Quantity", mark.value).value == one.value for mark in new.held)
    return not (there and here)


def _unbound(found: Counterpart) -> bool:
    """Whether a number was a bound, and is the very number now."""
    one, two = _values(found)
    open_ended = "bound" in found.before.labels and found.after.labels.isdisjoint(LOOSE)
    return open_ended and (one.value, one.unit) == (two.value, two.unit)


def _bounded(mark: Mark) -> Mark:
    """A number from the word that bounds it."""
    return mark._replace(span=Span(cast("Quantity", mark.value).whole.start, mark.span.end))


def _differ(found: Counterpart) -> bool:
    """Whether two numbers cannot be one, rounded or not."""
    one, two = _values(found)
    if "range" in found.before.labels & found.after.labels:
        return (one.low, one.high) != (two.low, two.high)
    if one.value == two.value or not (one.step and two.step):  # “dozens” is anything from 24
        return False
    most = max(abs(one.value), abs(two.value))
    if most >= FINE and abs(one.value - two.value) <= ROUNDED * most and _rounds(one, two):
        return False
    within = one.low <= two.value <= one.high or two.low <= one.value <= two.high
    return "bound" in found.before.labels | found.after.labels or not within


def _rounds(one: Quantity, two: Quantity) -> bool:
    """Whether one of two numbers is written more coarsely and rounds the other."""
    coarse = max(one.step, two.step)
    return one.step != two.step and abs(one.value - two.value) <= coarse
