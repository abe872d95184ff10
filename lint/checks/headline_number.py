"""Numbers above an article that its body contradicts, or never gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .figures import DISPLAY, Figure, body, display, same_thing, supports
from .phrase import NONE, found
from .sums import derived

FEW = 3
MOST = 50
"""Numbers above an article that are looked at."""


@checked
class HeadlineNumber:
    """Hits each number of a headline, summary or caption that nothing in the body bears out.

    With `against: same` the body must count the same people or things otherwise, and the nearest such count is the
    evidence; with `against: none` it must not. A body of fewer than `least_words` words proves nothing, and a number in
    an `except` phrase needs no proof.
    """

    against: Literal["same", "none"] = "same"
    least_words: int = 60
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"this", "other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("headline", ""), Selector("summary", ""), Selector("caption", ""))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a number a text; `this` is it with what it counts, `other` what the body has instead."""
        del sentences
        told = set[object]()
        for figure in document.once(unsupported):
            below = document.once(body)
            others = [other for other in below.figures if same_thing(figure, other)]
            if below.words < self.least_words or bool(others) != (self.against == "same"):
                continue
            if any(figure.span.overlaps(spared) for spared in self._spared(document, figure)):
                continue
            fact = _text(document, figure), figure.told.value, figure.told.unit, figure.told.noun
            if fact in told:
                continue
            told.add(fact)
            nearest = min(others, key=lambda other: abs(other.told.value - figure.told.value), default=None)
            words = {
                "this": figure.told.whole.of(document.text),
                "other": nearest.told.whole.of(document.text) if nearest else "",
            }
            yield Hit(figure.span, words, (nearest.told.whole,) if nearest else ())

    def _spared(self, document: Document, figure: Figure) -> tuple[Span, ...]:
        return tuple(found(self.except_, NONE, document, document.around(figure.span, "sentence")))


def _text(document: Document, figure: Figure) -> Span:
    """The display text that a number stands in."""
    return next(mark.span for kind in DISPLAY for mark in document.select(kind, figure.span))


def unsupported(document: Document) -> tuple[Figure, ...]:
    """The numbers above the article that its body neither gives nor adds up to."""
    above = document.once(display)[:MOST]
    if not above:
        return ()
    below = document.once(body)
    return tuple(
        figure
        for figure in above
        if _telling(figure)
        and (figure.told.value not in below.digits or "score" in figure.labels)
        and not any(supports(other, figure) for other in below.figures)
        and not derived(figure, below, document.facts.published)
    )


def _telling(figure: Figure) -> bool:
    """Whether a number would be given again: what is few may be listed, and “first” and “half” need no figure."""
    if figure.told.noun in ("other", "century") or (figure.told.high == inf and not figure.told.step):
        return False
    if "score" in figure.labels:
        return True
    return (figure.told.value > FEW or bool(figure.told.unit)) and not figure.labels & {"fraction", "multiple"}
