"""Loaded terms in the writer's own voice, each with the form that takes no side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..knowledge import pairs
from ..phrase import Phrases
from ..scan import fold, plain
from ..span import Span
from ..tokens import tokenise
from .phrase import NONE, found
from .proper import is_name


@checked
class Framing:
    """Hits each term of the paired `lists` that is of the `grade`, but for those that an `except` phrase touches.

    With `needs`, only a term that such a phrase touches. A part of a name is nobody's wording, and a part of a longer
    term of any list is not meant: both are let alone.
    """

    lists: tuple[str, ...]
    grade: Literal["strong", "weak", "faint"] = "strong"
    needs: Phrases = NONE
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"neutral"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @cached_property
    def terms(self) -> Phrases:
        """The terms looked for; raises BylintError for a list that is not there."""
        return Phrases(f"<{name}.{self.grade}>" for name in self.lists)

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its terms."""
        return self.terms.anchors

    @cached_property
    def _filed(self) -> Mapping[tuple[str, ...], pairs.Term]:
        return {_key(term.form): term for name in self.lists for term in pairs.terms(name)}

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a term, with the form that takes no side."""
        for sentence in sentences:
            for span in found(self.terms, self.except_, document, sentence.span):
                if self._worded(document, sentence.span, span):
                    term = self._filed[_key(span.of(document.text))]
                    yield Hit(span, {"neutral": term.neutral})

    def _worded(self, document: Document, sentence: Span, span: Span) -> bool:
        """Whether the term is a word of the writer's own, no part of anything longer, and touched by what it needs."""
        if is_name(document, sentence, span):
            return False
        if any(term != span and term.overlaps(span) for term in found(_every(), NONE, document, sentence)):
            return False
        return not self.needs or any(span.overlaps(place) for place in found(self.needs, NONE, document, sentence))


@cache
def _every() -> Phrases:
    return Phrases(f"<{name}>" for name in pairs.names())


def _key(form: str) -> tuple[str, ...]:
    return tuple(tokenise(plain(fold(form))).words)
