"""Rules of wording asked of a sentence and of its mirror image."""

from __future__ import annotations

from itertools import permutations

import pytest
from checking import RULES

from lint.engine import Engine
from lint.loading import load_rules
from lint.readers import read
from lint.values import Facts

WIDE = {"weak-word"}
"""Rules that look at every coloured word, and take no side of their own."""
ENGINE = Engine(
    tuple(rule for rule in load_rules([str(RULES)]) if rule.family == "loaded" and rule.name not in WIDE),
    lambda *_: "suggestion",
)

SWAPS = {
    "wing": ["left-wing", "right-wing"],
    "far": ["far-left", "far-right"],
    "side": ["left", "right"],
    "leaning": ["liberal", "conservative"],
    "party": ["Democratic", "Republican"],
    "faith": ["Christian", "Muslim", "Jewish", "Hindu", "Sikh", "Buddhist"],
    "colour": ["blacks", "whites"],
    "parent": ["mother", "father"],
    "stance": ["alarmist", "denialist"],
    "land": ["Norwegian", "Israeli", "Russian", "Ukrainian", "Iranian", "American", "Palestinian", "Chinese"],
    "leader": ["Trump", "Biden", "Putin", "Assad", "Obama", "Netanyahu"],
}
SENTENCES = {
    "wing": [
        "{} fanatics held the square.",
        "It is a gift to {} elites.",
        "The {} mob burnt a shop.",
        "{} extremists took the town hall.",
    ],
    "far": ["The {} zealots met in May.", "The {} party won nine seats.", "The {} extremists burnt a car."],
    "side": [
        "The lunatic {} has won again.",
        "The unhinged {} met in May.",
        "It pleased the rabid {} and nobody else.",
    ],
    "leaning": ["A rabid {} spoke.", "The {} goons beat a clerk.", "{} snowflakes wept.", "The militant {} left."],
    "party": ["The {} stooges voted.", "The mayor and his {} cronies kept the port."],
    "faith": [
        "Two {} gunmen opened fire at the market.",
        "{} mobs burnt nine shops.",
        "The council closed the hall of a {} sect.",
        "{} fanatics held the square.",
        "{} extremists seized the mill.",
    ],
    "colour": ["Turnout rose among {} in the south.", "Most {} voted for the pier.", "The aid went to poor {}."],
    "parent": ["The {}-of-three was elected mayor.", "The {}-of-two was fined for fraud."],
    "stance": ["The board heard a loud {} in May.", "The {}s met in May."],
    "land": ["The {} regime shut the paper.", "{} terrorists shot nine people.", "The {} puppet government fell."],
    "leader": ["The {} regime has closed the border.", "{} and his cronies kept the port."],
}
"""Sentences with a gap for each of the words that a swap exchanges."""


def _asked(sentence: str) -> list[str]:
    text = sentence[0].upper() + sentence[1:]
    findings, errors = ENGINE.check(read(text.encode(), "draft.md", Facts()))
    assert not errors
    return [finding.name for finding in findings]


@pytest.mark.parametrize(("kind", "sentence"), [(kind, one) for kind, held in SENTENCES.items() for one in held])
def test_a_mirrored_sentence_draws_the_same_findings(kind: str, sentence: str) -> None:
    """Sides, faiths, countries and leaders exchanged, the same rules hit."""
    found = {word: _asked(sentence.format(word)) for word in SWAPS[kind]}

    assert all(found[one] == found[other] for one, other in permutations(found, 2)), found
