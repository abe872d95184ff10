"""He and she."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/gender-conflict"
SURNAME = st.sampled_from("Adeyemi Harrowick Ostrandel Bornvelt Novak".split())
MEN = ("Mr", "Mr.", "Congressman")
WOMEN = ("Ms", "Mrs.", "Miss", "Congresswoman")
FORMS = (
    "{title} {name} opened the yard in May. The vote is in June. {name} said {he} would close it.",
    "{title} {name} opened the yard in May. {name} has no plans. {He} said it would close.",
    "{title} {name} opened the yard in May. The vote is in June. In July {name} hurt {his} back.",
    "Sam {name} opened the yard in May. {He} paid for it. The vote was close. {title} {name} will pay again.",
    "Sam {name}, a {spokesman} for the yard, opened it in May. The vote is in June. {name} said {he} would close it.",
    "“It stays,” said {spokesman} Sam {name}. The vote is in June. In July {name} hurt {his} back.",
)
HE = {"he": "he", "He": "He", "his": "his"}
SHE = {"he": "she", "He": "She", "his": "her"}


@pytest.mark.parametrize("form", FORMS)
@given(name=SURNAME, woman=st.booleans(), index=st.integers(0, 2))
def test_a_he_and_a_she_of_one_name_are_found(form: str, name: str, woman: bool, index: int) -> None:
    """A title or noun and a pronoun of the other kind are found once; of the same kind they are spared."""
    told = {"title": (WOMEN if woman else MEN)[index], "spokesman": "spokeswoman" if woman else "spokesman"}

    assert 1 == len(found(RULE, form.format(name=name, **told, **(HE if woman else SHE))))
    assert [] == found(RULE, form.format(name=name, **told, **(SHE if woman else HE)))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tom Hale spoke to Ms Vale. The mayor sang. Vale himself was late.", ["himself"]),
        ("Tom Hale spoke to Ms Vale. The mayor sang. Vale and his team were late.", ["his"]),
        ("Tom Hale spoke to Ms Vale. The mayor sang. He met Vale and his brother.", []),
        ("Ms Vale led the study. Vale and his team were late. “We are sorry,” she said.", ["his"]),
        ("Vale led the study. Vale and his team were late. “We are sorry,” she said.", ["she"]),
        ("Ms Vale led the study. Vale was late, he said.", []),
        ("Ms Vale led the study. Vale drove him home, where he slept.", []),
        ("Ms Vale found the dog. He was cold. Vale said he bit.", []),
    ],
)
def test_whose_a_pronoun_is(text: str, places: list[str]) -> None:
    """What is bound to a name counts whoever is about; asides, objects and animals are somebody else's."""
    assert places == found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ms Vale opened the yard with Tom Hale. Vale said he would close it.",
        "Ms Vale opened the yard. The mayor was there. Vale said he would close it.",
        "Ms Vale opened the yard. Tom Hale was there. His back hurt when Vale left.",
        "Ms Vale opened the yard. “He will close it,” Vale said.",
        "Ms Vale opened the yard. Vale said they would close it.",
        "Mr Vale and Mrs Vale opened the yard. Mrs Vale closed it.",
        "Tom Vale opened the yard. His wife was there. Mrs Vale closed it.",
        "Ruth Vale opened the yard. Mr Vale closed it, said Tom Vale.",
        "Ms Vale, who is transgender, opened the yard. Vale said he had lost his first name.",
        "Mr Vale opened the yard. The first lady, Ada Vale, closed it.",
        "Sam Vale opened the yard. Vale hurt her back. Robin Vale hurt his.",
    ],
)
def test_where_another_may_be_meant(text: str) -> None:
    """Other people, what others say, couples, and stories about pronouns are no conflict."""
    assert [] == found(RULE, text)
