"""What an office holder does on a day that the same clause names."""

from __future__ import annotations

from typing import NamedTuple

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words as listed
from ..span import Span
from ..tokens import Tokens
from ..values import Date
from .deeds import BACK, MEETING, Way, clear, cue, deed, free
from .namings import Naming

DATE = Selector("date", "")
WRITTEN = frozenset({"full", "partial", "month", "year", "weekday"})
VAGUE = frozenset({"range", "relative", "time", "impossible", "about"})

OTHERWISE = frozenset(
    "then former formerly later became become becoming future candidate campaign elect elected nominee nomination"
    " primary president-elect businessman businesswoman transition inauguration inaugurated presidency candidacy"
    " senator governor mayor running bid born graduated married ex-president once previously first predecessor"
    " successor before".split()
)
"""What tells, somewhere in a sentence, that the office was not held then."""

NEAR, FAR = 8, 14
"""Words between a name or its verb and the day at most."""

REACH = 60
"""Words on either side of an office that are looked at."""


class Occasion(NamedTuple):
    """A date, the first and the last day that it means, and what the office holder has to do with them."""

    mark: Mark
    first: int
    last: int
    way: Way


def occasion(document: Document, naming: Naming) -> Occasion | None:
    """The day on which, by its own clause, somebody acts as an office holder."""
    sentence = document.around(naming.span, "sentence")
    tokens = document.words_and_signs
    first, last = tokens.bounds(sentence)
    first, last = max(first, naming.first - REACH), min(last, naming.last + REACH)
    if not OTHERWISE.isdisjoint(tokens.words[first:last]):
        return None
    for mark in document.select(DATE, tokens.span(first, last)):
        start, end = tokens.bounds(mark.span)
        days = _days(mark)
        if not days or start == end or not _ends(tokens, end, last):
            continue
        if way := _joined(tokens, naming, Span(start, end), first):
            return Occasion(mark, *days, way)
    return None


def _days(mark: Mark) -> tuple[int, int] | None:
    """The first and last day of a date that is written out or names a weekday."""
    date = mark.value
    if mark.labels.isdisjoint(WRITTEN) or not mark.labels.isdisjoint(VAGUE) or not isinstance(date, Date):
        return None
    return None if date.first is None or date.last is None else (date.first, date.last)


def _ends(tokens: Tokens, end: int, last: int) -> bool:
    """Whether no noun follows that the date belongs to: “the September 2024 vote”, “in 2024 dollars”."""
    word = tokens.words[end] if end < last else "."
    bare = word in MEETING or word in listed("function-words") or not word[0].isalnum()
    return bare or tokens.written[end][0].isupper()


def _joined(tokens: Tokens, naming: Naming, day: Span, first: int) -> Way | None:
    """How a day (in tokens) and a holder stand together, if they do."""
    words = tokens.words
    met = cue(words, naming.first, first)
    verb = naming.last + (naming.last < len(words) and words[naming.last].endswith("ly"))
    done = deed(words, verb)
    if words[naming.last : naming.last + 1] == ["'s"]:  # “President Vale's May 2030 meeting”
        own = day.start == naming.last + 1 and day.end < len(words) and words[day.end] in MEETING
        return Way(met=True) if own else None
    if day.start >= naming.last:
        if met and clear(tokens, naming.last, day.start, NEAR):
            return met
        return done if done and day.start > verb and clear(tokens, verb + 1, day.start, FAR) else None
    return _before(tokens, naming, day, first, met=met, done=done)


def _before(tokens: Tokens, naming: Naming, day: Span, first: int, *, met: Way | None, done: Way | None) -> Way | None:
    """How a day and a holder who is named after it stand together."""
    words = tokens.words
    link = words[day.end : naming.first]
    link = link[:-1] if link[-1:] == ["the"] else link
    if words[day.end] in MEETING:
        return Way(met=True) if link[1:] in (["with"], ["between"], ["to"], ["by"]) else None
    if link == ["with"] and not MEETING.isdisjoint(words[max(day.start - BACK, first) : day.start]):
        return Way(met=True)
    if not _opens(words, day.start, first):
        return None
    between = day.end + (words[day.end] == ",")
    if link in ([], [","]):
        return done
    return met if met and free(tokens, between, naming.first - 1, FAR) else None


def _opens(words: list[str], start: int, first: int) -> bool:
    """Whether a date stands at the head of its clause: “In September 2024, …”."""
    at = start - (start > first and words[start - 1] in {"in", "on"})
    return at == first or words[at - 1] in {",", ";", "and", "but", "that"}
