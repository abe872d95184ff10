"""A number of a text or of its parts that is too high or too low."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import BODY, Hit, checked
from ..kinds import Selector
from ..span import Span
from .measures import MEASURES, SENTENCE, Stretch, word_count
from .opening import head

EVIDENCE = 3
"""How many of the longest sentences are shown for a figure of the whole article."""


@checked
class Metric:
    """Hits an article, or each of the marks `of`, whose `measure` is above `most` or below `least`.

    An article's figure is that of its paragraphs; words in a `not_in` mark are not counted. Articles of fewer than
    `least_words` words are not asked. The indices of readability are textstat's, over sentences as bylint parts them.
    """

    measure: Literal[
        "words",
        "characters",
        "sentences",
        "words_per_sentence",
        "sentences_per_paragraph",
        "quoted",
        "ari",
        "coleman_liau",
        "lix",
        "rix",
    ]
    of: tuple[Selector, ...] = ()
    most: float = float("inf")
    least: float = float("-inf")
    not_in: tuple[Selector, ...] = ()
    least_words: int = 1

    offers: ClassVar = frozenset({"figure", "limit", "words"})
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def __post_init__(self) -> None:
        """Refuse a measure without a limit, or with limits that nothing can keep."""
        if self.most == float("inf") and self.least == float("-inf"):
            raise BylintError("“most” or “least” is wanted; add the limit of the measure")
        if self.least > self.most:
            raise BylintError(f"least: {self.least:g} is above most, {self.most:g}; swap the two")

    @property
    def scope(self) -> str:
        """A figure of the whole article speaks of all of it."""
        return "sentence" if self.of else "document"

    @property
    def stands(self) -> tuple[Selector, ...]:
        """What is measured; sentences are those of the body."""
        return tuple(BODY[0] if kind.kind == "sentence" else kind for kind in self.of)

    @property
    def reads(self) -> tuple[Selector, ...]:
        """What is measured."""
        return self.of

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an article, at its headline, or one a mark, at its first sentence."""
        body = Stretch.body(document, self.not_in)
        if body.words < self.least_words:
            return
        if not self.of:
            longest = sorted(body.sentences, key=lambda span: -word_count(span.of(document.text)))[:EVIDENCE]
            yield from self._beyond(body, head(document), tuple(sorted(longest)))
        for span in sorted({mark.span for kind in self.of for mark in document.select(kind)}):
            yield from self._beyond(Stretch(document, (span,), self.not_in), _opening(document, span))

    def _beyond(self, stretch: Stretch, span: Span, evidence: tuple[Span, ...] = ()) -> Iterator[Hit]:
        """A hit where the figure of a stretch, to one decimal, is past a limit."""
        if not stretch.words:
            return
        figure = round(MEASURES[self.measure](stretch), 1)
        for limit, past in ((self.most, figure > self.most), (self.least, figure < self.least)):
            if past:
                yield Hit(span, {"figure": _plain(figure), "limit": _plain(limit), "words": stretch.words}, evidence)


def _plain(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _opening(document: Document, span: Span) -> Span:
    """The first sentence of a stretch: no finding reaches beyond one."""
    first = next((mark.span for mark in document.select(SENTENCE, span)), span)
    return Span(max(first.start, span.start), min(first.end, span.end))
