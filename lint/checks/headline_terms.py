"""Strong words above a text that it does not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from .phrase import NONE, found

SHOWN = Selector("headline", ""), Selector("summary", "")


@checked
class HeadlineTerms:
    """Hits each phrase of `terms` in a headline or summary where the body has neither it nor one of its answers.

    A body of fewer than `least_words` words bears nothing out; a phrase that stands twice in one text is one hit.
    """

    terms: Mapping[str, tuple[str, ...]]
    except_: Phrases = NONE
    least_words: int = 80

    offers: ClassVar = frozenset({"term"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()

    @cached_property
    def _terms(self) -> tuple[tuple[Phrases, Phrases], ...]:
        return tuple((Phrases([term]), Phrases((term, *answers))) for term, answers in self.terms.items())

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of the terms."""
        return Phrases(self.terms).anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a term without its answer."""
        for sentence in sentences:
            if not document.touched(sentence.span, SHOWN):
                continue
            for term, answers in self._terms:
                spans = found(term, self.except_, document, sentence.span)
                if spans and self._bare(document, answers):
                    yield Hit(spans[0], {"term": spans[0].of(document.text)})

    def _bare(self, document: Document, answers: Phrases) -> bool:
        """Whether the body is long enough and has none of `answers`."""
        body = document.once(_body)
        long_enough = sum(len(sight.tokens.words) for sight in body) >= self.least_words
        return long_enough and not any(next(answers.find(sight), None) for sight in body)


def _body(document: Document) -> list[Sight]:
    return [
        Sight(document, document.tokens(sentence.span))
        for paragraph in document.select(Selector("paragraph", ""))
        for sentence in document.select(Selector("sentence", ""), paragraph.span)
    ]
