"""Surnames in two spellings."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/name-variant"
FIRST = st.sampled_from("Ada Lena Tom Ruth Carla Martin Elena Victor".split())
SURNAME = st.sampled_from("Harrowick Ostrandel Killingsworth Bornvelt Schneidermann Wojcinski Adeyemi Okonjova".split())
FORMS = (
    "{first} {one} met the board on Monday. The vote is in June. The yard will stay, {two} said.",
    "Mayor {first} {one} met the board. {one} spoke for an hour. “It stays,” Mr. {two} said.",
    "{first} {one}, 41, runs the yard. It is {two}’s second. {one} bought it in May.",
    "The yard was bought by {first} {one}. It was built in May. On Friday {first} {two} met the board.",
    "The yard, {two} said, will stay. It was bought by {first} {one} in May. {one} has not paid for it.",
)


@st.composite
def spellings(draw: st.DrawFn) -> tuple[str, str]:
    """A surname, and the same with two neighbours changed, a letter left out or a letter doubled."""
    name = draw(SURNAME)
    at = draw(st.integers(1, len(name) - 3))
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    other = draw(st.sampled_from((swapped, name[:at] + name[at + 1 :], name[:at] + name[at] * 2 + name[at + 1 :])))
    return name, other


@pytest.mark.parametrize("form", FORMS)
@given(first=FIRST, names=spellings())
def test_a_surname_spelt_in_two_ways_is_found(form: str, first: str, names: tuple[str, str]) -> None:
    """Where one of two spellings is introduced and the other is not another person's, one of them is pointed at."""
    one, two = names

    places = found(RULE, form.format(first=first, one=one, two=two))

    assert (one != two) == len(places)
    assert all(place.split()[-1] in names for place in places)


@pytest.mark.parametrize("form", FORMS)
@given(first=FIRST, name=SURNAME)
def test_one_spelling_is_spared(form: str, first: str, name: str) -> None:
    """A name spelt one way draws nothing."""
    assert [] == found(RULE, form.format(first=first, one=name, two=name))


@given(first=FIRST, other=FIRST, names=spellings())
def test_two_people_are_two(first: str, other: str, names: tuple[str, str]) -> None:
    """Two people who are both introduced may have much the same surname."""
    one, two = names
    text = f"{first} {one} met the board. Councillor {other} {two} did not. {one} spoke first, then {two} did."

    assert (first == other and one != two) == bool(found(RULE, text))


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roberts met the board. Robert spoke.",
        "Lena Obrandt met the board. The Obrandts live on the quay.",
        "Anton Volkov met the board. Volkova, his wife, spoke.",
        "Tom Muñoz met the board. Munoz spoke.",
        "Ahmed Al-Sadri met the board. Alsadri spoke.",
        "Tom Harrick met the board. The road to Harrack is shut. Harrack lies on the coast, and the harrack is a bird.",
        "Tom Baiadan met the board. Baydaan Home Care paid.",
        "Tom Shakespar wrote it. It was a Shakesparean night.",
        "Tom Kwok-hing met the board. Tom Kwok-kin did not.",
        "He lived as Ronnie Dickerman or Ronnie Dickermann for years.",
        "Lena Harrick met the board. “Harrack is a liar,” said Tom Hale.",
        "Aaron Rouse met the board. Take Route 9 to the quay.",
        "Tom Harrick met the board. The mill in Harwick is shut.",
        "Tom Harrick met the board. The mayor of Harwick was there.",
        "Tom Maddison met the board. Madison played in the yard, and Hale watched.",
        "Tom Harrick met the board. Judge Harrack will hear the case.",
    ],
)
def test_what_is_no_misspelling(text: str) -> None:
    """Families, peoples, accents, hyphens, places, firms, aliases and what others say are no second spelling."""
    assert [] == found(RULE, text)
