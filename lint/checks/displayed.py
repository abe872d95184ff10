"""What an article shows above its text, and the words of the text below."""

from __future__ import annotations

from ..document import Document, Mark
from ..kinds import Selector

SHOWN = tuple(map(Selector.parse, ("headline.title", "headline.social", "summary")))
PARAGRAPH = Selector("paragraph", "")
ABOVE = (*SHOWN, Selector("headline", "kicker"))


def displayed(document: Document) -> tuple[Mark, ...]:
    """The headlines and summaries of an article, in reading order."""
    return tuple(sorted((mark for kind in SHOWN for mark in document.select(kind)), key=lambda mark: mark.span))


def body(document: Document) -> list[str]:
    """The folded words and signs of the text below: all that is no headline and no summary."""
    return document.once(_body)


def vocabulary(document: Document) -> frozenset[str]:
    """The folded words of the text below."""
    return document.once(_vocabulary)


def _vocabulary(document: Document) -> frozenset[str]:
    return frozenset(body(document))


def _body(document: Document) -> list[str]:
    tokens = document.words_and_signs
    found, at = [], 0
    for first, last in sorted(tokens.bounds(mark.span) for kind in ABOVE for mark in document.select(kind)):
        found += tokens.words[at:first]
        at = max(at, last)
    return found + tokens.words[at:]
