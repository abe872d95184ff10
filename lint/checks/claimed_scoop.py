"""A scoop claimed above a story that credits another outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found
from .voices import SPEECH, Voice, voices

SENTENCE, PARAGRAPH, DATELINE = Selector("sentence", ""), Selector("paragraph", ""), Selector("dateline", "")
QUOTE = Selector("quote", "")
OWN = r"\b(?:told|seen by|obtained by|shared with|shown to|reviewed by|exclusively to|interview with)\s+(?:the\s+)?"
"""What stands before the name of the outlet that a story is by."""
LEARNED = r"(?:,? which)? (?:can|has|have) (?:exclusively )?(?:reveal|learned|learnt|seen|obtained|found|established)"
"""What stands behind it."""


@checked
class ClaimedScoop:
    """Hits a label of `labels` in a headline or summary where another outlet is credited.

    It is credited beside the label in words of `credits`, or it speaks in the first `paragraphs` of the text and is not
    the draft's own outlet, by front matter, by dateline, or by what people told it. No `except` phrase may touch the
    label, and none of `ours` may stand in those paragraphs.
    """

    labels: Phrases
    credits: Phrases = NONE
    ours: Phrases = NONE
    except_: Phrases = NONE
    paragraphs: int = 3

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its labels."""
        return self.labels.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a label; `other` is the outlet, as the story names it."""
        for sentence in sentences:
            if next(document.select(PARAGRAPH, sentence.span), None):
                continue
            for label in found(self.labels, self.except_, document, sentence.span):
                if credit := self._credited(document, sentence.span):
                    yield Hit(label, {"other": credit.of(document.text)}, (credit,))

    def _credited(self, document: Document, sentence: Span) -> Span | None:
        """Where another outlet is credited, beside the label or in the first paragraphs."""
        given = found(self.credits, NONE, document, sentence)
        beside = next((credit for credit in given if not _own(document, credit)), None)
        return beside or self._below(document)

    def _below(self, document: Document) -> Span | None:
        opening = [mark.span for mark in document.select(PARAGRAPH)][: self.paragraphs]
        if not opening or any(self._claimed(document, span) for span in opening):
            return None
        first, last = opening[0].start, opening[-1].end
        others = (voice for voice in voices(document) if first <= voice.place.span.start < last)
        return next((voice.place.span for voice in others if _another(document, voice)), None)

    def _claimed(self, document: Document, paragraph: Span) -> bool:
        """Whether the writer says there that the story is the outlet's own."""
        sentences = (one.span for one in document.select(SENTENCE, paragraph))
        claims = (span for sentence in sentences for span in found(self.ours, NONE, document, sentence))
        return any(not next(document.select(QUOTE, span), None) for span in claims)


def _own(document: Document, credit: Span) -> bool:
    """Whether a credit above the text is to the draft's own outlet, or to one that people told below."""
    name = document.tokens(credit).words[-1]
    ours = document.facts.outlet.lower().split()
    return name in ours or re.search(rf"{OWN}(?:[\w.-]+ ){{0,3}}{re.escape(name)}\b", document.folded) is not None


def _another(document: Document, voice: Voice) -> bool:
    """Whether it is another outlet that speaks."""
    if "outlet" not in voice.place.labels or voice.cue.labels.isdisjoint(SPEECH):
        return False
    name = re.sub(r"^the\s+", "", voice.source.name.lower())
    ours = document.facts.outlet.lower()
    dateline = next((mark.span.of(document.folded) for mark in document.select(DATELINE)), "")
    if not name or (ours and (name in ours or ours in name)) or name in dateline:
        return False
    written = re.escape(name)
    return re.search(rf"{OWN}{written}|{written}{LEARNED}", document.folded) is None
