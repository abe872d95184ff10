"""Marks, what is recognised in an article, and the shelves that hold those of one kind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
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
    """The marks of one kind in reading order, outer before inner, and how far they reach so far.

    Where some lie in others, `outer` is for each the last before it that ends later, or -1.
    """

    marks: tuple[Mark, ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]
    outer: tuple[int, ...] = ()

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
        reach = tuple(accumulate(ends, max))
        return cls(marks, starts, reach, () if reach == ends else _outer(ends))

    def touching(self, span: Span) -> Sequence[Mark]:
        """The marks that share a character with `span`; one around many others costs no look at each of them."""
        start = span.start
        first, last = bisect_right(self.reach, start), bisect_left(self.starts, span.end)
        if not self.outer or last - first < 2:
            return self.marks[first:last]
        inner = bisect_left(self.starts, start, first, last)
        found = [mark for mark in reversed(self.marks[inner:last]) if mark.span.end > start]
        at = inner - 1
        while at >= first:
            around = self.marks[at].span.end > start
            if around:
                found.append(self.marks[at])
            at = at - 1 if around else self.outer[at]
        return found[::-1]

    def touches(self, span: Span) -> bool:
        """Whether one of the marks shares a character with `span`."""
        at = bisect_left(self.starts, span.end)
        return bool(at) and self.reach[at - 1] > span.start


def _outer(ends: Sequence[int]) -> tuple[int, ...]:
    outer: list[int] = []
    for at, end in enumerate(ends):
        around = at - 1
        while around >= 0 and ends[around] <= end:
            around = outer[around]
        outer.append(around)
    return tuple(outer)


EMPTY = Shelf((), (), ())
