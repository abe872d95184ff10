"""Drafts that went out before they might."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge.calendar import MONTHS
from .opening import head


@checked
class Embargo:
    """Hits an article whose front matter calls it published, on a day before its own embargo ends."""

    offers: ClassVar = frozenset({"published", "embargo"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline."""
        day, embargo, status = document.facts.published, document.facts.embargo, document.facts.status
        if day and embargo and status == "published" and day < embargo:
            yield Hit(head(document), {"published": _told(day), "embargo": _told(embargo)})


def _told(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"
