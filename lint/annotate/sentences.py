"""Sentences: the stretches between the stops that close one, in body text and above it."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Mark
from ..kinds import Selector
from ..span import Span
from .regions import regions, trimmed
from .stops import ends

ANCHORS: frozenset[str] = frozenset()

BREAK = Selector("break", "")
PLACES = {
    (first, last): frozenset(name for name, holds in (("first", first), ("last", last)) if holds)
    for first in (False, True)
    for last in (False, True)
}
"""The labels of a sentence that is first, last, both or neither in its paragraph."""


def annotate(document: Document) -> Iterator[Mark]:
    """A `sentence` mark for each sentence, labelled `first` and `last` within its paragraph."""
    broken = {mark.span.end for mark in document.select(BREAK)}
    for region in regions(document):
        spans = list(_sentences(document.text, region.span, broken))
        for number, span in enumerate(spans):
            yield Mark("sentence", span, PLACES[number == 0, number == len(spans) - 1])


def _sentences(text: str, span: Span, broken: set[int]) -> Iterator[Span]:
    """The sentences of `span`, without the white space around them; none ends at a `broken` place."""
    start = span.start
    for end in (*ends(text, span), span.end):
        if end in broken and end != span.end:
            continue
        sentence = trimmed(text, Span(start, end))
        if sentence.start < sentence.end:
            yield sentence
        start = end
