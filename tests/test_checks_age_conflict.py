"""Two ages of one person."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/age-conflict"
FIRST = ("Lena Ruiz, {}, opened the mill.", "The {}-year-old farmer Lena Ruiz opened the mill.", "Lena Ruiz ({}) left.")
SECOND = ("Ruiz, {}, has two sons.", "The {}-year-old Ruiz has two sons.", "Ms Ruiz, aged {}, has two sons.")


@pytest.mark.parametrize("first", FIRST)
@pytest.mark.parametrize("second", SECOND)
@given(one=st.integers(18, 99), other=st.integers(18, 99))
def test_another_age_of_one_person_is_found(first: str, second: str, one: int, other: int) -> None:
    """Two ages of one person are found where they differ, however each is written."""
    text = f"{first.format(one)} {second.format(other)}"

    assert [f"{other}-year-old" if "-year-old" in second else str(other)] * (one != other) == found(RULE, text)


@given(one=st.integers(18, 99), other=st.integers(18, 99))
def test_the_ages_of_two_people_are_spared(one: int, other: int) -> None:
    """Other people, relatives among them, and other times have ages of their own."""
    for text in (
        f"Lena Ruiz, {one}, opened the mill. Jan Diaz, {other}, has two sons.",
        f"Lena Ruiz, {one}, opened the mill. Tom Ruiz, {other}, has two sons.",
        f"Lena Ruiz, {one}, opened the mill. Ruiz, then {other}, left home.",
        f"Lena Ruiz, {one}, opened the mill. In 2010 Ruiz, {other}, left home.",
    ):
        assert [] == found(RULE, text)


def test_a_birthday_explains_one_year() -> None:
    """A year apart passes where the article tells of a birthday, or is long."""
    text = "Lena Ruiz, 34, opened the mill. Ruiz, 35, has two sons."

    assert ["35"] == found(RULE, text)
    assert [] == found(RULE, f"{text} It was her birthday.")
    assert [] == found(RULE, text + " The mill stands by the river." * 200)
