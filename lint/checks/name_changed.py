"""Names that an edit has changed: spelt otherwise, or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from ..values import Entity
from .alignment import Change, edit
from .counterparts import Counterpart, Laid, counterparts, told_once
from .credited import claims
from .likeness import near, plain

PERSON, NAME, PARAGRAPH, OUTLET = (Selector.parse(kind) for kind in ("name.person", "name", "paragraph", "outlet"))
SPELT = 2
"""Letters by which two spellings of one name may differ."""
SHORT = 4
"""Letters of a name that is too short to be told from another by its spelling."""


@checked
class NameChanged(Change):
    """Hits a name that stands where the earlier version spells it otherwise, or a person's where it names another.

    First and second mentions, titles and names that changed places are spared; another speaker is a changed source, and
    is left to that.
    """

    asks: Literal["spelling", "person"]

    offers: ClassVar = frozenset({"before", "line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit for each name changed in one way."""
        earlier = edit(document).earlier
        changed = (
            (found.before, found.after)
            for found, old, new in counterparts(document, _people if self.asks == "person" else _named)
            if not _swapped(earlier, document, found, old, new) and _asked(self.asks, earlier, document, found)
        )
        yield from told_once(earlier, document, changed, _surname)


def _people(document: Document, span: Span) -> Iterator[Mark]:
    """The people named in a sentence of the text."""
    return document.select(PERSON, span) if document.touched(span, (PARAGRAPH,)) else iter(())


def _named(document: Document, span: Span) -> Iterator[Mark]:
    """Everything named in a sentence of the text."""
    return document.select(NAME, span) if document.touched(span, (PARAGRAPH,)) else iter(())


def parts(document: Document, mark: Mark) -> tuple[str, ...]:
    """The words of a name as it stands, without titles."""
    own = [word for word in document.tokens(mark.span).written if word[0].isalpha()]
    titles = words("titles")
    return tuple(plain(word) for word in own if word not in titles and word.lower() not in titles and word[1:])


def _surname(document: Document, mark: Mark) -> str:
    return parts(document, mark)[-1]


def _asked(asks: str, earlier: Document, document: Document, found: Counterpart) -> bool:
    one, two = parts(earlier, found.before), parts(document, found.after)
    shared = {*one} & {*two}
    if not one or not two or shared in ({*one}, {*two}):  # a first or a second mention
        return False
    if spelling(one, two):
        return asks == "spelling" and list(map(_british, one)) != list(map(_british, two))
    if asks == "spelling" or found.firm < 2 or shared:
        return False
    if document.touched(found.after.span, (OUTLET,)) or _speaks(document, found.after):
        return False
    return not _one_entity(document, one, two)


def _speaks(document: Document, mark: Mark) -> bool:
    """Whether a claim in the sentence is from whom a name names."""
    own = claims(document, [document.around(mark.span, "sentence")])
    return any(claim.line.place and claim.line.place.span.overlaps(mark.span) for claim in own)


def spelling(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names are one in two spellings: the last words nearly alike, and the first ones no others."""
    if one[-1] == two[-1]:
        return len(one) > 1 and len(two) > 1 and one[0] != two[0] and _nearly(one[0], two[0])
    return _nearly(one[-1], two[-1]) and (len(one) == 1 or len(two) == 1 or one[0] == two[0] or _nearly(one[0], two[0]))


def _british(word: str) -> str:
    """A word as both sides of the Atlantic may spell it in a name: “Organization”, “Labour”."""
    return re.sub(r"our\b", "or", re.sub(r"is(?=(?:ation|ing|ed?)s?\b)", "iz", word)).replace("centre", "center")


def _nearly(one: str, two: str) -> bool:
    letters = min(len(one), len(two))
    if one.endswith(two) or two.endswith(one):  # “China” and “US-China”
        return False
    return letters >= SHORT and near(one, two, SPELT if letters > SHORT else 1)


def _one_entity(document: Document, one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the later version knows both names as one person's."""
    return any(
        {*one, *two} <= {plain(word) for word in cast("Entity", mark.value).name.split()}
        for mark in document.select(PERSON)
    )


def _swapped(earlier: Document, document: Document, found: Counterpart, old: Laid, new: Laid) -> bool:
    """Whether the later name stood there before, or the earlier one still stands there."""
    one, two = parts(earlier, found.before), parts(document, found.after)
    size = max(len(one), len(two)) if one[-1:] == two[-1:] else 1
    there = {parts(earlier, mark)[-size:] for mark in old.held}
    here = {parts(document, mark)[-size:] for mark in new.held}
    return two[-size:] in there or one[-size:] in here
