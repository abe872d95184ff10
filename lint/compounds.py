"""Elements made of elements: choices, options, sequences."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cached_property

from .elements import Anchors, Element, Forms, Sight, weight
from .places import Edge


class Either:
    """One of several elements."""

    def __init__(self, choices: Iterable[Element]) -> None:
        self.choices = tuple(choices)

    @cached_property
    def anchors(self) -> Anchors:
        """An anchor of each choice; None if one has none."""
        return _all(choice.anchors for choice in self.choices)

    @cached_property
    def firsts(self) -> Anchors:
        """Whatever one of them begins with."""
        return _all(choice.firsts for choice in self.choices)

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past any of them."""
        return frozenset().union(*(choice.step(sight, at) for choice in self.choices))


class Optional:
    """An element that may be left out, or (`never`) that may not stand there."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, element: Element, *, never: bool = False) -> None:
        self.element, self.never = element, never

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Where it started and where it ended; where it is forbidden, only starts without it."""
        if self.never:
            return frozenset(start for start in at if not self.element.step(sight, frozenset((start,))))
        return at | self.element.step(sight, at)


class Sequence:
    """Elements one after another."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self.elements = tuple(elements)

    @cached_property
    def anchors(self) -> Anchors:
        """The rarest of its elements' anchors."""
        best: Anchors = None
        least = math.inf
        for element in sorted(self.elements, key=_size):
            if _size(element) >= least:  # a list this long cannot be rarer, and is not read for it
                break
            found = element.anchors
            if found is not None and (weighed := sum(map(weight, found))) < least:
                best, least = found, weighed
        return best

    @cached_property
    def firsts(self) -> Anchors:
        """What its first elements may begin with."""
        gathered: frozenset[str] = frozenset()
        for element in self.elements:
            if isinstance(element, Optional) and not element.never and (more := element.element.firsts) is not None:
                gathered |= more
            elif (isinstance(element, Edge) and not element.end) or (isinstance(element, Optional) and element.never):
                continue  # takes no token
            else:
                return None if (found := element.firsts) is None else gathered | found
        return None

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past all of them."""
        for element in self.elements:
            if not at:
                break
            at = element.step(sight, at)
        return at


def _size(element: Element) -> int:
    return element.size if isinstance(element, Forms) else 0


def _all(sets: Iterable[Anchors]) -> Anchors:
    gathered: set[str] = set()
    for found in sets:
        if found is None:
            return None
        gathered |= found
    return frozenset(gathered)
