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
YEAR_AFTER = frozenset(("in", "since", "of", "by", "during"))
"""Words after which four digits are a year: “from 12 in 2019 to 25 ships”."""
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
    measure = measures.measure(words, found.last, found.tail)
    if measure and found.form != "ordinal":
        return Amount(first, measure.last, found, measure.unit, measure.label)
    return Amount(first, found.last, found, "", "")


def _is_name(tokens: Tokens, at: int, found: Numeral) -> bool:
    """Whether a figure is part of a name: a flight, a street number, a model."""
    words, written = tokens.words, tokens.written
    before = words[at - 1] if at else ""
    if before in DESIGNATORS or (before == "." and at > 1 and words[at - 2] == "no") or before in ("#", "/"):
        return True
    if found.form != "digits":
        return False
    following = written[found.last : found.last + 4]
    if following and following[0] == "/" and following[1:2] and following[1][0].isdigit():
        return True
    streets = [word.lower() in STREETS for word in following]
    return any(streets) and all(word[0].isupper() for word in following[: streets.index(True)])


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
    if first.number.form not in ("digits", "words") or at + 1 >= len(words) or first.number.tail:
        return None
    before = words[first.first - 1] if first.first else ""
    close = tokens.ends[at - 1] == tokens.starts[at] and tokens.ends[at] == tokens.starts[at + 1]
    joined = (words[at] == "to" and before != "from") or (words[at] == "and" and before == "between")
    if words[at] == "to" and before in YEAR_AFTER and first.number.step == 1 and 1500 <= first.number.value <= 2100:
        return None
    if not (joined or words[at] == "or" or (words[at] in ("–", "-") and close)):
        return None
    place = at + 1 + (words[at + 1] in measures.SIGNS)
    if place >= len(words) or not (words[place][0].isdigit() or words[place] in nouns.small()):
        return None
    second = amount(tokens, place)
    if second is None or second.number.form not in ("digits", "words") or not _alike(first, second):
        return None
    if words[at] == "to" and any(word in CHANGES for word in words[max(first.first - 2, 0) : first.first]):
        return None
    return second if words[at] != "or" or first.number.value < second.number.value else None


def _alike(first: Amount, second: Amount) -> bool:
    """Whether two amounts may be the ends of one range."""
    if first.unit and second.unit:
        return first.unit == second.unit
    return not first.unit or first.label == "money"


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


def candidates(words: Sequence[str]) -> list[int]:
    """The tokens at which a number may start."""
    from .numerals import starts

    opening = {word for word in set(words) if starts(word)}
    return [at for at, word in enumerate(words) if word in opening]
