"""Scoops, marks and closing dots above a text."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import given
from hypothesis import strategies as st

found = asker("exclusive-on-secondhand", "quote-unsaid", "cliffhanger", "clickbait", "statement-question")
found("# Exclusive: Aldby ‘sold’?\n\nIt is sold, the Aldby Herald said.")  # whoever asks first reads the lists

BODY = "The board met in Aldby on Monday and talked about the ferry for two hours. " * 9
WORDS = st.sampled_from(("shambles", "stolen boats", "a total farce", "betrayed"))


@given(WORDS)
def test_marks_around_what_nobody_says(words: str) -> None:
    """Words in marks that the text has not are found, and are not where it has them."""
    above = f"# Board in ‘{words}’\n\n{BODY}"

    assert ["quote-unsaid"] == found(above)
    assert [] == found(f"{above}\n\nA speaker spoke of “{words}”.")


@given(st.sampled_from(("Herald", "Evening Courier")), st.sampled_from(("reported", "said", "wrote")))
def test_a_scoop_is_ones_own(outlet: str, verb: str) -> None:
    """The label is found where another outlet speaks in the lead, not where it is the draft's own."""
    body = f"The ferry is sold, the Aldby {outlet} {verb} on Monday."

    assert ["exclusive-on-secondhand"] == found(f"# Exclusive: Ferry sold\n\n{body}")
    assert [] == found(f"---\ntitle: 'Exclusive: Ferry sold'\noutlet: Aldby {outlet}\n---\n\n{body}")
    assert [] == found(f"# Exclusive: Ferry sold\n\n{body}\n\nIts owner told the Aldby {outlet} so.")


@pytest.mark.parametrize("close", ["", "”", "’ ", '"', ")"])
def test_only_what_ends_a_text_breaks_off(close: str) -> None:
    """Dots at the very end are found, whatever marks close after them; dots before more words are not."""
    assert ["cliffhanger"] == found(f"# The board met, and it…{close}\n\n{BODY}")
    assert [] == found(f"# The board met … on Monday{close}\n\n{BODY}")


@given(st.sampled_from(("Ferry board to sell lock", "Lock sold to rival")), st.sampled_from(("title", "push")))
def test_a_mark_behind_a_statement(statement: str, key: str) -> None:
    """A statement with a question mark is found in whatever display text it stands."""
    assert ["statement-question"] == found(f"---\n'{key}': {statement}?\n---\n\n{BODY}")
    assert [] == found(f"---\n'{key}': {statement}\n---\n\n{BODY}")
