"""Whoever an attribution draws on: a person, a body, an outlet, a document, or somebody left unnamed."""

from __future__ import annotations

import re
from functools import lru_cache

from ...knowledge import words
from ...values import Source
from .cast import Cast
from .heads import Phrase, plural
from .line import Line
from .titles import FORMS, ORGANISATION, OUTLET, PEOPLE, PERSON, PLACE
from .verbs import Found

DOCUMENT, UNNAMED = "document", "unnamed"
CROWDS = frozenset("% percent majority half third thirds quarter number handful dozen pair couple".split())
NEW = frozenset("new recent latest major leading landmark earlier".split())
"""Words that tell no document from another."""

SPEAKING = (
    "role-nouns bare-sources officials group-nouns organisation-heads news-nouns document-nouns spokespeople".split()
)
"""The lists of nouns for whoever or whatever may speak."""

ACCESS = re.compile(
    r"\b(?:(?:familiar|acquainted|involved) (?:with|in)|(?:direct |first-?hand )?knowledge of|briefed (?:on|about|by)"
    r"|close to|privy to|in the room|with (?:direct |first-?hand )?(?:access|knowledge)|present at"
    r"|who (?:had |has |have |was |were )?(?:attended|saw|seen|read|took part|taken part|worked on|drafted|witnessed"
    r"|reviewed|heard|received|counted|present|involved|briefed))\b"
)
"""How a source knows, after its role."""

Sourced = tuple[Source, frozenset[str]]
"""A source, and the labels of its mark."""


def classify(phrase: Phrase, cast: Cast, rest: str) -> Sourced:
    """The source that a noun phrase names; `rest` is the folded sentence from the phrase on."""
    word, counted = phrase.word, phrase.counted
    if phrase.name and (phrase.name.kind != PEOPLE or (plural(word) and not counted)):
        return named(phrase, cast)
    body = next((name for name in phrase.inside if name.kind != PEOPLE), None)
    if body and word in words("spokespeople"):
        return speaking_for(phrase, cast.known(body), cast)
    person = any(word in words(name) for name in ("role-nouns", "bare-sources", "officials"))
    crowd = bool(phrase.name) or word in words("group-nouns") or word in CROWDS
    if person or crowd or (counted and phrase.head == phrase.first):
        if phrase.definite and not (plural(word) or lasting(word)):
            return Source(0, phrase.plain, PERSON), frozenset({"open", PERSON})
        return unnamed(phrase, crowd=not person or word in words("group-nouns"), rest=rest)
    if word in words("organisation-heads") or word in words("news-nouns"):
        kind = OUTLET if word in words("news-nouns") else ORGANISATION
        if not phrase.inside and phrase.indefinite:
            return unnamed(phrase, crowd=False, rest=rest)
        return Source(0, phrase.plain, kind), frozenset({kind, "named" if phrase.inside else "open"})
    return document(phrase)


@lru_cache(maxsize=FORMS)
def lasting(word: str) -> bool:
    """Whether a role stays unnamed when the article points back at it."""
    return any(word in words(name) for name in ("bare-sources", "lasting-roles", "officials"))


def named(phrase: Phrase, cast: Cast) -> Sourced:
    """A source with a name."""
    assert phrase.name  # noqa: S101 - classify has looked
    entity = cast.of(phrase.name)
    kind = ORGANISATION if entity.kind in {PLACE, PEOPLE} else entity.kind
    described = (phrase.before_name if kind == PERSON else "") or entity.description
    labels = {"named", kind, "group"} if entity.kind == PEOPLE else {"named", kind}
    return Source(entity.number, entity.name, kind, description=described), frozenset(labels)


def speaking_for(phrase: Phrase, number: int, cast: Cast) -> Sourced:
    """A spokesman without a name: the body speaks."""
    entity = cast.entities[number - 1]
    kind = OUTLET if entity.kind == OUTLET else ORGANISATION
    return Source(number, entity.name, kind, description=phrase.plain), frozenset({"named", kind, "official"})


def nobody(line: Line, hit: Found, phrase: Phrase) -> bool:
    """Whether no one speaks: “few could have said”, “it is fair to say”, “those who were there say”."""
    word = line.word(phrase.first)
    if word in {"no", "nobody", "none", "few", "worth", "you"} or line.word(phrase.first - 1) == "if":
        return True
    return word == "there" or (word == "it" and "B" in line.tags[phrase.last : hit.first])


def thing(phrase: Phrase) -> bool:
    """Whether a noun phrase is neither somebody nor a text: “the economy”, “a week”."""
    alone = phrase.last - phrase.first == 1 and phrase.line.tag(phrase.first) in "PD"
    if phrase.name or phrase.counted or alone:
        return False
    return not any(phrase.word in words(name) for name in SPEAKING)


def document(phrase: Phrase) -> Sourced:
    """A text, figures or any other thing that tells something: named where a name says whose, else unnamed or open."""
    word = phrase.word
    if phrase.inside:
        return Source(0, phrase.plain, DOCUMENT), frozenset({DOCUMENT, "named"})
    told = word in words("document-nouns") or (plural(word) and not phrase.modifiers)
    if not phrase.indefinite or not (told or phrase.line.tag(phrase.first) in "DQ0"):
        return Source(0, phrase.plain, DOCUMENT), frozenset({DOCUMENT, "open"})
    known = [one for one in phrase.modifiers if one not in words("weak-descriptions") and one not in NEW]
    degree = "role" if known else "bare"
    return Source(0, phrase.plain, UNNAMED, degree), frozenset({UNNAMED, DOCUMENT, degree})


def unnamed(phrase: Phrase, *, crowd: bool, rest: str) -> Sourced:
    """Somebody without a name, and how far the article describes them."""
    word = phrase.word
    told = [one for one in phrase.modifiers if one not in words("weak-descriptions")]
    placed = phrase.head + 1 < phrase.last and phrase.line.tag(phrase.head + 1) in "io"
    degree = "bare" if word in words("bare-sources") and not told and not placed else "role"
    if ACCESS.search(rest):
        degree = "access"
    labels = {UNNAMED, degree}
    labels |= {"group"} if crowd and word not in words("bare-sources") else set()
    labels |= {"plural"} if plural(word) else set()
    labels |= {"official"} if word in words("officials") else set()
    return Source(0, phrase.plain, UNNAMED, degree), frozenset(labels)
