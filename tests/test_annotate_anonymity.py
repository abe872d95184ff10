"""Where an article says that somebody speaks unnamed, and why."""

from __future__ import annotations

import pytest
from drafting import draft


def marked(text: str) -> list[tuple[str, list[str]]]:
    document = draft(text)
    return [(mark.span.of(document.text), sorted(mark.labels)) for mark in document.marks.get("anonymity", ())]


@pytest.mark.parametrize(
    ("text", "clause", "labels"),
    [
        ("The aide, who asked not to be named, said it failed.", "asked not to be named", []),
        ("A diplomat, speaking on condition of anonymity, called it weak.", "speaking on condition of anonymity", []),
        ("The clerk did not want to be identified.", "did not want to be identified", []),
        ("Two guards spoke anonymously of the fire.", "spoke anonymously", []),
        ("The aide asked to remain unnamed.", "asked to remain unnamed", []),
        ("The clerk did not want his name used.", "did not want his name used", []),
        ("The clerks did not want their names published.", "did not want their names published", []),
        ("The aide asked not to be quoted by name.", "asked not to be quoted by name", []),
        ("A clerk whose name is being withheld said it leaks.", "whose name is being withheld", []),
        ("He asked not to be named because she could lose her job.", "asked not to be named", ["reason"]),
        ("She spoke on condition of anonymity Friday to discuss talks.", "spoke on condition of anonymity", ["reason"]),
        ("He spoke on condition of anonymity discussing plans.", "spoke on condition of anonymity", ["reason"]),
        ("She was granted anonymity by the court.", "was granted anonymity", ["reason"]),
        ("She was granted anonymity under the 1992 act.", "was granted anonymity", ["reason"]),
        ("He requested anonymity ahead of the announcement.", "requested anonymity", ["reason"]),
        ("Fearing reprisals, he asked to remain anonymous.", "asked to remain anonymous", ["reason"]),
        ("He asked not to be named. He feared for his family.", "asked not to be named", ["reason"]),
        (
            "He was not authorized to speak and asked not to be identified.",
            "asked not to be identified",
            ["boilerplate"],
        ),
        (
            "She requested anonymity because of the sensitivity of the talks.",
            "requested anonymity",
            ["boilerplate"],
        ),
        (
            "A clerk, who asked not to be named, told the board that the sale was off because of debt.",
            "asked not to be named",
            [],
        ),
    ],
)
def test_a_marker_and_its_reason(text: str, clause: str, labels: list[str]) -> None:
    """The clause is marked, with a reason before or after it, the stock one told apart, and nobody else's reason."""
    assert [(clause, labels)] == marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The winner asked not to be named.",
        "The victim could not be identified.",
        "The ship was named after a queen.",
        "He asked not to be named in the will.",
        "She refused to be named captain.",
        "“I asked not to be quoted,” she said.",
        "He condemned anonymous letters.",
    ],
)
def test_no_marker(text: str) -> None:
    """Who speaks for nobody may stay unnamed."""
    assert [] == marked(text)
