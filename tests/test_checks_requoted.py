"""Quotations that come back in other words."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/quote-varies"
WORD = st.sampled_from("harbour ferry winter yard council money paint bridge river school mayor budget crane".split())
QUOTATION = st.lists(WORD, min_size=7, max_size=12, unique=True)
FORMS = (
    "“{one},” Lena Ortiz said.\n\nThe vote is in June.\n\n“{two},” Ortiz told the board.",
    "Lena Ortiz told the board that “{one}”.\n\nThe vote is in June.\n\n“{two},” Ortiz said.",
    '"{one}," said Lena Ortiz.\n\nThe vote is in June.\n\nOrtiz said: "{two}."',
)


@pytest.mark.parametrize("form", FORMS)
@given(words=QUOTATION, at=st.integers(2, 4), other=st.sampled_from("lorry would needle".split()))
def test_a_word_changed_is_found(form: str, words: list[str], at: int, other: str) -> None:
    """A quotation repeated with another word in its middle is found there."""
    changed = [*words[:at], other, *words[at + 1 :]]

    places = found(RULE, form.format(one=" ".join(words), two=" ".join(changed)))

    assert [" ".join(changed[at - 2 : at + 3])] == places


@pytest.mark.parametrize("form", FORMS)
@given(words=QUOTATION, first=st.integers(0, 2), last=st.integers(5, 12))
def test_a_quotation_cut_short_is_spared(form: str, words: list[str], first: int, last: int) -> None:
    """The same words, or some of them in a row, draw nothing."""
    assert [] == found(RULE, form.format(one=" ".join(words), two=" ".join(words[first:last])))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("we will not sell the old yard", "we won’t sell the old yard"),
        ("we honour the colour of the old yard", "we honor the color of the old yard"),
        ("we sold two boats to the old yard", "we sold 2 boats to the old yard"),
        ("we will sell the old yard", "we will … the old yard"),
        ("he will sell the old yard now", "[Hale] will sell the old yard now"),
        ("we will fuck up the old yard", "we will f**k up the old yard"),
        ("we will sell the old yard", "we will never sell the old yard"),
        ("is the cure worse than the disease?", "the cure is worse than the disease"),
        ("we are going to build a wall now", "we are going to do a wall now"),
        ("we will, uh, sell the old yard", "we will sell the old yard"),
    ],
)
def test_what_an_editor_may_do_is_spared(one: str, two: str) -> None:
    """Short forms, spellings, figures, ellipses, brackets, masks and denials are no other words."""
    assert [] == found(RULE, FORMS[0].format(one=one, two=two))


def test_whose_words_they_are_counts() -> None:
    """Another speaker may say nearly the same, and so may one speaker in one breath."""
    one, two = "we will sell the old yard in June", "we would sell the old yard in June"

    assert [] == found(RULE, f"“{one},” Lena Ortiz said.\n\nThe vote is in June.\n\n“{two},” Tom Hale said.")
    assert [] == found(RULE, f"“{one},” Lena Ortiz said. “{two},” she said.")
    assert ["we would sell the"] == found(RULE, FORMS[0].format(one=one, two=two))
