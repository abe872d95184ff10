"""Phrases that should not stand in the writer's own voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ..document import Document, Mark
from ..elements import Sight
from ..hit import WORDING, Hit
from ..phrase import Phrases
from ..span import Span

NONE = Phrases(())


@dataclass(frozen=True)
class Phrasing:
    """Hits each of `phrases`, but for those that an `except` phrase touches."""

    phrases: Phrases
    except_: Phrases = NONE

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
            for span in found(self.phrases, self.except_, document, sentence.span):
                yield Hit(span)


def found(phrases: Phrases, exceptions: Phrases, document: Document, within: Span) -> list[Span]:
    """Where `phrases` stand in a sentence, untouched by `exceptions`."""
    sight = Sight(document, document.tokens(within))
    spans = list(phrases.find(sight))
    if spans and exceptions:
        excused = list(exceptions.find(sight))
        return [span for span in spans if not any(span.overlaps(other) for other in excused)]
    return spans
