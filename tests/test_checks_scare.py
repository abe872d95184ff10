"""Marks around a word that is nobody's."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

from lint.knowledge import words

RULE = "quotes/scare-quote"
RANK = st.sampled_from(sorted(word for word in words("disowned-words") if " " not in word))
MARKS = st.sampled_from(["“”", "‘’", '""'])


@given(word=RANK, marks=MARKS)
def test_a_word_of_rank_in_marks_is_asked_about(word: str, marks: str) -> None:
    """Whatever the word and the marks, a claim of rank that nobody makes is found."""
    quoted = word.join(marks)

    assert [quoted] == found(RULE, f"The {quoted} cost the port ninety jobs in a single winter.")


@given(word=RANK, marks=MARKS)
def test_a_word_that_somebody_says_is_theirs(word: str, marks: str) -> None:
    """The same word in a longer quotation anywhere in the article draws nothing."""
    text = (
        f"The {word.join(marks)} cost the port ninety jobs in a single winter.\n\nThe lock is shut.\n\n"
        f"“We were all of us promised {word} when it opened,” Lena Ortiz said."
    )

    assert [] == found(RULE, text)


@given(word=RANK)
def test_a_word_without_marks_draws_nothing(word: str) -> None:
    """Only the marks are asked about."""
    assert [] == found(RULE, f"The {word} cost the port ninety jobs in a single winter.")


@pytest.mark.parametrize(
    "text",
    [
        "The town calls its second market the “fixes” market to this day.",
        "The team keeps its “loaner” (a boat without an owner) behind the lock.",
        "The party song “justice” was played at the fair on Sunday night.",
        "The board's “no” vote on Friday was its third this spring.",
        "Their “Harbour Lights” sold out at the fair within a day.",
        "The lock's “fixes” and “improvements” cost the port ninety jobs.",
        "The “experts”",
        "Both “reform,” which means a higher toll here, and rent went up.",
    ],
)
def test_names_terms_and_headings_are_spared(text: str) -> None:
    """Names, votes, titles, terms that are explained, lists in marks and bare headings are no sneers."""
    assert [] == found(RULE, text)
