"""What is counted: the head noun after a number, in the singular."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...knowledge.cardinals import SMALL, TENS
from ..attributions.tags import CLOSED
from .numerals import FORMS, starts

REACH = 6
"""Tokens after a number in which its noun is looked for."""
IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "thieves": "thief",
    "halves": "half",
    "police": "police",
    "troops": "troop",
    "personnel": "personnel",
    "staff": "staff",
    "fish": "fish",
    "sheep": "sheep",
    "cattle": "cattle",
    "aircraft": "aircraft",
    "species": "species",
    "crew": "crew",
    "passersby": "passer-by",
}
STATES = frozenset("dead injured wounded hurt missing killed arrested homeless jobless unemployed hospitalized".split())
"""Adjectives and participles that stand for people after a number: “14 dead”."""
SINGULAR_S = frozenset("us ss is news series this his its always perhaps".split())
TO_BASE = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""))
NOT_NOUNS = frozenset(
    "kills dies injures wounds hits wins tops rises falls says gets leaves hurts sees takes consists comprises includes"
    " contains costs weighs means".split()
)
RANKED = frozenset("century anniversary birthday day week month year grade floor place minute round".split())
"""Nouns that ordinals count, whatever follows them: “an 18th century museum”."""


class Noun(NamedTuple):
    """A head noun in the singular (empty: none) and the token after it."""

    singular: str
    last: int


@cache
def stops() -> frozenset[str]:
    """Words that no noun phrase goes across."""
    return frozenset(word for tag in "DPOTRwkiotbBXAdcSae" for word in CLOSED[tag].split())


@cache
def small() -> frozenset[str]:
    """The words of small numbers."""
    return frozenset((*SMALL, *TENS))


@lru_cache(maxsize=FORMS)
def singular(word: str) -> str:
    """A plural noun in the singular; empty for a word that does not look like a plural."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or word[-1] != "s" or word[-2:] in SINGULAR_S or word in SINGULAR_S or word in NOT_NOUNS:
        return ""
    if word.endswith("ies") and len(word) == 4:
        return word[:-1]
    return next(word.removesuffix(end) + base for end, base in TO_BASE if word.endswith(end))


def noun(words: Sequence[str], at: int, *, one: bool = False) -> Noun:
    """The head noun of the phrase that goes on at token `at`; `one`: a singular is expected."""
    if one and at < len(words) and words[at] in RANKED:
        return Noun(words[at], at + 1)
    at = _past_of(words, at)
    found, last = Noun("", at), min(at + REACH, len(words))
    for place in range(at, last):
        word = words[place]
        if not word[0].isalpha() or word in stops():
            break
        if place == at and word in STATES:
            return Noun(word, place + 1)
        if base := singular(word):
            found = Noun(base, place + 1)
        elif (
            found.singular
            or (word.endswith(("ed", "ing")) and place > at)
            or (starts(word) and word not in ("second", "quarter"))
        ):
            break
        elif one:
            last_of_one = Noun(word, place + 1)
            if place + 1 >= last or not words[place + 1][0].isalpha() or words[place + 1] in stops():
                return last_of_one
    return found


def _past_of(words: Sequence[str], at: int) -> int:
    """Past “of the”, “of the 30”, “other”, so that the noun of the whole is found."""
    if at < len(words) and words[at] == "of":
        at += 1
        while at < len(words) and (words[at] in DETERMINERS or words[at][0].isdigit() or starts(words[at])):
            at += 1
    return at


DETERMINERS = frozenset("the these those its their his her our all some nearly about more than".split())
