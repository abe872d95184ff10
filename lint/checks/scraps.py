"""Speakers of whose words an article gives nothing but a scrap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..ledger import Entry, ledger
from ..span import Span
from ..tokens import is_word

QUOTE, PARAGRAPH = Selector("quote", ""), Selector("paragraph", "")

SPEAKERS = frozenset(("person", "unnamed"))


@checked
class Scraps:
    """Hits the first of a person's quotations where none of them has more than `most` words.

    A quotation of less than `least` words, or one that begins with a capital, is a term or a sentence and no scrap. A
    longer quotation in a paragraph where the person speaks, or in the next one, counts as theirs.
    """

    least: int = 3
    most: int = 6

    offers: ClassVar = frozenset({"count", "who"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (QUOTE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a person; `count` is the words of the quotation, `who` their name."""
        for entry in ledger(document).entries:
            if entry.source.kind not in SPEAKERS or not self._alone(document, entry):
                continue
            for mark in _own(document, entry):
                size = _size(document, mark.span)
                if self.least <= size <= self.most and _small(document, mark.span) and "nested" not in mark.labels:
                    yield Hit(mark.span, {"count": size, "who": entry.source.name})
                    break

    def _alone(self, document: Document, entry: Entry) -> bool:
        """Whether no longer quotation stands where the person speaks."""
        sizes = document.once(_longest)
        near = {span for line in entry.lines for span in document.near(line.cue.span, 1, "paragraph")[-2:]}
        return all(sizes.get(span, 0) <= self.most for span in near)


def _longest(document: Document) -> dict[Span, int]:
    """The words of the longest quotation of each paragraph."""
    return {
        paragraph.span: max((_size(document, mark.span) for mark in document.select(QUOTE, paragraph.span)), default=0)
        for paragraph in document.select(PARAGRAPH)
    }


def _own(document: Document, entry: Entry) -> Iterator[Mark]:
    """The quotations of what the source is said to say."""
    for line in entry.lines:
        for part in line.attribution.content:
            yield from document.select(QUOTE, part)


def _size(document: Document, span: Span) -> int:
    return sum(map(is_word, document.tokens(span).words))


def _small(document: Document, span: Span) -> bool:
    return next((char for char in span.of(document.text) if char.isalpha()), "A").islower()
