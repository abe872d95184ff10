"""A noun phrase that ends before a token, found from there to the left."""

from __future__ import annotations

import re
from typing import NamedTuple

from .line import Line

RUN = re.compile(r"(?:[DQPOnN0dSoicge()]|G(?=[DiSo])|b(?=n))*")
"""A noun phrase and all that hangs on it, read backwards to the next verb, comma or conjunction."""

RELATIVE = re.compile(r"[DQnN0dSoicgeOVvYzXBAtG]{1,14}R")
"""A clause with who or which between a noun and its verb, read backwards: “people who saw the plan”."""

FRONTED = re.compile(r"[itb](?:D?[nNdg0]*)?(?:o(?:D?[nNd0]+))*(?=[DPQN])")
"""What a clause may open with before its subject, without a comma: “On Monday the mayor”."""

OBJECT_ENDS = re.compile(r"[nNdO0](?=[DPQ])")
GOVERNING = re.compile(r"[eg](?=[DPO])")

LISTED = re.compile(r"(?:,N{1,4})+")
"""Names before a comma, read backwards."""

OPENINGS = frozenset('"kT;:')
"""Tags after which a clause begins."""

DROPPED = frozenset("dib0")
"""What follows a participle that stands for a relative clause."""

VERBAL = frozenset("XBVvzYe")
BY = re.compile(r"bd?[eV](?=[nN])")
"""By and the participle before it, read backwards: “a plan backed by”."""

LONGEST = 18
"""Tokens that a subject may span: longer ones are half a sentence."""


class Subject(NamedTuple):
    """The tokens `first` to the one before `last` as a subject; `how` it is tied to its verb.

    `direct`, `relative` (who said), `shared` (came and said), `aside` (a comma stands between), `loose` (“, saying”),
    `inverted` (said Ortiz), `by` (according to Ortiz), `owner` (Ortiz's claim).
    """

    first: int
    last: int
    how: str = "direct"


def direct(line: Line, end: int) -> Subject | None:
    """The noun phrase that ends before token `end`."""
    if line.tag(end - 1) == "P":
        return Subject(end - 1, end)
    start = line.behind(RUN, end - 1 if line.tag(end - 1) in "vz" else end)
    if line.tag(start - 1) == "b" and (participle := line.behind(BY, start)) < start:
        start = line.behind(RUN, participle)
    if line.tag(start - 1) in "eV" and line.tag(start - 2) in "nN" and line.tags[start : start + 1] in DROPPED:
        start = line.behind(RUN, start - 1)  # “a poll released Sunday in the Courier”
    who = line.behind(RELATIVE, end)
    if who < end and not VERBAL.isdisjoint(line.tags[who + 1 : end]):
        found = direct(line, who - (line.tag(who - 1) == ","))
        return Subject(found.first, end) if found and end - found.first <= LONGEST else found
    return trimmed(line, start, end)


def trimmed(line: Line, start: int, end: int) -> Subject | None:
    """A run of nouns and what hangs on them, less what belongs to the clause before."""
    tags = line.tags
    if line.tag(start - 1) in VERBAL or line.tag(start - 1) == "t":
        cut = tags.rfind("c", start, end)
        split = None if cut >= 0 else OBJECT_ENDS.search(tags, start, end)
        start = cut + 1 if cut >= 0 else split.end() if split else start
    if tags.find("b", start, end) >= 0:
        return Subject(start, end) if end - start <= LONGEST else None
    verb = GOVERNING.search(tags, start, end)
    if verb and (cut := tags.rfind("c", verb.end(), end)) >= 0:
        start = cut + 1
    while start < end and tags[start] in "cSoe(),":
        start += 1
    start = _without_front(line, start, end)
    if start >= end or tags[start] in "itb" or end - start > LONGEST:
        return None
    return Subject(_listed(line, start, end), end)


def _listed(line: Line, start: int, end: int) -> int:
    """Where a list of names begins that ends in those joined at `start`: “Ada Vale, Tom Hale and Lena Ortiz”."""
    if line.tags[start] != "N" or line.tags.find("c", start, end) < 0:
        return start
    opening = line.behind(LISTED, start)
    return opening if opening == line.first or line.tag(opening - 1) in OPENINGS else start


def _without_front(line: Line, start: int, end: int) -> int:
    """Where a noun phrase begins after what its clause opens with: “On Monday the mayor”."""
    if fronted := FRONTED.match(line.tags, start, end):
        return fronted.end()
    pronoun = line.tags.rfind("P", start, end)
    if pronoun >= 0 and (pronoun == start or pronoun == end - 1):
        return pronoun
    return start + (start < end and line.tags[start] == "i")
