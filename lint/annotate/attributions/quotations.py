"""Quotations in what somebody says: whose sentences they run over, and who goes on speaking after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...document import Document, Mark
from ...kinds import Selector
from ...span import Span
from .line import Line
from .verbs import Found

SENTENCE, QUOTE = Selector("sentence", ""), Selector("quote", "")


def signed(document: Document, line: Line, hit: Found) -> Iterator[Span]:
    """The sentences of the quotation that ends before a dash: “We go.” — Lena Ortiz."""
    mark = line.span(hit.first - 1, hit.first)
    for quote in document.select(QUOTE, mark):
        if quote.span.end == mark.end:
            for sentence in document.select(SENTENCE, quote.span):
                yield Span(max(sentence.span.start, quote.span.start), min(sentence.span.end, quote.span.end))


def with_quotes(document: Document, line: Line, own: Span, *, trails: bool) -> Iterator[Span]:
    """A stretch of a sentence, and the sentences before and after that a quotation in it runs over.

    Where the cue `trails`, what leads up to the quotation in its first sentence is covered too.
    """
    whole = line.span(line.first, line.last)
    around: set[Span] = {own}
    for quote in document.select(QUOTE, own):
        if "block" in quote.labels or whole.covers(quote.span):
            continue
        for sentence in document.select(SENTENCE, quote.span):
            leads = trails and sentence.span.start < quote.span.start
            start = sentence.span.start if leads else max(sentence.span.start, quote.span.start)
            piece = Span(start, min(sentence.span.end, quote.span.end))
            if not piece.overlaps(whole):
                around.add(piece)
    yield from sorted(around)


def quoted(document: Document, line: Line, spans: Sequence[Span]) -> bool:
    """Whether any of what is brought in stands in quotation marks as somebody's own words."""
    return line.quotes() and any(
        "scare" not in quote.labels for span in spans for quote in document.select(QUOTE, span)
    )


def carried_on(document: Document, covered: Sequence[Span]) -> Iterator[Mark]:
    """Direct quotations without a cue in a paragraph with an attributed one: the same speaker goes on."""
    known = document.adding(Mark("attributed", span) for span in covered)
    attributed, paragraph = Selector("attributed", ""), Selector("paragraph", "")
    for quote in document.select(Selector("quote", "direct")):
        if "block" in quote.labels or next(known.select(attributed, quote.span), None):
            continue
        around = next(document.select(paragraph, quote.span), None)
        if around and next(known.select(attributed, around.span), None):
            for sentence in document.select(SENTENCE, quote.span):
                start, end = max(sentence.span.start, quote.span.start), min(sentence.span.end, quote.span.end)
                yield Mark("attributed", Span(start, end))
