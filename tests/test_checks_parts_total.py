"""Parts against their totals."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import given, settings
from hypothesis import strategies as st

FOUND = asker("parts-total", "parts-total-apart", "subset-count")
ONE = (
    "The blast left {total} people hurt: {men} men and {women} women.",
    "Rescuers found {total} people ({men} men and {women} women).",
    "{total} people, {men} men and {women} women, were freed.",
    "Of the {total} on board, {men} were men and {women} women.",
    "The jury of {total} is made up of {men} men and {women} women.",
    "They freed {men} men and {women} women, {total} people in all.",
    "The club has {total} seats: {men} in Arlen and {women} in Harrow.",
)
TWO = (
    "The blast hurt {total} people. They were {men} men and {women} women.",
    "The blast hurt {total} people. {men} were men and {women} were women.",
)
COUNTS = st.integers(3, 400)


@settings(deadline=None)
@given(st.sampled_from(ONE), COUNTS, COUNTS, st.integers(1, 9), st.sampled_from((-1, 1)))
def test_parts_that_come_to_another_total_are_told(form: str, men: int, women: int, off: int, way: int) -> None:
    """A list of all parts beside a total it does not add up to is found, whatever the construction."""
    total = men + women + way * min(off, max(1, (men + women) // 6))

    assert ["parts-total"] == FOUND(form.format(total=total, men=men, women=women))


@settings(deadline=None)
@given(st.sampled_from(ONE + TWO), COUNTS, COUNTS)
def test_parts_that_add_up_are_not(form: str, men: int, women: int) -> None:
    """A list that adds up draws nothing."""
    assert [] == FOUND(form.format(total=men + women, men=men, women=women))


@settings(deadline=None)
@given(st.sampled_from(TWO), COUNTS, COUNTS, st.integers(1, 9))
def test_a_list_in_the_next_sentence_is_held_against_the_one_before(form: str, men: int, women: int, off: int) -> None:
    """A list that leaves nobody out is found where the total stands in the sentence before it."""
    assert ["parts-total-apart"] == FOUND(form.format(total=men + women + off, men=men, women=women))


@settings(deadline=None)
@given(st.sampled_from(ONE), COUNTS, COUNTS, st.sampled_from(("at least ", "including ", "among them ")))
def test_a_list_that_may_leave_somebody_out_is_spared(form: str, men: int, women: int, word: str) -> None:
    """A bound before the first part, or a word for some of many, makes any sum possible."""
    assert [] == FOUND(form.format(total=men + women + 7, men=f"{word}{men}", women=women))


@settings(deadline=None)
@given(COUNTS, COUNTS, st.sampled_from((", {part} of whom left.", ", including {part} children.")))
def test_a_part_is_told_where_it_is_larger_than_its_whole(one: int, other: int, form: str) -> None:
    """A part is found if it is larger than the whole before it, and only then."""
    hits = FOUND(f"The blast hurt {one} people{form.format(part=other)}")

    assert ["subset-count"] * (other > one) == hits


@pytest.mark.parametrize(
    "text",
    [
        "In addition to 44 adult passengers, five children and infants, and five crew members were on board.",
        "He raises two daughters (8 and 13) and a son.",
        "The two boys—8 and 12 then, 9 and 13 now—spoke.",
        "She was one of 1,004 people—996 of them between the ages of 15 and 24—who were told.",
        "He scored 30 points, 12 rebounds and 15 assists.",
        "The game drew 300 people, 12 dogs and 15 cats.",
        "The 12 jurors, seven women and five men, and two alternates met.",
        "The council has 30 seats: 14 held by Labour, 10 by the Greens and the rest by independents.",
        "The couple have three children: two boys and a girl.",
        "The 12 ministers come from three parties: seven Liberals, four Greens and one independent.",
        "He faces at least 14 charges: eight of fraud and five of theft.",
        "The game drew 30 people; 12 men and 5 women spoke.",
        "Of the 45 councillors, 20 are women and 12 are Liberals.",
        "The plan costs $30 million: $12.4 million for roads and $17.5 million for schools.",
    ],
)
def test_what_only_looks_like_a_list_of_parts_is_spared(text: str) -> None:
    """Ages, other things and overlapping groups are no parts."""
    assert [] == FOUND(text)
