"""Deeds that the earlier version holds back and the later one tells outright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.verbs import deeds
from ..ledger import ATTRIBUTED
from ..phrase import Phrases
from ..span import Span
from .alignment import Change, Pair, edit
from .phrase import NONE, found

QUOTE = Selector("quote", "")
OPEN = frozenset("to not never no without if whether would before".split())
"""Words before a verb that make it less than a deed done."""


@checked
class HedgeDropped(Change):
    """Hits a deed, or a word for a culprit, before which the earlier version has one of `frames` and this one nothing.

    A frame ends in the deed (“may close”, “alleged thief”), untouched by `except`; it is found again in any word of its
    family. One of `cautions` that the earlier sentence has not spares it, and so does a source that says it now; but a
    caution of `own` was the source's, if it stood in what a source says, and no source spares it.
    """

    frames: Phrases
    cautions: Phrases
    own: Phrases = NONE
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"before", "line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a deed; `before` is how the earlier version has it."""
        earlier, pairs, _ = edit(document)
        told: set[Span] = set()
        for pair in pairs:
            for span in pair.before:
                for frame in found(self.frames, self.except_, earlier, span):
                    deed = None if earlier.touched(frame, (QUOTE,)) else self._outright(earlier, frame, document, pair)
                    if deed and deed not in told:
                        told.add(deed)
                        yield Hit(deed, {"before": frame.of(earlier.text), "line": earlier.extent(frame)[0].line})

    def _outright(self, earlier: Document, frame: Span, document: Document, pair: Pair) -> Span | None:
        """Where the deed of a frame stands in the later sentences without any caution."""
        last = earlier.tokens(frame).words[-1]
        if last in words("function-words") or not last[0].isalpha():
            return None
        deed = deeds(last)
        held = [frame for span in pair.after for frame in found(self.frames, NONE, document, span)]
        if any(deeds(document.tokens(frame).words[-1]) & deed for frame in held):
            return None
        spared = (QUOTE,) if self._sources_own(earlier, frame) else (ATTRIBUTED, QUOTE)
        place = next((span for after in pair.after for span in _told(document, after, deed, spared)), None)
        return None if place is None or self._cautious(earlier, frame, document, pair) else place

    def _sources_own(self, earlier: Document, frame: Span) -> bool:
        """Whether it is a source that holds the deed back."""
        sentence = earlier.around(frame, "sentence")
        held = any(span.overlaps(frame) for span in found(self.own, NONE, earlier, sentence))
        return held and earlier.touched(frame, (ATTRIBUTED,))

    def _cautious(self, earlier: Document, frame: Span, document: Document, pair: Pair) -> bool:
        """Whether the later sentences have a caution that the earlier ones have in the frame alone, or not at all."""
        before = [span for old in pair.before for span in found(self.cautions, NONE, earlier, old)]
        old = {span.of(earlier.folded) for span in before if not span.overlaps(frame)}
        new = chain.from_iterable(found(self.cautions, NONE, document, span) for span in pair.after)
        return any(span.of(document.folded) not in old for span in new)


def _told(document: Document, sentence: Span, deed: frozenset[str], spared: Sequence[Selector]) -> Iterator[Span]:
    """The words of a sentence that say a deed outright, in nobody's voice of those that are spared."""
    tokens = document.tokens(sentence)
    for at, word in enumerate(tokens.words):
        place = tokens.span(at, at + 1)
        before = tokens.words[max(at - 2, 0) : at]
        outright = deeds(word) & deed and OPEN.isdisjoint(before) and not any(each.endswith("n't") for each in before)
        if outright and not document.touched(place, spared):
            yield place
