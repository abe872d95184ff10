"""What is said to have risen but fell, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from .changes import changes

MOVES = frozenset(
    "rose fell fall falls falling dropped drop climbed climb sank plunged slid slipped jumped up down".split()
)
"""Verbs of what moves from one height to another, in whatever direction."""

HOURS = frozenset(("up", "down"))
"""Words before “from 9 to 5” that tell of hours and scores as well."""


@checked
class Direction:
    """Hits a rise from a larger figure to a smaller one of the same unit, and a fall to a larger.

    Places in an order, losses and what may lie below nought are spared.
    """

    offers: ClassVar = frozenset({"verb", "start", "end"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"from", "compared", "against", "versus"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a change."""
        for change in changes(document, sentences):
            if change.first.loose or change.last.loose or change.first.ranged or change.last.ranged:
                continue
            if change.last.kind == "U" and change.verb in MOVES:
                continue
            if change.verb in HOURS and change.last.kind == "N" and change.first.span < change.last.span:
                continue
            first, last = sum(change.start), sum(change.end)
            up = first < last and change.start[1] <= change.end[0]
            down = last < first and change.end[1] <= change.start[0]
            if (down if change.way > 0 else up and change.way < 0) and not change.ranked:
                start, end = (amount.span.of(document.text) for amount in (change.first, change.last))
                yield Hit(change.span, {"verb": change.verb, "start": start, "end": end}, (change.last.span,))
