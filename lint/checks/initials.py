"""Initials and the names they stand for, where the two do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.outlets import is_press
from ..span import Span
from .definitions import ANCHORS, LEAST, RIGHT, SWAPPED, Defined, defined
from .lexis import written
from .likeness import distance

USED = r"[A-Z](?<![\w.$&/-].)[A-Z]{2,6}(?=s?(?![\w&/-]))(?!\.[A-Z])"
NAMED = r"\s?(?:,|\(|—|–)\s?(?:the |an? |which |who )?\w"
"""What tells who initials are that nobody has defined."""
MOST = 60
"""Definitions of one article that are compared."""


@checked
class Initials:
    """Hits initials of two bodies, a body of two initials, and initials whose letters have changed places.

    `other` is the long form or the definition at odds with the hit.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = ANCHORS
    reads: ClassVar = (Selector("name", "organisation"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of definitions, a definition out of order, or a use that swaps letters."""
        found = defined(document)
        told: set[Span] = set()
        for one, two in combinations(found[:MOST], 2):
            if not _at_odds(one, two) or two.whole in told:
                continue
            if not document.around(one.whole, "sentence").covers(two.whole):
                told.update((one.whole, two.whole))
                yield Hit(two.whole, {"other": one.whole.of(document.text)}, (one.whole,))
        for one in found:
            if one.order == SWAPPED and one.whole not in told:
                start = one.whole.start
                long = Span(start, start + len(one.long))
                yield Hit(one.place, {"other": one.long}, (long,))
        yield from _swapped(document, found)


def _at_odds(one: Defined, two: Defined) -> bool:
    """Whether two definitions give one set of initials to two bodies, or one body two of them."""
    if one.letters == two.letters:
        return one.order == two.order == RIGHT and one.words != two.words and one.long.isupper() == two.long.isupper()
    return one.words == two.words and RIGHT in {one.order, two.order} and sorted(one.letters) == sorted(two.letters)


def _swapped(document: Document, found: list[Defined]) -> Iterator[Hit]:
    """Uses of initials nobody defines, with the letters of some that are defined."""
    by_letters = {"".join(sorted(one.letters)): one for one in found if len(one.letters) >= LEAST}
    if not any(written(document, form) for one in by_letters.values() for form in _slips(one.letters)):
        return
    own = {one.letters for one in found}
    uses: dict[str, list[Span]] = {}
    for use in re.finditer(USED, document.text):
        uses.setdefault(use[0], []).append(Span(*use.span()))
    for letters, (place, *more) in uses.items():
        one = by_letters.get("".join(sorted(letters)))
        if more or not one or letters in own or _known(letters) or distance(letters, one.letters, 1) != 1:
            continue
        if (
            one.order == RIGHT
            and one.place.start < place.start
            and not re.compile(NAMED).match(document.text, place.end)
        ):
            yield Hit(place, {"other": one.whole.of(document.text)}, (one.whole,))


def _known(letters: str) -> bool:
    """Whether initials are those of a body that needs no definition."""
    return is_press(letters) or any(letters in words(name) for name in ("known-acronyms", "organisation-names"))


def _slips(letters: str) -> Iterator[str]:
    """Initials with two neighbours swapped, and their plural."""
    for at in range(len(letters) - 1):
        swapped = f"{letters[:at]}{letters[at + 1]}{letters[at]}{letters[at + 2 :]}"
        yield from (swapped, f"{swapped}s")
