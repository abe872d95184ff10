"""Dates of the calendar: days, months, and what lies between two of them."""

from __future__ import annotations

from ...values import Date
from .days import length, nearest_year, ordinal, whole_month
from .reading import Parts, Reading, Text, parts

DOZENS = 12
EDGES = frozenset("end beginning start middle month rest half week weeks days".split())
AFTER_DAY = frozenset(
    "was were is are has had will would and or but to at in on from for when where after before as by the a he she it"
    " they we who with that which if until since of not did".split()
)
"""Words that may follow a day; another one may be what is counted."""


def day_first(text: Text, first: int, last: int) -> Reading | None:
    """“17 December 2025”, “Wednesday, the 17th of December”."""
    found = parts(text, first, last)
    if text.tag(last) == "O" and found.weekday < 0 and not found.years and text.tags[last - 1] == "m":
        return None  # “a party of 17 March Street”
    if found.days[0] > length(found.months[0]) and _counts(text, first, last, found):
        return _month_alone(text, first)  # “31 June births”
    return _day(text, first, last, found, counted=text.tag(first - 1) not in "8,.(" and found.weekday < 0)


def month_first(text: Text, first: int, last: int) -> Reading | None:
    """“December 17, 2025”, “Wed. Dec. 17”."""
    found = parts(text, first, last)
    after = text.word(last)
    inside = text.tag(first - 1) == "3" and found.weekday < 0 and not found.years
    if inside or (found.days[0] > length(found.months[0]) and text.tag(last) == "x" and after not in AFTER_DAY):
        return _month_alone(text, first)
    return _day(text, first, last, found, counted=text.tag(first - 1) != "8" and found.weekday < 0)


def _counts(text: Text, first: int, last: int, found: Parts) -> bool:
    """Whether a number before a month may count what the month describes."""
    firm = found.years or found.weekday >= 0 or text.tag(first - 1) == "8"
    return not firm and text.tag(last) == "x" and text.word(last) not in AFTER_DAY


def _month_alone(text: Text, first: int) -> Reading | None:
    at = next(at for at in range(first, first + 6) if text.tags[at] in "MmB")
    return month(text, at, at + 1)


def _day(text: Text, first: int, last: int, found: Parts, counted: bool) -> Reading | None:
    """One day; `counted` where its number may be one of things instead."""
    (day, *_), (month, *_), year = found.days, found.months, found.year
    last += text.tag(last) == ")" and "(" in text.tags[first:last]
    written = Date(None, None, year, month, day, found.weekday)
    if not 0 < day <= length(month, year):
        if day > 31 and not year and counted:
            return None
        return Reading(first, last, "impossible", written)
    if year:
        here = ordinal(year, month, day)
        return Reading(first, last, "full", written._replace(first=here, last=here))
    assumed = nearest_year(text.published, month, day) if text.published else 0
    near = ordinal(assumed, month, day) if assumed else None
    return Reading(first, last, "partial", written._replace(first=near, last=near))


def iso(text: Text, first: int, last: int) -> Reading | None:
    """“2025-12-17”."""
    year, month, day = map(int, text.tokens.words[last - 1].split("-"))
    if not (1000 <= year <= 2100 and month <= DOZENS):
        return None
    found = parts(text, first, last - 1)
    return _day(text, first, last, Parts([day], [month], [year], found.weekday), counted=False) if month else None


def slashed(text: Text, first: int, last: int) -> Reading | None:
    """“17/12/2025”, “12/17/2025”; “5/6/2025” may be either of two days."""
    found = parts(text, first, last)
    one, two = found.days[:2]
    if not 0 < max(one, two) <= 31 or min(one, two) > DOZENS or not min(one, two):
        return None
    if max(one, two) <= DOZENS and one != two:
        left, right = (
            ordinal(found.year, min(one, two), max(one, two)),
            ordinal(found.year, max(one, two), min(one, two)),
        )
        return Reading(first, last, "about", Date(left, right, found.year))
    day, month = (one, two) if one > DOZENS else (two, one)
    return _day(text, first, last, found._replace(days=[day], months=[month]), counted=False)


