"""Whose source it is: what another outlet was told, or says that it was told."""

from __future__ import annotations

from ...knowledge.outlets import is_press
from ...values import Source
from .complements import OBJECT, SOURCE
from .heads import Phrase
from .line import Line
from .names import Mention
from .nominals import Subject
from .titles import OUTLET
from .verbs import Found
from .voices import agent

CITES = frozenset({"cite", "quote"})

CARRIES = frozenset({"cite", "accord"})
"""Cues after which an outlet's own source may stand: “the Courier reported, according to two officials”."""


def cited(line: Line, hit: Found) -> Subject | None:
    """Whom an outlet cites: “unnamed sources” of “the agency cites unnamed sources”."""
    if hit.lemma in CITES and hit.complement.kind == OBJECT and not hit.passive:
        return agent(line, hit.complement.start)
    return None


def via(hit: Found, found: Phrase, source: Source, before: list[Source]) -> str:
    """The outlet whose source it is; empty where it is the article's own.

    It is named in the source itself (“Courier sources”), or was told (“told the Courier”), or has been cited in the
    same sentence (“the Courier reported, citing two officials”, “according to two officials”).
    """
    if source.kind == OUTLET:
        return ""
    inside = next((name for name in found.inside if name.kind == OUTLET and name.last <= found.head), None)
    if inside and source.kind == "unnamed":
        return " ".join(inside.words)
    owner = found.line.written(found.first, found.head)
    if source.kind == "unnamed" and found.line.titled() and is_press(owner):
        return owner  # in a headline, whose capitals show no names
    if hit.lemma in CARRIES and hit.complement.kind == SOURCE:
        return next((one.name for one in reversed(before) if one.kind == OUTLET), "")
    return ""


def told(hit: Found, names: list[Mention]) -> str:
    """The outlet that a source told: “told the Courier”."""
    if hit.lemma != "tell":
        return ""
    start = hit.last
    heard = next((name for name in names if start <= name.start <= start + 1), None)
    return " ".join(heard.words) if heard and heard.kind == OUTLET else ""
