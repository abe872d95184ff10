"""Numbers in words, and the words they are made of: “two hundred and fifty”, “half a million”, “twenty-first”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...knowledge.cardinals import SMALL, TENS

SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
ORDERED = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
ORDINALS = {word: value for value, word in enumerate(ORDERED.split(), 1)}
ORDINALS |= {"fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30, "fiftieth": 50, "hundredth": 100}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
PARTS |= {f"{word}s": value for word, value in PARTS.items()} | {"halves": 2}
HALVES = frozenset(("half", "halves", "quarter", "quarters"))
"""Parts that are also times of day and of a match, so that more must tell."""
VAGUE = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9}
VAGUE |= {"trillions": 2e12}
AGES = frozenset(("decade", "century"))
"""Units of time so long that “a” is a figure."""
SPANS = AGES | {"year", "hour"}
HALF_MORE = ["and", "a", "half"]
MANY = {"tens": 10.0, "hundreds": 100.0, "thousands": 1000.0}
GRADED = frozenset("grade grader graders year day century floor place round anniversary".split())
"""What may hang on an ordinal that still counts."""
PART_OF = frozenset("of the its their his her all those these . , said as were".split())
"""What may follow a part of something."""


class Numeral(NamedTuple):
    """A number at tokens up to the one before `last`.

    `value` is what is written, `step` the worth of its last digit (0 where words leave no digit), `high` the most that
    can be meant (`value` itself, or infinity for “dozens”). `form` is digits, words, ordinal, fraction, vague or range;
    `tail` is what hangs on it by a hyphen or without one: “year-old”, “km”.
    """

    value: float
    step: float
    high: float
    last: int
    form: str
    tail: str = ""


def last_place(value: float) -> float:
    """The worth of the last digit that is no trailing nought; below 100 every digit counts."""
    step = 1.0
    if value >= 100 and value % 100 == 0:
        step = 100.0
        while value % (10 * step) == 0:
            step *= 10
    return step


def ordinal(words: Sequence[str], at: int) -> Numeral | None:
    """“Third”, “twenty-first”, “fourth-grader”."""
    head, _, tail = words[at].partition("-")
    if head in TENS and ORDINALS.get(tail, 10) < 10:
        value = TENS[head] + ORDINALS[tail]
        return Numeral(value, 1, value, at + 1, "ordinal")
    if head not in ORDINALS or (tail and tail not in GRADED):
        return None
    return Numeral(ORDINALS[head], 1, ORDINALS[head], at + 1, "ordinal", tail)


def cardinal(words: Sequence[str], at: int) -> Numeral | None:
    """“Twelve”, “two hundred and fifty thousand”, “half a million”, “two dozen”, “twenty-five-year-old”."""
    if words[at].startswith("half"):
        return _half(words, at)
    total, current, last, tail = 0.0, -1.0, at, ""
    while last < len(words) and not tail:
        if words[last] == "and" and _open(total, current) and _plain(words[last + 1 : last + 2]):
            last += 1
            continue
        grown = _grown(total, current, words[last])
        if grown is None:
            break
        total, current, tail = grown
        last += 1
    if last == at:
        return None
    value = total + max(current, 0)
    return Numeral(value, last_place(value), value, last, "words", tail)


def _grown(total: float, current: float, token: str) -> tuple[float, float, str] | None:
    """The number read so far with one more token, and what hangs on that; None where it does not go on."""
    pieces = token.split("-")
    for number, word in enumerate(pieces):
        value = SMALL.get(word, TENS.get(word))
        if value is not None and (current < 0 or _open(total, current) or _units(current, value)):
            current = max(current, 0) + value
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in SCALES and word != "hundred" and current > 0:
            total, current = total + current * SCALES[word], 0
        elif word in SCALES and current < 0 and total == 0:
            total, current = SCALES[word], 0
        elif word == "dozen" and total == 0:
            total, current = max(current, 1) * 12, 0
        else:
            return (total, current, "-".join(pieces[number:])) if number else None
    return total, current, ""


def _open(total: float, current: float) -> bool:
    """Whether tens and units may follow: after a hundred, or after thousands."""
    return current % 100 == 0 if current > 0 else current == 0 and total % 1e6 > 0


def _units(current: float, value: float) -> bool:
    return current % 100 in range(20, 100, 10) and 0 < value < 10


def _plain(following: Sequence[str]) -> bool:
    head = following[0].partition("-")[0] if following else ""
    return head in SMALL or head in TENS


def _half(words: Sequence[str], at: int) -> Numeral | None:
    """“Half a million”, “half a dozen”, “half-million”."""
    joined, last = words[at].partition("-")[2].removeprefix("a-"), at + 1
    if not joined and words[last : last + 1] == ["a"] and last + 1 < len(words):
        joined, last = words[last + 1], last + 2
    if joined in AGES:
        return (
            Numeral(0.5, 0.0, 0.5, last - 1, "words") if last - at > 1 else Numeral(0.5, 0, 0.5, last, "words", joined)
        )
    size = SCALES.get(joined) or (12 if joined == "dozen" else 0)
    return Numeral(size / 2, size / 2, size / 2, last, "words") if size else None
