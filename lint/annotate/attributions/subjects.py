"""Who stands before a verb: the noun phrase that is its subject, found from the verb to the left."""

from __future__ import annotations

import re
from typing import NamedTuple

from .line import Line

ASIDES = re.compile(r"(?:[ABX]|nd0?i?|0?di?|0di?|0i)*")
"""What may stand between a subject and its verb, read backwards: adverbs, auxiliaries, “on Monday”."""

RUN = re.compile(r"(?:[DQPOnN0dSoicge()]|G(?=[DiSo])|b(?=n))*")
"""A noun phrase and all that hangs on it, read backwards to the next verb, comma or conjunction."""

RELATIVE = re.compile(r"[DQnN0dSoicgeOVvYzXBAtG]{1,14}R")
"""A clause with who or which between a noun and its verb, read backwards: “people who saw the plan”."""

FRONTED = re.compile(r"[itb](?:D?[nNdg0]*)?(?:o(?:D?[nNd0]+))*(?=[DPQN])")
"""What a clause may open with before its subject, without a comma: “On Monday the mayor”."""

FRONT = re.compile(r"[nNd0]+D?i")
"""What a sentence may open with before a comma, read backwards: “On Sunday”, “In Lowmoor”."""

OBJECT_ENDS = re.compile(r"[nNdO0](?=[DPQ])")
GOVERNING = re.compile(r"[eg](?=[DPO])")

NOUN = "nN0"
NOMINAL = "DQnN0PdSO"
"""Tags that a noun phrase may end in."""

DROPPED = frozenset("dib0")
"""What follows a participle that stands for a relative clause."""

VERBAL = frozenset("XBVvzYe")
BY = re.compile(r"bd?[eV](?=[nN])")
"""By and the participle before it, read backwards: “a plan backed by”."""

DEPTH = 3
LONGEST = 18
"""Tokens that a subject may span: longer ones are half a sentence."""

FAR = 24
"""Tokens over which an apposition's first comma is looked for."""

FARTHEST = 60
"""Tokens over which the verb before a conjunction is looked for."""


class Subject(NamedTuple):
    """The tokens `first` to the one before `last` as a subject; `how` it is tied to its verb.

    `direct`, `relative` (who said), `shared` (came and said), `aside` (a comma stands between), `loose` (“, saying”),
    `inverted` (said Ortiz), `by` (according to Ortiz), `owner` (Ortiz's claim).
    """

    first: int
    last: int
    how: str = "direct"


def subject(line: Line, at: int, depth: int = DEPTH) -> Subject | None:
    """The subject of the verb at token `at`; None where none is plain."""
    end = line.behind(ASIDES, at)
    if depth == 0 or end <= line.first:
        return None
    tag, before = line.tag(end - 1), line.tag(end - 2)
    if tag in NOMINAL or (tag in "gevz" and end < at) or (tag in "egvzG" and before in "DSnN"):
        return direct(line, end)
    if tag == "V" and before in "nN" and end < at:
        return direct(line, end - 1)
    if tag in "eV" and before == "P" and line.tag(end - 3) in "nNQ":
        return direct(line, end - 2)  # “everyone I interviewed”
    if tag in "RT":
        return relative(line, end - 1)
    if tag == ",":
        return aside(line, end - 1)
    if tag == "c" or (tag == "k" and line.word(end - 1) in {"but", "yet"}):
        return shared(line, end - 1, depth)
    return bracketed(line, end - 1) if tag in ")-" else None


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
    return Subject(start, end)


def _without_front(line: Line, start: int, end: int) -> int:
    """Where a noun phrase begins after what its clause opens with: “On Monday the mayor”."""
    if fronted := FRONTED.match(line.tags, start, end):
        return fronted.end()
    pronoun = line.tags.rfind("P", start, end)
    if pronoun >= 0 and (pronoun == start or pronoun == end - 1):
        return pronoun
    return start + (start < end and line.tags[start] == "i")


def relative(line: Line, at: int) -> Subject | None:
    """What the who or which at token `at` stands for."""
    before = at - (line.tag(at - 1) == ",")
    if line.tag(at) == "T" or before <= line.first or line.tag(before - 1) not in "nN0SdQOegz)":
        return None
    found = direct(line, before)
    if found and line.tag(found.first - 1) == "," and line.tag(found.first) == "D" and line.tag(found.first - 2) == "N":
        return direct(line, found.first - 1)  # “said Lena Ortiz, a farmer who …”
    return Subject(found.first, at + 1, "relative") if found else None


def aside(line: Line, comma: int) -> Subject | None:
    """What stands before the commas that close at token `comma`: “Ortiz, the mayor, said”."""
    for opening in range(comma - 1, max(line.first, comma - FAR), -1):
        tag = line.tag(opening)
        if tag in '";:' or (tag == "." and opening < comma - 2):
            whole = direct(line, comma) if tag == '"' else None  # “…,” Mike Hale of Lowmoor, told
            return whole if whole and whole.first == opening + 1 else None
        if tag != "," or line.tag(opening + 1) in "BXVz" or line.tag(opening - 1) not in "nN0SdQP)":
            continue
        found = direct(line, opening)
        if found is None or (line.tag(found.first - 1) == "," and _in_apposition(line, found)):
            continue
        if line.tag(found.first) == "P" and line.tag(opening + 1) not in "AiGg":
            return None
        return found._replace(how="aside")
    return None


def _in_apposition(line: Line, found: Subject) -> bool:
    """Whether a noun phrase after a comma describes what stands before that comma."""
    fronted = line.behind(FRONT, found.first - 1) == line.first
    if fronted or line.tag(found.first - 2) == "d":
        return False
    short = found.last - found.first <= 2 and line.tag(found.first) in "N0"
    return short or (line.tag(found.first) in "Dn0" and line.tag(found.first - 2) in "nN0d")


def shared(line: Line, at: int, depth: int = DEPTH) -> Subject | None:
    """The subject of the verb that the conjunction at token `at` joins to its own."""
    verb = verb_before(line, at, VERBAL)
    found = subject(line, verb, depth - 1) if verb >= 0 else None
    return found._replace(how="shared") if found else None


def verb_before(line: Line, at: int, kinds: frozenset[str]) -> int:
    """The first token of the nearest verb of `kinds` before token `at`, auxiliaries included; -1 where none is near."""
    near = range(at - 1, max(line.first, at - FARTHEST) - 1, -1)
    verb = next((one for one in near if line.tags[one] in kinds), -1)
    while verb > line.first and line.tags[verb - 1] in "XBA":
        verb -= 1
    return verb


def bracketed(line: Line, at: int) -> Subject | None:
    """The noun phrase before a bracket or a pair of dashes that ends at token `at`."""
    opening = line.tags.rfind("(" if line.tags[at] == ")" else "-", line.first, at)
    if opening <= line.first or line.tag(opening - 1) not in "nN0Q":
        return None
    return direct(line, opening)
