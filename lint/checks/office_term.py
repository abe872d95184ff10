"""Office holders at work on a day on which they did not hold the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector


@checked
class OfficeTerm:
    """Hits an office with a holder's name where the same clause has them act on a day outside all their terms.

    A title may be that of the day of writing: so what is no act of the office counts only where others meet its holder
    or where the holder has left it by the day of publication.
    """

    offers: ClassVar = frozenset({"date", "holder", "terms"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "person"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a naming, with the date beside it; `terms` says when `holder` held the office."""
        from .tenures import outside

        yield from outside(document)
