"""Dates told from the day of publication: “yesterday”, “last week”, “nearly a decade ago”, “on Tuesday”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...values import Date
from .calendar import month
from .days import YEAR, ordinal, whole_month, whole_year
from .letters import DAYS, UNITS, number
from .reading import Reading, Text, parts

if TYPE_CHECKING:
    from datetime import date

WEEK = 7
LONG = 30
"""Days of the units from which “last” means the past one, not the calendar's."""
NEAR = frozenset(("nearly", "almost", "under"))
OPEN = Date()
TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "this": 0, "last": -1}
ROUGH = frozenset(("few", "several", "couple", "dozen", "hundred", "thousand"))


def today(text: Text, first: int, last: int) -> Reading | None:
    """“yesterday morning”, “tonight”, “this afternoon”, “last night”."""
    if text.tag(first) == "L" and text.word(last - 1) != "night":
        return None
    if not text.published:
        return Reading(first, last, "relative", OPEN)
    day = text.published.toordinal() + TODAY[text.word(first)]
    return Reading(first, last, "relative", Date(day, day))


def named_day(text: Text, first: int, last: int) -> Reading | None:
    """“Tuesday”, “last Tuesday”, “next Friday morning”: within a week of publication, two with “last” and “next”."""
    at = first + (text.tag(first) != "W")
    weekday = DAYS[text.word(at)]
    if at == first and (text.tag(first - 1) == "O" or text.word(first - 1) in {"black", "good", "super", "ash"}):
        return None  # “Black Friday”, “Ash Wednesday”
    label = "weekday" if at == first else "relative weekday"
    if not text.published:
        return Reading(first, last, label, Date(weekday=weekday))
    here = text.published.toordinal()
    before = here - (here - 1 - weekday) % WEEK  # day 1 is a Monday
    after = here + (weekday - here + 1) % WEEK
    said = text.word(first)
    if said == "last":
        before, after = (before if before < here else here - WEEK) - WEEK, before if before < here else here - WEEK
    elif said == "next":
        after = after if after > here else here + WEEK
        before, after = after, after + WEEK
    return Reading(first, last, label, Date(before, after, weekday=weekday))


def weekday_number(text: Text, first: int, last: int) -> Reading | None:
    """“Friday the 13th”."""
    found = parts(text, first, last)
    return Reading(first, last, "weekday", Date(day=found.days[0], weekday=found.weekday))


def named_month(text: Text, first: int, last: int) -> Reading | None:
    """“last September”, “next May”."""
    found = month(text, first, last)
    return found and found._replace(labels="relative month")


def unit(text: Text, first: int, last: int) -> Reading | None:
    """“last week”, “this year”, “the past decade”, “next spring”."""
    at = first + (text.tag(first) == "0")
    which, word = text.tag(at), text.word(last - 1)
    if word in {"second", "seconds", "minute", "hour"} or (word.endswith("s") and word in UNITS):
        return None
    if not text.published or word == "day":
        return Reading(first, last, "relative", OPEN)
    step = {"L": -1, "X": 1, "H": 0}.get(which, 1 if text.word(at) in {"coming", "following"} else -1)
    return Reading(first, last, "relative", _unit(text.published, step, word, exact=which != "l"))


def _unit(published: date, step: int, word: str, *, exact: bool) -> Date:
    """The unit before (-1), about (0) or after (1) publication; `exact` where the calendar's own is meant."""
    if word == "year" and exact:
        return Date(*whole_year(published.year + step))
    if word == "month" and exact:
        return Date(*whole_month(published.year, published.month + step))
    here, size = published.toordinal(), UNITS.get(word, YEAR)
    if not step:
        return Date(int(here - size), int(here + size))
    far = int((2 if size < LONG else 1.15) * size)
    return Date(here - far, here) if step < 0 else Date(here, here + far)


def lasting(text: Text, first: int, last: int) -> Reading | None:
    """“the past five years”, “the next two weeks”."""
    if not text.published:
        return Reading(first, last, "relative about", OPEN)
    at = first + (text.tag(first) == "0")
    _, far = _amount(text, at + 1, last - 1)
    here, back = text.published.toordinal(), text.word(at) in {"last", "past", "previous", "preceding"}
    ends = (here - int(far), here) if back else (here, here + int(far))
    return Reading(first, last, "relative about", Date(*ends))


def ago(text: Text, first: int, last: int) -> Reading | None:
    """“two years ago”, “nearly a decade ago”, “more than 20 years ago”."""
    at = next(at for at in range(first, last) if text.tags[at] == "u")
    if at == first or not text.published:
        return Reading(first, last, "relative", OPEN)
    near, far = _amount(text, first, at, half=text.tag(at + 1) == "7")
    here = text.published.toordinal()
    start, end = here - int(far), here - int(near)
    if text.word(at) in {"year", "years"} and not NEAR & set(text.tokens.words[first:at]):
        count = round((near + far) / 2 / YEAR) if near != far else 0
        if 0 < count < 10 and "+" not in text.tags[first:at]:  # news counts by calendar years
            start = min(start, ordinal(text.published.year - count))
            end = max(end, whole_year(text.published.year - count)[1]) if "b" not in text.tags[first:at] else end
    return Reading(first, last, "relative", Date(start, min(end, here)))


def _amount(text: Text, first: int, unit: int, half: bool = False) -> tuple[float, float]:
    """The least and the most days that the tokens from `first` to the unit may mean."""
    words, size = text.tokens.words[first:unit], UNITS[text.word(unit)]
    count = _count(text, first, unit) + 0.5 * half
    if count == 0.5:
        near, far = 0.85 * count, 1.15 * count
    elif count != int(count):
        near, far = count - 0.5, count + 0.5
    elif size > 3000 or (count >= 10 and count % 10 == 0):
        near, far = 0.85 * count, 1.15 * count
    elif ROUGH.isdisjoint(words):
        near, far = count - 0.6, count + 0.6
    else:
        near, far = 0.7 * count, {"couple": 1.6, "few": 3.4, "several": 2.4}.get(words[-1], 1.5) * count
    if not NEAR.isdisjoint(words) or "less" in words:
        near, far = (0.85 if "less" not in words else 0.5) * count, count + 0.02
    elif not {"more", "over"}.isdisjoint(words):
        near, far = count - 0.02, max(1.5 * count, count + 1)
    if words and words[-1] == "of":
        near, far = 0.8 * count, 1.6 * count
    return near * size, far * size


def _count(text: Text, first: int, last: int) -> float:
    """How many units: “two”, “two and a half”, “half a”, “a couple of”."""
    tags, words = text.tags[first:last], text.tokens.words[first:last]
    count = (
        0.5 if "j1" in tags else sum(number(word) for tag, word in zip(tags, words, strict=True) if tag in "nNdzFfY")
    )
    return (count or 1.0) + 0.5 * ("7" in tags) if "j1" not in tags else count


def elsewhen(text: Text, first: int, last: int) -> Reading:
    """“three months earlier”, “within four to six months”: from another day than that of publication."""
    del text
    return Reading(first, last, "relative", OPEN)


def ahead(text: Text, first: int, last: int) -> Reading | None:
    """“in two weeks' time”."""
    if not text.published:
        return Reading(first, last, "relative", OPEN)
    at = next(at for at in range(first, last) if text.tags[at] == "u")
    near, far = _amount(text, first + 1, at)
    here = text.published.toordinal()
    return Reading(first, last, "relative", Date(here + int(near), here + int(far)))
