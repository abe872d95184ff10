"""Offices beside a name that is not their holder's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector


@checked
class OfficeHolder:
    """Hits an office with a name that is a slip for a holder's, and one with another name than its holder's on the day.

    The slip has the holder's name for a remedy. Another name counts only where a place beside the title says which
    office it is, and the same clause has whoever is named act on a day for which the table is certain of the holder.
    """

    offers: ClassVar = frozenset({"holder", "terms"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "person"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a naming; `holder` is whom the table has, `terms` when."""
        from .misnamed import misnamed

        yield from misnamed(document)
