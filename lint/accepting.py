"""What a newsroom accepts, and so what is no fault in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .kinds import Selector
from .span import Span

if TYPE_CHECKING:
    from .document import Document

ACCEPTED = Selector("accepted", "")
NUMBERS = (Selector("quantity", ""), Selector("date", ""))
DRESS = re.compile(r"[\s\"'“”‘’«»(\[]*(?:an?\s+)?[\"'“”‘’«(\[]*", re.IGNORECASE)
"""What stands before a term and is none of its own: marks, and an article that only agrees with it."""
CLOSING = " \n\t\"'“”‘’«»)]"


def accepted(document: Document, span: Span) -> bool:
    """Whether a span is an accepted term or a part of one; a number or a date is right by no name."""
    if ACCEPTED.kind not in document.shelves:
        return False
    bare = _undressed(document.text, span)
    if not any(mark.span.covers(bare) for mark in document.select(ACCEPTED, bare)):
        return False
    return not any(mark.span.covers(bare) for kind in NUMBERS for mark in document.select(kind, bare))


def _undressed(text: str, span: Span) -> Span:
    """A span without the quotation marks around it and the article before it; itself, if nothing else is left."""
    found = DRESS.match(text, span.start, span.end)
    start = found.end() if found else span.start
    end = start + len(text[start : span.end].rstrip(CLOSING))
    return Span(start, end) if end > start else span
