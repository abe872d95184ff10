"""Quotations of a headline that the text does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .displayed import body, displayed
from .wording import TURNED, Saying, aligned, root, said, spelt, unquoted, weighty

QUOTE, PARAGRAPH = Selector("quote", ""), Selector("paragraph", "")
PARTED = r"\[[^\]]*\]|\([^)]*\)|…|\.\s?\.\s?\.|\s[-–—]+\s|—|[;:]"
BROKEN = r"[*ÃâÂ_@#]|\w--"
LEAST, SENTENCE = 3, 4
"""Words of a quotation that is looked for, and of one that is missed where nothing is like it."""
MOST, LONGEST = 300, 2000
"""Quotations of the text that one above is compared with, and characters of one that is."""
SAID = (
    r"\b(?:i|me|my|we|us|our|you|your|he|him|his|she|her|it|they|them|their|am|is|are|was|were|be|do|does|did|has|had|have"
    r"|will|would|can|could|should|must|may)\b|n't\b|'(?:m|re|ve|ll)\b"
)
"""What a sentence holds, and a title or a nickname hardly ever."""


@checked
class HeadlineQuotes:
    """Hits words that a headline or summary quotes and the text, of `least_words` and more, neither quotes nor says.

    With `near`, hits instead the words by which such a quotation differs from one in the text, which `other` shows.
    Words left out, brackets, inflections, spelling and order are no difference.
    """

    near: bool = False
    least_words: int = 100

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (QUOTE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a quotation."""
        for mark in displayed(document):
            for quote in document.select(QUOTE, mark.span):
                missing = [part for part in _parts(document, quote) if not _verbatim(document, part)]
                if missing and self.near:
                    yield from _varied(document, missing[0])
                elif any(self._unheard(document, part) for part in missing) and not any(_varied(document, missing[0])):
                    whole = said(document, quote.span).places
                    yield Hit(Span(whole[0][0], whole[-1][1]), {"other": ""})

    def _unheard(self, document: Document, part: Saying) -> bool:
        """Whether nothing in a text of some length is like what is quoted, a sentence or part of one."""
        if (
            len(part.words) < SENTENCE
            or not re.search(SAID, part.span.of(document.folded))
            or len(body(document).split()) < self.least_words
        ):
            return False
        heavy = set(weighty(part.words))
        most = max((len(heavy & said) for said in document.once(_paragraphs)), default=0)
        return len(heavy) > 1 and 2 * most <= len(heavy)


def _parts(document: Document, quote: Mark) -> Iterator[Saying]:
    """The stretches of a quotation between what its editor left out or put in; none of one that is broken."""
    text = quote.span.of(document.text)
    if "unclosed" in quote.labels or "nested" in quote.labels or re.search(BROKEN, text):
        return
    start = 0
    for part in (*re.finditer(PARTED, text), None):
        end = part.start() if part else len(text)
        found = said(document, Span(quote.span.start + start, quote.span.start + end))
        if len(found.words) >= LEAST:
            yield found
        start = part.end() if part else end


def _verbatim(document: Document, part: Saying) -> bool:
    """Whether the text holds these words in a row, to the letter or in another spelling."""
    text, written = body(document), document.folded[part.places[0][0] : part.places[-1][1]]
    at = text.find(written)
    edges = f"{text[max(at - 1, 0) : at]}{text[at + len(written) : at + len(written) + 1]}"
    if at >= 0 and not any(char.isalnum() or char == "'" for char in edges):
        return True
    return f" {' '.join(map(spelt, part.words))} " in document.once(_spelt)


def _spelt(document: Document) -> str:
    """The words of the text, spelt one way."""
    return f" {' '.join(spelt(word) for word in unquoted(body(document)))} "


def _paragraphs(document: Document) -> list[frozenset[str]]:
    """The words that matter of each paragraph, without their endings."""
    spans = (paragraph.span for paragraph in document.select(PARAGRAPH))
    return [frozenset(weighty(unquoted(span.of(document.folded)))) for span in spans]


def _varied(document: Document, part: Saying) -> Iterator[Hit]:
    """The place where a quotation in the text says the same in other words."""
    quotes = (quote for paragraph in document.select(PARAGRAPH) for quote in document.select(QUOTE, paragraph.span))
    for quote in islice(quotes, MOST):
        if quote.span.end - quote.span.start <= LONGEST:
            other = said(document, quote.span)
            same, gaps = aligned(part.words, other.words)
            told = [gap for gap in gaps if gap.b > gap.a]
            if len(told) != 1 or same < LEAST or 4 * same < 3 * len(part.words):
                continue
            (gap,) = told
            left, right = part.words[gap.a : gap.b], other.words[gap.c : gap.d]
            if len(left) == len(right) == 1 and TURNED.isdisjoint(left + right) and root(left[0]) != root(right[0]):
                there = other.around(gap.c, gap.d, 2)
                yield Hit(part.around(gap.a, gap.b, 2), {"other": there.of(document.text)}, (there,))
                return
