"""Office holders at work on a day on which they did not hold the office, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..document import Document
from ..hit import Hit
from ..knowledge.terms import Office, Term, told
from .holders import NAMES, SAME, Bearing
from .namings import Naming, namings
from .occasions import Occasion, occasion

NONE: tuple[None, tuple[()]] = (None, ())
"""No office, and no terms."""


def outside(document: Document) -> Iterator[Hit]:
    """One hit a naming, with the date beside it; `terms` says when `holder` held the office."""
    for naming in namings(document) if document.shelves.get("date") else ():
        office, terms = _held(naming.bearing) if naming.held else NONE
        when = occasion(document, naming) if office else None
        if office and when and _outside(document, naming, office, terms, when):
            values = {"date": when.mark.span.of(document.text), "holder": terms[0].holder, "terms": told(terms)}
            yield Hit(naming.span, values, (when.mark.span,))


@lru_cache(maxsize=NAMES)
def _held(bearing: Bearing) -> tuple[Office | None, tuple[Term, ...]]:
    """The one office that the title may mean and whoever is named has held, and when."""
    if len(bearing.name) < 2 and not bearing.placed and len(bearing.known) > 1:
        return NONE
    found = [(office, terms) for office, held in bearing.known if (terms := held.get(SAME))]
    return found[0] if len(found) == 1 else NONE


def _outside(document: Document, naming: Naming, office: Office, terms: Sequence[Term], when: Occasion) -> bool:
    """Whether the day surely lies outside the terms, and the title is surely that of the day."""
    if when.last > office.known or when.first < office.terms[0].first:
        return False
    if not all(term.misses(when.first, when.last) for term in terms):
        return False
    written = document.facts.published.toordinal() if document.facts.published else None
    left = written is not None and all(term.misses(written, written) for term in terms)
    exact = naming.bearing.placed or not office.place
    if when.way.act:
        return True
    if not exact and ("weekday" in when.mark.labels or all(term.last < when.first for term in terms)):
        return False  # former presidents are called by their title
    if when.way.met:
        return left or "year" not in when.mark.labels
    return left and (exact or not when.way.spoken)
