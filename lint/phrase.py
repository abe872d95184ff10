"""Human phrases: read from a rule, found in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from .compounds import Sequence
from .elements import Anchors, Sight
from .errors import BylintError
from .notation import Reader
from .span import Span


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
    """Several phrases, looked for together; they are read when first asked for."""

    def __init__(self, written: Iterable[str]) -> None:
        self.written = tuple(written)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases, read; raises BylintError, with the line where a phrase knows its own."""
        return tuple(map(_located, self.written))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Words of which every match holds one; none where one phrase may match without any."""
        gathered: set[str] = set()
        for phrase in self.phrases:
            if phrase.anchors is None:
                return frozenset()
            gathered |= phrase.anchors
        return frozenset(gathered)

    @cached_property
    def _by_first(self) -> dict[str, list[Phrase]]:
        index: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            for first in phrase.firsts or ():
                index.setdefault(first, []).append(phrase)
        return index

    @cached_property
    def _anywhere(self) -> list[Phrase]:
        return [phrase for phrase in self.phrases if phrase.firsts is None]

    def __bool__(self) -> bool:
        return bool(self.written)

    def find(self, sight: Sight) -> Iterator[Span]:
        """Where they stand in a sentence, in reading order, none over another."""
        words, index = sight.tokens.words, self._by_first
        anywhere = [p for p in self._anywhere if p.anchors is None or not p.anchors.isdisjoint(words)]
        past = 0
        for start in range(len(words)) if anywhere else [at for at, word in enumerate(words) if word in index]:
            candidates = (*index.get(words[start], ()), *anywhere)
            found = [match for phrase in candidates if (match := phrase.find(sight, start))]
            if not found:
                continue
            first, last = max(found, key=lambda match: (match[1] - match[0], match))
            if first >= past:
                yield sight.tokens.span(first, last)
                past = last


def _located(written: str) -> Phrase:
    try:
        return Phrase.parse(written)
    except BylintError as error:
        raise BylintError(error.what, line=getattr(written, "line", 0)) from None
