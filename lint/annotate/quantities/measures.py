"""What a number is a number of, told by the signs and words beside it: money, percent, a unit, an age."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...knowledge.units import units

SIGNS = frozenset("$£€¥₹")
PREFIXES = {"us": "$", "a": "a$", "au": "a$", "c": "c$", "ca": "c$", "hk": "hk$"}
CODES = frozenset("usd eur gbp inr rs jpy chf".split())
PERCENT = frozenset(("%", "percent", "pct", "per-cent"))
YEARS_OLD = frozenset(("year-old", "years-old", "year-olds", "yr-old"))
LETTERS = frozenset("m c f b".split())
"""Units of one letter, which only a number that they hang on makes units."""
TIMES = frozenset(("times", "fold", "x"))


class Measure(NamedTuple):
    """A unit by its name, the label it gives, and the token after it."""

    unit: str
    label: str
    last: int


def money(words: Sequence[str], ends: Sequence[int], starts: Sequence[int], at: int) -> tuple[str, int]:
    """The currency whose sign stands before the number at token `at`, and the token where it starts."""
    if not at:
        return "", at
    sign = words[at - 1]
    if sign in SIGNS:
        prefix = PREFIXES.get(words[at - 2]) if at > 1 and ends[at - 2] == starts[at - 1] and sign == "$" else None
        return (prefix, at - 2) if prefix else (sign, at - 1)
    if sign in CODES:
        return units()[(sign,)].name, at - 1
    return "", at


def measure(words: Sequence[str], at: int, tail: str) -> Measure | None:
    """The unit that hangs on a number as `tail` or begins at token `at`."""
    if tail:
        return _hanging(tail, at)
    if at >= len(words):
        return None
    return _percentage(words, at) or _old(words, at) or (None if words[at] in LETTERS else _named(words, at))


def _percentage(words: Sequence[str], at: int) -> Measure | None:
    word, following = words[at], words[at + 1 : at + 2]
    if word in PERCENT:
        return _percent(words, at + 1)
    if word == "per" and following == ["cent"]:
        return _percent(words, at + 2)
    if word in ("percentage", "basis") and following in (["points"], ["point"]):
        return Measure("points" if word == "percentage" else "basis points", "points", at + 2)
    return Measure("times", "multiple", at + 1) if word == "times" else None


def _old(words: Sequence[str], at: int) -> Measure | None:
    if words[at] not in ("years", "year"):
        return None
    if words[at + 1 : at + 2] == ["old"]:
        return Measure("year", "age", at + 2)
    return Measure("year", "age", at + 3) if words[at + 1 : at + 3] == ["of", "age"] else None


def _percent(words: Sequence[str], last: int) -> Measure:
    if words[last : last + 1] in (["points"], ["point"]):
        return Measure("points", "points", last + 1)
    return Measure("percent", "percent", last)


def _hanging(tail: str, at: int) -> Measure | None:
    if tail in YEARS_OLD:
        return Measure("year", "age", at)
    if tail in TIMES:
        return Measure("times", "multiple", at)
    if tail in PERCENT or tail == "per-cent":
        return Measure("percent", "percent", at)
    pieces = tail.split("-")
    found = units().get(tuple(pieces[:2])) or units().get((pieces[0],))
    return Measure(found.name, _label(found.measure), at) if found else None


def _named(words: Sequence[str], at: int) -> Measure | None:
    for size in (3, 2, 1):
        found = units().get(tuple(words[at : at + size]))
        if found and at + size <= len(words):
            return Measure(found.name, _label(found.measure), at + size)
    return None


def _label(kind: str) -> str:
    return {"money": "money", "time": "duration"}.get(kind, "measure")
