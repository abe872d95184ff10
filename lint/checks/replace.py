"""Words for which the house prefers others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import WORDING, Hit, Swap, checked
from ..phrase import Phrases
from ..span import Span
from .articles import agreeing
from .phrase import NONE, found
from .proper import capitalised, is_name, opening


class Pair(NamedTuple):
    """A phrase, what to write instead, and whether that may stand in its very place."""

    phrases: Phrases
    forms: tuple[str, ...]
    swaps: bool

    def may(self, words: frozenset[str]) -> bool:
        """Whether a sentence of these words can hold it."""
        return not (self.phrases.anchors and self.phrases.anchors.isdisjoint(words))


@checked
class Replace:
    """Hits each phrase of `pairs` and offers the forms to write instead.

    What `advice` holds for a phrase is told as it stands there, and offered as no swap. Of phrases that share words
    the longest counts. Without `names`, none that begins like a part of a name.
    """

    pairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    advice: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    except_: Phrases = NONE
    names: bool = True

    offers: ClassVar = frozenset({"instead"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING
    swaps: ClassVar = True

    @cached_property
    def _pairs(self) -> tuple[Pair, ...]:
        tables = ((self.pairs, True), (self.advice, False))
        return tuple(Pair(Phrases([key]), forms, swaps) for held, swaps in tables for key, forms in held.items())

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of all of them; none where one may match without any."""
        anchors = [pair.phrases.anchors for pair in self._pairs]
        return frozenset().union(*anchors) if all(anchors) else frozenset()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a phrase found, with what to write instead."""
        for sentence in sentences:
            for span, pair in self._longest(document, sentence.span):
                yield _told(document, sentence.span, span, pair)

    def _longest(self, document: Document, sentence: Span) -> Iterator[tuple[Span, Pair]]:
        """What stands in a sentence, the longest first, none over another."""
        words = frozenset(document.tokens(sentence).words)
        standing = [pair for pair in self._pairs if pair.may(words)]
        places = [(span, pair) for pair in standing for span in found(pair.phrases, self.except_, document, sentence)]
        taken: list[Span] = []
        for span, pair in sorted(places, key=lambda place: (place[0].start - place[0].end, place[0].start)):
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                if self.names or not is_name(document, sentence, span):
                    yield span, pair


def _told(document: Document, sentence: Span, span: Span, pair: Pair) -> Hit:
    """A hit with what to write instead, in letters and with an article that fit its place."""
    if not pair.swaps:
        return Hit(span, {"instead": " or ".join(pair.forms)})
    span, forms = agreeing(document, sentence, span, pair.forms)
    if opening(document, sentence, span):
        forms = tuple(form[0].upper() + form[1:] for form in forms)
    sure = len(forms) == 1 and _sure(span.of(document.text), forms[0])
    if sure and " " in forms[0] and capitalised(document, sentence):
        sure = False  # which of its words want a capital there is the house's to say
    swap = Swap(span, forms[0]) if sure else None
    return Hit(span, {"instead": " or ".join(f"“{form}”" for form in forms)}, fixes=forms, swap=swap)


def _sure(written: str, form: str) -> bool:
    """Whether a form may stand for words unseen: it holds them not, and only the first letter of both is a capital."""
    cased = written[0].isupper() <= form[0].isupper() and not any(map(str.isupper, written[1:]))
    return cased and written.lower() not in form.lower()
