"""Marks of quotation against a house's, or the article's own."""

from __future__ import annotations

import pytest
from checking import RULES, house
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.engine import Engine
from lint.errors import BylintError
from lint.loading import load_rule
from lint.readers import read

SINGLE, DOUBLE = (
    Engine((load_rule(str(RULES / "quotes" / f"{name}.yml")),), lambda *_: "suggestion")
    for name in ("single-marks", "double-marks")
)
WORDS = st.sampled_from(["We go now", "Nobody asked us", "It leaks", "Not before May"])
QUOTES = st.lists(st.tuples(WORDS, st.booleans()), max_size=9)


def article(quotes: list[tuple[str, bool]], gap: str) -> str:
    """A quotation a sentence, each in single marks or in double ones."""
    return gap.join(f"‘{words},’ she said." if single else f"“{words},” she said." for words, single in quotes)


def asked(rule: Engine, text: str) -> list[str]:
    """The names of the findings, one each."""
    return [found.name for found in rule.check(read(text.encode(), "draft.txt"))[0]]


@settings(deadline=None)
@given(QUOTES, st.sampled_from([" ", "\n\n"]))
def test_an_article_clearly_in_other_marks_is_found_once(quotes: list[tuple[str, bool]], gap: str) -> None:
    """At least three, and more than twice those of the house; one rule is the mirror image of the other."""
    text, mirrored = article(quotes, gap), article([(words, not single) for words, single in quotes], gap)
    singles = sum(single for _, single in quotes)
    clear = singles >= 3 and singles > 2 * (len(quotes) - singles)

    assert ["single-marks"] * clear == asked(SINGLE, text)
    assert ["double-marks"] * clear == asked(DOUBLE, mirrored)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_quotations_within_quotations_have_the_other_marks(quotes: list[str]) -> None:
    """A nested quotation shows nothing of the house."""
    assert [] == asked(SINGLE, " ".join(f"“He said ‘{words}’ to me,” she said." for words in quotes))
    assert [] == asked(DOUBLE, " ".join(f"‘He said “{words}” to me,’ she said." for words in quotes))


@pytest.mark.parametrize(("options", "told"), [("house: triple", "is no style"), ("least: 3", "write “house: double”")])
def test_a_house_style_that_is_none_does_not_load(options: str, told: str) -> None:
    """A misspelt style, and a count against a majority, are told with their line."""
    with pytest.raises(BylintError, match=told) as caught:
        house(f"message: x.\ncheck: quote_style\n{options}\n")

    assert caught.value.line
