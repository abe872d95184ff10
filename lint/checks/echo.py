"""Quotations that say again what the sentence before them has said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from ..tokens import is_word
from .wording import weighty

DIRECT, QUOTE = Selector("quote", "direct"), Selector("quote", "")

DENIALS = frozenset(("not", "n't", "never", "no", "nobody", "nothing", "cannot"))


@checked
class Echo:
    """Hits a quotation whose words the sentence before it holds already.

    Only `least` to `most` words that mean something are compared, and the `share` of them that must come back is 0 to
    1. A sentence that quotes is no paraphrase, nor is one with other names and numbers, or where one of the two denies.
    """

    share: float = 0.8
    least: int = 4
    most: int = 25

    offers: ClassVar = frozenset({"count"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (DIRECT,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a quotation; `count` is the words that come back."""
        for mark in document.select(DIRECT):
            before = _before(document, mark.span)
            said = _meaning(document, mark.span)
            if before and "nested" not in mark.labels and self.least <= len(said) <= self.most:
                again = said & _meaning(document, before)
                if len(again) >= self.share * len(said) and not _apart(document, mark.span, before):
                    yield Hit(mark.span, {"count": len(again)}, (before,))


def _before(document: Document, span: Span) -> Span | None:
    """The sentence before the one that opens with a quotation, without quotations of its own."""
    first, *rest = document.near(Span(span.start, span.start + 1), 1) or (span,)
    opens = rest and not any(map(str.isalnum, document.text[rest[0].start : span.start]))
    return first if opens and not next(document.select(QUOTE, first), None) else None


def _apart(document: Document, quoted: Span, before: Span) -> bool:
    """Whether the two differ in a name or a number, or one denies and the other does not."""
    said, told = document.tokens(quoted), document.tokens(before)
    if DENIALS.isdisjoint(said.words) != DENIALS.isdisjoint(told.words):
        return True
    heavy = {word for word in said.written if word[0].isdigit() or word[0].isupper()} - {_first(said.written)}
    return any(word not in told.written and word.lower() not in words("function-words") for word in heavy)


def _first(written: Sequence[str]) -> str:
    return next((word for word in written if word[0].isalnum()), "")


def _meaning(document: Document, span: Span) -> frozenset[str]:
    """The roots of the words that mean something."""
    return frozenset(weighty([word for word in document.tokens(span).words if is_word(word) and len(word) > 2]))
