"""Quotation marks above a text around words of which it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .displayed import body, displayed
from .headline_quotes import BROKEN
from .wording import said, unquoted, weighty

QUOTE = Selector("quote", "")


@checked
class UnsaidMarks:
    """Hits what a headline or summary puts in marks, up to `most` words, of which the text has no word that matters.

    A text of fewer than `least_words` words proves nothing. Endings and spelling are no difference. Beside one of
    `works`, words with capitals are a title.
    """

    most: int = 5
    works: tuple[str, ...] = ()
    least_words: int = 100

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (QUOTE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of marks."""
        for shown in displayed(document):
            titled = not document.vocabulary.isdisjoint(self.works) and self._tells_of_works(document, shown)
            for quote in document.select(QUOTE, shown.span):
                if titled and _capital(document, quote):
                    continue
                if self._unsaid(document, quote) and len(body(document).split()) >= self.least_words:
                    places = said(document, quote.span).places
                    yield Hit(Span(places[0][0], places[-1][1]))

    def _tells_of_works(self, document: Document, shown: Mark) -> bool:
        return not frozenset(self.works).isdisjoint(document.tokens(shown.span).words)

    def _unsaid(self, document: Document, quote: Mark) -> bool:
        """Whether something is in these marks, and the text has none of it."""
        if quote.labels & {"unclosed", "nested"} or re.search(BROKEN, quote.span.of(document.text)):
            return False
        own = said(document, quote.span).words
        heavy = set(weighty(own))
        return bool(heavy) and len(own) <= self.most and heavy.isdisjoint(document.once(_vocabulary))


def _capital(document: Document, quote: Mark) -> bool:
    """Whether the words in these marks that matter all begin with a capital, and are not all capitals."""
    own = re.findall(r"[^\W\d_][\w'’]*", quote.span.of(document.text))
    if all(map(str.isupper, own)):
        return False
    return all(word[0].isupper() or word.lower() in words("function-words") for word in own)


def _vocabulary(document: Document) -> frozenset[str]:
    """The words of the text that matter, without their endings."""
    return frozenset(weighty(unquoted(body(document))))
