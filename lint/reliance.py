"""What an article's outlets come to: how much rests on each, and what it does not say of them."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from .affairs import SAID
from .citing import Citation, citations, handed_on
from .document import Document
from .knowledge.press import Outlet
from .ledger import lines

VEILED = frozenset({"state-controlled", "satire", "fabricating", "preprint-server"})
"""Kinds of which a reader should be told."""

OURS = frozenset({"own", "wire"})
"""Labels of the outlet that an article is by: as its front matter or its dateline says."""

DOUBTED = frozenset({"unreliable", "deprecated", "blacklisted"})
"""Standings that call for a second source."""


class Cited(NamedTuple):
    """An outlet that an article draws on: where, and how many claims come through it.

    `labelled` says whether the article tells what kind it is; it is asked of the kinds in `VEILED` only.
    """

    outlet: Outlet
    citations: tuple[Citation, ...]
    attributions: int
    labelled: bool

    @property
    def veiled(self) -> bool:
        """Whether the reader should be told what it is, and is not."""
        return self.outlet.kind in VEILED and not self.labelled


class Reliance(NamedTuple):
    """The outlets in the order of their first citation; `claims` are what somebody says or an outlet is credited with.

    `handed_on` are those of them that come through an outlet.
    """

    cited: tuple[Cited, ...]
    claims: int
    handed_on: int

    @property
    def most(self) -> Cited | None:
        """The outlet that most claims come through; None where none does."""
        drawn = [one for one in self.cited if one.attributions]
        return max(drawn, key=lambda one: one.attributions, default=None)


def reliance(document: Document) -> Reliance:
    """What an annotated article draws on outlets for; its own outlet is left out."""
    return document.once(_reliance)


def _reliance(document: Document) -> Reliance:
    gathered: dict[str, list[Citation]] = {}
    for citation in citations(document):
        if OURS.isdisjoint(citation.mark.labels):
            gathered.setdefault(citation.outlet.name, []).append(citation)
    spoken = [line for line in lines(document) if line.source and not line.cue.labels.isdisjoint(SAID)]
    aside = [one for found in gathered.values() for one in found if one.line is None and one.how != "linked"]
    marks = [mark for line in spoken if (mark := handed_on(document, line))] + [one.mark for one in aside]
    times = Counter(mark.value.name for mark in marks if isinstance(mark.value, Outlet))
    cited = tuple(
        Cited(found[0].outlet, tuple(found), times[name], any("labelled" in one.mark.labels for one in found))
        for name, found in gathered.items()
    )
    return Reliance(cited, len(spoken) + len(aside), sum(one.attributions for one in cited))
