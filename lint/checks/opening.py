"""Where a remark on the whole article stands."""

from __future__ import annotations

from ..document import Document
from ..kinds import Selector
from ..span import Span


def head(document: Document) -> Span:
    """The headline, or else the first sentence, or nothing of an empty text."""
    for kind in ("headline", "sentence"):
        for mark in document.select(Selector(kind, "")):
            return mark.span
    return Span(0, 0)
