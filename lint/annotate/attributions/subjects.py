"""Who stands before a verb: the noun phrase that is its subject, found from the verb to the left."""

from __future__ import annotations

import re

from .line import Line
from .nominals import VERBAL, Subject, direct

ASIDES = re.compile(r"(?:[ABX]|nd0?i?|0?di?|0di?|0i)*")
"""What may stand between a subject and its verb, read backwards: adverbs, auxiliaries, “on Monday”."""

FRONT = re.compile(r"[nNd0]+D?i")
"""What a sentence may open with before a comma, read backwards: “On Sunday”, “In Lowmoor”."""

NOMINAL = "DQnN0PdSO"
"""Tags that a noun phrase may end in."""

DEPTH = 3
FAR = 24
"""Tokens over which an apposition's first comma is looked for."""

FARTHEST = 60
"""Tokens over which the verb before a conjunction is looked for."""


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
        if found is None:
            continue
        if line.tag(found.first - 1) == "," and _in_apposition(line, found) and not _named(line, found, comma):
            continue
        if line.tag(found.first) == "P" and line.tag(opening + 1) not in "AiGg":
            return None
        return found._replace(how="aside")
    return None


def _named(line: Line, role: Subject, comma: int) -> bool:
    """Whether a role has its holder's name behind it and none before: “…, the harbour master, Lena Ortiz, said”."""
    name = line.tags[role.last + 1 : comma]
    return name.strip("N") == "" != name and line.tag(role.first) == "D" and line.tag(role.first - 2) not in "N0"


def _in_apposition(line: Line, found: Subject) -> bool:
    """Whether a noun phrase after a comma describes what stands before that comma."""
    fronted = line.behind(FRONT, found.first - 1) == line.first
    if fronted or line.tag(found.first - 2) == "d":
        return False
    short = found.last - found.first <= 2 and line.tag(found.first) in "N0"
    if short and line.tags[found.first : found.last] == "NN" and line.tag(found.first - 2) not in "N0dS":
        before = direct(
            line, found.first - 1
        )  # a clause in “It was shut, Ada Okoye, …”, a role in “a clerk, Ada Okoye, …”
        return before is not None and (before.first == line.first or line.tag(before.first - 1) == ",")
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
