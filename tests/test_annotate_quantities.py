"""How many and how much: where a quantity stands, what it may mean, what it counts."""

from __future__ import annotations

from math import inf

import pytest
from drafting import draft
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Mark
from lint.values import Quantity


def quantities(text: str) -> list[tuple[str, Mark, Quantity]]:
    document = draft(text)
    found = []
    for mark in document.marks.get("quantity", ()):
        assert isinstance(mark.value, Quantity)
        found.append((mark.span.of(document.text), mark, mark.value))
    return found


@pytest.mark.parametrize(
    ("text", "span", "meant", "unit", "noun"),
    [
        ("It killed 14 people.", "14", (14, 14), "", "person"),
        ("It hurt at least 200 others.", "200", (190, inf), "", "other"),
        ("Nearly two dozen houses burned.", "two dozen", (21.12, 24), "", "house"),
        ("It cost $1.2 million.", "$1.2 million", (1.15e6, 1.25e6), "$", ""),
        ("It cost US$5bn.", "US$5bn", (4.75e9, 5.25e9), "$", ""),
        ("It cost 300 euros.", "300 euros", (285, 315), "€", ""),
        ("Prices rose 4.5 per cent.", "4.5 per cent", (4.45, 4.55), "percent", ""),
        ("It rose 2 percentage points.", "2 percentage points", (2, 2), "points", ""),
        ("From 5 to 10 percent.", "10 percent", (10, 10), "percent", ""),
        ("They want 5 to 10 percent.", "5 to 10 percent", (5, 10), "percent", ""),
        ("It costs $26 to $31 million.", "$26 to $31 million", (26e6, 31.5e6), "$", ""),
        ("Lena Ortiz, 41, left.", "41", (41, 41), "year", "age"),
        ("A 36-year-old man left.", "36-year-old", (36, 36), "year", "age"),
        ("She died at 96.", "96", (96, 96), "year", "age"),
        ("She is 96 years old.", "96 years old", (96, 96), "year", "age"),
        ("A third of voters left.", "A third", (1 / 3, 1 / 3), "share", "voter"),
        ("One in five women left.", "One in five", (0.2, 0.2), "share", "woman"),
        ("The 10,000-strong crowd left.", "10,000-strong", (9500, 10500), "", "person"),
        ("Half a million people left.", "Half a million", (475_000, 525_000), "", "person"),
        ("Tens of thousands of people left.", "Tens of thousands", (20_000, inf), "", "person"),
        ("They walked 26 miles.", "26 miles", (26, 26), "mile", ""),
        ("They ran 5km.", "5km", (5, 5), "km", ""),
        ("It lasts up to 20 minutes.", "20 minutes", (0, 20), "minute", ""),
        ("Of 40 police officers, most left.", "40", (40, 40), "", "officer"),
        ("On its fifth day it fell.", "fifth", (5, 5), "", "day"),
        ("It is three times larger.", "three times", (3, 3), "times", ""),
        ("Two hundred and fifty thousand bees left.", "Two hundred and fifty thousand", (245e3, 255e3), "", "bee"),
    ],
)
def test_a_quantity_is_an_interval_of_something(
    text: str, span: str, meant: tuple[float, float], unit: str, noun: str
) -> None:
    """A number is read with its unit, its noun and its bounds."""
    found = {written: value for written, _, value in quantities(text)}

    assert (pytest.approx(meant), unit, noun) == (found[span][:2], *found[span][4:6])


@pytest.mark.parametrize(
    "text",
    [
        "It left on Flight 370.",
        "It stands at 12 Main Street.",
        "It opened at 3pm.",
        "It was the 1990s.",
        "See No. 3 here.",
        "He is a first-class player.",
        "The F-35 and the G20 met.",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    """Names, clocks, decades and addresses hold no quantity."""
    assert [] == [span for span, *_ in quantities(text)]


WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
WORDS += "seventeen eighteen nineteen".split()
ROUND = dict(zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True))


def spelled(number: int) -> str:
    """`number` in words, British fashion."""
    if number < 20:
        return WORDS[number]
    if number < 100:
        return ROUND[number // 10 * 10] + (f"-{WORDS[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return f"{WORDS[number // 100]} hundred" + (f" and {spelled(rest)}" if rest else "")
    rest = number % 1000
    tail = (" and " if rest < 100 else " ") + spelled(rest) if rest else ""
    return f"{spelled(number // 1000)} thousand{tail}"


@given(st.integers(2, 999_999))
def test_digits_and_words_are_one_number(number: int) -> None:
    """A number means the same in digits, with commas and in words."""
    values = {
        value.value
        for form in (str(number), f"{number:,}", spelled(number))
        for _, _, value in quantities(f"They counted {form} houses.")
    }

    assert {float(number)} == values


@given(st.integers(1, 9_999), st.sampled_from(["", "nearly ", "about ", "more than ", "at least ", "up to "]))
def test_what_is_written_lies_in_what_is_meant(number: int, bound: str) -> None:
    """An interval holds the number it is made of, bounded or not."""
    ((_, _, value),) = quantities(f"They counted {bound}{number:,} houses.")

    assert value.low <= number <= value.high
