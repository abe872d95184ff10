"""Strong words of a headline that the text does not bear out."""

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


@checked
class HeadlineTerms:
    """Hits each phrase of `terms` in a headline where the body has neither it nor one of its answers."""

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
        headlines = [mark for mark in sentences if next(document.select(Selector("headline", ""), mark.span), None)]
        body: list[Sight] | None = None
        for headline in headlines:
            for term, answers in self._terms:
                for span in found(term, self.except_, document, headline.span):
                    body = _body(document) if body is None else body
                    long_enough = sum(len(sight.tokens.words) for sight in body) >= self.least_words
                    if long_enough and not any(next(answers.find(sight), None) for sight in body):
                        yield Hit(span, {"term": span.of(document.text)})


def _body(document: Document) -> list[Sight]:
    return [
        Sight(document, document.tokens(sentence.span))
        for paragraph in document.select(Selector("paragraph", ""))
        for sentence in document.select(Selector("sentence", ""), paragraph.span)
    ]
