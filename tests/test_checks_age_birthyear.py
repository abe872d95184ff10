"""Ages and years of birth."""

from __future__ import annotations

from datetime import date

import pytest
from checking import MONTHS, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/age-birthyear"
FORMS = (
    "Jan Diaz, {age}, born in {year}, leads the council.",
    "Born in {year}, Jan Diaz, {age}, leads the council.",
    "The {age}-year-old mayor Jan Diaz was born in Lowmoor in {year}.",
    "Jan Diaz, aged {age}, leads the council. She was born in {year}.",
    "Jan Diaz ({age}) leads the council. Diaz was born in Lowmoor, Norvia, in {year}.",
    "Jan Diaz, {age}, who was born in {year}, leads the council.",
)


@pytest.mark.parametrize("form", FORMS)
@given(year=st.integers(1940, 2000), age=st.integers(20, 90), day=st.dates(date(2021, 3, 5), date(2021, 12, 10)))
def test_an_age_that_a_year_of_birth_forbids_is_found(form: str, year: int, age: int, day: date) -> None:
    """Whoever is neither the difference of the years nor one less is found, and nobody else."""
    text = form.format(age=age, year=year)
    conflict = age not in {day.year - year, day.year - year - 1}

    assert [f"{age}-year-old" if "-year-old" in form else str(age)] * conflict == found(RULE, text, day)
    assert [] == found(RULE, text)


@given(born=st.dates(date(1940, 1, 1), date(2000, 12, 28)), off=st.sampled_from((-3, -2, 2, 3)))
def test_a_day_of_birth_counts_exactly(born: date, off: int) -> None:
    """With a day of birth an age is right on the day of publication, and found two years away from it."""
    day = date(2021, 8, 1)
    age = day.year - born.year - ((born.month, born.day) > (day.month, day.day))
    text = "Jan Diaz, {}, born on {} {} {}, leads the council."

    assert [] == found(RULE, text.format(age, born.day, MONTHS[born.month - 1], born.year), day)
    assert [str(age + off)] == found(RULE, text.format(age + off, born.day, MONTHS[born.month - 1], born.year), day)


@given(year=st.integers(1900, 1950), age=st.integers(20, 60))
def test_the_year_of_death_counts_for_the_dead(year: int, age: int) -> None:
    """Who died in a year is as old as in that year, not as on the day of publication."""
    died = year + age
    text = "Ada Vale, {}, born in {}, died in {}, and the hall bears her name."

    assert [] == found(RULE, text.format(age, year, died), date(2021, 8, 1))
    assert [str(age + 9)] == found(RULE, text.format(age + 9, year, died), date(2021, 8, 1))


@pytest.mark.parametrize(
    "form",
    [
        "Ada Vale ({born}–{died}) died at {age}, and the hall bears her name.",
        "Ada Vale was born in {born}. She died in Lowmoor in {died}, aged {age}.",
        "Ada Vale was born in {born}. Vale died at {age} in {died}.",
        "Ada Vale was born in {born}. She died in {died} at the age of {age}.",
    ],
)
@given(born=st.integers(1850, 1950), lived=st.integers(31, 99), age=st.integers(21, 99))
def test_the_dead_were_as_old_as_their_years(form: str, born: int, lived: int, age: int) -> None:
    """An age at death is the difference of the years or one less, and needs no day of publication."""
    text = form.format(born=born, died=born + lived, age=age)

    assert [str(age)] * (age not in {lived, lived - 1}) == found(RULE, text)
