"""How alike two sentences are, and which of many are likely to be one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from ..knowledge import words
from ..knowledge.verbs import stem
from ..span import Span
from .wording import MODALS, TURNED, spelt

ALIKE = 0.5
"""How much two sentences must have in common, of 1, to be one and its later form."""
BESIDE = 0.12
"""What it counts for, on either side, that the neighbours of two sentences are one sentence."""
ADDED = 0.6
"""The share of a sentence's words that its part in a split or a merger must hold."""
COMMON, TELLING, LIKELIEST = 40, 8, 8
"""Sentences that may hold a word by which pairs are found, such words of a sentence, and pairs weighed of each."""


class Unit(NamedTuple):
    """A sentence, its place among all, whether it is displayed above the text, and the words that matter in it."""

    at: int
    span: Span
    shown: bool
    key: str
    roots: frozenset[str] = frozenset()


def stems(own: Iterable[str]) -> frozenset[str]:
    """The words of `own` that matter, spelt one way and without their endings."""
    light = _light()
    return frozenset(_root(word) for word in own if word not in light)


@cache
def _light() -> frozenset[str]:
    return words("function-words") | TURNED | MODALS


@lru_cache(maxsize=8192)
def _root(word: str) -> str:
    return stem(spelt(word))


def weights_of(units: Sequence[Unit]) -> Mapping[str, float]:
    """What each word tells: the less, the more sentences hold it."""
    held = Counter(root for unit in units for root in unit.roots)
    return {root: 1 + log(1 + len(units) / count) for root, count in held.items()}


def likely(
    left: Sequence[Unit], right: Sequence[Unit], kept: Mapping[int, int], weights: Mapping[str, float]
) -> Iterator[tuple[float, int, int]]:
    """Sentences that may be one and its later form: how alike they are, and their places."""
    others = {unit.at: unit for unit in right}
    holding: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for unit in right:
        for root in unit.roots:
            holding[unit.shown, root].append(unit.at)
    for unit in left:
        rarest = sorted(unit.roots, key=lambda root: (-weights[root], root))[:TELLING]
        lists = (holding.get((unit.shown, root), ()) for root in rarest)
        near = Counter(at for found in lists if len(found) <= COMMON for at in found)
        for at, _ in near.most_common(LIKELIEST):
            beside = sum(kept.get(unit.at + step) == at + step for step in (-1, 1))
            if (alike := _likeness(unit.roots, others[at].roots, weights) + BESIDE * beside) >= ALIKE:
                yield round(alike, 9), unit.at, at  # sums over sets differ in their last digits from run to run


def _likeness(one: frozenset[str], two: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much two sentences have in common, 0 to 1: of both, and of the shorter one."""
    shared = _weigh(one & two, weights)
    first, second = _weigh(one, weights), _weigh(two, weights)
    if len(one & two) < 2 and one != two:
        return shared / (first + second)
    return shared / (first + second) + shared / (2 * min(first, second))


def _weigh(roots: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights[root] for root in roots)


def taken_in(roots: frozenset[str], rest: frozenset[str], weights: Mapping[str, float]) -> bool:
    """Whether most of a sentence stands in what another has beyond its match."""
    shared = roots & rest
    return len(shared) > 1 and _weigh(shared, weights) >= ADDED * _weigh(roots, weights)
