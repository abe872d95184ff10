"""Loaded terms in the writer's own voice, each with the form that takes no side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..knowledge import pairs
from ..phrase import Phrases
from ..span import Span
from ..yamlfile import Text
from .phrase import NONE, found
from .proper import is_name
from .terms_found import loaded


@checked
class Framing:
    """Hits each term of the paired `lists` that is of the `grade`, but for those that an `except` phrase touches.

    With `needs`, only a term that such a phrase touches. In both, `<term>` stands for any of the terms looked for. A
    part of a name is nobody's wording, and a part of a longer term of any list is not meant: both are let alone.
    """

    lists: tuple[str, ...]
    grade: Literal["strong", "weak", "faint"] = "strong"
    needs: Phrases = NONE
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"neutral"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING
    anchors: ClassVar = frozenset[str]()

    def __post_init__(self) -> None:
        """Refuse a list that is not there, and say what `<term>` is; raises BylintError."""
        for name in self.lists:
            pairs.terms(name)
        terms = "{" + "|".join(f"<{name}.{self.grade}>" for name in self.lists) + "}"
        for field in ("needs", "except_"):
            written = (_with(phrase, terms) for phrase in getattr(self, field).written)
            object.__setattr__(self, field, Phrases(written))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a term, with the form that takes no side."""
        asked = {sentence.span for sentence in sentences}
        for name, term, span, sentence in loaded(document):
            meant = name in self.lists and term.grade == self.grade and sentence in asked
            if meant and not is_name(document, sentence, span) and self._fits(document, sentence, span):
                yield Hit(span, {"neutral": term.neutral})

    def _fits(self, document: Document, sentence: Span, span: Span) -> bool:
        """Whether a term is touched by what it needs, and by nothing that excuses it."""
        if self.except_ and any(span.overlaps(place) for place in found(self.except_, NONE, document, sentence)):
            return False
        return not self.needs or any(span.overlaps(place) for place in found(self.needs, NONE, document, sentence))


def _with(phrase: str, terms: str) -> Text:
    """A phrase with its terms put in, at the line where it is written."""
    text = Text(phrase.replace("<term>", terms))
    text.line = getattr(phrase, "line", 0)
    return text
