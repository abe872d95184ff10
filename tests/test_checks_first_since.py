"""Firsts in so many years and the year of the last."""

from __future__ import annotations

from datetime import date

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/first-since"
FORMS = (
    ("It was the first strike in {n} years, since {y}, the union said.", "{n} years, since {y}"),
    ("The club won for the first time in {n} years, since {y}.", "{n} years, since {y}"),
    ("It was the first strike since {y}, and the first in {n} years.", "{y}, and the first in {n} years"),
    ("It was the worst harvest in {n} years and the worst since {y}.", "{n} years and the worst since {y}"),
)


@pytest.mark.parametrize(("form", "place"), FORMS)
@given(year=st.integers(1950, 2019), n=st.integers(2, 70))
def test_a_count_that_the_year_contradicts_is_found(form: str, place: str, year: int, n: int) -> None:
    """More than a year off, or more than a seventh where tens are round, is found; a year off is not."""
    text = form.format(n=n, y=year)
    places = found(RULE, text, date(2021, 8, 1))
    off = abs(2021 - year - n)

    if off > (n * 0.15 + 1 if n % 10 == 0 else 1):
        assert [place.format(n=n, y=year)] == places
    if off <= 1:
        assert [] == places
    assert [] == found(RULE, text)
