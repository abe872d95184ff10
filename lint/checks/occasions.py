"""What an office holder does on a day that the same clause names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words as listed
from ..span import Span
from ..tokens import Tokens
from ..values import Date
from .namings import Naming

DATE = Selector("date", "")
WRITTEN = frozenset({"full", "partial", "month", "year", "weekday"})
VAGUE = frozenset({"range", "relative", "time", "impossible", "about"})

ACTS = frozenset("vetoed pardoned commuted nominated decreed".split())
"""What nobody but an office holder does."""

SIGNED = frozenset("law bill order orders act legislation treaty decree proclamation memorandum budget".split())
"""What an office holder signs."""

DEEDS = frozenset(
    "met hosted visited announced told ordered addressed appointed signed welcomed received unveiled declared issued"
    " imposed approved convened chaired invited toured inaugurated dispatched sent fired dismissed sacked opened hailed"
    " promised pledged proposed launched praised condemned said spoke".split()
)
"""What an office holder does as one, and others do too."""

SPOKEN = frozenset("said told spoke praised condemned promised pledged hailed".split())

MEETING = frozenset("meeting talks summit visit call conversation dinner lunch conference discussion".split())
CUES = (
    "met", "met with", "meets with", "spoke with", "spoke to", "talked to", "talked with", "told", "hosted by",
    "received by", "welcomed by", "appointed by", "nominated by", "signed by", "vetoed by", "issued by", "ordered by",
    "announced by", "pardoned by", "invited by", "welcomed", "hosted", "received", "visit by", "visit to", "visit of",
    "letter to", "letter from", "hosting", "meeting", "briefed", "lobbied",
)  # fmt: skip
"""What stands before an office holder whom somebody else has to do with."""

LEADING = 2
"""Words of the longest cue."""

APART = frozenset(
    "who whom whose which that when where while after before since until till and but or as because if for from about"
    " over into of than though although whether how why what during under amid despite without against between because"
    ' including like through following ; : — – - ( ) " “ ” ... ?'.split()
)
"""What may bring in another clause, or an event of its own day."""

OTHERWISE = frozenset(
    "then former formerly later became become becoming future candidate campaign elect elected nominee nomination"
    " primary president-elect businessman businesswoman transition inauguration inaugurated presidency candidacy"
    " senator governor mayor running bid born graduated married ex-president once previously first predecessor"
    " successor before".split()
)
"""What tells, somewhere in a sentence, that the office was not held then."""

NEAR, FAR = 8, 14
"""Words between a name or its verb and the day at most."""


class Way(NamedTuple):
    """What an office holder has to do with a day.

    `met` is true where others have to do with the holder, `act` where the deed is one of the office alone, `spoken`
    where words are said.
    """

    met: bool
    act: bool
    spoken: bool


MET = Way(met=True, act=False, spoken=False)


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
    if not OTHERWISE.isdisjoint(tokens.words[first:last]):
        return None
    for mark in document.select(DATE, sentence):
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
    free = word in MEETING or word in listed("function-words") or not word[0].isalnum()
    return free or tokens.written[end][0].isupper()


def _joined(tokens: Tokens, naming: Naming, day: Span, first: int) -> Way | None:
    """How a day (in tokens) and a holder stand together, if they do."""
    words = tokens.words
    met = _cue(words, naming.first, first)
    verb = naming.last + (naming.last < len(words) and words[naming.last].endswith("ly"))
    done = _deed(words, verb)
    if day.start >= naming.last:
        if met and _clear(tokens, naming.last, day.start, NEAR):
            return MET
        return done if done and day.start > verb and _clear(tokens, verb + 1, day.start, FAR) else None
    if words[day.end] in MEETING:
        return MET if words[day.end + 1 : naming.first] in (["with"], ["with", "the"], ["between"]) else None
    if not _opens(words, day.start, first):
        return None
    between = day.end + (words[day.end] == ",")
    between += between < naming.first and words[between] == "the"
    if between == naming.first:
        return done
    return MET if met and _free(tokens, between, naming.first - 1, FAR) else None


def _deed(words: Sequence[str], verb: int) -> Way | None:
    """What the word after a name says that its bearer did."""
    deed = words[verb] if verb < len(words) else ""
    if deed not in DEEDS and deed not in ACTS:
        return None
    act = deed in ACTS or (deed == "signed" and not SIGNED.isdisjoint(words[verb : verb + 6]))
    return Way(met=False, act=act, spoken=deed in SPOKEN)


def _cue(words: Sequence[str], start: int, first: int) -> bool:
    """Whether what stands before a title says that others have to do with its bearer."""
    start -= start > first and words[start - 1] == "the"
    before = words[max(start - LEADING, first) : start]
    if any(" ".join(before[-size:]) in CUES for size in range(1, len(before) + 1)):
        return True
    return len(before) == LEADING and before[1] in {"with", "between"} and before[0] in MEETING


def _clear(tokens: Tokens, start: int, end: int, most: int) -> bool:
    """Whether only a place and a preposition part a name or a verb from a day."""
    if start < end and tokens.words[end - 1] in {"in", "on"}:
        end -= 1
    elif start < end and tokens.words[end - 1] == ",":
        return False
    return _free(tokens, start, end, most)


def _free(tokens: Tokens, start: int, end: int, most: int) -> bool:
    """Whether tokens bring in no other clause and no other event."""
    words = tokens.words[start:end]
    if len(words) > most or "," in words or not APART.isdisjoint(words):
        return False
    lower = [word for word, written in zip(words, tokens.written[start:end], strict=True) if written == word]
    if any(word.endswith(("ed", "ing")) and word not in MEETING for word in lower):
        return False
    to = words.index("to") + 1 if "to" in words else 0
    return not to or to >= len(words) or tokens.written[start + to][0].isupper() or words[to] in {"the", "a", "an"}


def _opens(words: Sequence[str], start: int, first: int) -> bool:
    """Whether a date stands at the head of its clause: “In September 2024, …”."""
    at = start - (start > first and words[start - 1] in {"in", "on"})
    return at == first or words[at - 1] in {",", ";", "and", "but", "that"}
