"""Shares against counts, words and one another."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import assume, given, settings
from hypothesis import strategies as st

FOUND = asker("percent-of-count", "fraction-percent", "shares-total", "poll-figures")
COUNTED = (
    "{part} of {whole} wells ({share} percent) failed.",
    "{part} of the {whole} wells, or {share} percent, failed.",
    "Of {whole} wells tested, {part} ({share} percent) failed.",
    "They found that {share} percent, or {part} of the {whole} wells, failed.",
    "The test failed {share} percent ({part} of {whole}) of the wells.",
    "{part} of the town’s {whole} wells — {share} percent — failed.",
)
WORDS = {"a third": 33, "half": 50, "a quarter": 25, "two-thirds": 67, "three-quarters": 75, "one in five": 20}


@settings(deadline=None)
@given(st.sampled_from(COUNTED), st.integers(2, 900), st.integers(2, 900), st.integers(-9, 9), st.integers(0, 1))
def test_a_share_follows_from_its_counts(form: str, part: int, whole: int, off: int, decimals: int) -> None:
    """A share that is off by its last digit or more is found, and a true one draws nothing."""
    assume(part < whole and abs(off) != 1)
    share = round(100 * part / whole, decimals) + off
    assume(1 < share < 99)
    hits = FOUND(form.format(part=part, whole=whole, share=f"{share:.{decimals}f}"))

    assert ["percent-of-count"] * (off != 0) == hits


@settings(deadline=None)
@given(
    st.sampled_from(sorted(WORDS)), st.integers(-30, 30), st.sampled_from(("{} of voters ({}%)", "{}, or {} percent,"))
)
def test_words_and_figures_tell_one_share(words: str, off: int, form: str) -> None:
    """A share in words is found beside a percentage far from it, and not beside one that is near."""
    true = WORDS[words]
    assume(abs(off) <= true // 20 or abs(off) > max(6, true // 6))
    assume(5 < true + off < 95)
    hits = FOUND(f"In all, {form.format(words, true + off)} stayed at home.")

    assert ["fraction-percent"] * (abs(off) > true // 20) == hits


@settings(deadline=None)
@given(st.integers(5, 60), st.integers(5, 60), st.integers(5, 60))
def test_answers_that_shut_each_other_out_come_to_a_hundred_at_most(ayes: int, noes: int, rest: int) -> None:
    """Three shares of one poll above 100 percent and their rounding are found, and none below."""
    assume(ayes + noes not in range(98, 103))
    hits = FOUND(f"{ayes} percent back the plan, {noes} percent oppose it and {rest} percent are undecided.")

    assert ["shares-total"] * (ayes + noes + rest > 101.5) == hits


@settings(deadline=None)
@given(st.integers(200, 4_000), st.booleans())
def test_a_margin_of_error_follows_from_its_sample(asked: int, planted: bool) -> None:
    """A margin half as wide as the sample gives is found, and the one it gives draws nothing."""
    margin = 98 / asked**0.5 / (2.5 if planted else 1)
    hits = FOUND(f"The poll of {asked:,} adults has a margin of error of plus or minus {margin:.1f} percentage points.")

    assert ["poll-figures"] * planted == hits


@pytest.mark.parametrize(
    "text",
    [
        "He was fired, one half of one percent of all who were.",
        "It was a quarter of 1 percent of trade.",
        "He was 70% right and 30% wrong — but defacing his portrait is still 100% no.",
        "Of the 200 wells, 50 failed (30 percent of those in Arlen).",
        "More than half said no, 45 percent of them women.",
        "Ortiz won 48 percent in Arlen, 40 percent in Harrow and 22 percent in Elm, no more.",
        "Eighty percent oppose the tax, 60 percent the fee and 40 percent the fine.",
        "A 45 percent plurality back it, 40 percent oppose it, and 60 percent of those will vote.",
        "She took 51 of 100 votes (50.5 percent of those cast).",
        "Half of men, or 40 percent of all adults, agreed.",
        "Vale owns 12 of the 60 shops (40 percent by area).",
        "Forty percent rent and the remaining 60 percent own.",
    ],
)
def test_shares_of_other_wholes_are_spared(text: str) -> None:
    """A share of a share, of some of those, or of another place is spared."""
    assert [] == FOUND(text)
