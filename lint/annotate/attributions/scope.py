"""Which cues the article itself brings in, and which belong to what somebody else is said to have said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .complements import BEFORE, CLAUSE, END, SOURCE
from .frames import trailing
from .line import Line
from .verbs import Found

APART = re.compile(r";|,[ck]|k(?=[DNPQ][^,]*\Z)")
"""What ends the clause that a verb of saying governs."""


class Scope(NamedTuple):
    """The cues that the article itself brings in, and those inside what one of them brings in, with that one."""

    outer: list[Found]
    inner: list[tuple[Found, Found]]


def scope(line: Line, hits: Sequence[Found]) -> Scope:
    """The cues of a sentence, told apart by who brings them in."""
    if len(hits) < 2:
        return Scope(list(hits), [])
    around = [next((other for other in hits if other is not hit and _within(line, hit, other)), None) for hit in hits]
    pairs = list(zip(hits, around, strict=True))
    return Scope([hit for hit, by in pairs if by is None], [(hit, by) for hit, by in pairs if by])


def _within(line: Line, hit: Found, other: Found) -> bool:
    """Whether `hit` is part of what `other` brings in: somebody's account of what somebody else said."""
    if other.subject is None:
        return False
    begin = hit.subject.first if hit.subject else hit.first
    if hit.complement.kind == SOURCE and line.tag(hit.first - 1) == ",":
        return False  # “Hale said it leaks, according to an aide.”
    if other.complement.kind in {END, BEFORE}:
        return hit.stance != "neutral" and max(hit.last, begin) < other.begin and trailing(line, other.subject)
    if other.complement.kind != CLAUSE or begin < other.complement.start:
        return False
    return not APART.search(line.tags, other.complement.start, begin)
