"""Paragraphs, and the blocks that scraping broke."""

import pytest
from drafting import draft

from lint.document import Document


def shown(document: Document, kind: str) -> list[str]:
    return [mark.span.of(document.text) for mark in document.marks.get(kind, ())]


@pytest.mark.parametrize(
    ("broken", "after"),
    [
        ("During a meeting with U.S.", "President Ada Vale in May 2031, Brook discussed the dam."),
        ("U.S.", "Ambassador to Norland Tom Hale stated that it was over."),
        ("It was built by the U.S.", "Army Corps of Engineers in 1950."),
        ("He spoke to the board on Monday with Mr.", "Vale of the River Board at his side."),
        ("She was met by Gen.", "Anna Brook at the gate."),
        ("The dam was opened on Jan.", "5 by the mayor."),
        ("He lives in St.", "Anne with his sister."),
        ("The vote was held at 10 a.m.", "local time in Lowmoor."),
        ("A former U.S.", "Senator Ada Vale left the hall on Monday."),
    ],
)
def test_an_abbreviation_breaks_a_sentence(broken: str, after: str) -> None:
    """A block that ends in an abbreviation its sentence goes on from is one paragraph with the next."""
    document = draft(f"The day was long. {broken}\n\n{after}")
    paragraphs, breaks = document.marks["paragraph"], document.marks["break"]

    assert [{"rejoined", "lead"}] == [set(mark.labels) for mark in paragraphs]
    assert [broken] == shown(document, "break")
    assert [{"abbreviation"}] == [set(mark.labels) for mark in breaks]


@pytest.mark.parametrize(
    ("block", "after"),
    [
        ("The firm moved to the U.S.", "The company has 300 workers."),
        ("He had always wanted to live in the U.S.", "President Ada Vale signed the law on Monday."),
        ("The hall opens at 10 a.m.", "Vale will be there."),
        ("It was bought by Acme Inc.", "Acme did not answer."),
        ("Is the dam safe? No.", "Vale says that it leaks."),
        ("The dam is on Main St.", "Vale lives nearby."),
        ("They met in Norton, N.H.", "Flashes of humour were rare."),
        ("The dam fell.", "the mayor left."),
        ("Photo of the old dam", "toggle caption Lena Ortiz"),
        ("Lowmoor Dam Falls As Rain Goes On", "the river rose by a metre on Monday."),
        ("Dam falls", "the river rose by a metre on Monday."),
        ("They sell pens, paper, etc.", "of all kinds, for all who come."),
    ],
)
def test_whole_paragraphs_stay_apart(block: str, after: str) -> None:
    """A paragraph that ends is left alone, whatever it ends in."""
    document = draft(f"{block}\n\n{after}")

    assert [block, after] == shown(document, "paragraph")
    assert [] == shown(document, "break")


def test_a_clause_goes_on_in_lower_case() -> None:
    """A block without a stop and one that goes on in lower case are one paragraph."""
    document = draft("The mayor of the town said on Monday\n\nthat the dam was safe.\n\nNobody left.")

    assert ["The mayor of the town said on Monday\n\nthat the dam was safe.", "Nobody left."] == shown(
        document, "paragraph"
    )
    assert [set()] == [set(mark.labels) for mark in document.marks["break"]]


def test_three_blocks_make_one_paragraph() -> None:
    """A sentence broken twice is whole again."""
    document = draft("U.S.\n\nSen.\n\nAda Vale left.")

    assert ["U.S.\n\nSen.\n\nAda Vale left."] == shown(document, "paragraph")
    assert ["U.S.", "Sen."] == shown(document, "break")


@pytest.mark.parametrize("label", ["heading", "furniture", "cell", "caption"])
def test_no_body_no_paragraph(label: str) -> None:
    """Headings, furniture, cells and captions are no paragraphs."""
    document = draft("Talks with U.S.\n\nPresident Ada Vale", label)

    assert [] == shown(document, "paragraph")
    assert [] == shown(document, "break")


def test_items_are_paragraphs_and_are_not_joined() -> None:
    """Each item of a list is a paragraph of its own."""
    document = draft("all that the dam needs is\n\nmore sand and stone.", "item")

    assert ["all that the dam needs is", "more sand and stone."] == shown(document, "paragraph")


def test_only_the_first_leads() -> None:
    """The first body paragraph is the lead."""
    document = draft("The dam fell.\n\nThe mayor left.")

    assert [{"lead"}, set()] == [set(mark.labels) for mark in document.marks["paragraph"]]
