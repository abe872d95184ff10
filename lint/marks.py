"""Marks, what is recognised in an article, and the shelves that hold those of one kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from .span import Span

NO_LABELS: frozenset[str] = frozenset()


class Mark(NamedTuple):
    """Something recognised in the prose: a paragraph, a quote, a source."""

    kind: str
    span: Span
    labels: frozenset[str] = NO_LABELS
    value: object = None


class Shelf(NamedTuple):
    """The marks of one kind in reading order, outer before inner, and how far they reach so far."""

    marks: tuple[Mark, ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Shelf:
        """Put `marks` in order."""
        return cls.ordered(tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))))

    @classmethod
    def ordered(cls, marks: tuple[Mark, ...]) -> Shelf:
        """Put up `marks` that are in order."""
        if not marks:
            return EMPTY
        starts, ends = zip(*[mark.span for mark in marks], strict=True)
        return cls(marks, starts, tuple(accumulate(ends, max)))

    def touches(self, span: Span) -> bool:
        """Whether one of the marks shares a character with `span`."""
        at = bisect_left(self.starts, span.end)
        return bool(at) and self.reach[at - 1] > span.start


EMPTY = Shelf((), (), ())
