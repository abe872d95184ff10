"""Where a remark on the whole article stands, and what its headline and lead hold."""

from __future__ import annotations

from ..document import Document
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found

HEADLINE, LEAD, SENTENCE = Selector("headline", ""), Selector("paragraph", "lead"), Selector("sentence", "")


def head(document: Document) -> Span:
    """The headline, or else the first sentence, or nothing of an empty text."""
    for kind in ("headline", "sentence"):
        for mark in document.select(Selector(kind, "")):
            return mark.span
    return Span(0, 0)


def headlines(document: Document) -> list[Span]:
    """The headlines, or else the first sentence."""
    return [mark.span for mark in document.select(HEADLINE)] or [head(document)]


def holds(document: Document, phrases: Phrases) -> bool:
    """Whether one of `phrases` stands in a headline or the lead."""
    spans = [*headlines(document), *(mark.span for mark in document.select(LEAD))]
    near = [sentence.span for span in spans for sentence in document.select(SENTENCE, span)]
    return any(found(phrases, NONE, document, span) for span in near)
