"""Quotations that repeat the sentence before them."""

from __future__ import annotations

from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "quotes/quote-echo"
WORD = st.sampled_from("harbour ferry winter money paint bridge river school mayor budget crane timber".split())
SAYING = st.lists(WORD, min_size=5, max_size=10, unique=True)


@given(said=SAYING)
def test_the_same_words_again_are_found(said: list[str]) -> None:
    """A quotation of the words that the sentence before it told is found, whatever they are."""
    words = " ".join(said)

    assert [f"“The {words}.”"] == found(RULE, f"They counted the {words}. “The {words}.”")


@given(said=SAYING, other=st.permutations("needle lorry violin orchard thunder".split()))
def test_as_many_new_words_make_it_worth_quoting(said: list[str], other: list[str]) -> None:
    """A quotation half of whose words are new draws nothing."""
    assert [] == found(RULE, f"They counted the {' '.join(said)}. “The {' '.join([*said[:5], *other])}.”")


@given(said=SAYING)
def test_a_quotation_is_no_paraphrase(said: list[str]) -> None:
    """What is quoted twice is another matter."""
    words = " ".join(said)

    assert [] == found(RULE, f"“The {words},” Lena Ortiz said. “The {words}.”")


@given(said=SAYING)
def test_a_denial_is_no_echo(said: list[str]) -> None:
    """Whoever denies what the sentence before tells says something new."""
    words = " ".join(said)

    assert [] == found(RULE, f"They counted the {words}. “We never counted the {words}.”")


@given(said=SAYING, number=st.integers(2, 99))
def test_another_number_or_name_is_no_echo(said: list[str], number: int) -> None:
    """A number or a name that the sentence before does not hold is worth a quotation."""
    words = " ".join(said)

    assert [] == found(RULE, f"They counted the {words} in May. “The {words} in June, {number} times.”")
