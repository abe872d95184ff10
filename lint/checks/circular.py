"""Two reports that support each other, and are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found
from .relays import Relay, called, relays

OUTLET = Selector("outlet", "named")


@checked
class Circular:
    """Hits an outlet said to have from a third what another outlet, up to `reach` sentences before, has from it too.

    `confirming` are phrases that point at an outlet that bears something out; where it is the one that the report was
    taken from, it bears out itself, and is hit. Where one of `answers` stands in the two sentences or between them, the
    text says itself that they are one.
    """

    confirming: Phrases = NONE
    answers: Phrases = NONE
    reach: int = 4

    offers: ClassVar = frozenset({"one", "two", "source"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (OUTLET,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an outlet; `one` and `two` rest on `source`, or `two` is the source itself."""
        handed = relays(document)
        for at, relay in enumerate(handed):
            first = next((one for one in handed[:at] if self._same(document, one, relay)), None)
            if first:
                yield _hit(first, relay.by)
        for mark in self._confirming(document, sentences) if handed else ():
            taken = (one for one in handed if one.source == called(mark))
            first = next((one for one in taken if self._near(document, one, mark)), None)
            if first:
                yield _hit(first, mark)

    def _same(self, document: Document, one: Relay, two: Relay) -> bool:
        """Whether two outlets have it from one, and are not said in one breath to do so."""
        apart = one.of.span != two.of.span and one.hands_on != two.hands_on
        return apart and one.source == two.source and self._near(document, one, two.by)

    def _near(self, document: Document, one: Relay, mark: Mark) -> bool:
        """Whether a mark stands within reach behind a relay, and nothing between says that they are one."""
        near = document.near(one.by.span, self.reach)
        if not near or not one.by.span.start < mark.span.start < near[-1].end:
            return False
        first, last = (document.around(each.span, "sentence") for each in (one.by, mark))
        between = [span for span in near if first.start <= span.start <= last.start]
        return mark.span not in (one.by.span, one.of.span) and not any(
            found(self.answers, NONE, document, span) for span in between
        )

    def _confirming(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Mark]:
        """The outlets that are said to bear something out."""
        for sentence in sentences:
            for span in found(self.confirming, NONE, document, sentence.span):
                yield from (mark for mark in document.select(OUTLET, span) if span.covers(mark.span))


def _hit(first: Relay, second: Mark) -> Hit:
    values = {"one": first.hands_on, "two": called(second), "source": first.source}
    evidence: tuple[Span, ...] = (first.by.span, first.of.span)
    return Hit(second.span, values, evidence)
