"""People whose office or rank is another one from one mention to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.nicknames import namesake
from .people import Person, by_surname, people
from .posts import ANCHORS, AROUND, HEADS, POSTS, UNDER, Post, posts, unlike

PAST = frozenset(
    "former formerly ex then then-deputy acting interim newly incoming outgoing late elect designate shadow retired"
    " promoted promotion appointed appointment named elected sworn became become becoming elevated succeed succeeded"
    " succeeds succeeding replaced replaces resigned nominated nominee reshuffle previously once until".split()
)
"""Words that tell of a change."""

MOST = 12
"""Mentions of one person that are compared."""


@checked
class TitlesChanged:
    """Hits the second of two offices or ranks of one person that nobody holds at once; `other` is the first.

    Words that tell of a change in a sentence about that person, or before it, excuse all.
    """

    offers: ClassVar = frozenset({"name", "other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = ANCHORS
    reads: ClassVar = (Selector("name", "full"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a person."""
        for named in _named(document):
            held = [post for person in named[:MOST] for post in posts(document, person)]
            pair = next(((one, two) for one, two in combinations(held, 2) if _at_odds(one, two)), None)
            if pair and not _changed(document, named):
                one, two = pair
                name = max((person.words for person in named), key=len)[-1]
                yield Hit(two.span, {"name": name, "other": one.span.of(document.text)}, (one.span,))


def _named(document: Document) -> Iterator[list[Person]]:
    """The mentions of each surname that has one first name, near words of one kind that are unlike."""
    for surname in _near(document):
        named = by_surname(document)[surname]
        firsts = {person.first for person in named} - {""} if len(named) > 1 else ()
        if len(firsts) == 1 or (len(firsts) == 2 and namesake(*firsts)):
            yield named


def _near(document: Document) -> set[str]:
    """The surnames that stand near words for offices of one kind that are unlike."""
    found: set[str] = set()
    if not (kinds := unlike(document)):
        return found
    named = people(document)
    starts, ends = [person.span.start for person in named], [person.span.end for person in named]
    for worded in kinds.values():
        once: set[str] = set()
        for places in worded.values():
            near = (slice(bisect_right(ends, at - AROUND), bisect_right(starts, at + AROUND)) for at in places)
            beside = {person.surname for some in near for person in named[some]}
            found |= once & beside
            once |= beside
    return found


def _at_odds(one: Post, two: Post) -> bool:
    """Whether nobody holds two offices at once: unlike ranks, houses or posts, or a deputy and the head."""
    if one.kind != two.kind or one.which == two.which:
        return False
    if one.kind not in HEADS:
        return not (one.which.endswith(two.which) or two.which.endswith(one.which))
    left, right = one.which.split(), two.which.split()
    if bool(UNDER & {*left}) != bool(UNDER & {*right}):
        bare = [[word for word in own if word not in UNDER] for own in (left, right)]
        return bare[0] == bare[1]
    posts = POSTS & {*left} - {"prime"}, POSTS & {*right} - {"prime"}
    return one.kind in {"minister", "secretary"} and all(posts) and posts[0].isdisjoint(posts[1])


def _changed(document: Document, named: list[Person]) -> bool:
    """Whether a sentence about a person, or the one before, tells that an office changed, or of relatives."""
    telling = PAST | words("kin")
    for person in named[:MOST]:
        near = document.near(person.span, 1)[:2]
        if any(not telling.isdisjoint(document.tokens(span).words) for span in near):
            return True
    return False
