"""The phrase language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.elements import Sight
from lint.errors import BylintError
from lint.origin import Origin, Run
from lint.phrase import Phrases
from lint.span import Span


def found(phrase: str, text: str) -> list[str]:
    document = Document("x.txt", text, text, Origin((Run(0, 0, len(text)),), len(text)))
    sight = Sight(document, document.tokens(Span(0, len(text))))
    return [span.of(text) for span in Phrases([phrase]).find(sight)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("critics say", "Yet critics say little.", ["critics say"]),
        ("critics say", "Yet Critics\n say little.", ["Critics\n say"]),
        ("{some|many} critics?", "Some went, many critics came.", ["Some", "many critics"]),
        ("{a b|a}", "a b a c", ["a b", "a"]),
        ("May", "may May", ["May"]),
        ("U.S. dollar", "the U.S. dollar, the u.s. dollar", ["U.S. dollar"]),
        ("so-called", "the so\u2011called plan", ["so\u2011called"]),
        ("don't know", "They don’t know.", ["don’t know"]),
        ("the mayor's plan", "The mayor’s plan", ["The mayor’s plan"]),
        ("appears to be *ing", "It appears to be raining.", ["appears to be raining"]),
        ("[sources] ... said", "Sources in two towns said so.", ["Sources"]),
        ("sources ... said", "Sources. They said so.", []),
        ("^ but", "But no. but", ["But"]),
        ("why \\? $", "Say why?", ["why?"]),
        ("\\$ <number>", "It cost $5.40.", ["$5.40"]),
        ("<capital> said", "Okoye said, The said", ["Okoye said"]),
        ("could !{not}", "could go, could not", ["could"]),
        ("<number> reasons", "three reasons, 4 reasons", ["three reasons", "4 reasons"]),
    ],
)
def test_a_phrase_finds_its_words(phrase: str, text: str, expected: list[str]) -> None:
    """Each sign of the language means what docs/writing-rules.md says."""
    assert expected == found(phrase, text)


@pytest.mark.parametrize("phrase", ["{a|b", "a]", "[a", "a | b", "<nolist>", "<quote.nolabel>", "}"])
def test_a_mistake_in_a_phrase_is_told(phrase: str) -> None:
    """What cannot be read is an error that quotes it."""
    with pytest.raises(BylintError):
        _ = Phrases([phrase]).phrases


@given(st.lists(st.sampled_from(["some", "critics", "say", "so", ",", "the", "May"]), max_size=12))
def test_every_match_holds_an_anchor(tokens: list[str]) -> None:
    """A sentence without one of its anchors never matches, so the scan may skip it."""
    text = " ".join(tokens)
    phrases = Phrases(["{some|the}? critics ... {say|so}", "May so?"])

    matches = found("{some|the}? critics ... {say|so}", text) + found("May so?", text)

    assert not matches or any(anchor in text.lower().split() for anchor in phrases.anchors)


@given(st.integers(1, 400))
def test_time_does_not_run_away(count: int) -> None:
    """A pile of optional words and gaps over a long sentence ends at once."""
    assert [] == found("a? a? a? ... a ... a ... b", "a " * count)
