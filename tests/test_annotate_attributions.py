"""Who says what, and who is named."""

import pytest
from drafting import draft

from lint.document import Document


def shown(document: Document, kind: str) -> list[str]:
    return [mark.span.of(document.text) for mark in document.marks.get(kind, ())]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ortiz said the dam was safe.", "Ortiz"),
        ("Lena Ortiz said that the dam was safe.", "Lena Ortiz"),
        ("Lena Ortiz, the mayor of Lowmoor, said that the dam was safe.", "Lena Ortiz"),
        ("Lena Ortiz on Monday said the dam was safe.", "Lena Ortiz"),
        ("The dam is safe, Ortiz said.", "Ortiz"),
        ("“The dam is safe,” Lena Ortiz later said.", "Lena Ortiz"),
        ("“The dam is safe,” said Lena Ortiz, the mayor.", "Lena Ortiz"),
        ("“The dam is safe,” said board chair Lena Ortiz.", "Lena Ortiz"),
        ("The dam is safe, the River Board said.", "River Board"),
        ("The dam is safe, according to the River Board.", "River Board"),
        ("According to Ortiz, the dam is safe.", "Ortiz"),
        ("The dam is safe, according to mayor Lena Ortiz.", "Lena Ortiz"),
        ("Mayor Lena Ortiz of Lowmoor said the dam was safe.", "Mayor Lena Ortiz of Lowmoor"),
        ("Sen. Ada Vale, D-N.Y., has warned that it leaks.", "Sen. Ada Vale"),
        ("A spokesman for the River Board said the dam was safe.", "River Board"),
        ("Norland Ambassador to Lowland Tom Hale stated that it was over.", "Tom Hale"),
        ("The paper ran the story, citing the River Board.", "River Board"),
        ("Gen. Anna Brook told the Senate that it leaks.", "Gen. Anna Brook"),
        ("The FBI said the dam was safe.", "FBI"),
    ],
)
def test_named(text: str, source: str) -> None:
    """A cue beside a name has a named source, and the whole sentence is attributed."""
    document = draft(text)

    assert [source] == shown(document, "source")
    assert [{"named"}] == [set(mark.labels) for mark in document.marks["attribution"]]
    assert [text] == shown(document, "attributed")


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the dam was safe.",
        "Senior U.S. officials said the dam was safe.",
        "Officials in Lowmoor said the dam was safe.",
        "The police said the dam was safe.",
        "He said the dam was safe.",
        "“The dam is safe,” she said.",
        "The dam is safe, according to officials.",
        "The dam is safe, according to Norland officials.",
        "The dam is safe, according to Ortiz’s office.",
        "The mayor of Lowmoor said the dam was safe.",
        "Yesterday the Mayor said the dam was safe.",
        "The paper ran the story, citing two sources.",
        "The board added that it leaks.",
        "She said the dam was safe.",
        "The mayor, a farmer, said Ortiz was late.",
    ],
)
def test_unnamed(text: str) -> None:
    """A cue beside nobody's name has an unnamed source, and its sentence is attributed all the same."""
    document = draft(text)

    assert [{"unnamed"}] == [set(mark.labels) for mark in document.marks["attribution"]]
    assert [] == shown(document, "source")
    assert [text] == shown(document, "attributed")


@pytest.mark.parametrize(
    "text",
    [
        "The dam is said to be safe.",
        "Ortiz is reportedly at home.",
        "Ortiz, a noted author, left.",
        "Ortiz was told to leave.",
        "The firm added 300 jobs.",
        "Lowmoor declared bankruptcy.",
        "They have a say in it.",
        "That said, the dam holds.",
        "He left, citing safety.",
        "“She said so,” the book begins.",
        "According as it rained, the river rose.",
        "The people said to be near it left.",
    ],
)
def test_no_attribution(text: str) -> None:
    """A form that tells nobody's words is no cue, nor is one that somebody else is quoted with."""
    assert [] == shown(draft(text), "attribution")


def test_cues() -> None:
    """An attribution spans its cue, both words of “according to” included."""
    document = draft("According to Ortiz, the dam is safe. Vale said it leaks.")

    assert ["According to", "said"] == shown(document, "attribution")


def test_a_quotation_is_attributed_whole() -> None:
    """What a quotation holds before the sentence with its cue is attributed too, the next sentence is not."""
    document = draft("“One fell. Two fell,” Ortiz said. The dam leaks.")

    assert ["“One fell.", "Two fell,” Ortiz said."] == shown(document, "attributed")
