"""Times of day: “3 p.m. ET”, “15:30”, “noon”."""

from __future__ import annotations

import re

from ...values import Date
from .letters import NUMBERS
from .reading import Reading, Text

HALF, HOUR, DAY = 12, 60, 1440
PLAIN = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(am|pm)?\Z")
NAMED = {"noon": HALF * HOUR, "midday": HALF * HOUR, "midnight": 0}
RUNNING = frozenset("of minute minutes mark second seconds hours in into remaining left".split())
"""Words after figures that make them a running time: “at 25:10 of the second period”."""

TIMED = frozenset(
    "left leave leaves departs departed opens opened closes closed begins began starts started arrives arrived landed"
    " lands meets met sails sailed boards airs aired".split()
)
"""Verbs of what happens at a time of day."""
CLOSED = frozenset((".", ",", ";", "on", "and", ""))
BACK = 4


def clock(text: Text, first: int, last: int) -> Reading | None:
    """A time of day; “25:10” where nothing but a time can stand."""
    at = first + (text.tag(first) in "@964;3")
    tag, word = text.tag(at), text.word(at)
    half = next((text.word(n)[0] for n in range(at, last) if text.tags[n] == "P"), "")
    zone = text.tokens.written[last - 1] if text.tag(last - 1) == "Z" else ""
    if tag == "!":
        return Reading(at, last, "time", Date(clock=NAMED[word], zone=zone))
    hour, minute, half = _figures(tag, word, half)
    certain = bool(half or zone) or text.word(last) == "local"
    if _beyond(hour, minute):
        timed = certain or (tag == "c" and _timed(text, first, at, last))
        return Reading(at, last, "impossible", Date(zone=zone)) if timed else None
    if not certain and (text.word(last) in RUNNING or (first == at and tag == "c")):
        return None
    return Reading(at, last, "time", Date(clock=_minutes(hour, minute, half), zone=zone))


def _timed(text: Text, first: int, at: int, last: int) -> bool:
    """Whether figures after “at” close the clause of a verb that a time of day belongs to: “left at 25:10”."""
    placed = first < at and text.word(first) == "at" and text.word(last) in CLOSED
    return placed and any(text.word(n) in TIMED for n in range(max(first - BACK, 0), first))


def _beyond(hour: int, minute: int) -> bool:
    """Whether no clock shows it; 24:00 is the end of a day."""
    return minute >= HOUR or hour * HOUR + minute > DAY


def _figures(tag: str, word: str, half: str) -> tuple[int, int, str]:
    """The hour, the minute, and `a` or `p` where one is named."""
    if tag in "YN":
        return int(word[:-2].replace(",", "") or 0), int(word[-2:]), half
    found = PLAIN.match(word)
    if not found:
        return NUMBERS.get(word, DAY), 0, half
    return int(found[1]), int(found[2] or 0), half or (found[3] or "")[:1]


def _minutes(hour: int, minute: int, half: str) -> int:
    """Minutes after midnight; 12 a.m. is midnight, and 15:30 p.m. is 15:30."""
    if half and hour == HALF:
        hour = 0
    return (hour + HALF * (half == "p" and hour < HALF)) % 24 * HOUR + minute
