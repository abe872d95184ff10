"""What can be counted of a stretch of text: words, sentences, quotation, and how hard it reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from ..document import Document
from ..kinds import Selector
from ..span import Span

PARAGRAPH, SENTENCE, QUOTE = (Selector(kind, "") for kind in ("paragraph", "sentence", "quote"))
STOPS = re.compile(r"[.!?]+")


class Stretch:
    """Parts of an article that are measured as one, less the marks whose words are not counted."""

    def __init__(self, document: Document, spans: tuple[Span, ...], not_in: tuple[Selector, ...] = ()) -> None:
        self.document, self.spans, self.not_in = document, spans, not_in

    @classmethod
    def body(cls, document: Document, not_in: tuple[Selector, ...] = ()) -> Stretch:
        """The paragraphs of an article."""
        return cls(document, tuple(mark.span for mark in document.select(PARAGRAPH)), not_in)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences."""
        return tuple(mark.span for span in self.spans for mark in self.document.select(SENTENCE, span))

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return sum(map(word_count, self._parts()))

    @property
    def characters(self) -> int:
        """How many characters it has, blanks included."""
        return sum(map(len, self._parts()))

    @property
    def quoted(self) -> float:
        """How many of a hundred words stand in quotations."""
        own = Stretch(self.document, self.spans, (*self.not_in, QUOTE)).words
        return 100 * (self.words - own) / self.words

    @property
    def prose(self) -> str:
        """Its sentences, one a line, with no stop but the last, so that “Dr. Vale” ends none."""
        return "\n".join(f"{STOPS.sub('', span.of(self.document.text))}." for span in self.sentences)

    def _parts(self) -> Iterator[str]:
        """What is left of it without the marks that are not counted."""
        for span in self.spans:
            at = span.start
            for hole in sorted(mark.span for kind in self.not_in for mark in self.document.select(kind, span)):
                yield self.document.text[at : max(at, hole.start)]
                at = max(at, hole.end)
            yield self.document.text[at : max(at, span.end)]


def word_count(text: str) -> int:
    """How many words a text has: what stands between blanks and holds a letter or a figure."""
    return sum(any(map(str.isalnum, piece)) for piece in text.split())


def _readability(index: str) -> Callable[[Stretch], float]:
    """An index of textstat, which is imported the first time one is asked for: it takes a quarter of a second."""

    def measured(stretch: Stretch) -> float:
        import textstat

        return float(getattr(textstat, index)(stretch.prose))

    return measured


MEASURES: Mapping[str, Callable[[Stretch], float]] = {
    "words": lambda stretch: stretch.words,
    "characters": lambda stretch: stretch.characters,
    "sentences": lambda stretch: len(stretch.sentences),
    "words_per_sentence": lambda stretch: stretch.words / max(len(stretch.sentences), 1),
    "sentences_per_paragraph": lambda stretch: len(stretch.sentences) / max(len(stretch.spans), 1),
    "quoted": lambda stretch: stretch.quoted,
    "ari": _readability("automated_readability_index"),
    "coleman_liau": _readability("coleman_liau_index"),
    "lix": _readability("lix"),
    "rix": _readability("rix"),
}
"""What `measure` may be; only indices that count letters, since textstat's syllables fetch a corpus from the net."""
