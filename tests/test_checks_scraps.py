"""Speakers who are quoted by a scrap alone."""

from __future__ import annotations

from checking import engine
from hypothesis import given
from hypothesis import strategies as st

from lint.engine import Engine
from lint.readers import read

RULE = engine("quotes/quote-fragment").rules[0]
STRICT = Engine((RULE._replace(severity="suggestion"),))
WORDS = "harbour ferry winter money paint bridge river school mayor budget crane timber lock".split()
SCRAP = st.lists(st.sampled_from(WORDS), min_size=3, max_size=6, unique=True)
LONG = st.lists(st.sampled_from(WORDS), min_size=7, max_size=12, unique=True)


def found(text: str) -> list[str]:
    """The places in `text` at which the rule, which ships off, points."""
    findings, _ = STRICT.check(read(text.encode(), "draft.txt"))
    return [finding.place.excerpt for finding in findings]


@given(scrap=SCRAP)
def test_a_scrap_alone_is_asked_about(scrap: list[str]) -> None:
    """A few words that are all a person is quoted as saying are found."""
    words = " ".join(scrap)

    assert [f"“{words}”"] == found(f"Lena Ortiz said the vote was “{words}” in the end.")


@given(scrap=SCRAP, long=LONG)
def test_a_scrap_beside_a_sentence_is_spared(scrap: list[str], long: list[str]) -> None:
    """Who is quoted at length beside it is not cut short."""
    text = f"Lena Ortiz said the vote was “{' '.join(scrap)}”. “The {' '.join(long)},” she said."

    assert [] == found(text)


@given(long=LONG)
def test_a_long_quotation_is_no_scrap(long: list[str]) -> None:
    """Seven words and more are somebody's sentence."""
    assert [] == found(f"Lena Ortiz said the vote was “{' '.join(long)}” in the end.")
