"""Yesterday, today, tomorrow and their weekdays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from checking import WEEKDAYS, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/weekday-relative"


@pytest.mark.parametrize("form", ["{d}, {w}", "{d} ({w}", "{w}, {d}"])
@given(
    published=st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    word=st.sampled_from((("yesterday", -1), ("today", 0), ("tomorrow", 1))),
    off=st.integers(0, 6),
)
def test_a_weekday_that_is_another_day_is_found(form: str, published: date, word: tuple[str, int], off: int) -> None:
    """A weekday two days or more from the day that is meant is found; a paper may be dated a day off."""
    meant = published + timedelta(days=word[1] + off)
    place = form.format(d=word[0], w=WEEKDAYS[meant.weekday()])
    text = f"The council meets on {place}{')' * ('(' in place)}, and votes."

    assert [place] * (2 <= off <= 5) == found(RULE, text, published)
    assert [] == found(RULE, text)
