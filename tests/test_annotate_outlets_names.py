"""Where a name is an outlet's and where it is another's: surnames, initials, longer names, short forms."""

from __future__ import annotations

import pytest

from lint.citing import citations
from lint.document import Document
from lint.engine import Engine
from lint.knowledge.outlets import outlets
from lint.knowledge.press import Outlet
from lint.readers import read
from lint.values import Facts


def marked(text: str) -> Document:
    return Engine(()).marked(read(text.encode(), "draft.txt", Facts()))


def named(text: str) -> list[tuple[str, str]]:
    """What is marked as an outlet in `text`, and the outlet that it is taken for."""
    shelf = marked(text).shelves.get("outlet")
    marks = shelf.marks if shelf else ()
    return [(mark.span.of(text), mark.value.name) for mark in marks if isinstance(mark.value, Outlet)]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Mike Bloomberg spoke in Lowmoor. An attack on Bloomberg may help the others.",
        "Economist Steve Vale left the ferry board in May.",
        "He boasted of the TV ratings.",
        "The camp is at 47. RT @oonavale The vote is close.",
        "Ada Vale founded the People's Tax Page in May.",
    ],
)
def test_a_name_of_something_else_is_no_outlet(text: str) -> None:
    """Surnames, words with the capital of their place, kinds of media and retweets name none."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("An article in the People's Daily named the mill.", ("People's Daily", "People's Daily")),
        ("The Atlantic's Ada Vale disagreed.", ("The Atlantic", "The Atlantic")),
        ("Reason senior editor Ada Vale disagreed.", ("Reason", "Reason")),
        ("GET THE FOX NEWS APP", ("FOX NEWS", "Fox News")),
    ],
)
def test_a_place_makes_an_outlet_plain(text: str, outlet: tuple[str, str]) -> None:
    """A possessive in a form, somebody of its own, a post behind it, and capitals throughout."""
    assert named(text) == [outlet]


def test_a_short_form_is_the_outlet_named_in_full() -> None:
    """“The Times” is the one Times that the article names; where it names two, nobody knows which."""
    one = "The New York Times reported that the mill closed. The clerk told The Times that it may open again."
    two = "The Los Angeles Times reported it. " + one

    assert named(one)[-1][1] == "New York Times"
    assert named(two)[-1][1] in {"The Times", "Times"}


@pytest.mark.parametrize(
    "text",
    [
        "The New York Times did not respond to an email from Lowmoor.",
        "A Breitbart staffer told the clerk that the mill had closed.",
        "Facebook said the mill had bought advertisements.",
        "Facebook profiles were taken from 300 people of Lowmoor.",
        "Ada Vale will sue the Washington Post over a report.",
    ],
)
def test_what_is_about_an_outlet_is_no_citation(text: str) -> None:
    """What an outlet does or leaves undone, what its staff say, and what a platform is."""
    assert [one.how for one in citations(marked(text))] == []


def test_every_sure_form_of_the_table_is_found() -> None:
    """Forms of several tokens and signs are found as they are written."""
    forms = list(outlets().forms.sure)
    text = "\n\n".join(f"The clerk of Lowmoor told {form}, on a day of rain." for form in forms)
    found = {form for form, _ in named(text)}

    assert len([form for form in forms if form not in found]) <= len(forms) // 50
