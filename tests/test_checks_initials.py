"""Initials and what they stand for."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import assume, given
from hypothesis import strategies as st

from lint.knowledge import words
from lint.knowledge.outlets import is_press

RULE = "consistency/acronym-redefined"
KNOWN = words("known-acronyms") | words("organisation-names")
WORD = st.sampled_from("Kelp River Trade Harbour Aid Office Council Research Northern Union Bureau Marine Quay".split())
NAME = st.lists(WORD, min_size=3, max_size=4, unique=True).filter(lambda name: len({word[0] for word in name}) > 2)
FORMS = (
    "The {long} ({short}) met on Monday.",
    "The {long}, or {short}, met on Monday.",
    "The {long}, known as the {short}, met on Monday.",
    "{short} (the {long}) met on Monday.",
)


def initials(name: list[str]) -> str:
    return "".join(word[0] for word in name)


TWINS = st.sampled_from(
    ["Kelp Karst", "River Research", "Trade Trust", "Harbour Housing", "Aid Arts", "Office Order", "Council Court"]
)


@pytest.mark.parametrize("form", FORMS)
@given(twins=TWINS, rest=st.sampled_from(["Northern Union", "Upper Marine", "Young Divers"]))
def test_initials_of_two_bodies_are_found(form: str, twins: str, rest: str) -> None:
    """Initials that stand for two names are found at the second."""
    one, two = ([*rest.split(), twin] for twin in twins.split())
    opening = form.format(long=" ".join(one), short=initials(one))
    second = f"{' '.join(two)} ({initials(two)})"

    assert [second] == found(RULE, f"{opening} The vote is in June. The {second} met on Friday.")


@given(name=NAME, at=st.integers(0, 1))
def test_letters_that_change_places_are_found(name: list[str], at: int) -> None:
    """A body of two sets of initials is found, and so is a use with two letters swapped."""
    letters = initials(name)
    swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    assume(swapped != letters and not is_press(swapped) and swapped not in KNOWN)
    opening = f"The {' '.join(name)} ({letters}) met on Monday. The vote is in June."

    assert [f"{' '.join(name)} ({swapped})"] == found(RULE, f"{opening} The {' '.join(name)} ({swapped}) voted.")
    assert [swapped] == found(RULE, f"{opening} The {swapped} voted against it. The {letters} did not mind.")
    assert [] == found(RULE, f"{opening} The {letters} voted against it.")


@pytest.mark.parametrize("form", FORMS)
@given(name=NAME)
def test_one_body_may_be_defined_twice(form: str, name: list[str]) -> None:
    """The same initials for the same name draw nothing, however often they are explained."""
    opening = form.format(long=" ".join(name), short=initials(name))

    assert [] == found(RULE, f"{opening} The vote is in June. {opening} The {initials(name)} voted.")


@pytest.mark.parametrize(
    "text",
    [
        "The National Liberation Front of Norvia (FLN) met.",
        "The Democratic Republic of Norvia (RDN) met.",
        "The General Union of Workers (UGT) met.",
        "The Union of Rational Atheists and Agnostics (UAAR) met.",
        "The Harbour Board (HB) met the Harbour Bank (HBK).",
        "The Kelp Research Board (KRB) met the KBR, a union of divers.",
        "Ada Vale (R) met the Kelp Research Board (KRB).",
        "The Kelp Research Boards (KRB) met. The Kelp Research Board (KRB) met.",
        "The Kelp Research Board (KRB) met. “The Kelp River Board (KRB) is late,” said Tom Hale.",
    ],
)
def test_other_orders_are_spared(text: str) -> None:
    """Foreign orders, plurals, other bodies and what others say are no contradiction."""
    assert [] == found(RULE, text)


def test_a_definition_out_of_order_is_found() -> None:
    """As many capitals as letters, two of them swapped, the first in its place."""
    assert ["NOA"] == found(RULE, "The vote was close. The National Aid Office (NOA) gave leave.")
