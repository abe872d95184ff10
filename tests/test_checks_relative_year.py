"""Lapses of time and the years of the same event."""

from __future__ import annotations

from datetime import date

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/relative-time-vs-year"
LOOSE = "consistency/relative-time-loose"
PUBLISHED = date(2021, 8, 1)
FORMS = (
    "The mill closed {ago}, in {year}, and was never sold.",
    "The mill closed {ago} (in {year}), and was never sold.",
    "In {year}, {ago}, the mill closed.",
    "The {year} Lowmoor accord holds. The Lowmoor accord, signed {ago}, was a surprise.",
    "The X-40 deal, signed {ago}, is void. Norvia acquired the X-40s in {year}.",
    "The {year} flood took the bridge. It was built anew after the flood {ago}.",
)
SMALL = "zero one two three four five six seven eight nine".split()


@pytest.mark.parametrize("form", FORMS)
@given(back=st.integers(1, 9), off=st.integers(-9, 9))
def test_years_ago_that_a_year_contradicts_are_found(form: str, back: int, off: int) -> None:
    """Two years off is found, the year itself never."""
    year = PUBLISHED.year - back - off
    ago = f"{SMALL[back]} year{'s' * (back > 1)} ago"
    places = found(RULE, form.format(ago=ago, year=year), PUBLISHED)

    if abs(off) > 1 and year < PUBLISHED.year:
        assert [ago] == places
    if off == 0:
        assert [] == places
    assert [] == found(RULE, form.format(ago=ago, year=year))


@pytest.mark.parametrize("form", FORMS)
@given(tens=st.integers(1, 4), year=st.integers(1960, 2019))
def test_decades_are_round(form: str, tens: int, year: int) -> None:
    """Decades are found where they miss the year by more than a fifth, and pass within a tenth."""
    gap = PUBLISHED.year - year
    ago = f"{SMALL[tens]} decade{'s' * (tens > 1)} ago"
    places = found(RULE, form.format(ago=ago, year=year), PUBLISHED)

    if abs(gap - 10 * tens) > 2.5 * tens + 1:
        assert [ago] == places
    if abs(gap - 10 * tens) <= tens:
        assert [] == places


@given(year=st.integers(1990, 2020))
def test_another_event_is_spared(year: int) -> None:
    """A year of something else says nothing of a lapse of time."""
    for text in (
        f"The mill closed two decades ago. In {year} the ferry sank.",
        f"The X-40 deal, signed two decades ago, is void. Norvia acquired the Y-9s in {year}.",
        f"The {year} flood took the bridge. Another flood came two decades ago.",
        f"“It closed two decades ago, in {year},” said Lena Ortiz.",
    ):
        assert [] == found(RULE, text, PUBLISHED)


@given(year=st.integers(2000, 2020))
def test_one_rule_at_a_time(year: int) -> None:
    """What is loose is not contradicted, and the other way about."""
    text = f"The mill closed nearly a decade ago, in {year}."

    assert not (found(RULE, text, PUBLISHED) and found(LOOSE, text, PUBLISHED))
    assert (year in {2010, 2013}) == bool(found(LOOSE, text, PUBLISHED))
