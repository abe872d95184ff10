"""Anniversaries and the years they count from."""

from __future__ import annotations

from datetime import date

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/anniversary"
NOW = (
    ("Lowmoor this week marks the {} of the {} flood.", "{}th anniversary of the {}"),
    ("The club celebrates the {} of its founding in {} today.", "{}th anniversary of its founding in {}"),
)


@pytest.mark.parametrize(("form", "place"), NOW)
@given(event=st.integers(1900, 1996), count=st.integers(24, 110).filter(lambda n: n % 10 > 3 or n in (100, 110, 50)))
def test_an_anniversary_that_its_year_contradicts_is_found(form: str, place: str, event: int, count: int) -> None:
    """An anniversary two years from its day is found; that of this year or of the next to it is not."""
    published = date(2021, 8, 1)
    text = form.format(f"{count}th anniversary", event)
    conflict = abs(published.year - event - count) > 1

    assert [place.format(count, event)] * conflict == found(RULE, text, published)
    assert [] == found(RULE, text)


@given(event=st.integers(1900, 1990), lapse=st.integers(4, 29), told=st.integers(1904, 2020))
def test_years_after_an_event_in_a_year_named(event: int, lapse: int, told: int) -> None:
    """Where the sentence names the year, that year counts, whatever the day of publication."""
    text = f"In {told}, {lapse} years after the {event} flood, the town built a wall."
    places = found(RULE, text, date(2021, 8, 1))
    off = abs(told - event - lapse)

    if off > 5 and told != event:
        assert [f"{lapse} years after the {event}"] == places
    if off <= 1:
        assert [] == places


@given(built=st.integers(1850, 2010), age=st.integers(11, 170))
def test_what_is_called_old_is_as_old_as_its_year(built: int, age: int) -> None:
    """An age two years from the year of founding is found, or one off by more than a seventh where tens are round."""
    places = found(RULE, f"The {age}-year-old mill, built in {built}, is for sale.", date(2021, 8, 1))
    off = abs(2021 - built - age)

    if off > max(1, 0.15 * age if age % 10 == 0 else 0) + 0.001:
        assert [f"{age}-year-old mill, built in {built}"] == places
    if off <= 1:
        assert [] == places
