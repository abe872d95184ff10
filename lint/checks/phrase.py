"""Phrases that should not stand in the writer's own voice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..elements import Sight
from ..hit import WORDING, Hit, checked
from ..phrase import Phrases
from ..span import Span
from .proper import is_name

NONE = Phrases(())


@checked
class Phrasing:
    """Hits each of `phrases`, but for those that an `except` phrase touches or an `answers` phrase answers.

    An answer counts in the hit's sentence and in `reach` sentences on either side of it. With `needs`, only
    sentences that hold such a phrase are asked; without `names`, none that begins like a part of a name.
    """

    phrases: Phrases
    except_: Phrases = NONE
    answers: Phrases = NONE
    needs: Phrases = NONE
    reach: int = 0
    names: bool = True

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its phrases."""
        return self.phrases.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a phrase found."""
        for sentence in sentences:
            spans = found(self.phrases, self.except_, document, sentence.span)
            if not self.names:
                spans = [span for span in spans if not is_name(document, sentence.span, span)]
            if spans and self._needed(document, sentence) and not self._answered(document, sentence):
                yield from map(Hit, spans)

    def _needed(self, document: Document, sentence: Mark) -> bool:
        return not self.needs or bool(found(self.needs, NONE, document, sentence.span))

    def _answered(self, document: Document, sentence: Mark) -> bool:
        if not self.answers:
            return False
        near = document.near(sentence.span, self.reach)
        return any(found(self.answers, NONE, document, span) for span in near)


def found(phrases: Phrases, exceptions: Phrases, document: Document, within: Span) -> list[Span]:
    """Where `phrases` stand in a sentence, untouched by `exceptions`."""
    sight = Sight(document, document.tokens(within))
    spans = list(phrases.find(sight))
    if spans and exceptions:
        excused = list(exceptions.find(sight))
        return [span for span in spans if not _met(span, excused)]
    return spans


def _met(span: Span, others: list[Span]) -> bool:
    """Whether `span` shares a character with one of `others`, which stand in order and apart."""
    at = bisect_left(others, Span(span.end, 0))
    return at > 0 and others[at - 1].end > span.start
