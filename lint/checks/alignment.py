"""Which sentences of an earlier version became which of the later one, wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple, cast

from ..document import Document
from ..hit import EARLIER
from ..kinds import Selector
from ..span import Span
from ..tokens import is_word
from .resemblance import Unit, likely, stems, taken_in, weights_of

SENTENCE, FURNITURE, HEADLINE, SUMMARY = map(Selector.parse, ("sentence", "block.furniture", "headline", "summary"))
MONEY = frozenset("$£€¥%")
"""Signs that make another figure of a number, so that they tell sentences apart as words do."""
ROUNDS = 2
"""How often pairs are looked for: those found speak for their neighbours."""
WORDED = 0.7
"""How much of all their words two sentences have in common, of 1, to be one where it stood."""
LONGEST = 400
"""Words of a sentence that is compared; a longer one is no sentence."""


class Pair(NamedTuple):
    """Sentences of the earlier version and what they became: several where one was split or some were merged."""

    before: tuple[Span, ...]
    after: tuple[Span, ...]


class Edit(NamedTuple):
    """An earlier version of an article, and what became of its sentences: of the rest nothing is left.

    `pairs` stand in the later version in other words, `kept` in the same, each with its place there.
    """

    earlier: Document
    pairs: tuple[Pair, ...]
    kept: Mapping[Span, Span]

    @property
    def became(self) -> dict[Span, Span]:
        """Each earlier sentence of which something is left, with the first one that holds it now."""
        return dict(self.kept) | {old: pair.after[0] for pair in self.pairs for old in pair.before}


class Change:
    """What checks of changes share: they hit in sentences of the later version, and need an earlier one."""

    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (EARLIER,)
    stands: ClassVar = (SENTENCE,)


def edit(document: Document) -> Edit:
    """What an earlier version of the article has become in it; worked out once."""
    return document.once(_edit)


def _edit(document: Document) -> Edit:
    earlier = cast("Document", next(document.select(EARLIER)).value)
    old, new = _units(earlier), _units(document)
    kept = _kept(old, new)
    left, right = _changed(earlier, old, kept.keys()), _changed(document, new, set(kept.values()))
    ends = {-1: -1, len(old): len(new)}
    weights = weights_of((*left, *right))
    matched = _matches(left, right, kept | ends, weights)
    matched |= dict(_between(left, right, kept | ends | matched))
    before, after = {unit.at: unit for unit in left}, {unit.at: unit for unit in right}
    merged = _joined(before, after, matched, weights)
    split = _joined(after, before, {there: here for here, there in matched.items()}, weights)
    pairs = (
        Pair(
            tuple(old[at].span for at in sorted((here, *merged[here]))),
            tuple(new[at].span for at in sorted((there, *split[there]))),
        )
        for here, there in sorted(matched.items(), key=lambda match: match[1])
    )
    return Edit(earlier, tuple(pairs), {old[here].span: new[there].span for here, there in kept.items()})


def _matches(
    left: Sequence[Unit], right: Sequence[Unit], kept: dict[int, int], weights: Mapping[str, float]
) -> dict[int, int]:
    """The places of changed sentences, and of what they became."""
    matched: dict[int, int] = {}
    for _ in range(ROUNDS):
        taken = set(matched.values())
        old = [unit for unit in left if unit.at not in matched]
        new = [unit for unit in right if unit.at not in taken]
        matched |= dict(_matched(likely(old, new, kept | matched, weights)))
    return matched


def _between(left: Iterable[Unit], right: Iterable[Unit], known: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Short sentences, too short to be known by words that matter, with most words of one in its old place."""
    from difflib import SequenceMatcher

    taken = set(known.values())
    free = {unit.at: unit for unit in right if unit.at not in taken}
    for unit in left:
        there = known.get(unit.at + 1, -1) - 1
        if unit.at not in known and there in free and known.get(unit.at - 1) == there - 1:
            words = unit.key.split(), free[there].key.split()
            if SequenceMatcher(None, *words, autojunk=False).ratio() >= WORDED:
                yield unit.at, there


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


def _kept(old: Sequence[Unit], new: Sequence[Unit]) -> dict[int, int]:
    """The sentences that stand in both versions in the same words, moved or not."""
    places: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for unit in reversed(new):
        places[unit.shown, unit.key].append(unit.at)
    return {unit.at: places[unit.shown, unit.key].pop() for unit in old if places[unit.shown, unit.key]}


def _matched(pairs: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """The likeliest pairs, each sentence in one; of equals, those that moved least."""
    lost: set[int] = set()
    won: set[int] = set()
    for _, old, new in sorted(pairs, key=lambda found: (-found[0], abs(found[1] - found[2]), found[1:])):
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
            if unit and beside not in matched and beside not in taken and taken_in(unit.roots, rest, weights):
                found.append(beside)
        taken.update(found)
        joined[at] = tuple(found)
    return joined
