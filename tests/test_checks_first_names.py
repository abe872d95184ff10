"""First names in two spellings."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/first-name-drift"
SURNAME = st.sampled_from("Ito Harrowick Ostrandel Adeyemi Novak Vale".split())
PAIRS = st.sampled_from(
    [
        *("Kristin Kristen", "Brian Bryan", "Catherine Katherine", "Stephen Stefen", "Mohamed Mohammed", "Marco Mario"),
        *("Allison Alison", "Philip Phillip", "Jonathan Jonathon", "Sarah Sara", "Eric Erik", "Marcus Markus"),
    ]
)
FORMS = (
    "{one} {last} met the board on Monday. The vote is in June. “It stays,” {two} {last} said.",
    "The yard was built by {one} {last}, who sold it in May. It stands empty. On Friday {two} {last} bought it back.",
    "{one} {last}, 41, runs the yard. {last} bought it in May. The board has asked {two} {last} to speak.",
)


@pytest.mark.parametrize("form", FORMS)
@given(pair=PAIRS, last=SURNAME, swap=st.booleans())
def test_a_first_name_spelt_in_two_ways_is_found(form: str, pair: str, last: str, swap: bool) -> None:
    """Two spellings of one first name before one surname are found at the later."""
    one, two = sorted(pair.split(), reverse=swap)

    assert [f"{two} {last}"] == found(RULE, form.format(one=one, two=two, last=last))


@pytest.mark.parametrize("form", FORMS)
@given(pair=PAIRS, last=SURNAME)
def test_one_spelling_is_spared(form: str, pair: str, last: str) -> None:
    """A first name spelt one way draws nothing."""
    one, _ = pair.split()

    assert [] == found(RULE, form.format(one=one, two=one, last=last))


@pytest.mark.parametrize("short", ["Tom Thomas", "Bill William", "Kate Catherine", "A. Ada", "J.R. John"])
def test_short_forms_and_initials_are_spared(short: str) -> None:
    """A nickname, and initials, are no other first name."""
    one, two = short.split()

    assert [] == found(RULE, FORMS[0].format(one=one, two=two, last="Harrowick"))


@pytest.mark.parametrize(
    "text",
    [
        "Kristin Vale and Kristen Vale run the yard.",
        "Kristin Vale runs the yard. Her twin sister Kristen Vale owns the mill.",
        "Eric Vale runs the yard. The town owns it. Erica Vale runs the mill.",
        "Mario Vale runs the yard. The town owns it. Maria Vale runs the mill.",
        "Daniel Vale runs the yard. The town owns it. Danielle Vale runs the mill.",
        "Tim Vale runs the yard. The town owns it. Tom Vale runs the mill.",
        "Kristin Vale runs the yard. Kristin Vale owns it. Kristen Vale runs the mill. Kristen Vale owns it.",
        "Kristin Ada Vale runs the yard. The town owns it. Kristen Ruth Vale runs the mill.",
    ],
)
def test_two_people_are_two(text: str) -> None:
    """Relatives, people named side by side, a man and a woman, and people told of at length are two."""
    assert [] == found(RULE, text)


@given(title=st.sampled_from("Mayor Judge Captain Sen. Dr.".split()), last=SURNAME)
def test_a_shared_office_makes_one_of_two(title: str, last: str) -> None:
    """Short first names a letter apart are one person's where one office stands before both."""
    text = f"{title} Tom {last} met the board. The vote is in June. {title} Tim {last} spoke for an hour."

    assert (title != "Dr.") == (found(RULE, text) == [f"Tim {last}"])
