"""Returns that are told before the exit they undo: “rejoin … blocked since 2017”, “expelled … in 2019”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..document import Document
from ..span import Span
from ..tokens import Tokens
from .dated import DATED, When, dates

OBJECT = 8
"""Words after a verb of return in which what is returned to is named."""
MOST = 5
"""Returns of an article that are followed up."""
NEAR = 6
"""Words between an exit and what was left, and between either and the year."""
BACK = {
    verb: group
    for verbs, group in (
        (
            "rejoin rejoins rejoined rejoining re-enter return returned readmit readmitted readmission re-entry",
            "member",
        ),
        ("reopen reopens reopened reopening", "place"),
        ("resume resumes resumed resuming resumption restart restarts restarted restarting", "course"),
    )
    for verb in verbs.split()
}
"""Verbs of return, by what they undo."""
OUT = {
    "member": frozenset(
        "expelled expulsion left withdrew withdrawal quit removed removal ejected ejection barred excluded exclusion"
        " suspended suspension ousted".split()
    ),
    "place": frozenset("closed closure shut shutdown shuttered closing".split()),
    "course": frozenset("suspended suspension halted stopped halt frozen broken interrupted cancelled".split()),
}
AWAY = frozenset(
    "blocked closed shut barred banned suspended excluded shuttered frozen halted stalled stopped out absent denied"
    " interrupted".split()
)
"""States that last from the exit to the return."""
STOPS = frozenset(
    ", . ; : ( ) — – - that which who after before since in on by when where as and but if with could will would has"
    " have is was".split()
)


class Told(NamedTuple):
    """A date, and the words that lead to it: “since Ankara acquired them in 2017”."""

    span: Span
    when: When


class Return(NamedTuple):
    """A return to `what`, and the date since which it has been impossible."""

    group: str
    what: str
    since: Told


def late_exits(document: Document) -> Iterator[tuple[Span, Span]]:
    """Dates since which something has been closed to somebody, each with the later date of the only exit from it."""
    for back in islice(_returns(document), MOST):
        exits = list(_exits(document, back))
        late = [out for out in exits if (out.when.date.first or 0) > (back.since.when.date.last or 0)]
        if exits and len(late) == len(exits):
            yield back.since.span, late[0].span


def _returns(document: Document) -> Iterator[Return]:
    for since in dates(document):
        if DATED.isdisjoint(since.labels) or not since.date.year or since.date.last is None:
            continue
        tokens = document.tokens(document.around(since.span, "sentence"))
        at, _ = tokens.bounds(since.span)
        start = next((n for n in range(at - 1, max(at - 2 * NEAR, 0), -1) if tokens.words[n] == "since"), 0)
        if start and not AWAY.isdisjoint(tokens.words[max(start - NEAR, 0) : start]):
            yield from _return(tokens, start, Told(Span(tokens.starts[start], since.span.end), since))


def _return(tokens: Tokens, before: int, since: Told) -> Iterator[Return]:
    for at in range(before):
        if group := BACK.get(tokens.words[at]):
            what = _object(tokens, at + 1, before)
            if what:
                yield Return(group, what, since)


def _object(tokens: Tokens, first: int, last: int) -> str:
    """The noun that ends the phrase after a verb; empty where none does."""
    end = first
    while end < min(last, first + OBJECT) and tokens.words[end] not in STOPS:
        end += 1
    word = tokens.words[end - 1] if end > first else ""
    return word if word.isalpha() and len(word) > 3 else ""


def _exits(document: Document, back: Return) -> Iterator[Told]:
    """The dates of exits from what is returned to."""
    here = document.around(back.since.when.span, "sentence")
    for date in dates(document):
        if DATED.isdisjoint(date.labels) or date.date.first is None or here.covers(date.span):
            continue
        tokens = document.tokens(document.around(date.span, "sentence"))
        at, _ = tokens.bounds(date.span)
        out = next((n for n in range(max(at - 2 * NEAR, 0), at) if tokens.words[n] in OUT[back.group]), None)
        if out is not None and back.what in tokens.words[max(at - NEAR, 0) : at]:
            yield Told(Span(tokens.starts[out], date.span.end), date)
