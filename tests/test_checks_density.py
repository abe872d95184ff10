"""Laws of the check that counts words which colour a text."""

from __future__ import annotations

from checking import found
from hypothesis import given, settings
from hypothesis import strategies as st

RULE = "hedging/hedge-density"
FILLER = "The board met in the old hall and spoke of the ferry. "
"""Twelve words without a hedge."""


def article(hedges: int, fillers: int, hedged: str) -> str:
    return "Board meets on Monday\n\n" + FILLER * fillers + hedged * hedges


@settings(deadline=None)
@given(hedges=st.integers(5, 40))
def test_a_text_full_of_hedges_is_hit_whatever_its_length(hedges: int) -> None:
    """Two hedges in 21 words are too many at any length."""
    text = article(hedges, hedges, "It may perhaps rain on the hill later. ")

    assert len(found(RULE, text)) == 1


@settings(deadline=None)
@given(hedges=st.integers(5, 12))
def test_a_field_that_owes_caution_may_hedge_more(hedges: int) -> None:
    """Eighteen hedges in a thousand words are too many in the story of a sale and not in that of a trial."""
    sale = article(hedges, 4 * hedges, "The sale could help most tenants. ")
    trial = article(hedges, 4 * hedges, "The vaccine could help most patients. ")

    assert (1, 0) == (len(found(RULE, sale)), len(found(RULE, trial)))


@settings(deadline=None)
@given(hedges=st.integers(5, 40))
def test_what_others_say_does_not_count(hedges: int) -> None:
    """A hedge in a named person's sentence is that person's."""
    text = article(hedges, hedges, "It may rain, said Lena Ortiz. ")

    assert [] == found(RULE, text)
