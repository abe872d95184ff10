"""Capitalised words that are words of the language, and names that are forms of each other."""

from __future__ import annotations

from ..document import Document
from ..knowledge import words

LISTED = (
    "demonyms places titles party-nouns organisation-heads outlet-heads document-nouns role-nouns group-nouns"
    " outlets organisation-names function-words"
).split()

ENDINGS = ("s", "es", "a", "n", "an", "ns", "y")
"""What makes a family, a woman's surname, an adjective or a follower out of a name."""


def listed(written: str) -> bool:
    """Whether some list knows a capitalised word as anything but a person's name."""
    return any(form in words(name) for name in LISTED for form in (written, written.lower()))


def inflected(one: str, two: str) -> bool:
    """Whether one name is the other with an ending of the language."""
    return any(one + ending == two or two + ending == one for ending in ENDINGS)


def uncapitalised(document: Document, word: str) -> bool:
    """Whether an article also writes a word without a capital."""
    return written(document, word.lower())


def written(document: Document, word: str) -> bool:
    """Whether an article has a word as it is written."""
    return word in document.once(_written)


def _written(document: Document) -> frozenset[str]:
    return frozenset(document.words_and_signs.written)
