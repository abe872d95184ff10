"""Offices and ranks."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/title-changed"
SURNAME = st.sampled_from("Ito Harrowick Ostrandel Adeyemi Novak".split())
AT_ODDS = (
    ("Deputy Mayor", "Mayor"),
    ("Finance Minister", "Deputy Finance Minister"),
    ("Vice President", "President"),
    ("Sgt.", "Lt."),
    ("Captain", "Maj."),
    ("Sen.", "Rep."),
    ("Gov.", "Lt. Gov."),
    ("Finance Minister", "Foreign Minister"),
    ("Defense Secretary", "Health Secretary"),
)
AGREE = (
    ("Lt. Gen.", "General"),
    ("Sen.", "Senator"),
    ("Finance Minister", "Minister"),
    ("Norvian Defence Minister", "Defense Minister"),
    ("Mayor", "Mr."),
    ("Chief Magistrate", "Magistrate"),
    ("Deputy Mayor", "deputy mayor"),
)
FORMS = (
    "{one} Jan {name} opened the dam. The vote was close. {two} {name} said it would hold.",
    "“It will hold,” {one} Jan {name} said on Monday. The vote was close. The dam is full. In May {two} {name} left.",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("titles", AT_ODDS)
@given(name=SURNAME, swap=st.booleans())
def test_two_offices_of_one_person_are_found(form: str, titles: tuple[str, str], name: str, swap: bool) -> None:
    """Two offices that nobody holds at once are found at the second."""
    one, two = titles[::-1] if swap else titles

    assert [two.rstrip(".")] == [place.rstrip(".") for place in found(RULE, form.format(one=one, two=two, name=name))]
    assert [] == found(RULE, form.format(one=one, two=one, name=name))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("titles", AGREE)
@given(name=SURNAME, swap=st.booleans())
def test_two_words_for_one_office_are_spared(form: str, titles: tuple[str, str], name: str, swap: bool) -> None:
    """Short forms of a title are no other office."""
    one, two = titles[::-1] if swap else titles

    assert [] == found(RULE, form.format(one=one, two=two, name=name))


@pytest.mark.parametrize(
    "between",
    [
        "Ito was promoted in May.",
        "Then-Deputy Mayor Ito was there.",
        "He had been appointed in May.",
        "Ito’s brother was there.",
        "Until May Ito was his own deputy.",
    ],
)
def test_a_change_that_is_told_is_spared(between: str) -> None:
    """Where the story tells of a promotion, a past office or a relative there is no contradiction."""
    assert [] == found(RULE, f"Deputy Mayor Jan Ito opened the dam. {between} Mayor Ito said it would hold.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jan Ito, the deputy mayor, opened the dam. The vote was close. Mayor Ito left.", ["Mayor"]),
        ("The deputy mayor, Jan Ito, opened the dam. The vote was close. Ito, the mayor, left.", ["mayor"]),
        ("The deputy mayor, Jan Ito left. The vote was close. Mayor Ito left.", []),
        ("Jan Ito, a former mayor, opened the dam. The vote was close. Deputy Mayor Ito left.", []),
        ("Juror No. 3, Ada Vale, spoke. The vote was close. Vale, juror number 4, left.", ["juror number 4"]),
        ("Juror No. 3, Ada Vale, spoke. The vote was close. Vale, juror number 3, left.", []),
        ("Deputy Mayor Jan Ito spoke. The vote was close. Mayor Ada Ito left.", []),
        ("Deputy Mayor Jan Ito spoke. The vote was close. “Mayor Ito left,” said Tom Hale.", []),
    ],
)
def test_offices_in_apposition(text: str, places: list[str]) -> None:
    """An office may stand behind the name, or before it between commas; former ones and other people's are spared."""
    assert places == found(RULE, text)
