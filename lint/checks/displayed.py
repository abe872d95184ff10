"""What an article shows above and beside its text, and the text."""

from __future__ import annotations

from ..document import Document, Mark
from ..kinds import Selector

SHOWN = tuple(map(Selector.parse, ("headline.title", "headline.social", "summary")))
CAPTIONS = tuple(map(Selector.parse, ("caption", "block.caption")))
ABOVE = (*SHOWN, Selector("headline", "kicker"))


def displayed(document: Document) -> tuple[Mark, ...]:
    """The headlines and summaries of an article, in reading order."""
    return document.once(_displayed)


def captioned(document: Document) -> tuple[Mark, ...]:
    """The captions of an article, in reading order."""
    return _ordered(document, CAPTIONS)


def body(document: Document) -> str:
    """The folded text: all that stands in no headline and no summary."""
    return document.once(_body)


def bare(document: Document) -> str:
    """The folded text without captions either."""
    return document.once(_bare)


def holds(text: str, word: str) -> bool:
    """Whether a folded text has a folded word."""
    at = -1
    while (at := text.find(word, at + 1)) >= 0:
        after = text[at + len(word) : at + len(word) + 1]
        if not (text[at - 1 : at].isalnum() or after.isalnum()):
            return True
    return False


def _displayed(document: Document) -> tuple[Mark, ...]:
    return _ordered(document, SHOWN)


def _ordered(document: Document, kinds: tuple[Selector, ...]) -> tuple[Mark, ...]:
    found = {mark.span: mark for kind in kinds for mark in document.select(kind)}
    return tuple(found[span] for span in sorted(found))


def _body(document: Document) -> str:
    return _without(document, ABOVE)


def _bare(document: Document) -> str:
    return _without(document, (*ABOVE, *CAPTIONS)) if captioned(document) else body(document)


def _without(document: Document, kinds: tuple[Selector, ...]) -> str:
    found, at = [], 0
    for start, end in sorted(mark.span for kind in kinds for mark in document.select(kind)):
        found.append(document.folded[at:start])
        at = max(at, end)
    return " ".join((*found, document.folded[at:]))
