"""Tenses and dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from checking import MONTHS, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/tense-date"
PAST = (
    "The mill opened on {} with a fair.",
    "On {}, the mill opened with a fair.",
    "The mayor died in Lowmoor on {}.",
    "The council voted in Lowmoor on {}.",
    "The fair was held on {}.",
)
FUTURE = (
    "The mill will open on {}, they say.",
    "The vote will be held on {}.",
    "The talks will begin in Lowmoor on {}.",
)
SILENT = (
    "The mill was scheduled to open on {}.",
    "The fair was due on {}.",
    "The council said the mill would open on {}.",
    "The town will mark the fire on {} with a stone.",
    "The council voted to open the mill on {}.",
    "Tickets for the fair on {} were sold.",
    "“It opened on {},” said Lena Ortiz.",
)


def written(day: date, *, american: bool) -> str:
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"


@pytest.mark.parametrize("form", PAST)
@given(published=st.dates(date(1990, 1, 1), date(2035, 12, 31)), away=st.integers(-900, 900), american=st.booleans())
def test_a_past_that_is_to_come_is_found(form: str, published: date, away: int, american: bool) -> None:
    """A past verb with a day two or more days after publication is found, with an earlier one never."""
    text = form.format(written(published + timedelta(days=away), american=american))

    assert (away >= 2) == bool(found(RULE, text, published))
    assert [] == found(RULE, text)


@pytest.mark.parametrize("form", FUTURE)
@given(published=st.dates(date(1990, 1, 1), date(2035, 12, 31)), away=st.integers(-900, 900), american=st.booleans())
def test_a_future_that_is_past_is_found(form: str, published: date, away: int, american: bool) -> None:
    """“Will” with a day well before publication is found, with a later one never."""
    text = form.format(written(published + timedelta(days=away), american=american))

    assert (away <= -45) == bool(found(RULE, text, published))


@pytest.mark.parametrize("form", SILENT)
@given(away=st.integers(-900, 900))
def test_plans_and_reports_are_spared(form: str, away: int) -> None:
    """What was planned, what is only named, and what others say may have any date."""
    published = date(2021, 8, 1)

    assert [] == found(RULE, form.format(written(published + timedelta(days=away), american=False)), published)
