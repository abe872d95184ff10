"""The stretches of an article that hold sentences: its paragraphs, and what stands above and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Mark
from ..kinds import Selector
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
    found = [Region(mark.span, body=True) for mark in document.select(PARAGRAPH)]
    for selector in DISPLAY:
        found += [Region(mark.span, body=False) for mark in document.select(selector) if _apart(mark, found)]
    yield from sorted(found)


def trimmed(text: str, span: Span) -> Span:
    """`span` without the white space at its ends; empty where it holds nothing else."""
    inner = text[span.start : span.end]
    start = span.end - len(inner.lstrip())
    return Span(start, max(start, span.start + len(inner.rstrip())))


def _apart(mark: Mark, found: list[Region]) -> bool:
    return not any(region.span.overlaps(mark.span) for region in found)
