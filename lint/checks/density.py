"""So many of something that it colours the whole text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import pairs
from ..phrase import Phrases
from ..scan import fold
from ..span import Span
from .measures import Stretch
from .opening import head
from .phrase import NONE, found
from .terms_found import loaded

PARAGRAPH, QUOTE = Selector("paragraph", ""), Selector("quote", "")
FIELD = 50
"""One word in so many tells an article's field."""


@checked
class Density:
    """Hits an article with more than `per_1000` of `phrases` in a thousand words, and `at_least` so many.

    Instead of phrases it may count the loaded terms of paired `lists` that are of `grades`. Words and what is counted
    are those of body paragraphs, outside quotations; with `distinct`, each counts once, however often it stands. An
    article of whose words one in fifty is of `fields` (trials, weather, markets) may have `fields_per_1000`.
    """

    phrases: Phrases = NONE
    lists: tuple[str, ...] = ()
    grades: tuple[str, ...] = ("strong", "weak")
    per_1000: float = 0.0
    at_least: int = 5
    distinct: bool = False
    fields: tuple[str, ...] = ()
    fields_per_1000: float = 0.0
    except_: Phrases = NONE
    not_in: tuple[Selector, ...] = (QUOTE,)

    offers: ClassVar = frozenset({"count", "words", "rate", "limit"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        """Refuse to count nothing, or a list or a grade that is not there; raises BylintError."""
        if not (self.phrases or self.lists):
            raise BylintError("“phrases” or “lists” is wanted; add what is counted")
        for name in self.lists:
            for grade in self.grades:
                pairs.forms(name, grade)

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its phrases."""
        return self.phrases.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline, with the places counted as evidence."""
        words = document.once(_words)
        places = [span for span in self._counted(document, sentences, words) if not document.touched(span, self.not_in)]
        count = len({fold(span.of(document.text)) for span in places}) if self.distinct else len(places)
        if count < self.at_least:
            return
        rate, limit = count * 1000 / max(words, 1), self._limit(document)
        if rate > limit:
            values = {"count": count, "words": words, "rate": f"{rate:.0f}", "limit": f"{limit:g}"}
            yield Hit(head(document), values, tuple(places))

    def _counted(self, document: Document, sentences: Sequence[Mark], words: int) -> Iterator[Span]:
        """What is counted, wherever it stands in the body; nothing where its anchors are too few for `words` words."""
        if self.lists:
            for name, term, span, _ in loaded(document):
                if name in self.lists and term.grade in self.grades and next(document.select(PARAGRAPH, span), None):
                    yield span
        at = document.words.at
        most = sum(len(at[anchor]) for anchor in at.keys() & self.anchors)
        if most >= self.at_least and most * 1000 > self.per_1000 * words:
            for sentence in sentences:
                yield from found(self.phrases, self.except_, document, sentence.span)

    def _limit(self, document: Document) -> float:
        words, fields = document.words_and_signs.words, frozenset(self.fields)
        return self.fields_per_1000 if sum(map(fields.__contains__, words)) * FIELD > len(words) else self.per_1000


def _words(document: Document) -> int:
    """The words of the body outside quotations."""
    return Stretch.body(document, (QUOTE,)).words
