"""Whom a pronoun after a name may stand for besides its bearer."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from ..document import Document
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .genders import Word, nouns, pronouns
from .people import Person, by_surname

NAME = Selector("name", "person")
ASIDE = r"[,”\"'] (?:he|she) (?P<verb>\w+)"
LOOSE = frozenset("away again later there here twice once today yesterday".split())
"""What may follow an object."""
BEFORE = 2
"""Sentences before a pronoun in which nobody else may stand."""


def alone(document: Document, person: Person, sentence: Span) -> bool:
    """Whether nobody else stands in a sentence and those before it, by name or by a noun."""
    if _aside(document, sentence):
        return False
    near = [span for span in document.near(sentence, BEFORE) if span.start <= sentence.start]
    whole = Span(near[0].start, sentence.end)
    named = [mark.span for mark in document.select(NAME, whole)]
    if any(span.of(document.text).rpartition(" ")[2] != person.words[-1] for span in named):
        return False
    tokens = document.tokens(whole)
    if not words("demonyms").isdisjoint(tokens.written):
        return False
    others = _others()
    places = [tokens.span(at, at + 1) for at, word in enumerate(tokens.words) if word in others]
    own = {*named}
    for other in _mentions(document, person, whole) if places else ():
        own.update(nouns(document, other))
    return all(any(span.covers(place) for span in own) for place in places)


def _mentions(document: Document, person: Person, within: Span) -> list[Person]:
    """The mentions of a person's surname in a stretch."""
    named = by_surname(document)[person.surname]
    start, end = (bisect_left(named, at, key=lambda other: other.span.start) for at in within)
    return named[start:end]


def first(document: Document, found: list[Word], person: Person) -> bool:
    """Whether nobody stands before a name in its sentence, by name or by a pronoun."""
    before = Span(document.around(person.span, "sentence").start, person.span.start)
    named = (mark for mark in document.select(NAME, before) if mark.span.end <= before.end)
    return next(pronouns(document, found, *before), None) is None and next(named, None) is None


def objects(document: Document, span: Span) -> bool:
    """Whether a stretch after a name has a “him”, or a “her” that owns nothing: somebody else, who may go on."""
    tokens = document.tokens(span)
    return any(
        word == "him"
        or (word == "her" and (not after[0].isalpha() or after in LOOSE or after in words("function-words")))
        for word, after in zip(tokens.words, [*tokens.words[1:], "."], strict=False)
    )


def _aside(document: Document, sentence: Span) -> bool:
    """Whether somebody else speaks in a sentence: “Hale is late, she said”."""
    asides = re.compile(ASIDE).finditer(document.folded, *sentence)
    return any(aside["verb"] in words("speech-verbs") for aside in asides)


@cache
def _others() -> frozenset[str]:
    """Nouns for one person or animal whom a he or she may stand for."""
    roles = words("role-nouns")
    plural = {noun for noun in roles if noun.endswith("s") and noun.removesuffix("s") in roles}
    several = plural | {"people", "men", "women", "police", "family", "families"}
    return (roles | words("kin") | words("beings")) - several
