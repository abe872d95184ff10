"""What follows a verb: the clause, quotation, infinitive or object that makes it somebody's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from .line import Line

LATER = re.compile(
    r"(?:A|id0?|d0?n?(?![SnN])|i[DQ]?[neN]{1,3}(?:[Ve]?d0?|Dn)?(?=[,\"T.]|iw)|,[Gi][^,.\"]{1,20},(?=T)|,A,(?=T))*"
)
"""What may stand between a verb and its complement: adverbs, days, “in a statement”."""

NOUNS = re.compile(r"(?:[DQ][neg0Nd]*|[eg]?[nN0gd]+|O)(?:S[nNg0]+|o[DQ]?[nN0]+)*")
FINITE = re.compile(r"A*[BXVzve]")

CLAUSE, OBJECT, INFINITIVE, END, BEFORE, SOURCE, NOUN = "clause object infinitive end before source noun".split()
"""Kinds of complement beside single words: what is said follows, or stands before; a source follows; a noun's topic."""

EITHER = frozenset({"it", "you"})
"""Pronouns that may be objects too."""

ALIKE = {"upon": "on"}


class Complement(NamedTuple):
    """The kind of what follows a verb, or stands before it, and the token where it begins."""

    kind: str
    start: int


def complement(line: Line, at: int) -> Complement:
    """What follows the verb at token `at`."""
    start = line.ahead(LATER, at + 1)
    tag = line.tag(start)
    if tag == "T" and line.tag(start + 1) in "nvz" and line.tag(start + 2) in ",.;":
        return Complement(OBJECT, start)  # “called that study”
    if tag == "T":
        return Complement(CLAUSE, start + 1)
    if line.word(start) == "if":
        return Complement("if", start)
    if tag in '":w' or (tag == "," and line.tag(start + 1) == '"') or (tag == "R" and line.word(start) != "which"):
        return Complement(CLAUSE, start)
    if tag == "P":
        clause = (
            line.word(start) not in EITHER
            or FINITE.match(line.tags, start + 1, line.last)
            or line.tag(start + 1) in "nv"
        )
        return Complement(CLAUSE if clause else OBJECT, start)
    if tag == "t":
        infinitive = line.tag(start + 1) in "vnVzeBAX"
        return Complement(INFINITIVE, at + 1) if infinitive else Complement("to", start)
    if tag in "iobkAa":
        return Complement(ALIKE.get(line.word(start), line.word(start)), start)
    if tag in "vz" or (tag in "DQ" and line.tag(start + 1) == '"'):
        return Complement(OBJECT, start)
    if (end := line.ahead(NOUNS, start)) > start:
        return Complement(CLAUSE if tag != "O" and FINITE.match(line.tags, end, line.last) else OBJECT, start)
    return Complement(END if tag in ",.-);" else line.word(start), start)
