"""Dates told from the day of publication: “yesterday”, “last week”, “nearly a decade ago”, “on Tuesday”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...values import Date
from .amounts import amount, counted
from .calendar import month
from .days import YEAR, whole_month, whole_year
from .letters import DAYS, UNITS
from .reading import Reading, Text, parts

if TYPE_CHECKING:
    from datetime import date

WEEK = 7
LONG = 30
"""Days of the units from which “last” means the past one, not the calendar's."""
OPEN = Date()
TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "this": 0, "last": -1}
NAMED = frozenset(
    "black good super ash palm easter holy bloody cyber bowl blue giving shrove maundy sheffield gavin nancy face"
    " joe rosh jack robinson girl man casual ruby".split()
)
"""Words before a weekday that make a name of it: “Black Friday”, “Super Bowl Sunday”, “Sheffield Wednesday”."""
BOUNDS, LONG_AGO = frozenset("b+"), 10
"""Letters of words that bound a count, and the years up to which news counts by the calendar."""


def today(text: Text, first: int, last: int) -> Reading | None:
    """“yesterday morning”, “tonight”, “this afternoon”, “last night”."""
    if text.tag(first) == "L" and text.word(last - 1) != "night":
        return None
    if not text.published:
        return Reading(first, last, "relative", OPEN)
    day = text.published.toordinal() + TODAY[text.word(first)]
    if not text.published.min.toordinal() <= day <= text.published.max.toordinal():
        return None
    return Reading(first, last, "relative", Date(day, day))


def named_day(text: Text, first: int, last: int) -> Reading | None:
    """“Tuesday”, “last Tuesday”, “next Friday morning”: within a week of publication, two with “last” and “next”."""
    at = first + (text.tag(first) != "W")
    weekday = DAYS[text.word(at)]
    if at == first and (text.word(first - 1) in NAMED or text.tokens.words[first - 2 : first] == ["fox", "news"]):
        return None
    label = "weekday" if at == first else "relative weekday"
    if not text.published:
        return Reading(first, last, label, Date(weekday=weekday))
    days = _weekday(text.published.toordinal(), weekday, text.word(first))
    return Reading(first, last, label, Date(*days, weekday=weekday))


def _weekday(here: int, weekday: int, said: str) -> tuple[int, int]:
    """The weekday before a day and the one after it, that day itself where it is one; two of a side with a word."""
    before = here - (here - 1 - weekday) % WEEK  # day 1 is a Monday
    after = here + (weekday - here + 1) % WEEK
    if said == "last":
        before -= WEEK * (before == here)
        return before - WEEK, before
    if said == "next":
        after += WEEK * (after == here)
        return after, after + WEEK
    return before, after


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
    far = int(amount(text, at + 1, last - 1)[1])
    here, back = text.published.toordinal(), text.word(at) in {"last", "past", "previous", "preceding"}
    ends = (here - far, here) if back else (here, here + far)
    return Reading(first, last, "relative about", Date(*ends))


def ago(text: Text, first: int, last: int) -> Reading | None:
    """“two years ago”, “nearly a decade ago”, “more than 20 years ago”."""
    at = next(at for at in range(first, last) if text.tags[at] == "u")
    if at == first or not text.published:
        return Reading(first, last, "relative", OPEN)
    near, far = amount(text, first, at, half=text.tag(at + 1) == "7")
    here = text.published.toordinal()
    start, end = here - int(far), here - int(near)
    if text.word(at) in {"year", "years"} and not BOUNDS & set(text.tags[first:at]):
        count = int(counted(text, first, at))
        if count < LONG_AGO:
            year = whole_year(text.published.year - count)
            start, end = min(start, year[0]), max(end, year[1])
    return Reading(first, last, "relative", Date(start, min(end, here)))


def elsewhen(text: Text, first: int, last: int) -> Reading:
    """“three months earlier”, “within four to six months”: from another day than that of publication."""
    del text
    return Reading(first, last, "relative", OPEN)


def ahead(text: Text, first: int, last: int) -> Reading | None:
    """“in two weeks' time”."""
    if not text.published:
        return Reading(first, last, "relative", OPEN)
    at = next(at for at in range(first, last) if text.tags[at] == "u")
    near, far = amount(text, first + 1, at)
    here = text.published.toordinal()
    return Reading(first, last, "relative", Date(here + int(near), here + int(far)))
