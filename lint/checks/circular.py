"""Two reports that support each other, and are one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
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
        for relay in handed:
            alike = (one for one in self._before(document, relay.by) if _same(one, relay))
            yield from self._supported(document, alike, relay.by)
        for mark in self._confirming(document, sentences) if handed else ():
            taken = (one for one in self._before(document, mark) if one.source == called(mark))
            yield from self._supported(document, taken, mark)

    def _before(self, document: Document, mark: Mark) -> tuple[Relay, ...]:
        """The relays within reach before a mark."""
        near, handed = document.near(mark.span, self.reach), relays(document)
        opened = near[0].start if near else mark.span.start
        first, last = (bisect_left(handed, at, key=_start) for at in (opened, mark.span.start))
        return handed[first:last]

    def _supported(self, document: Document, relayed: Iterable[Relay], mark: Mark) -> Iterator[Hit]:
        """A hit at a mark where one of some relays supports it, and nothing between says that they are one."""
        for one in relayed:
            if one.of.span != mark.span and not self._answered(document, one, mark):
                yield _hit(one, mark)
                return

    def _answered(self, document: Document, one: Relay, mark: Mark) -> bool:
        """Whether the text says from a relay to a mark that they are one."""
        begun = document.around(one.by.span, "sentence").start
        near = (span for span in document.near(mark.span, self.reach) if begun <= span.start <= mark.span.start)
        return any(found(self.answers, NONE, document, span) for span in near)

    def _confirming(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Mark]:
        """The outlets that are said to bear something out."""
        for sentence in sentences:
            for span in found(self.confirming, NONE, document, sentence.span):
                yield from (mark for mark in document.select(OUTLET, span) if span.covers(mark.span))


def _start(relay: Relay) -> int:
    return relay.by.span.start


def _same(one: Relay, two: Relay) -> bool:
    """Whether two outlets have it from one, and are not said in one breath to do so."""
    return one.of.span != two.of.span and one.hands_on != two.hands_on and one.source == two.source


def _hit(first: Relay, second: Mark) -> Hit:
    values = {"one": first.hands_on, "two": called(second), "source": first.source}
    evidence: tuple[Span, ...] = (first.by.span, first.of.span)
    return Hit(second.span, values, evidence)
