"""Names above the text and in it."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

MISSPELT, ABSENT = "consistency/headline-misspelt", "consistency/headline-name"
SURNAME = st.sampled_from("Harrowick Ostrandel Killingsworth Bornvelt Schneidermann Okonjova".split())
HEADLINES = (
    "Yard will stay open, {} says",
    "{}: yard will stay",
    "Board Backs {} in Row Over Yard",
    "Why {}’s yard will stay open",
)
BODY = "Tom {0} met the board on Monday. The yard will stay, {0} said."
FILLER = (
    "The council met in the town hall, in a public session that lasted two hours, to talk about the yard. Nora Ortiz"
    " asked for a later boat, Ruth Adeyemi for a lower fare, and Jan Novak for a roof over the quay. The next meeting"
    " will be held in the school, since the hall needs a new floor. "
)


@pytest.mark.parametrize("headline", HEADLINES)
@given(name=SURNAME, at=st.integers(1, 4))
def test_a_surname_misspelt_above_is_found(headline: str, name: str, at: int) -> None:
    """A surname with two neighbours changed in the headline is found there; spelt as below it is spared."""
    other = name[:at] + name[at + 1] + name[at] + name[at + 2 :]

    assert [other] * (other != name) == found(MISSPELT, f"{headline.format(other)}\n\n{BODY.format(name)}")
    assert [] == found(MISSPELT, f"{headline.format(name)}\n\n{BODY.format(name)}")


@pytest.mark.parametrize(
    ("headline", "places"),
    [
        ("Sydney Bornvelt dead at 73", ["Sydney"]),
        ("Sid Bornvelt dead at 73", []),
        ("Martin Bornvelt dead at 73", ["Martin Bornvelt"]),
        ("Martin Warner dead at 73", ["Martin Warner"]),
        ("The Bornvelts sell the yard", []),
        ("Bornveld, on the coast, to get a yard", ["Bornveld"]),
        ("Barnevelt Novak buys yard", []),
        ("Towns Warned of Flood in Novak Case", []),
    ],
)
def test_first_names_count_beside_their_surname(headline: str, places: list[str]) -> None:
    """A first name is told by its surname; short forms, families and other people's first names are spared."""
    assert places == found(MISSPELT, f"{headline}\n\nSidney Bornvelt sold the yard to Jan Novak. Ada Warner is 73.")


@pytest.mark.parametrize("headline", ["Yard will stay, says {}", "Mayor {} Keeps Yard Open", "{} keeps the yard open"])
@given(first=st.sampled_from("Martin Elena Viktor Carla".split()), name=SURNAME)
def test_a_name_that_the_text_lacks_is_found(headline: str, first: str, name: str) -> None:
    """A full name above of which the text has neither part is found, and spared where the text has one."""
    above = headline.format(f"{first} {name}")

    assert [f"{first} {name}"] == found(ABSENT, f"{above}\n\n{FILLER * 4}")
    assert [] == found(ABSENT, f"{above}\n\n{FILLER * 4} {name} said so.")
    assert [] == found(ABSENT, f"{above}\n\n{FILLER}")


@given(title=st.sampled_from("Sen. Rep. Gov. Mr. Mrs Dr.".split()), name=SURNAME)
def test_a_surname_after_a_short_title_is_a_name(title: str, name: str) -> None:
    """A title that nothing but a name follows makes a surname of a capital."""
    above = f"{title} {name} Keeps Yard Open"

    assert [name] == found(ABSENT, f"{above}\n\n{FILLER * 4}")
    assert [] == found(ABSENT, f"{above}\n\n{FILLER * 4} {name} said so.")
    assert [] == found(ABSENT, f"Gov Doesn’t Keep Yard Open\n\n{FILLER * 4}")


@pytest.mark.parametrize(
    "headline",
    [
        "Martin Ostrandel: my year on the quay",
        "“Martin Ostrandel” back on stage in May",
        "Will Yards Stay Open in May",
        "Martin Street stays open",
        "Guy Enters Yard by Mistake",
        "Paris Hotels Stay Open in May",
    ],
)
def test_what_is_no_absent_person(headline: str) -> None:
    """Columnists, works, streets, and words that are also names are nobody whom the text lacks."""
    assert [] == found(ABSENT, f"{headline}\n\n{FILLER * 4}")
