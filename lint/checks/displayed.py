"""What an article shows above its text, and the text below."""

from __future__ import annotations

from ..document import Document, Mark
from ..kinds import Selector

SHOWN = tuple(map(Selector.parse, ("headline.title", "headline.social", "summary")))
PARAGRAPH = Selector("paragraph", "")
ABOVE = (*SHOWN, Selector("headline", "kicker"))


def displayed(document: Document) -> tuple[Mark, ...]:
    """The headlines and summaries of an article, in reading order."""
    return tuple(sorted((mark for kind in SHOWN for mark in document.select(kind)), key=lambda mark: mark.span))


def body(document: Document) -> str:
    """The folded text below: all that stands in no headline and no summary."""
    return document.once(_body)


def holds(document: Document, word: str) -> bool:
    """Whether the text below has a folded word."""
    text, at = body(document), -1
    while (at := text.find(word, at + 1)) >= 0:
        after = text[at + len(word) : at + len(word) + 1]
        if not (text[at - 1 : at].isalnum() or after.isalnum()):
            return True
    return False


def _body(document: Document) -> str:
    found, at = [], 0
    for start, end in sorted(mark.span for kind in ABOVE for mark in document.select(kind)):
        found.append(document.folded[at:start])
        at = max(at, end)
    return " ".join((*found, document.folded[at:]))
