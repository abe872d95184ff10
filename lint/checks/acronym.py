"""Initials that nobody spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..accepting import accepted
from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .lexis import uncapitalised

INITIALS = re.compile(r"(?<![\w&.\-$])[A-Z]{2,6}(?=s?(?![\w&\-]))(?!\.[A-Z])")

ROMAN = re.compile("[IVXLC]+")
AROUND = 20
"""Characters on either side in which a neighbour is looked for."""
SHOUT_BEFORE = re.compile(r"\b[A-Z]{3,}[,.!?:]? \Z")
SHOUT_AFTER = re.compile(r":|[,!?]? [A-Z]{3,}\b")


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
                span = Span(*match.span())
                if not _shouted(document.text, match) and not accepted(document, span):
                    uses.setdefault(match[0], []).append(span)
        for initials, places in uses.items():
            if len(places) < 2 or initials in words(self.known) or _word(document, initials):
                continue
            if not _expanded(initials, document.text):
                yield Hit(places[0], {"count": len(places)}, tuple(places[1:]))


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Whether other words in capitals stand beside these, or a label's colon behind them."""
    before, after = text[max(match.start() - AROUND, 0) : match.start()], text[match.end() : match.end() + AROUND]
    return bool(SHOUT_BEFORE.search(before) or SHOUT_AFTER.match(after))


def _word(document: Document, initials: str) -> bool:
    """Whether initials are a numeral, or a word that the language or the article writes small."""
    small = initials.lower()
    return (
        ROMAN.fullmatch(initials) is not None or small in words("function-words") or uncapitalised(document, initials)
    )


def _expanded(initials: str, text: str) -> bool:
    """Whether the text brackets the initials, dashes them off, or holds words that begin with them."""
    letters = r"[\w’'.]*[\s-]+(?:(?:of|and|for|the|on|in|de|la)\s+)*".join(re.escape(letter) for letter in initials)
    return bool(re.search(rf"\(\s*(?:the\s+)?{initials}\b|{initials}\s*\(|\b{letters}\w+", text))