def days(text: Text, first: int, last: int) -> Reading | None:
    """“3-5 May 2024”, “between May 3 and 5”: days of one month."""
    found = parts(text, first, last)
    (one, two, *_), month, year = found.days, found.months[0], found.year
    if not 0 < one < two <= length(month, year):
        return None
    return Reading(first, last, "range", _stretch(text, (month, one), (month, two), year))


def days_across(text: Text, first: int, last: int) -> Reading | None:
    """“May 30-June 2”, “from 30 May to 2 June 2024”: days of two months."""
    found = parts(text, first, last)
    if len(found.days) < 2 or len(found.months) < 2:
        return None
    (one, two, *_), (left, right, *_) = found.days, found.months
    if not (0 < one <= length(left, found.year) and 0 < two <= length(right, found.year)):
        return None
    return Reading(first, last, "range", _stretch(text, (left, one), (right, two), found.year))


def _stretch(text: Text, start: tuple[int, int], end: tuple[int, int], written: int) -> Date:
    """From one day to another, each a month and a day, the last of them in the year `written`, if any."""
    year = written or (nearest_year(text.published, *end) if text.published else 0)
    found = Date(None, None, written, start[0] if start[0] == end[0] else 0)
    begun = year - (start[0] > end[0])
    if not year or start[1] > length(start[0], begun):
        return found
    return found._replace(first=ordinal(begun, *start), last=ordinal(year, *end))


def months(text: Text, first: int, last: int) -> Reading | None:
    """“May-June 2024”, “from May to July 2024”."""
    found = parts(text, first, last)
    left, right, *_ = found.months
    start, _ = whole_month(found.year - (left > right), left)
    return Reading(first, last, "range", Date(start, whole_month(found.year, right)[1], found.year))


def month(text: Text, first: int, last: int) -> Reading | None:
    """“December 2025”, “in December”, “early May 2024”."""
    found = parts(text, first, last)
    (month, *_), year = found.months, found.year
    written = Date(None, None, year, month)
    if year:
        start, end = whole_month(year, month)
        return Reading(first, last, "month", written._replace(first=start, last=end))
    before, label = text.tag(first - 1), "month about" if "k" in text.tags[first:last] else "month"
    if (before not in "390264578.,y" and text.tag(last) in "OMm") or not _placed(text, first, before):
        return None
    return Reading(first, last, label, _about(text, first, written))


def _placed(text: Text, first: int, before: str) -> bool:
    """Whether a month that is a word too stands where a month stands: “the August vote”, “the end of May”."""
    if text.tags[first] != "m" or before not in "01D'27":
        return True
    if before == "7":
        return text.tag(first - 2) in "Mmk"
    return text.word(first - 2) in EDGES if before == "2" else text.tag(first + 1) == "x"


def _about(text: Text, first: int, written: Date) -> Date:
    """The month without a year: the last one begun before publication, or the next one after “will”."""
    if not text.published:
        return written
    year = text.published.year
    before = year - (written.month > text.published.month)
    named = text.tag(first)
    if named == "X" or (named != "L" and coming(text, first)):
        before += 1 if before < year or written.month < text.published.month or named == "X" else 0
    elif named == "L" and (before, written.month) == (year, text.published.month):
        before -= 1
    start, end = whole_month(before, written.month)
    if named == "L" and start > text.published.toordinal() - 60:
        start, _ = whole_month(before - 1, written.month)
    return written._replace(first=start, last=end)


def coming(text: Text, first: int) -> bool:
    """Whether the words before token `first` speak of what is to come."""
    return not {"will", "due", "scheduled", "expected", "plans", "planned", "set", "would", "next"}.isdisjoint(
        text.tokens.words[max(first - 12, 0) : first]
    )
