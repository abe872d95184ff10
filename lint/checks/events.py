"""Events that an article dates: “the S-400 deal, signed nearly a decade ago”, “acquired the S-400s in 2017”."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..document import Document
from ..tokens import Tokens
from .dated import When, dates

REACH = 9
"""Words before a date in which the event that it dates is looked for."""
KEYS = 3
"""Words before the noun of an event that may tell which one it is."""
FAMILIES = {
    "deal": (
        "deal agreement contract accord treaty pact purchase sale acquisition order takeover merger",
        "signed struck agreed reached bought acquired purchased sold ordered concluded sealed",
    ),
    "law": ("law act ban reform statute ordinance", "passed enacted adopted signed approved introduced"),
    "attack": ("attack bombing shooting massacre raid murder killing assassination", "carried happened took"),
    "disaster": (
        "earthquake quake flood fire hurricane storm tsunami crash explosion blast eruption disaster collapse",
        "struck hit happened sank burned collapsed erupted",
    ),
    "war": ("war invasion coup revolution uprising siege", "began started broke"),
    "opening": ("opening launch inauguration founding", "opened launched inaugurated founded"),
}
"""Nouns of events, of one kind where an article may call one by the other, and the verbs that tell of them."""
NAMED_FREELY = frozenset(("deal", "law"))
"""Kinds of events that go by several nouns; a shooting and a raid are two attacks."""
LINKS = frozenset(", that which was were had been in on of from back and".split())


class Event(NamedTuple):
    """What happened: its kind, the noun (empty where a verb tells it), words that tell which one, and the date."""

    kind: str
    noun: str
    keys: frozenset[str]
    when: When


def events(document: Document) -> tuple[Event, ...]:
    """The events of an article that stand beside a date, in reading order."""
    return document.once(_events)


def _events(document: Document) -> tuple[Event, ...]:
    found = []
    for date in dates(document):
        if {"year", "month", "full"} & date.labels or document.folded.endswith("ago", date.span.start, date.span.end):
            sentence = document.around(date.span, "sentence")
            if event := _dated(document.tokens(sentence), date):
                found.append(event)
    return tuple(found)


def _dated(tokens: Tokens, date: When) -> Event | None:
    """The event of a sentence that a date is the date of."""
    first, last = tokens.bounds(date.span)
    if "year" in date.labels and (after := _named(tokens, last, min(last + KEYS, len(tokens.words)))):
        return _event(tokens, after, last, date)
    for at in range(first - 1, max(first - REACH, -1), -1):
        word = tokens.words[at]
        if word in _nouns():
            return _event(tokens, at, 0, date)
        if word not in LINKS and word not in _verbs():
            return _done(tokens, at, first, date)
    return None


def _named(tokens: Tokens, first: int, last: int) -> int:
    """The noun of an event among some tokens, 0 where there is none."""
    return next((at for at in range(first, last) if tokens.words[at] in _nouns()), 0)


def _event(tokens: Tokens, noun: int, least: int, date: When) -> Event:
    word = tokens.words[noun]
    return Event(_nouns()[word], word, _keys(tokens, max(noun - KEYS, least), noun), date)


def _done(tokens: Tokens, at: int, date: int, when: When) -> Event | None:
    """An event told by its verb: “acquired the S-400s in 2017”; token `at` is the last of what the verb governs."""
    if any(word not in LINKS for word in tokens.words[at + 1 : date]):
        return None
    for verb in range(at - 1, max(at - KEYS - 2, -1), -1):
        for kind in _verbs().get(tokens.words[verb], ()):
            keys = _keys(tokens, verb + 1, at + 1)
            return Event(kind, "", keys, when) if keys else None
    return None


def _keys(tokens: Tokens, first: int, last: int) -> frozenset[str]:
    """Words that tell which event it is: names and models, without the ending of a plural."""
    return frozenset(
        tokens.words[at].removesuffix("s")
        for at in range(first, last)
        if any(char.isdigit() for char in tokens.words[at]) or (at and tokens.written[at][0].isupper())
    )


@cache
def _nouns() -> dict[str, str]:
    return {noun: kind for kind, (nouns, _) in FAMILIES.items() for noun in nouns.split()}


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind, (_, verbs) in FAMILIES.items():
        for verb in verbs.split():
            found[verb] = (*found.get(verb, ()), kind)
    return found


def same(document: Document, left: Event, right: Event) -> bool:
    """Whether two events are certainly one: of one kind and name, or the only one of its noun in the article."""
    if left.kind != right.kind or not (left.noun == right.noun or left.kind in NAMED_FREELY):
        return False
    shared = left.keys & right.keys
    if left.noun and right.noun:
        return bool(shared) if left.keys or right.keys else left.noun == right.noun and _only(document, left.noun)
    return any(char.isdigit() for key in shared for char in key)


def _only(document: Document, noun: str) -> bool:
    """Whether an article speaks of one event of a noun: never of several, another, or a first."""
    words = document.words_and_signs.words
    if f"{noun}s" in words:
        return False
    return all(
        words[at - 1] not in {"another", "second", "first", "new", "latest", "a", "an", "previous", "next", "other"}
        for at, word in enumerate(words)
        if word == noun and at
    )
