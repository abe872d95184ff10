"""Longer names of which a form is a part, and names that a form is only the end or the initials of."""

from __future__ import annotations

from ...document import Document
from ...kinds import Selector
from ...knowledge import words
from ...knowledge.press import Outlet
from ...span import Span
from ...values import Entity
from .signs import NAME, PIECES, opens_with

WIDER = frozenset(
    "news agency channel television tv radio network online newspaper magazine group media broadcasting website".split()
)
"""Words that a longer name may have beside a form and still mean the same outlet: “TASS News Agency”."""

MEDIA = WIDER | {"corporation", "press", "presse", "service"}
"""Words by which initials are those of an outlet, whatever form of its name the table has."""

DESCRIBING = tuple("-affiliated -aligned -backed -based -controlled -funded -language -linked -owned -run".split())
"""How a word ends that describes an outlet, though at the start of a sentence it has a capital: “State-run TASS”."""

OUTLET = Selector("outlet", "")

RETWEET = "RT"
SHORT = 2
"""Letters of initials that too many names have for one of them to tell what they stand for."""

PICTURES = frozenset({"photo", "photos", "photograph"})
"""What a credit has behind a name: “AP Photo”."""


def another(document: Document, first: int, last: int) -> bool:
    """Whether a form is part of a longer name: “Reuters Institute”, “Katy Time”."""
    tokens = document.words_and_signs
    for mark in document.select(NAME, tokens.span(first, last)):
        if isinstance(entity := mark.value, Entity):
            start, end = tokens.bounds(mark.span)
            before, behind = tokens.words[start:first], tokens.words[last:end]
            others = {word for word in {*before, *behind} - {"the", "."} if not word.endswith(DESCRIBING)}
            if others and not _beside_it(entity, before, behind, others, last - first):
                return True
    return tokens.written[first] == RETWEET and tokens.words[last : last + 1] == ["@"]


def _beside_it(entity: Entity, before: list[str], behind: list[str], others: set[str], size: int) -> bool:
    """Whether what a name has beside a form of `size` tokens leaves the form an outlet's."""
    if entity.kind != "person" and others <= WIDER:
        return True
    if not before and behind[0] in PICTURES:
        return True
    if size > 1 and not before and others <= WIDER | PIECES:
        return True  # “the Mother Jones Podcast”
    if not before and entity.kind == "person" and opens_with(behind, words("role-nouns")):
        return True  # “NPR Political Editor Ada Vale”
    return size > 1 and others <= words("function-words") | words("frequent")


def borne(document: Document, place: Span, outlet: Outlet) -> bool:
    """Whether a word is the surname of somebody named in full, or the initials of a body that is not `outlet`."""
    written = " ".join(place.of(document.text).replace(".", ". ").split())  # as names are put together
    for mark in document.select(NAME, place):
        if mark.span == place and isinstance(entity := mark.value, Entity) and entity.name != written:
            if entity.kind == "person":  # and no “State-run Sputnik”
                return " " not in written and not entity.name.partition(" ")[0].lower().endswith(DESCRIBING)
            if entity.kind != "outlet" and " " in entity.name and written.isupper() and len(written) > SHORT:
                return entity.name not in outlet.names and MEDIA.isdisjoint(entity.name.lower().split())
    return False


def belongs(document: Document, first: int, last: int) -> bool:
    """Whether a name is what an outlet has, or a part of a title: “Reuters' Morning Report”, “Journal of …”."""
    tokens = document.words_and_signs
    if last == first + 1 and tokens.words[last : last + 1] == ["of"]:
        return True
    owner = first - 2
    possessive = owner >= 0 and tokens.words[first - 1] in {"'s", "'"}
    return possessive and document.touched(tokens.span(owner, owner + 1), (OUTLET,))
