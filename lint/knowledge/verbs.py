"""Verbs by the deed they name: their families, and the forms of them that say that it was done."""

from __future__ import annotations

import re
from functools import cache

from . import sections, words

ENDING = re.compile(r"(?<=[a-z]{2})(?:ing|ed|es|s)\Z")
VOWEL = re.compile(r"[aeiouy]")
DOUBLED = re.compile(r"(.)\1\Z")


@cache
def deeds(word: str) -> frozenset[str]:
    """The deeds that a folded word may name, each as the first word of its family, or as the word's own stem."""
    return _families().get(word, frozenset()) | {stem(word)}


def past(word: str) -> bool:
    """Whether a folded word may be a past form: regular, or one of `irregular-pasts`."""
    return (word.endswith("ed") and len(word) > len("seed") and not word.endswith("eed")) or word in words(
        "irregular-pasts"
    )


def named(word: str) -> bool:
    """Whether a folded word may name a deed where it stands beside a hedge: it has a family, or a verb's ending."""
    return word in _families() or past(word) or word.endswith("ing")


def stem(word: str) -> str:
    """A folded word without the endings of its verb or plural."""
    if not word.isalpha():
        return word
    bare = ENDING.sub("", word)
    if not VOWEL.search(bare):
        bare = word
    bare = bare.removesuffix("e")
    return DOUBLED.sub(r"\1", bare[:-1] + "i" if bare.endswith("y") else bare)


@cache
def _families() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for _, lines in sections("verb-families"):
        for line in lines:
            family = line.split()
            for form in family:
                table.setdefault(form, set()).add(family[0])
    return {form: frozenset(names) for form, names in table.items()}
