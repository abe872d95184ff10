"""What an office holder does on a day that the same clause names."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words as listed
from ..span import Span
from ..tokens import Tokens
from ..values import Date
from .deeds import BY_ACT, MEETING, OUTINGS, Way, clear, cue, deed, free, verb_after
from .namings import Naming

DATE = Selector("date", "")
WRITTEN = frozenset({"full", "partial", "month", "year", "weekday"})
VAGUE = frozenset({"range", "relative", "time", "impossible", "about"})

OTHERWISE = frozenset(
    "then former formerly later became become becoming future candidate campaign elect elected nominee nomination"
    " primary president-elect businessman businesswoman transition inauguration inaugurated presidency candidacy"
    " running bid born graduated married ex-president once previously first predecessor"
    " successor before".split()
)
"""What tells, somewhere in a sentence, that the office was not held then."""

ROLES = frozenset(("senator", "governor", "mayor", "congressman", "congresswoman"))
"""What office holders often were before, and others are now."""
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
    if next(document.select(DATE, sentence), None) is None:
        return None
    tokens = document.words_and_signs
    first, last = tokens.bounds(sentence)
    first, last = max(first, naming.first - REACH), min(last, naming.last + REACH)
    beside = (*tokens.words[first : naming.first], *tokens.words[naming.last : last])
    if not OTHERWISE.isdisjoint(beside) or any(_other_role(*two) for two in pairwise(beside)):
        return None
    for mark in document.select(DATE, tokens.span(first, last)):
        start, end = tokens.bounds(mark.span)
        days = _days(mark)
        if not days or start == end or not _ends(tokens, end, last):
            continue
        if way := _joined(tokens, naming, Span(start, end), first):
            return Occasion(mark, *days, way)
    return None


def _other_role(before: str, word: str) -> bool:
    """Whether two words say that somebody was something else then: “as governor”, “was a senator”."""
    return word in ROLES and before in {"as", "a", "an", "was"}


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
    words, last = tokens.words, naming.last
    if words[last : last + 1] == ["'s"]:
        return _own(tokens, last + 1, day)
    met = cue(words, naming.first, first)
    verb = verb_after(tokens, last, apposed=naming.apposed)
    done = deed(words, verb)
    if day.start < naming.first:
        return _before(tokens, naming, day, first, met=met, done=done)
    if met and clear(tokens, last, day.start, NEAR):
        return met
    return done if done and day.start > verb and clear(tokens, verb + 1, day.start, FAR) else None


def _own(tokens: Tokens, at: int, day: Span) -> Way | None:
    """What a day has to do with a holder's own occasion, whose name begins at a token: “’s May 2030 meeting with”."""
    words = tokens.words
    if day.start == at and day.end < len(words):
        return Way(met=words[day.end + 1 : day.end + 2] == ["with"]) if words[day.end] in OUTINGS else None
    outing = at < day.start and words[at] in OUTINGS
    if not outing or not clear(tokens, at + 1, day.start, NEAR):
        return None
    return Way(met=words[at] in MEETING and words[at + 1] == "with")


def _before(tokens: Tokens, naming: Naming, day: Span, first: int, *, met: Way | None, done: Way | None) -> Way | None:
    """How a day and a holder who is named after it stand together."""
    words = tokens.words
    link = words[day.end : naming.first]
    link = link[:-1] if link[-1:] == ["the"] else link
    back = words[max(day.start - NEAR, first) : day.start]
    if words[day.end] in MEETING:
        joined = link[1:2] in (["with"], ["between"]) and len(link) <= NEAR and link[-1] in {"with", "between", "and"}
        return Way(met=True) if joined or link[1:] in (["to"], ["by"]) else None
    if link == ["with"] and not MEETING.isdisjoint(back):
        return Way(met=True)
    if link == ["by"] and not BY_ACT.isdisjoint(back):
        return Way(met=True, act=True)
    if not _opens(tokens, day.start, first):
        return None
    between = day.end + (words[day.end] == ",")
    if link in ([], [","]):
        return done
    return met if met and free(tokens, between, naming.first - 1, FAR) else None


def _opens(tokens: Tokens, start: int, first: int) -> bool:
    """Whether a date stands at the head of its clause: “In May 2030, …”, “At a summit in Lowmoor in May 2030, …”."""
    words = tokens.words
    at = start - (start > first and words[start - 1] in {"in", "on"})
    if at == first or words[at - 1] in {",", ";", "and", "but", "that"}:
        return True
    return words[first] in {"at", "in", "during", "on"} and free(tokens, first + 1, at, NEAR)
