"""Laws of the check that counts words which colour a text."""

from __future__ import annotations

import pytest
from checking import found, remarks
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.density import Density
from lint.errors import BylintError
from lint.options import fill
from lint.yamlfile import parse

WORDS = ("grim", "bleak", "sordid")
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


def told(words: list[str], distinct: bool) -> list[str]:
    """What a rule with a limit of two says of an article with a sentence a word."""
    options = 'message: "{count}."\ncheck: density\nat_least: 2\nphrases: ["{grim|bleak|sordid}"]\n'
    text = " ".join(f"The {word} lock leaks." for word in words)
    found = remarks(f"{options}distinct: true\n" if distinct else options, text)
    return [finding.message for finding in found]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
def test_distinct_words_count_once_each(words: list[str]) -> None:
    """However often a word is repeated, it is one; without the option, each place counts."""
    kinds, places = len(set(words)), len(words)

    assert [f"{kinds}."] * (kinds > 1) == told(words, distinct=True)
    assert [f"{places}."] * (places > 1) == told(words, distinct=False)


def test_distinct_words_are_told_apart_whatever_their_case() -> None:
    """A word with a capital is the same word."""
    assert [] == told(["grim", "GRIM", "Grim"], distinct=True)


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ("per_1000: 4\n", "“phrases” or “lists” is wanted"),
        ("lists: [judgments]\n", "no list of pairs is called “judgments”"),
        ("lists: [deeds]\ngrades: [loud]\n", "no grade is called “loud”"),
    ],
)
def test_what_is_counted_must_be_there(options: str, what: str) -> None:
    """A density of nothing, of a list or of a grade that is none does not load."""
    with pytest.raises(BylintError, match=what):
        fill(Density, parse(options, "mine.yml"), "it")
