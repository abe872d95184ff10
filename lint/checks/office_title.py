"""Holders of one office who are named with another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector


@checked
class OfficeTitle:
    """Hits a name with an office that whoever bears it never held, where they surely hold another on the day.

    The day is that of publication. Without a place beside the title, it is told only of heads of state and government.
    """

    offers: ClassVar = frozenset({"holder", "office", "terms"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "person"),)
    dated: ClassVar = True

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a naming; `office` is what the table has `holder` hold, `terms` since when."""
        from .mistitled import mistitled

        yield from mistitled(document)
