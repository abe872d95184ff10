"""One quantity at a time: its number, unit, noun and bounds put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...tokens import Tokens
from . import bounds, measures, nouns
from .ages import is_age
from .number_words import Numeral
from .numerals import numeral

DESIGNATORS = frozenset(
    "no no. number flight route highway interstate chapter article section clause title page room gate platform figure"
    " table volume vol. episode season boeing airbus apollo phase level grade ward precinct district area line channel"
    " radio windows version proposition prop. amendment resolution unit group pier exit studio terminal".split()
)
"""Words that make a number a name: “Flight 370”."""
CHANGES = frozenset(
    "rose fell up down climbed dropped grew shrank increased decreased gained lost jumped slipped surged slid by added"
    " advanced declined rises falls rise fall raised cut lowered soared tumbled plunged edged".split()
)
"""Words after which “5 percent to 10 percent” tells a change and where it led."""
TO_COME = frozenset(("and", "at", "by", "in", "on", "or", "to"))
YEARS = (1900, 2100)
STREETS = frozenset("street st. road rd. avenue ave. lane drive boulevard blvd. square place court way terrace".split())


class Amount(NamedTuple):
    """A number with its unit: where it begins and ends, and what labels it has."""

    first: int
    last: int
    number: Numeral
    unit: str
    label: str


class Reading(NamedTuple):
    """A quantity as read: one or two amounts, and the tokens `start` to the one before `end` with bound and noun."""

    amounts: tuple[Amount, ...]
    noun: str
    bound: int
    start: int
    end: int
    label: str


def amount(tokens: Tokens, at: int) -> Amount | None:
    """The number at token `at` and its unit; None where the figure is a name's or no number."""
    words = tokens.words
    found = numeral(words, at)
    if found is None or _is_name(tokens, at, found):
        return None
    unit, first = measures.money(words, tokens.ends, tokens.starts, at)
    if words[at - 1] in ("a", "an") and at and found.form in ("words", "fraction") and not unit:
        first = at - 1
    if unit:
        return Amount(first, found.last, found, unit, "money")
    measure = measures.measure(words, found.last, found.tail) or _degrees(tokens, found)
    if measure and found.form != "ordinal":
        return Amount(first, measure.last, found, measure.unit, measure.label)
    return None if _is_year(words, at, found) else Amount(first, found.last, found, "", "")


def _degrees(tokens: Tokens, found: Numeral) -> measures.Measure | None:
    """The scale that a capital behind a number names: “35 C (95 F)”."""
    last = found.last
    if found.tail or tokens.written[last : last + 1] not in (["C"], ["F"]):
        return None
    closed = last + 1 == len(tokens.words) or tokens.words[last + 1] in "(),.;" or tokens.words[last + 1] in TO_COME
    return measures.Measure(f"°{tokens.words[last]}", "measure", last + 1) if closed else None


def _is_year(words: Sequence[str], at: int, found: Numeral) -> bool:
    """Whether a figure without a unit is rather a year: “the 2016 candidates”, not “they met 2016 candidates”."""
    if not YEARS[0] <= found.value <= YEARS[1] or found.form != "digits" or not words[at].isdigit():
        return False
    counted = found.last < len(words) and nouns.singular(words[found.last])
    return not counted or (at > 0 and words[at - 1] in nouns.stops())


def _is_name(tokens: Tokens, at: int, found: Numeral) -> bool:
    """Whether a figure is part of a name: a flight, a street number, a model."""
    words, written = tokens.words, tokens.written
    before = words[at - 1] if at else ""
    if before in DESIGNATORS or (before == "." and at > 1 and words[at - 2] == "no"):
        return True
    if before == "/" or (before == "#" and found.value < 1000):
        return True
    if before == "'" and found.form == "digits" and tokens.ends[at - 1] == tokens.starts[at] and len(words[at]) == 2:
        return True  # the year ’87
    if found.form != "digits":
        return False
    following = written[found.last : found.last + 4]
    if following and following[0] == "/" and following[1:2] and following[1][0].isdigit():
        return True
    streets = [word.lower() in STREETS for word in following]
    return True in streets[1:] and all(word[0].isupper() for word in following[: streets.index(True, 1)])


def read(tokens: Tokens, at: int) -> Reading | None:
    """The quantity whose number starts at token `at`."""
    first = amount(tokens, at)
    if first is None:
        return None
    second = _second(tokens, first)
    if second and not (first.unit or first.number.tail):
        first = first._replace(unit=second.unit, label=second.label)
    amounts = (first, second) if second else (first,)
    return _described(tokens, amounts)


def _second(tokens: Tokens, first: Amount) -> Amount | None:
    """The other end of a range: “5 to 10 percent”, “between 9 and 12”, “12–15”."""
    words, at = tokens.words, first.last
    if first.number.form not in ("digits", "words") or first.number.tail or at + 1 >= len(words):
        return None
    place = at + 1 + (words[at + 1] in measures.SIGNS)
    if not _joins(tokens, first) or place >= len(words):
        return None
    second = amount(tokens, place) if words[place][0].isdigit() or words[place] in nouns.small() else None
    return second if second and _alike(words, first, second) else None


def _joins(tokens: Tokens, first: Amount) -> bool:
    """Whether the token after `first` leads to the other end of a range."""
    words, at = tokens.words, first.last
    before = words[max(first.first - 2, 0) : first.first]
    if words[at] == "to":
        return before[-1:] != ["from"] and CHANGES.isdisjoint(before)
    if words[at] in ("–", "-"):
        return tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]
    return words[at] == "or" or (words[at] == "and" and before[-1:] == ["between"])


def _alike(words: Sequence[str], first: Amount, second: Amount) -> bool:
    """Whether two amounts may be the ends of one range."""
    if second.number.form not in ("digits", "words"):
        return False
    if words[first.last] == "or" and first.number.value >= second.number.value:
        return False
    if first.unit and second.unit:
        return first.unit == second.unit
    if first.label == "money":
        return not (second.number.tail or nouns.noun(words, second.last).singular)
    return not first.unit


def _described(tokens: Tokens, amounts: tuple[Amount, ...]) -> Reading:
    """The amounts with what bounds them and what they count."""
    words, first, final = tokens.words, amounts[0], amounts[-1]
    bound = bounds.before(words, first.first)
    behind = bounds.after(words, final.last) if not bound.kind else bounds.Bound(0, 0)
    label, last = final.label, final.last + behind.size
    noun = nouns.Noun("", last)
    if final.number.tail and not label:
        noun = nouns.Noun(_tailed(final.number.tail), last)
    elif label == "age":
        noun = nouns.Noun("age", last)
    elif not label and is_age(tokens, first.first, last, final.number):
        label, noun = "age", nouns.Noun("age", last)
        amounts = tuple(part._replace(unit="year") for part in amounts)
    elif label in ("", "fraction", "percent", "multiple") or final.number.form == "fraction":
        noun = nouns.noun(words, last, one=final.number.value == 1 or final.number.form == "ordinal")
    return Reading(amounts, noun.singular, bound.kind or behind.kind, first.first - bound.size, noun.last, label)


def _tailed(tail: str) -> str:
    """What is counted in “14-member”, “10-day”; nothing in “10,000-strong”."""
    head = tail.partition("-")[0]
    return "person" if head == "strong" else nouns.singular(head) or head
