"""An article with its earlier version laid beside it."""

from __future__ import annotations

from .document import Document, Mark
from .engine import Engine
from .hit import EARLIER
from .span import Span


def beside(earlier: Document, later: Document, engine: Engine) -> Document:
    """`later`, its earlier version the value of a mark over all of it, so that rules of changes find it there."""
    return later.adding([Mark(EARLIER.kind, Span(0, len(later.text)), value=engine.marked(earlier))])
