"""Durations and the years beside them."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/duration-years"
FORMS = (
    "She served for {n} years, {span}, and then left.",
    "She served for {n} years ({span}) and then left.",
    "Her {n}-year term ({span}) ended in a strike.",
    "He ran it {span}, a period of {n} years.",
    "He spent {n} years in office, {span}.",
)
SPANS = ("from {a} to {b}", "between {a} and {b}", "{a}-{b}", "{a}–{b}")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("span", SPANS)
@given(first=st.integers(1950, 2000), length=st.integers(2, 29), n=st.integers(2, 29))
def test_a_duration_that_its_years_contradict_is_found(form: str, span: str, first: int, length: int, n: int) -> None:
    """Counting both ends or neither makes a year of difference; more is found, and round tens may be rounder."""
    years = span.format(a=first, b=first + length)
    places = found(RULE, form.format(n=n, span=years))

    if abs(n - length) > (3 if n % 10 == 0 else 1):
        assert [years] == places
    if abs(n - length) <= 1:
        assert [] == places


@given(first=st.integers(1950, 2000), length=st.integers(2, 29), n=st.integers(2, 29))
def test_years_of_something_else_are_spared(first: int, length: int, n: int) -> None:
    """A duration in another clause is none of the stretch."""
    for text in (
        f"She served from {first} to {first + length}. It took {n} years to find another.",
        f"She served from {first} to {first + length}, and {n} years later she came back.",
        f"It rained in {n} years from {first} to {first + length}.",
    ):
        assert [] == found(RULE, text)
