"""Where sentences begin and end."""

from itertools import pairwise

import pytest
from drafting import draft
from hypothesis import given
from hypothesis import strategies as st

from lint import annotate
from lint.document import Document, Mark
from lint.origin import Origin, Run
from lint.span import Span


def spans(document: Document, kind: str) -> list[Span]:
    return [mark.span for mark in document.marks.get(kind, ())]


@pytest.mark.parametrize(
    "expected",
    [
        "The dam held.| The mayor left.",
        "Mr. Vale met Dr. Ortiz and Gen. Anna Brook.| They talked.",
        "He lives on Main St.| The dam is near St. Anne.",
        "J. R. Ortiz met George W. Vale.| They spoke.",
        "The report by J. Ortiz was late.| It was short.",
        "They went with plan B.| The dam held.",
        "So did I.| Vale left.",
        "The U.S. dollar fell.| The U.S. Senate met in the U.K. Parliament building.",
        "He moved to the U.S.| The firm stayed.",
        "He moved to the U.S. in May.",
        "Troops from the U.S. Army and the U.N. Security Council met.",
        "It sold to Acme Inc. for 3.5 million.| In Lowmoor, Brook Co. said no.",
        "The firm is Acme Inc.| It is old.",
        "The vote is at 5 p.m.| Vale will be there.",
        "The vote is at 5 p.m. Tuesday at the hall.",
        "It opened on Jan. 5 with No. 2 in charge.",
        "Is it safe?| No.| Vale says so.",
        "It was in Sept.| The dam held.",
        "Prices rose 3.5 percent.| Sales fell 1.2 percent.",
        "He waited … and waited.| Then he left.",
        "He waited ... and waited ...| Then he left.",
        "“I . . . I cannot say,” he said.",
        "“The dam held.”| The mayor left.",
        "“The dam held,” she said.| “It will hold.”",
        "“Will it hold?” she asked.| Nobody knew.",
        "“Will it hold?” Lena Ortiz asked.| Nobody knew.",
        "“Will it hold?”| The mayor said nothing.",
        '"It will hold!" he said.| "Go home."',
        "The dam (built in 1950.) fell.",
        "The dam fell.| (It was old.)| Nobody was hurt.",
        "1. The dam must be mended.",
        "See lowmoor.example.com or plan.pdf for more.| It is free.",
        "The dam held.Nobody left.",
        "What?!| The dam fell!| Yes.",
        "Sen. Brook, D-N.Y., left.| So did Vale.",
        "Ortiz v. Vale was heard.| It took a day.",
        "Vale Jr. is the heir.| Vale Sr. is not.",
        "Mr. Vale joined Yahoo! in May.",
        "She has a Ph.D. in physics.| He has an M.A.| They met.",
        "The firm cut jobs.| iPhone sales fell.",
        "Two of them – e.g. Vale – left.",
    ],
)
def test_boundaries(expected: str) -> None:
    """A sentence ends at a stop that closes one, and at no other."""
    text = expected.replace("|", "")

    found = [span.of(text) for span in spans(draft(text), "sentence")]

    assert [part.strip() for part in expected.split("|")] == found


def test_a_sentence_crosses_a_break() -> None:
    """Two blocks that scraping broke apart hold one sentence."""
    text = "A talk with U.S.\n\nPresident Ada Vale in May ended early. Nobody knew why."

    found = [span.of(text) for span in spans(draft(text), "sentence")]

    assert ["A talk with U.S.\n\nPresident Ada Vale in May ended early.", "Nobody knew why."] == found


def test_first_and_last() -> None:
    """The first and the last sentence of a paragraph are known; an only one is both."""
    marks = draft("One fell. Two fell. Three fell.\n\nFour fell.").marks["sentence"]

    assert [{"first"}, set(), {"last"}, {"first", "last"}] == [set(mark.labels) for mark in marks]


def test_display_text_has_sentences() -> None:
    """Headlines and headings hold sentences too, once."""
    text = "Dam falls. Mayor flees\n\nThe dam fell."
    blank = Document("draft.txt", text, text, Origin((Run(0, 0, len(text)),), len(text)))
    marks = [
        Mark("headline", Span(0, 22)),
        Mark("block", Span(0, 22), frozenset({"heading"})),
        Mark("block", Span(24, len(text))),
    ]

    found = [span.of(text) for span in spans(annotate.annotate(blank.adding(marks)), "sentence")]

    assert ["Dam falls.", "Mayor flees", "The dam fell."] == found


PIECES = st.sampled_from(
    [*"aZ. ?!…\"'“”‘’(),-\n1", "U.S. ", "Mr. ", " said", "The ", "Ortiz ", "said. ", "\n\n", "... "]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_sentences_cover_their_paragraph(text: str) -> None:
    """The sentences of an article are in order, do not touch, and hold every character that is no white space."""
    document = draft(text)
    found = spans(document, "sentence")

    assert all(one.end <= two.start for one, two in pairwise(found))
    assert "".join(text.split()) == "".join("".join(span.of(text).split()) for span in found)
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
