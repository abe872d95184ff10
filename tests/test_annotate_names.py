"""Who is named: where a name stands, its title, and which mentions are one."""

from __future__ import annotations

import pytest
from drafting import draft

from lint.values import Entity


def names(text: str) -> list[tuple[str, str, str]]:
    document = draft(text)
    found = []
    for mark in document.marks.get("name", ()):
        assert isinstance(mark.value, Entity)
        found.append((mark.span.of(document.text), mark.value.name, mark.value.kind))
    return found


@pytest.mark.parametrize(
    ("text", "span", "name", "kind"),
    [
        ("It was Lena Ortiz.", "Lena Ortiz", "Lena Ortiz", "person"),
        ("It was Sen. Ada Vale.", "Sen. Ada Vale", "Ada Vale", "person"),
        ("It was U.S. Ambassador to Turkey Tom Hale.", "U.S. Ambassador to Turkey Tom Hale", "Tom Hale", "person"),
        ("It was New Jersey Gov. Ada Vale.", "New Jersey Gov. Ada Vale", "Ada Vale", "person"),
        ("It was Secretary of State Ada Vale.", "Secretary of State Ada Vale", "Ada Vale", "person"),
        ("It was Mr. King.", "Mr. King", "King", "person"),
        ("It was Martin Luther King.", "Martin Luther King", "Martin Luther King", "person"),
        ("It was Ada R. Vale.", "Ada R. Vale", "Ada R. Vale", "person"),
        ("It was Jean-Luc van der Berg.", "Jean-Luc van der Berg", "Jean-Luc van der Berg", "person"),
        ("It was Lena Ortiz of Lowmoor.", "Lena Ortiz", "Lena Ortiz", "person"),
        ("It was the River Board.", "River Board", "River Board", "organisation"),
        (
            "It was the Department of Health and Human Services.",
            "Department of Health and Human Services",
            "",
            "organisation",
        ),
        ("It was the KRB.", "KRB", "KRB", "organisation"),
        ("It was NATO.", "NATO", "NATO", "organisation"),
        ("It was the Daily Harbour.", "Daily Harbour", "Daily Harbour", "outlet"),
        ("It was the Lowmoor Courier.", "Lowmoor Courier", "Lowmoor Courier", "outlet"),
        ("It was the Norvia News Agency.", "Norvia News Agency", "Norvia News Agency", "outlet"),
        ("It was Reuters.", "Reuters", "Reuters", "outlet"),
        ("It was Ankara.", "Ankara", "Ankara", "place"),
    ],
)
def test_a_name(text: str, span: str, name: str, kind: str) -> None:
    """A name spans its title, is known without it, and is of one kind."""
    assert (span, name or span, kind) in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials met. Western states agreed. Residents left.",
        "On Monday in May the President and the Mayor met.",
        "Russians and Democrats met.",
        "The F-35s and the S-400 were sold.",
        "Ministers To Meet On Harbour Plan As Talks Stall",
    ],
)
def test_no_name(text: str) -> None:
    """Common nouns that open a sentence, months, bare titles, peoples, models and lines of capitals name nobody."""
    assert [] == names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ortiz met Mr. Ortiz.",
        "Thomas Harrick, or Tom Harrick, left.",
        "A.R. Vale is Ada Vale.",
        "The Kelp Research Board (KRB) met.",
        "The Lowmoor River Board is the River Board.",
        "Hale left. It was Tom Hale.",
        "We met Jean-Luc van der Berg. Van der Berg left.",
    ],
)
def test_one_entity(text: str) -> None:
    """Short forms, initials and nicknames are one with the full name, whichever stands first."""
    assert 1 == len({name for _, name, _ in names(text)})


@pytest.mark.parametrize(
    "text", ["Ada Vale met Tom Vale.", "The River Board met the School Board.", "Ada Vale met Ada Hale."]
)
def test_two_entities(text: str) -> None:
    """Relatives, and bodies of one kind, are not one."""
    assert 2 == len({name for _, name, _ in names(text)})


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Lena Ortiz, the mayor of Lowmoor, left.", "mayor of Lowmoor"),
        ("Lena Ortiz, 41, a farmer, left.", "farmer"),
        ("U.S. Ambassador to Turkey Lena Ortiz left.", "U.S. Ambassador to Turkey"),
        ("Mr. Ortiz left.", ""),
        ("Lena Ortiz, whose mother left, stayed.", ""),
    ],
)
def test_a_description(text: str, description: str) -> None:
    """What the article says somebody is: a title before the name, or what stands in apposition after it."""
    document = draft(text + " Ortiz said so.")

    (source,) = document.marks["source"]
    assert description == source.value.description  # type: ignore[attr-defined]
