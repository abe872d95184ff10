"""Numbers that announce a list."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import given, settings
from hypothesis import strategies as st

FOUND = asker("count-list")
NUMBERS = "zero one two three four five six seven eight nine".split()
ITEMS = st.lists(st.sampled_from("roads schools parks trains clinics farms homes jobs".split()), unique=True)


def listed(items: list[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}"


@settings(deadline=None)
@given(ITEMS.filter(lambda items: len(items) > 1), st.integers(2, 9))
def test_a_list_is_as_long_as_announced(items: list[str], number: int) -> None:
    """A list longer or shorter than its number is found, unless two may be one; a true one draws nothing."""
    hits = FOUND(f"The plan has {NUMBERS[number]} aims: {listed(items)}.")

    assert ["count-list"] * (number > len(items) or number < len(items) > 2) == hits


@settings(deadline=None)
@given(st.integers(2, 9), st.integers(2, 9))
def test_items_below_are_counted(number: int, items: int) -> None:
    """A list of items of another length than its introduction says is found."""
    rows = "\n".join(f"- Row {NUMBERS[row]} is closed." for row in range(items))
    hits = FOUND(f"Here are {NUMBERS[number]} things to know:\n\n{rows}\n")

    assert ["count-list"] * (number != items) == hits


@pytest.mark.parametrize(
    "text",
    [
        "His two sons, Ito, Jon and Ada, left.",
        "He has three children: Jon and Ada, from his first marriage, and Tom.",
        "She gave three reasons, including cost and time.",
        "She gave three reasons: cost and time. Another, she said, was secret.",
        "Two firms bid: Vale, Ito and Sons and Harrow Brothers.",
        "The couple have three children: two boys and a girl.",
        "It comes down to two words: hope and work, in that order.",
    ],
)
def test_other_lists_are_spared(text: str) -> None:
    """Lists in apposition, with additions of their own, or of groups are spared."""
    assert [] == FOUND(text)
