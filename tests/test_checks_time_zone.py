"""One time in two zones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/time-zone"
PLACES = {"ET": "America/New_York", "PT": "America/Los_Angeles", "CET": "", "GMT": "", "JST": "Asia/Tokyo"}
FIXED = {"CET": 60, "GMT": 0}


def zone(name: str) -> ZoneInfo | timezone:
    return timezone(timedelta(minutes=FIXED[name])) if name in FIXED else ZoneInfo(PLACES[name])


def no_sunday(when: datetime) -> bool:
    """Whether no zone has changed its clocks while another is yet to: American ones do so one after the other."""
    return when.isoweekday() != 7


@pytest.mark.parametrize("form", ["at {} {} ({} {})", "at {} {} / {} {}", "at {} {}, or {} {}"])
@given(
    when=st.datetimes(datetime(2000, 1, 1), datetime(2030, 12, 31)).filter(no_sunday),  # noqa: DTZ001
    zones=st.permutations(sorted(PLACES)),
    off=st.sampled_from((-5, -4, -3, 3, 4, 5)),
)
def test_a_conversion_that_no_season_allows_is_found(form: str, when: datetime, zones: list[str], off: int) -> None:
    """A conversion that holds on some day of the year passes; one three hours or more from it is found."""
    one, other, *_ = zones
    here = when.replace(second=0, tzinfo=UTC).astimezone(zone(one))
    there = here.astimezone(zone(other))
    wrong = there + timedelta(hours=off)
    places = found(RULE, f"It opens {form.format(f'{here:%H:%M}', one, f'{wrong:%H:%M}', other)}, they said.")

    assert [] == found(RULE, f"It opens {form.format(f'{here:%H:%M}', one, f'{there:%H:%M}', other)}, they said.")
    assert 1 == len(places)
