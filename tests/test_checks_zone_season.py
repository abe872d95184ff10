"""Zones of a season in the other."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from checking import MONTHS, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/zone-season"
PLACES = {"America/New_York": ("EST", "EDT"), "America/Los_Angeles": ("PST", "PDT"), "Europe/Berlin": ("CET", "CEST")}


@pytest.mark.parametrize("place", PLACES)
@given(day=st.dates(date(2010, 1, 1), date(2036, 12, 31)), summer=st.booleans())
def test_a_zone_that_does_not_hold_is_found(place: str, day: date, summer: bool) -> None:
    """The zone that the tz database gives for a day is never found; the other is, but near the change of clocks."""
    zone = PLACES[place][summer]
    held = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).astimezone(ZoneInfo(place)).tzname()
    places = found(RULE, f"It starts at 9 a.m. {zone} on {MONTHS[day.month - 1]} {day.day}, they said.")

    if zone == held or day.month in {3, 10, 11}:
        assert [] == places
    else:
        assert [f"9 a.m. {zone}"] == places
