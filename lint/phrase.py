"""Human phrases: read from a rule, found in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from .compounds import Sequence
from .elements import Anchors, Sight
from .errors import BylintError
from .notation import Reader
from .span import Span
from .yamlfile import Text


class Phrase:
    """One phrase of a rule: what comes before the part pointed at, that part, and what follows."""

    def __init__(self, before: Sequence, focus: Sequence, after: Sequence) -> None:
        self.before, self.focus, self.after = before, focus, after

    @cached_property
    def _whole(self) -> Sequence:
        return Sequence((*self.before.elements, *self.focus.elements, *self.after.elements))

    @property
    def anchors(self) -> Anchors:
        """Words of which every match holds one; None: it may match without any known word."""
        return self._whole.anchors

    @property
    def firsts(self) -> Anchors:
        """Every token a match may begin with; None: any."""
        return self._whole.firsts

    @classmethod
    def parse(cls, written: str) -> Phrase:
        """Read a phrase; raises BylintError that names the mistake in it."""
        return cls(*Reader(written).parts())

    def find(self, sight: Sight, start: int) -> tuple[int, int] | None:
        """The longest match that begins at token `start`: first and last token of the part pointed at."""
        found = None
        for first in self.before.step(sight, frozenset((start,))):
            for last in self.focus.step(sight, frozenset((first,))):
                far_enough = found is None or last - first > found[1] - found[0]
                if far_enough and last > first and self.after.step(sight, frozenset((last,))):
                    found = (first, last)
        return found


class Phrases:
    """Several phrases, looked for together; each is read when a sentence first holds one of its anchors.

    One that is `Anchored` need not be read for that.
    """

    def __init__(self, written: Iterable[str]) -> None:
        self.written = tuple(written)
        self._read: dict[int, Phrase] = {}

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases, read; raises BylintError, with the line where a phrase knows its own."""
        return tuple(map(self._phrase, range(len(self.written))))

    def _phrase(self, number: int) -> Phrase:
        if number not in self._read:
            self._read[number] = _located(self.written[number])
        return self._read[number]

    @cached_property
    def _held(self) -> tuple[Anchors, ...]:
        """The anchors of each phrase."""
        return tuple(
            written.anchors if isinstance(written, Anchored) else self._phrase(number).anchors
            for number, written in enumerate(self.written)
        )

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Words of which every match holds one; none where one phrase may match without any."""
        held = [anchors for anchors in self._held if anchors is not None]
        return frozenset().union(*held) if len(held) == len(self.written) else frozenset()

    @cached_property
    def _takers(self) -> dict[str, list[int]]:
        """Anchor → the numbers of the phrases that wait for it."""
        takers: dict[str, list[int]] = {}
        for number, anchors in enumerate(self._held):
            for anchor in anchors or ():
                takers.setdefault(anchor, []).append(number)
        return takers

    @cached_property
    def _anyway(self) -> list[int]:
        """The numbers of the phrases that wait for no word."""
        return [number for number, anchors in enumerate(self._held) if anchors is None]

    def __bool__(self) -> bool:
        return bool(self.written)

    def _among(self, words: Iterable[str]) -> list[Phrase]:
        """The phrases that a sentence of `words` may hold."""
        takers = self._takers
        numbers = {number for word in words if word in takers for number in takers[word]}
        return [self._phrase(number) for number in sorted(numbers.union(self._anyway))]

    def find(self, sight: Sight) -> Iterator[Span]:
        """Where they stand in a sentence, in reading order, none over another."""
        words, past = sight.tokens.words, 0
        index: dict[str, list[Phrase]] = {}
        anywhere = []
        for phrase in self._among(words):
            if phrase.firsts is None:
                anywhere.append(phrase)
            for first in phrase.firsts or ():
                index.setdefault(first, []).append(phrase)
        for start in range(len(words)) if anywhere else [at for at, word in enumerate(words) if word in index]:
            candidates = (*index.get(words[start], ()), *anywhere)
            found = [match for phrase in candidates if (match := phrase.find(sight, start))]
            if not found:
                continue
            first, last = max(found, key=lambda match: (match[1] - match[0], match))
            if first >= past:
                yield sight.tokens.span(first, last)
                past = last


class Anchored(Text):
    """A phrase as written whose anchors are known from another run."""

    __slots__ = ("anchors",)
    anchors: Anchors


def _located(written: str) -> Phrase:
    try:
        return Phrase.parse(written)
    except BylintError as error:
        raise BylintError(error.what, line=getattr(written, "line", 0)) from None
