from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest
from checking import RULES, shipped
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.replace import Replace
from lint.engine import Engine
from lint.loading import load_rule
from lint.options import fill
from lint.readers import read
from lint.values import Facts
from lint.yamlfile import parse

if TYPE_CHECKING:
    from lint.finding import Finding
    from lint.rule import Rule

RULE = load_rule(str(RULES / "loaded" / "euphemism.yml"))
OPTIONS = """
pairs:
  "red tape": delay
  "tape": ribbon
  "[cut] the tape": opened
advice:
  "tapes": “rolls”, by their number
"""


def _found(text: str, options: str = OPTIONS) -> list[Finding]:
    rule = RULE._replace(check=fill(Replace, parse(options, "mine.yml"), "replace"), message="{instead}.")
    findings, errors = Engine((rule,)).check(read(text.encode(), "draft.md", Facts()))
    assert not errors
    return findings


def _hits(text: str, options: str = OPTIONS) -> list[tuple[str, tuple[str, ...], str]]:
    """What is hit, the fixes it offers, and its message."""
    return [(finding.place.excerpt, finding.fixes, finding.message) for finding in _found(text, options)]


@pytest.mark.parametrize(
    "rule", [rule for rule in shipped() if isinstance(rule.check, Replace)], ids=attrgetter("name")
)
def test_a_swapped_form_is_right(rule: Rule) -> None:
    """Where every fix is put in its place, the rule has nothing to say of those places any more."""
    engine = Engine((rule,), lambda *_: "suggestion")
    for example in rule.catches:
        text = example.source
        for finding in reversed(engine.check(read(text.encode(), "draft.md", Facts()))[0]):
            if finding.fixes:
                start, end = finding.place.start.offset, finding.place.end.offset
                text = text[:start] + finding.fixes[0] + text[end:]

        assert not any(finding.fixes for finding in engine.check(read(text.encode(), "draft.md", Facts()))[0]), text


def test_the_longest_of_phrases_that_share_words_counts() -> None:
    """A phrase within a longer one is not hit too."""
    assert [("red tape", ("delay",), "“delay”.")] == _hits("The red tape costs a year.")


def test_advice_offers_nothing_to_swap() -> None:
    """What cannot stand in the very place of a phrase is told, and is no fix."""
    assert [("tapes", (), "“rolls”, by their number.")] == _hits("The tapes cost a crown.")


def test_a_form_has_the_capital_of_what_it_replaces() -> None:
    """At the start of a sentence the form to write instead has a capital; within one it has none."""
    assert [("Tape", ("Ribbon",), "“Ribbon”.")] == _hits("Tape costs a crown.")
    assert [("tape", ("ribbon",), "“ribbon”.")] == _hits("He bought tape.")


@pytest.mark.parametrize(
    ("text", "hit", "fix"),
    [
        ("He wants an icon.", "an icon", "a picture"),
        ("A picture hung there.", "A picture", "An icon"),
        ("Ian icon Vale spoke.", "icon", "picture"),
        ("He wants the icon.", "icon", "picture"),
        ("He runs a union.", "a union", "an office"),
        ("He runs an office.", "an office", "a union"),
    ],
)
def test_the_article_goes_with_the_word(text: str, hit: str, fix: str) -> None:
    """“A” and “an” before a hit belong to it where the form to write instead takes the other."""
    options = "pairs:\n  icon: picture\n  picture: icon\n  union: office\n  office: union\n"

    assert [(hit, (fix,))] == [found[:2] for found in _hits(text, options)]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("He works for Tape Industries.", []),
        ("Tape costs a crown.", ["Tape"]),
        ("---\ntitle: Tape Costs Port Elm a Crown\n---\n\nIt rains.", ["Tape"]),
        ("---\ntitle: Port Elm Buys New Tape\n---\n\nIt rains.", ["Tape"]),
        ("---\ntitle: Port Elm buys Tape Industries\n---\n\nIt rains.", []),
    ],
)
def test_parts_of_names_are_spared(text: str, hit: list[str]) -> None:
    """A capital in the middle of a sentence makes a name, but in a headline whose every word has one."""
    assert hit == [excerpt for excerpt, _, _ in _hits(text, OPTIONS + "names: false\n")]


@given(st.lists(st.sampled_from(["red tape", "tape", "tapes", "cut the tape", "the", "mill", ","]), max_size=9))
def test_places_never_overlap(words: list[str]) -> None:
    """Whatever stands in a sentence, no two places share a character."""
    places = [(found.place.start.offset, found.place.end.offset) for found in _found(f"They {' '.join(words)}.")]

    assert all(end <= start for (_, end), (start, _) in pairwise(places))
