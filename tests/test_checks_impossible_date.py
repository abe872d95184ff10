"""Days that no month has."""

from __future__ import annotations

from calendar import monthrange

import pytest
from checking import MONTHS, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/impossible-date"


@pytest.mark.parametrize("form", ["{d} {m} {y}", "{m} {d}, {y}", "{m} {d} {y}", "{y}-{n:02}-{d:02}"])
@given(day=st.integers(1, 39), month=st.integers(1, 12), year=st.integers(1990, 2040))
def test_a_day_that_a_month_lacks_is_found(form: str, day: int, month: int, year: int) -> None:
    """A day beyond the length of its month is found, whatever the year, and no other day is."""
    written = form.format(d=day, m=MONTHS[month - 1], y=year, n=month)
    beyond = day > monthrange(year, month)[1]

    assert [written] * beyond == found(RULE, f"The mill opened on {written} with a fair.")


@given(hour=st.integers(0, 40), minute=st.integers(0, 99), zone=st.sampled_from(("GMT", "ET", "CEST", "local time")))
def test_a_time_that_no_clock_shows_is_found(hour: int, minute: int, zone: str) -> None:
    """An hour after 24 or a minute after 59 is found where a zone shows that a time is meant."""
    written = f"{hour}:{minute:02}"
    beyond = hour > 24 or minute > 59 or (hour == 24 and minute > 0)
    excerpt = written if zone == "local time" else f"{written} {zone}"

    assert [excerpt] * beyond == found(RULE, f"The mill opened at {written} {zone} with a fair.")
    assert [] == found(RULE, f"The mill won by {written} in the end.")
