"""Weekdays and the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from checking import MONTHS, WEEKDAYS, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/weekday-date"
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
FORMS = {
    "Friday, 17 December 2025": "{w}, {d} {m} {y}",
    "Friday 17 December 2025": "{w} {d} {m} {y}",
    "Friday, December 17, 2025": "{w}, {m} {d}, {y}",
    "Friday, Dec. 17, 2025": "{w}, {s} {d}, {y}",
    "Friday (Dec. 17, 2025)": "{w} ({s} {d}, {y})",
    "Friday, the 17th of December 2025": "{w}, the {o} of {m} {y}",
    "Friday, 2025-12-17": "{w}, {i}",
    "Fri, 17 December 2025": "{a}, {d} {m} {y}",
    "17 December 2025, a Friday": "{d} {m} {y}, a {w}",
    "December 17, 2025 (Friday)": "{m} {d}, {y} ({w})",
    "next Friday, 17 December 2025": "next {w}, {d} {m} {y}",
}
YEARLESS = {
    "Friday, 17 December": "{w}, {d} {m}",
    "Friday, Dec. 17": "{w}, {s} {d}",
    "Friday (Dec. 17)": "{w} ({s} {d})",
    "Friday the 17th of December": "{w} the {o} of {m}",
}


def written(form: str, day: date, weekday: int) -> str:
    suffix = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return form.format(
        w=WEEKDAYS[weekday],
        a=WEEKDAYS[weekday][:3],
        d=day.day,
        o=f"{day.day}{suffix}",
        m=MONTHS[day.month - 1],
        s=SHORT[day.month - 1],
        y=day.year,
        i=day.isoformat(),
    )


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS, off=st.integers(1, 6))
def test_a_weekday_that_a_date_lacks_is_found(form: str, day: date, off: int) -> None:
    """Every form of every day from 1990 to 2040 with another day's name is found; with its own it is not."""
    wrong, right = (written(FORMS[form], day, (day.weekday() + shift) % 7) for shift in (off, 0))

    assert [wrong] == found(RULE, f"The mill opened on {wrong} with a fair.", None)
    assert [] == found(RULE, f"The mill opened on {right} with a fair.", None)


@pytest.mark.parametrize("form", YEARLESS)
@given(day=DAYS, off=st.integers(1, 6), away=st.integers(-118, 118))
def test_a_date_without_a_year_is_that_of_publication(form: str, day: date, off: int, away: int) -> None:
    """Without a year the only date near publication counts, and without a publication nothing does."""
    wrong, right = (written(YEARLESS[form], day, (day.weekday() + shift) % 7) for shift in (off, 0))
    published = day + timedelta(days=away)

    assert [wrong] == found(RULE, f"The mill opened on {wrong} with a fair.", published)
    assert [] == found(RULE, f"The mill opened on {right} with a fair.", published)
    assert [] == found(RULE, f"The mill opened on {wrong} with a fair.", None)


@given(day=DAYS, away=st.integers(-240, 240))
def test_a_date_without_a_year_may_be_of_either_near_year(day: date, away: int) -> None:
    """A date eight months away, last year's or next year's, is spared with its own weekday."""
    text = f"The mill opened on {written(YEARLESS['Friday, 17 December'], day, day.weekday())} with a fair."

    assert [] == found(RULE, text, day + timedelta(days=away))
