"""Numbers as an article writes them: digits, words, and both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...knowledge.cardinals import SMALL, TENS
from .number_words import HALF_MORE, MANY, ORDINALS, PARTS, SCALES, SPANS, VAGUE, Numeral, cardinal, last_place
from .rough_numbers import in_words

FORMS = 20_000
"""How many written forms are remembered."""

SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
APART = frozenset(("m", "mn", "mln", "bn", "bln", "tn", "trn"))
"""Short scales that may stand apart from their number."""

DIGITS = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?"
    r"(?:(?P<order>st|nd|rd|th)|-?(?P<scale>hundred|thousand|million|billion|trillion|mln|bln|mn|bn|trn|tn|[kmb])(?![a-z]))?"
    r"(?P<tail>(?:-|(?<=\d))[a-z][^\s]*)?\Z"
)
RANGE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,4})-(\d{1,3}(?:,\d{3})+|\d{1,4})((?:-?[a-z]+)*)\Z")
CLOCK_OR_DECADE = frozenset(("s", "am", "pm"))
ROUND_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000))
"""Wholes of which “one in” makes a share."""


OPENERS = (SMALL, TENS, PARTS, VAGUE, ORDINALS, MANY, SCALES, SPANS)


@lru_cache(maxsize=FORMS)
def starts(word: str) -> bool:
    """Whether a folded token may open a number."""
    if word[0].isdigit():
        return word.isascii()
    head = word.partition("-")[0]
    return any(head in table for table in OPENERS) or head == "dozen"


def numeral(words: Sequence[str], at: int) -> Numeral | None:
    """The number that starts at token `at`; None where none does."""
    found = _digits(words, at) if words[at][0].isdigit() else in_words(words, at)
    if found and words[found.last : found.last + 3] == HALF_MORE and found.form in ("digits", "words"):
        return _and_a_half(words, found)
    if found and found.form in ("digits", "words") and not found.tail and words[found.last : found.last + 1] in SHARED:
        return _share(words, found) or found
    return found


SHARED = (["in"], ["out"])


def _and_a_half(words: Sequence[str], found: Numeral) -> Numeral:
    """“Two and a half”, “two and a half million”."""
    last = found.last + 3
    size = SCALES.get(words[last], 1.0) if last < len(words) else 1.0
    value = (found.value + 0.5) * size
    return Numeral(value, size / 2, value, last + (size > 1), found.form)


def _share(words: Sequence[str], part: Numeral) -> Numeral | None:
    """“One in five”, “9 out of 10”: a part of a round whole."""
    place = part.last + (1 if words[part.last] == "in" else 2)
    if place >= len(words) or not starts(words[place]) or words[place - 1] not in ("in", "of"):
        return None
    whole = _digits(words, place) if words[place][0].isdigit() else cardinal(words, place)
    if whole and not whole.tail and part.value < whole.value and whole.value in ROUND_WHOLES:
        return Numeral(part.value / whole.value, 0, part.value / whole.value, whole.last, "fraction")
    return None


def _digits(words: Sequence[str], at: int) -> Numeral | None:
    found = _written(words[at])
    if found is None:
        return None
    last = at + 1
    if words[last : last + 2] == [",", "000"] and found.form == "digits" and found.value < 1000 and not found.tail:
        found, last = Numeral(found.value * 1000, found.step * 1000, found.value * 1000, 1, "digits"), last + 2
    if not found.tail and found.form in ("digits", "range") and last < len(words):
        head, _, tail = words[last].partition("-")
        size = SCALES.get(head) or (SHORT[head] if head in APART else None)
        if size:
            value, high = round(found.value * size, 6), round(found.high * size, 6)
            return Numeral(value, found.step * size, high, last + 1, found.form, tail)
    return found._replace(last=last)


@lru_cache(maxsize=FORMS)
def _written(word: str) -> Numeral | None:
    """A token of digits by itself; `last` counts from it."""
    if ranged := RANGE.match(word):
        low, high = (float(part.replace(",", "")) for part in ranged.group(1, 2))
        return Numeral(low, 1, high, 1, "range", ranged[3].lstrip("-"))
    found = DIGITS.match(word)
    if not found or found["tail"] in CLOCK_OR_DECADE:
        return None
    whole, part, scale = found["whole"], found["part"] or "", found["scale"] or ""
    size = SCALES.get(scale) or SHORT.get(scale) or 1.0
    plain = float(whole.replace(",", "") + part)
    step = 10.0 ** -(len(part) - 1) if part else last_place(plain)
    value = round(plain * size, 6)
    return Numeral(value, step * size, value, 1, "ordinal" if found["order"] else "digits", _tail(found))


def _tail(found: re.Match[str]) -> str:
    return (found["tail"] or "").lstrip("-")
