"""Words that bound a number or blur it: “more than”, “nearly”, “or so”; and the interval that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

ABOUT, OVER, LEAST, UNDER, MOST, NEARLY, JUST_OVER, JUST_UNDER = range(1, 9)

PHRASES = {
    ABOUT: "about|around|roughly|approximately|some|circa|approx|estimated|an estimated|a total of about|close to",
    NEARLY: "nearly|almost|just about|approaching|as much as nearly",
    OVER: "more than|over|above|upwards of|upward of|exceeding|exceeded|exceeds|tops|topped|well over|north of",
    JUST_OVER: "just over|slightly more than|just more than|a little over|little more than|just above",
    LEAST: "at least|no fewer than|no less than|not less than|a minimum of|minimum",
    UNDER: "fewer than|less than|under|below|well under",
    JUST_UNDER: "just under|slightly less than|just below|a little under|just less than",
    MOST: "up to|at most|no more than|not more than|as many as|as much as|a maximum of",
}
BEFORE = {phrase: kind for kind, phrases in PHRASES.items() for phrase in phrases.split("|")}
"""Phrase before a number → how it bounds it."""
AFTER: dict[str, int] = {
    "or so": ABOUT,
    "or more": LEAST,
    "or fewer": MOST,
    "or less": MOST,
    "plus": LEAST,
    "odd": ABOUT,
    "+": LEAST,
}
LONGEST = max(phrase.count(" ") + 1 for phrase in BEFORE)
ENDINGS = frozenset(phrase.rpartition(" ")[2] for phrase in BEFORE)


class Bound(NamedTuple):
    """How a number is bounded (0: not at all), and how many tokens say so."""

    kind: int
    size: int


def before(words: Sequence[str], at: int) -> Bound:
    """What bounds the number at token `at` from the left."""
    if at and words[at - 1] in ENDINGS:
        for size in range(min(LONGEST, at), 0, -1):
            kind = BEFORE.get(" ".join(words[at - size : at]))
            if kind:
                return Bound(kind, size)
    return Bound(0, 0)


def after(words: Sequence[str], at: int) -> Bound:
    """What bounds, from the right, the number that ends before token `at`."""
    for size in (1, 2):
        kind = AFTER.get(" ".join(words[at : at + size]))
        if kind:
            return Bound(kind, size)
    return Bound(0, 0)


def interval(value: float, high: float, step: float, kind: int) -> tuple[float, float]:
    """What a number may mean, lowest and highest, both included.

    A bare number is known to half its last digit, and a round one to a twentieth of itself at most; “nearly” reaches
    down to 0.88, “about” a tenth either way, “more than” up to a half again: our own reading of news.
    """
    slack = min(step / 2, abs(value) / 20) if step != 1 else 0.0
    low, high = value - slack, max(high, value + slack)
    return {
        ABOUT: (0.9 * value, 1.1 * high),
        OVER: (value, max(1.5 * value, high)),
        JUST_OVER: (value, 1.1 * value),
        LEAST: (low, inf),
        UNDER: (0.0, value),
        JUST_UNDER: (0.9 * value, value),
        MOST: (0.0, high),
        NEARLY: (0.88 * value, value),
    }.get(kind, (low, high))
