"""Questions that the writer asks, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .openings import CLOSED
from .phrase import NONE, found

PARAGRAPH, SENTENCE, QUOTE, ATTRIBUTED = (
    Selector(kind, "") for kind in ("paragraph", "sentence", "quote", "attributed")
)
ENOUGH = 8
"""Words by which a message shows which question is meant."""


@checked
class Questions:
    """Hits each sentence of a paragraph that asks, outside quotations, without an `except` phrase in it.

    It is spared where it fills its paragraph, as the headings of explainers do, where the paragraph does not end like a
    sentence (a link), past `longest` words (a statement that trails off), where the sentence before it holds one of
    `asked` (“asked why”), in an article with more than `most` of them, which is made of questions, and in one whose
    writer, outside quotations, says one of `personal` (“I”): comment may ask.
    """

    asked: Phrases = NONE
    except_: Phrases = NONE
    personal: Phrases = NONE
    most: int = 2
    longest: int = 30

    offers: ClassVar = frozenset({"start"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING
    anchors: ClassVar = frozenset({"?"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a question; `start` are its first words."""
        asking = [sentence.span for sentence in sentences if _asks(document, sentence.span)]
        if len(asking) > self.most:
            return
        asking = [span for span in asking if not self._excused(document, span)]
        for span in () if asking and self._speaks(document) else asking:
            words = span.of(document.text).split()
            yield Hit(span, {"start": " ".join(words[:ENOUGH]) + (" …" if len(words) > ENOUGH else "")})

    def _excused(self, document: Document, span: Span) -> bool:
        around = document.around(span, "paragraph")
        words = around.of(document.text)
        if around == span or not CLOSED.search(words) or len(span.of(document.text).split()) > self.longest:
            return True
        if found(self.except_, NONE, document, span):
            return True
        before = (near for near in document.near(span, 1) if around.start <= near.start < span.start)
        return any(found(self.asked, NONE, document, near) for near in islice(before, 1))

    def _speaks(self, document: Document) -> bool:
        """Whether the writer speaks of themselves."""
        return any(
            not document.touched(span, (QUOTE, ATTRIBUTED))
            for sentence in (document.select(SENTENCE) if self.personal else ())
            for span in found(self.personal, NONE, document, sentence.span)
        )


def _asks(document: Document, span: Span) -> bool:
    """Whether a sentence of a paragraph ends in a question mark of the writer's own."""
    end = span.start + len(span.of(document.text).rstrip(" )]"))
    if not document.text[span.start : end].endswith("?") or not next(document.select(PARAGRAPH, span), None):
        return False
    return next(document.select(QUOTE, Span(end - 1, end)), None) is None
