"""Offices beside a name whose bearer holds another, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..document import Document
from ..hit import Hit
from ..knowledge import words
from ..knowledge.terms import Office, Offices, Term, told
from .holders import NAMES, OTHER, SAME, Bearing, likeness
from .namings import Naming, known, namings

HEADS = frozenset({"president", "prime minister", "premier", "chancellor"})
"""Titles of heads of state and of government."""

ALIKE = frozenset({"prime minister", "premier"})
"""Titles of which one stands for the other."""

SUPPOSED = frozenset("would could might if were hypothetical imagine should".split())
"""What tells of somebody in an office that they may come to hold."""


def mistitled(document: Document) -> Iterator[Hit]:
    """One hit a naming; `office` is what the table has `holder` hold, `terms` since when."""
    if document.facts.published is None:
        return
    day = document.facts.published.toordinal()
    table = known(document)
    for naming in namings(document):
        if naming.held and _never(naming.bearing) and not _supposed(document, naming):
            now = _current(table, naming.bearing.name, day)
            if len(now) == 1 and (naming.bearing.placed or _leads(table, naming.bearing.title, now[0][0])):
                office, term = now[0]
                yield Hit(naming.span, {"holder": term.holder, "office": _called(office), "terms": told([term])})


@lru_cache(maxsize=NAMES)
def _never(bearing: Bearing) -> bool:
    """Whether nobody of this or a like name ever held an office that the title may mean."""
    full = len(bearing.name) > 1 and bool(bearing.known) and (bearing.placed or bearing.title in HEADS)
    return full and all(held.keys() == {OTHER} and not office.shared for office, held in bearing.known)


def _supposed(document: Document, naming: Naming) -> bool:
    sentence = document.around(naming.span, "sentence")
    return not SUPPOSED.isdisjoint(document.tokens(sentence).words)


@lru_cache(maxsize=NAMES)
def _current(table: Offices, name: tuple[str, ...], day: int) -> list[tuple[Office, Term]]:
    """The terms of whoever is named that surely run on a day."""
    return [
        (office, term)
        for office in table.offices
        if day <= office.known
        for term in office.terms
        if term.settled <= day <= term.leaving and not term.acting
        if likeness(name, term.forms, office.romanised) == SAME
    ]


def _leads(table: Offices, title: str, office: Office) -> bool:
    """Whether an office is that of a nation's head, by a title that nobody takes for the one that is written."""
    nation = any(place == office.place and form in words("demonyms") for form, place in table.places.items())
    return nation and not HEADS.isdisjoint(office.titles) and not (title in ALIKE and ALIKE & {*office.titles})


def _called(office: Office) -> str:
    return f"{office.titles[0]} of {office.place}" if office.place else office.titles[0]
