"""Which counts are parts of one whole, by what is counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ..knowledge import sections, words
from .printed import Amount

COMPLETE = (
    frozenset(("man", "woman")),
    frozenset(("male", "female")),
    frozenset(("boy", "girl")),
    frozenset(("brother", "sister")),
    frozenset(("son", "daughter")),
    frozenset(("adult", "child")),
)
"""Parts that leave nobody out."""
PEOPLE = frozenset("man woman boy girl child adult male female infant baby toddler brother sister son daughter".split())

PLURAL = {"men": "man", "women": "woman", "children": "child", "babies": "baby", "others": "other"}
PLURAL |= {f"{word}s": word for word in ("boy", "girl", "adult", "male", "female", "infant", "toddler")}


@cache
def kinds() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Each kind of whole: what names it, and what it falls into."""
    return tuple((frozenset(lines[0].split()), frozenset(lines[1].split())) for _, lines in sections("wholes"))


def falls_into(whole: str, parts: Iterable[str], *, strictly: bool = True) -> bool:
    """Whether things called `whole` fall into things called `parts`, none of them in two; or else into one of them."""
    named = frozenset(parts) - {""}
    if not named:
        return False
    if whole in ("person", "people") and named <= words("role-nouns") | PEOPLE | kinds()[0][1]:
        return True
    if whole in words("role-nouns") and whole not in PEOPLE and named <= PEOPLE:
        return True
    return any(whole in wholes and (named <= into if strictly else named & into) for wholes, into in kinds())


def exhausted(parts: Sequence[str]) -> bool:
    """Whether people told apart as `parts` are all people there are."""
    named = frozenset(parts)
    return named <= PEOPLE | {"other"} and any(pair <= named for pair in COMPLETE)


def people(said: Sequence[str]) -> str:
    """The people that one of the words `said` names, in the singular; empty where none does."""
    named = (PLURAL.get(word, word) for word in said)
    return next((word for word in named if word in PEOPLE), "")


def is_people(noun: str) -> bool:
    """Whether a count of `noun` counts people of any kind."""
    return noun in kinds()[0][0]


def is_person(noun: str) -> bool:
    """Whether `noun` is a person or people by any role."""
    return is_people(noun) or noun in words("role-nouns")


def total(parts: Iterable[Amount]) -> tuple[float, float]:
    """The least and the most that counts may add up to."""
    meant = [part.meant for part in parts]
    return sum(low for low, _ in meant), sum(high for _, high in meant)
