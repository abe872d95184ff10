"""The calendar: days counted as `datetime.date.toordinal` counts them (Gregorian throughout)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
YEAR = 365.25
LAST = 9999
"""The last year that `datetime` knows."""


def leap(year: int) -> bool:
    """Whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def length(month: int, year: int = 0) -> int:
    """The days of a month; of February without a year, the most it may have."""
    return LENGTHS[month] + (month == 2 and (not year or leap(year)))


def ordinal(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day, 1 January of the year 1 being 1."""
    before = year - 1
    past = sum(LENGTHS[:month]) + (month > 2 and leap(year))
    return before * 365 + before // 4 - before // 100 + before // 400 + past + day


def whole_year(year: int, last: int = 0) -> tuple[int, int]:
    """The first and the last day of a year, or of several."""
    return ordinal(year), ordinal((last or year) + 1) - 1


def whole_month(year: int, month: int) -> tuple[int, int]:
    """The first and the last day of a month; months beyond December run on into the years after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = ordinal(year, month)
    return first, first + length(month, year) - 1


def nearest_year(published: date, month: int, day: int) -> int:
    """The year in which a day and month lie nearest to `published`, 0 where they are in none of the three about it."""
    here = published.toordinal()
    around = range(max(published.year - 1, 1), min(published.year + 2, LAST + 1))
    years = [year for year in around if day <= length(month, year)]
    return min(years, key=lambda year: abs(ordinal(year, month, day) - here), default=0)
