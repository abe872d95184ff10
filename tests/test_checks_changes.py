"""Changes against the figures they went from and to: direction, percent, points, multiples, differences."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import assume, given, settings
from hypothesis import strategies as st

NAMES = ("direction-mismatch", "percent-change", "percent-vs-points", "difference", "multiplier-mismatch")
FOUND = asker(*NAMES)
TRACES = (
    "from {start} to {end}",
    "to {end} from {start}",
    "to {end} last year from {start} in 2015",
    "from {start} houses in 2015 to {end} houses in 2019",
)
RISES, FALLS = ("rose", "grew", "climbed", "increased"), ("fell", "dropped", "declined", "shrank")
COUNTS = st.integers(10, 900)


@settings(deadline=None)
@given(st.sampled_from(TRACES), st.sampled_from(RISES + FALLS), COUNTS, COUNTS)
def test_a_rise_ends_higher(trace: str, verb: str, start: int, end: int) -> None:
    """A rise to a smaller figure and a fall to a larger one are found; the others draw nothing."""
    assume(start != end)
    hits = FOUND(f"The number of empty houses {verb} {trace.format(start=start, end=end)}.")

    assert ["direction-mismatch"] * ((end > start) != (verb in RISES)) == hits


@settings(deadline=None)
@given(st.sampled_from(TRACES), COUNTS, st.integers(1, 90), st.booleans())
def test_a_change_in_percent_follows_from_its_figures(trace: str, start: int, percent: int, planted: bool) -> None:
    """A change in percent that its figures do not give is found, and one that they give draws nothing."""
    end = round(start * (1 + percent / 100))
    assume(start < end < 1500 and abs(100 * (end / start - 1) - percent) < 0.45)
    said = percent + 7 if planted else percent
    hits = FOUND(f"The number of empty houses rose {said} percent, {trace.format(start=start, end=end)}.")

    assert ["percent-change"] * planted == hits


@settings(deadline=None)
@given(st.integers(5, 60), st.integers(2, 30), st.sampled_from(("percent", "percentage points")))
def test_points_are_told_from_percent(start: int, rise: int, unit: str) -> None:
    """A rate that goes from 4 to 5 percent rises by one point; that it rises 1 percent is found."""
    assume(abs(100 * rise / start - rise) > 0.2 * rise + 1)
    hits = FOUND(f"The rate rose {rise} {unit}, from {start} percent to {start + rise} percent.")

    assert ["percent-vs-points"] * (unit == "percent") == hits


@settings(deadline=None)
@given(st.sampled_from(TRACES), COUNTS, st.integers(1, 90), st.integers(-5, 5))
def test_a_difference_is_what_lies_between(trace: str, start: int, rise: int, off: int) -> None:
    """“Rose by 5” is found where the figures beside it differ by anything else."""
    assume(rise + off > 0)
    hits = FOUND(f"The number rose by {rise + off} {trace.format(start=start, end=start + rise)}.")

    assert ["difference"] * (off != 0) == hits


@settings(deadline=None)
@given(st.integers(100, 300), st.integers(1, 99), st.integers(-5, 5))
def test_a_margin_is_what_lies_between_two_counts(lost: int, margin: int, off: int) -> None:
    """A vote won by so many is found where the counts differ by anything else."""
    assume(margin + off > 1)
    hits = FOUND(f"The motion won by {margin + off} votes, {lost + margin} to {lost}.")

    assert ["difference"] * (off != 0) == hits


@settings(deadline=None)
@given(
    st.sampled_from((("doubled", 2.0), ("tripled", 3.0), ("halved", 0.5), ("quadrupled", 4.0))),
    st.sampled_from(TRACES),
    st.integers(40, 300),
    st.booleans(),
)
def test_doubled_is_twice(said: tuple[str, float], trace: str, start: int, planted: bool) -> None:
    """“Doubled” is found beside figures a quarter off, and draws nothing beside a true ratio."""
    word, factor = said
    end = round(start * factor * (1.3 if planted else 1))
    hits = FOUND(f"The number of wolves {word} {trace.format(start=start, end=end)}.")

    assert ["multiplier-mismatch"] * planted == hits


@pytest.mark.parametrize(
    "text",
    [
        "The club rose from 19 to 12 in the world rankings.",
        "Spain are three ahead of Ruritania, who they beat 1-0 on Friday.",
        "The loss fell from $3 million to $5 million.",
        "The plane fell from 2,000 feet to 3,000 feet away.",
        "Sales rose 9 percent a year, from $12 million to $19 million.",
        "Profit rose 10 percent in constant currency, from $12 million to $15 million.",
        "They cut the ward by raising fees from $5 to $7.",
        "Cases rose threefold, from 100 to 400.",
        "Revenue more than doubled, from $12 million to $60 million.",
        "The bank cut its forecast of a fall from 3 percent to 3.5 percent.",
        "Rates rose by a quarter point, from 1.5 percent to 1.75 percent.",
        "Prices rose three times last year, from $2 to $2.40.",
        "Cases doubled in May, while deaths more than doubled, from 12 to 31.",
        "Ortiz, who led by 12 points in May, leads 52 percent to 45 percent.",
        "They won by an innings and 12 runs, 240 to 100.",
        "He is up from 5 to 3 every day.",
        "Births fell from 12 per 1,000 people to 15 per 2,000.",
        "The Greens fell from 12 seats to 9 and the Liberals rose from 9 to 12.",
        "Prices rose by a third in the year, and wages from $12 to $13.",
        "The number rose from 12 to 19, up 5 from 2015.",
        "The level dropped from 5 to minus 3.",
    ],
)
def test_other_moves_are_spared(text: str) -> None:
    """Places, losses, heights, yearly and adjusted rates, and one-sided multiples are spared."""
    assert [] == FOUND(text)
