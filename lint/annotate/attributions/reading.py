"""Sentences read: the names in each, and the cues that bring in somebody's words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...document import Document
from ...kinds import Selector
from .lexicon import forms
from .line import Line
from .names import Mention, mentions, spelling
from .phrases import anchors, label, phrase
from .scope import Scope, scope
from .tagging import tagged
from .verbs import Found, carried, cue

DATELINE = Selector("dateline", "")
SENTENCE = Selector("sentence", "")
VERBS = re.compile("[vzVYG]")
LONGEST = 400
"""Tokens beyond which a sentence is taken for a list or broken text, and not read."""

NO_CUES = Scope([], [])
OFTEN = 2
"""Times that a name must stand in an article for a line to be labelled with it: “Vale: mill to close”."""


class Read(NamedTuple):
    """A sentence as read: its number, its line, the names in it and its cues."""

    number: int
    line: Line
    names: list[Mention]
    cues: Scope


def read(document: Document) -> Iterator[Read]:
    """The sentences of an article, read one by one."""
    lines = list(_lines(document))
    spelled = spelling(lines)
    speakers = _speakers(lines)
    places = _places(document, lines)
    opened = _after_dateline(document, lines)
    at = 0
    for number, line in enumerate(lines):
        hits: list[Found] = []
        while at < len(places) and places[at] < line.last:
            if places[at] >= line.first and (hit := _cue(line, places[at], speakers)):
                hits.append(carried(hit, hits))
            at += 1
        names = [name for name in mentions(line, spelled) if name.first >= opened]
        yield Read(number, line, names, scope(line, hits) if hits else NO_CUES)


def _after_dateline(document: Document, lines: Sequence[Line]) -> int:
    """The first token after the last dateline, whose places and agencies nobody speaks of; 0 without one."""
    datelines = list(document.select(DATELINE))
    return bisect_left(lines[0].tokens.starts, datelines[-1].span.end) if datelines and lines else 0


def _lines(document: Document) -> Iterator[Line]:
    tokens = document.words_and_signs
    places = [tokens.bounds(sentence.span) for sentence in document.select(SENTENCE)]
    places = [(first, last) for first, last in places if 0 < last - first <= LONGEST]
    tags = tagged(document, places)
    back = tags[::-1]
    yield from (Line(tokens, tags, back, first, last) for first, last in places)


def _speakers(lines: Sequence[Line]) -> frozenset[str]:
    """The names that lines open with before a colon: more than one line, or a name that the article goes on about."""
    if not lines or ":" not in lines[0].tags:
        return frozenset()
    labels = Counter(label(line) for line in lines if line.tags.find(":", line.first, line.last) > 0)
    spoken = lines[0].tokens.words.count
    return frozenset(
        name for name, count in labels.items() if name and (count > 1 or spoken(name.rpartition(" ")[2]) > OFTEN)
    )


def _places(document: Document, lines: Sequence[Line]) -> list[int]:
    """The tokens that may be cues, in reading order."""
    if not lines:
        return []
    starts = lines[0].tokens.starts
    found = {match.start() for match in VERBS.finditer(lines[0].tags)}
    for anchor in anchors() & document.words.at.keys():
        for start in document.words.at[anchor]:
            at = bisect_left(starts, start)
            if at < len(starts) and starts[at] == start:
                found.add(at)
    return sorted(found)


def _cue(line: Line, at: int, speakers: frozenset[str]) -> Found | None:
    """The cue at token `at`: a verb, or else a phrase."""
    word = line.word(at)
    form = forms().get(word) if line.tags[at] in "vzVYG" else None
    hit = cue(line, at, form) if form else None
    return hit or (phrase(line, at, speakers) if word in anchors() else None)
