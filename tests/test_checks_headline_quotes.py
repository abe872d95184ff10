"""Quotations above the text and in it."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

UNHEARD, VARIED = "consistency/headline-quote", "consistency/headline-misquote"
WORD = st.sampled_from("harbour ferry winter yard council money paint bridge river school mayor budget crane".split())
WORDS = st.lists(WORD, min_size=5, max_size=7, unique=True)
FILLER = (
    " The council met in the town hall, in a public session that lasted two hours, to talk about the plan. Ruth Adeyemi"
    " asked for a later boat, and Jan Novak for a roof. The next meeting will be held in the hall, since it has a new"
    " floor."
)
for rule in (UNHEARD, VARIED):
    found(rule, "# Chair: ‘No’\n\n“No boat,” Lena Ortiz said.")  # whoever asks first reads the lists

HEADLINES = ("Chair: ‘{}’", "Chair says '{}'", "Chair Says “{}” on Monday")


@pytest.mark.parametrize("headline", HEADLINES)
@given(words=WORDS, at=st.integers(1, 3))
def test_a_word_changed_above_is_found(headline: str, words: list[str], at: int) -> None:
    """A quotation with another word in it above than below is found there, and spared where it is the same."""
    changed = [*words[:at], "needles", *words[at + 1 :]]
    body = f"“It is {' '.join(words)},” Lena Ortiz said."

    places = found(VARIED, f"{headline.format(' '.join(changed))}\n\n{body}")

    assert [" ".join(changed[max(at - 2, 0) : at + 3])] == places
    assert [] == found(VARIED, f"{headline.format(' '.join(words))}\n\n{body}")


@pytest.mark.parametrize("headline", HEADLINES)
@given(words=WORDS)
def test_words_that_nobody_says_are_found(headline: str, words: list[str]) -> None:
    """A sentence quoted above of which the text has hardly a word is found, and spared where the text says it."""
    said = f"they took our {' '.join(words[:4])}"
    body = "“Nobody opposed it,” Lena Ortiz said." + FILLER * 3

    assert 1 == len(found(UNHEARD, f"{headline.format(said)}\n\n{body}"))
    assert [] == found(UNHEARD, f"{headline.format(said)}\n\n{body} “{said},” Ortiz said.")
    assert [] == found(
        UNHEARD, f"{headline.format(said)}\n\n{body} Ortiz said they had taken {' '.join(words[3::-1])}."
    )


@pytest.mark.parametrize(
    "quoted",
    [
        "Queen of the Quay",
        "we will never sell",
        "We’ll never sell the yard",
        "never sell … the yard",
        "never [ever] sell the yard",
        "selling the yard",
        "We will never sell yard",
        "f**k the whole of it",
    ],
)
def test_what_a_headline_may_do_is_spared(quoted: str) -> None:
    """Titles, short forms, words left out or put in, inflections and masks are no other words."""
    text = f"Chair: ‘{quoted}’\n\n“We will never sell the yard,” Lena Ortiz said.{FILLER * 3}"

    assert [] == found(UNHEARD, text) + found(VARIED, text)
