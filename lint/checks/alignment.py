"""Which sentences of an earlier version became which of the later one, wherever they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from typing import NamedTuple, cast

from ..document import Document
from ..hit import EARLIER
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.verbs import stem
from ..span import Span
from ..tokens import is_word
from .wording import MODALS, TURNED, spelt

SENTENCE, FURNITURE, HEADLINE, SUMMARY = map(Selector.parse, ("sentence", "block.furniture", "headline", "summary"))
MONEY = frozenset("$£€¥%")
"""Signs that make another figure of a number, so that they tell sentences apart as words do."""
ALIKE = 0.5
"""How much two sentences must have in common, of 1, to be one and its later form."""
BESIDE = 0.12
"""What it counts for, on either side, that the neighbours of two sentences are one sentence."""
ADDED = 0.6
"""The share of a sentence's words that its part in a split or a merger must hold."""
ROUNDS = 2
"""How often pairs are looked for: those found speak for their neighbours."""
COMMON, TELLING, LIKELIEST = 40, 8, 8
"""Sentences that may hold a word by which pairs are found, such words of a sentence, and pairs weighed of each."""
LONGEST = 400
"""Words of a sentence that is compared; a longer one is no sentence."""


class Pair(NamedTuple):
    """Sentences of the earlier version and what they became: several where one was split or some were merged."""

    before: tuple[Span, ...]
    after: tuple[Span, ...]


class Edit(NamedTuple):
    """An earlier version of an article, and those of its sentences that stand in the later one in other words."""

    earlier: Document
    pairs: tuple[Pair, ...]


class Unit(NamedTuple):
    """A sentence, its place among all, whether it is displayed above the text, and the words that matter in it."""

    at: int
    span: Span
    shown: bool
    key: str
    roots: frozenset[str] = frozenset()


def edit(document: Document) -> Edit:
    """What an earlier version of the article has become in it; worked out once."""
    return document.once(_edit)


def _edit(document: Document) -> Edit:
    earlier = cast("Document", next(document.select(EARLIER)).value)
    old, new = _units(earlier), _units(document)
    kept = _kept(old, new)
    left, right = _changed(earlier, old, kept.keys()), _changed(document, new, set(kept.values()))
    weights = _weights((*left, *right))
    kept |= {-1: -1, len(old): len(new)}  # where both begin and end
    matched: dict[int, int] = {}
    for _ in range(ROUNDS):
        taken = set(matched.values())
        rest = [unit for unit in right if unit.at not in taken]
        likely = _likely([unit for unit in left if unit.at not in matched], rest, kept | matched, weights)
        matched |= dict(_matched(likely))
    before, after = {unit.at: unit for unit in left}, {unit.at: unit for unit in right}
    merged = _joined(before, after, matched, weights)
    split = _joined(after, before, {new_at: old_at for old_at, new_at in matched.items()}, weights)
    pairs = (
        Pair(
            tuple(old[at].span for at in sorted((old_at, *merged[old_at]))),
            tuple(new[at].span for at in sorted((new_at, *split[new_at]))),
        )
        for old_at, new_at in sorted(matched.items(), key=lambda item: item[1])
    )
    return Edit(earlier, tuple(pairs))


def _units(document: Document) -> list[Unit]:
    above = [mark.span for kind in (HEADLINE, SUMMARY) for mark in document.select(kind)]
    found: list[Unit] = []
    for mark in document.select(SENTENCE):
        own = document.tokens(mark.span).words
        if len(own) <= LONGEST and next(document.select(FURNITURE, mark.span), None) is None:
            key = " ".join(word for word in own if is_word(word) or word in MONEY)
            shown = any(span.overlaps(mark.span) for span in above)
            found.append(Unit(len(found), mark.span, shown, key))
    return found


def _changed(document: Document, units: Sequence[Unit], kept: Collection[int]) -> list[Unit]:
    """The sentences that the other version has not, with the words that matter in them."""
    left = (unit for unit in units if unit.at not in kept)
    own = ((unit, stems(filter(_lettered, document.tokens(unit.span).words))) for unit in left)
    return [unit._replace(roots=roots) for unit, roots in own if roots]


def _lettered(word: str) -> bool:
    return word[0].isalpha()


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


def _kept(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    """The sentences that stand in both versions in the same words, moved or not."""
    places: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for unit in reversed(new):
        places[unit.shown, unit.key].append(unit.at)
    return {unit.at: places[unit.shown, unit.key].pop() for unit in old if places[unit.shown, unit.key]}


def _weights(units: Sequence[Unit]) -> Mapping[str, float]:
    """What each word tells: the less, the more sentences hold it."""
    held = Counter(root for unit in units for root in unit.roots)
    return {root: 1 + log(1 + len(units) / count) for root, count in held.items()}


def _likely(
    left: Sequence[Unit], right: Sequence[Unit], kept: Mapping[int, int], weights: Mapping[str, float]
) -> Iterator[tuple[float, int, int]]:
    """Sentences that may be one and its later form: how alike they are, and their places."""
    holding: dict[tuple[bool, str], list[Unit]] = defaultdict(list)
    for unit in right:
        for root in unit.roots:
            holding[unit.shown, root].append(unit)
    for unit in left:
        rarest = sorted(unit.roots, key=lambda root: (-weights[root], root))[:TELLING]
        lists = (holding.get((unit.shown, root), ()) for root in rarest)
        near = Counter(other for found in lists if len(found) <= COMMON for other in found)
        for other, _ in near.most_common(LIKELIEST):
            beside = sum(kept.get(unit.at + step) == other.at + step for step in (-1, 1))
            if (alike := _likeness(unit.roots, other.roots, weights) + BESIDE * beside) >= ALIKE:
                yield alike, unit.at, other.at


def _likeness(one: frozenset[str], two: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much two sentences have in common, 0 to 1: of both, and of the shorter one."""
    shared = _weigh(one & two, weights)
    first, second = _weigh(one, weights), _weigh(two, weights)
    if len(one & two) < 2 and one != two:
        return shared / (first + second)
    return shared / (first + second) + shared / (2 * min(first, second))


def _weigh(roots: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights[root] for root in roots)


def _matched(likely: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """The likeliest pairs, each sentence in one; of equals, those that moved least."""
    lost: set[int] = set()
    won: set[int] = set()
    for _, old, new in sorted(likely, key=lambda found: (-found[0], abs(found[1] - found[2]), found[1:])):
        if old not in lost and new not in won:
            lost.add(old)
            won.add(new)
            yield old, new


def _joined(
    own: Mapping[int, Unit], others: Mapping[int, Unit], matched: Mapping[int, int], weights: Mapping[str, float]
) -> Mapping[int, tuple[int, ...]]:
    """For each matched sentence of one version, those beside it that its match has taken in as well."""
    joined: dict[int, tuple[int, ...]] = {}
    taken: set[int] = set()
    for at, other in matched.items():
        rest = others[other].roots - own[at].roots
        found = []
        for beside in (at - 1, at + 1):
            unit = own.get(beside)
            if unit and beside not in matched and beside not in taken and _taken_in(unit.roots, rest, weights):
                found.append(beside)
        taken.update(found)
        joined[at] = tuple(found)
    return joined


def _taken_in(roots: frozenset[str], rest: frozenset[str], weights: Mapping[str, float]) -> bool:
    """Whether most of a sentence stands in what another has beyond its match."""
    shared = roots & rest
    return len(shared) > 1 and _weigh(shared, weights) >= ADDED * _weigh(roots, weights)
