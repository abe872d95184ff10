"""Texts full of the same kind of word."""

from __future__ import annotations

from checking import remarks
from hypothesis import given
from hypothesis import strategies as st

WORDS = ("grim", "bleak", "sordid")


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
