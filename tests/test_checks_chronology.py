"""Orders of time and the dates in them."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/chronology-conflict"
YEARS = st.integers(1950, 2020)
AFTER = (
    "The mill was sold in {}, after it closed in {}.",
    "The mill was sold in {}, two years after it closed in {}.",
    "Shortly before 2, the mill was sold in {} following its closure in {}.",
)
BEFORE = ("The mill was closed in {}, before it was sold in {}.", "It closed in {}, just before the flood came in {}.")
OPENING = ("After it closed in {}, the mill was sold in {}.", "Following the flood in {}, the mill was sold in {}.")


@pytest.mark.parametrize("form", [*AFTER, *BEFORE, *OPENING])
@given(one=YEARS, other=YEARS)
def test_an_order_that_the_years_contradict_is_found(form: str, one: int, other: int) -> None:
    """What comes after is found where its year lies before, and in no other case."""
    conflict = one < other if form in AFTER else one > other

    assert [str(one)] * conflict == found(RULE, form.format(one, other))


@given(born=YEARS, died=YEARS)
def test_nobody_dies_before_the_birth(born: int, died: int) -> None:
    """A death before the birth of the same person is found, that of somebody else is not."""
    text = f"Lena Ruiz was born in {born}. Ruiz died in {died} in Lowmoor."

    assert [f"died in {died}"] * (died < born) == found(RULE, text)
    assert [] == found(RULE, text.replace("Ruiz died", "Tom Ruiz died"))


@pytest.mark.parametrize(
    ("back", "left"),
    [
        ("rejoin the river programme, blocked since {}", "It was expelled from the programme in {}."),
        ("reopen the mill, closed to visitors since {}", "The closure of the mill in {} cost 40 jobs."),
        ("resume the talks, suspended since {}", "It halted the talks in {}."),
    ],
)
@given(since=YEARS, out=YEARS, earlier=YEARS)
def test_an_exit_after_what_it_began_is_found(back: str, left: str, since: int, out: int, earlier: int) -> None:
    """An exit dated later than the state that it began is found, unless there was an earlier one."""
    text = f"Norvia wants to {back.format(since)}. {left.format(out)}"

    assert [f"since {since}"] * (out > since) == found(RULE, text)
    if earlier <= since:
        assert [] == found(RULE, f"{text} {left.format(earlier)}")


@given(born=YEARS, joined=YEARS)
def test_nobody_joins_before_the_birth(born: int, joined: int) -> None:
    """What somebody did in a year before that of the birth is found."""
    text = f"Lena Ruiz was born in {born} and joined the council in {joined}."

    assert [str(joined)] * (joined < born) == found(RULE, text)


@pytest.mark.parametrize("form", ["from {} to {}", "from {} until {}", "between {} and {}"])
@given(one=YEARS, other=YEARS)
def test_a_stretch_that_ends_before_it_begins_is_found(form: str, one: int, other: int) -> None:
    """A stretch of years told backwards is found."""
    assert [str(one)] * (one > other) == found(RULE, f"She led the council {form.format(one, other)}, by her page.")


@given(one=YEARS, other=YEARS)
def test_dates_of_other_things_are_spared(one: int, other: int) -> None:
    """Plans, reports and things that merely have a date stand in no order."""
    for text in (
        f"She announced in {one} that she would retire after the vote in {other}.",
        f"The mill opened in {one}, after the council had seen what happened in {other}.",
        f"The mill opened in {one}. Before that, the ferry sank in {other}.",
        f"In {one}, after the {other} season, the club left.",
        f"“It was sold in {one}, after it closed in {other},” said Lena Ortiz.",
    ):
        assert [] == found(RULE, text)
