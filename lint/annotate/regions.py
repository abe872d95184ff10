"""The stretches of an article that hold sentences: its paragraphs, and what stands above and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..marks import Shelf
from ..span import Span

DISPLAY = tuple(
    Selector.parse(kind) for kind in ("headline", "summary", "caption", "block.heading", "block.caption", "block.cell")
)
PARAGRAPH = Selector("paragraph", "")


class Region(NamedTuple):
    """A stretch whose sentences and quotes stay in it, and whether it is body text."""

    span: Span
    body: bool


def regions(document: Document) -> Iterator[Region]:
    """The regions in reading order, none touching another; a paragraph goes before what overlaps it."""
    taken = Shelf.of(document.select(PARAGRAPH))
    found = [Region(mark.span, body=True) for mark in taken.marks]
    for selector in DISPLAY:
        if apart := [mark for mark in document.select(selector) if not taken.touches(mark.span)]:
            found += [Region(mark.span, body=False) for mark in apart]
            taken = Shelf.of((*taken.marks, *apart))
    yield from sorted(found)


def trimmed(text: str, span: Span) -> Span:
    """`span` without the white space at its ends; empty where it holds nothing else."""
    if span.start < span.end and not text[span.start].isspace() and not text[span.end - 1].isspace():
        return span
    inner = text[span.start : span.end]
    start = span.end - len(inner.lstrip())
    return Span(start, max(start, span.start + len(inner.rstrip())))
