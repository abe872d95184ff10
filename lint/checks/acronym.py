"""Initials that nobody spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span

INITIALS = re.compile(r"(?<![\w&.\-$])[A-Z]{2,6}(?=s?(?![\w&\-]))(?!\.[A-Z])")


@checked
class Acronym:
    """Hits the first of two or more uses of initials that the body never expands; `known` lists those it need not."""

    known: str = "known-acronyms"

    offers: ClassVar = frozenset({"count"})
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an acronym, with its other uses."""
        uses: dict[str, list[Span]] = {}
        for paragraph in document.select(Selector("paragraph", "")):
            if document.text[slice(*paragraph.span)].isupper():
                continue
            for match in INITIALS.finditer(document.text, *paragraph.span):
                uses.setdefault(match[0], []).append(Span(*match.span()))
        for initials, places in uses.items():
            if len(places) > 1 and initials not in words(self.known) and not _expanded(initials, document.text):
                yield Hit(places[0], {"count": len(places)}, tuple(places[1:]))


def _expanded(initials: str, text: str) -> bool:
    """Whether the text brackets the initials, dashes them off, or holds words that begin with them."""
    letters = r"[\w’'.]*[\s-]+(?:(?:of|and|for|the|on|in|de|la)\s+)*".join(re.escape(letter) for letter in initials)
    return bool(re.search(rf"\(\s*(?:the\s+)?{initials}\b|{initials}\s*\(|\b{letters}\w+", text))
