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
    return _families().get(word, frozenset()) | {_stem(word)}


def past(word: str) -> bool:
    """Whether a folded word may be a past form: regular, or one of `irregular-pasts`."""
    return (word.endswith("ed") and len(word) > len("seed") and not word.endswith("eed")) or word in words(
        "irregular-pasts"
    )


def named(word: str) -> bool:
    """Whether a folded word may name a deed where it stands beside a hedge: it has a family, or a verb's ending."""
    return word in _families() or past(word) or word.endswith("ing")


def _stem(word: str) -> str:
    if not word.isalpha():
        return word
    stem = ENDING.sub("", word)
    if not VOWEL.search(stem):
        stem = word
    stem = stem.removesuffix("e")
    return DOUBLED.sub(r"\1", stem[:-1] + "i" if stem.endswith("y") else stem)


@cache
def _families() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for _, lines in sections("verb-families"):
        for line in lines:
            family = line.split()
            for form in family:
                table.setdefault(form, set()).add(family[0])
    return {form: frozenset(names) for form, names in table.items()}
