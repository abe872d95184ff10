"""Office holders at work on a day on which they did not hold the office, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..hit import Hit
from ..knowledge.terms import Office, Term, told
from .holders import SAME, borne
from .namings import Naming, namings
from .occasions import Occasion, occasion


def outside(document: Document) -> Iterator[Hit]:
    """One hit a naming, with the date beside it; `terms` says when `holder` held the office."""
    for naming in namings(document) if document.shelves.get("date") else ():
        office, terms = _held(naming)
        when = occasion(document, naming) if office else None
        if office and when and _outside(document, naming, office, terms, when):
            values = {"date": when.mark.span.of(document.text), "holder": terms[0].holder, "terms": told(terms)}
            yield Hit(naming.span, values, (when.mark.span,))


def _held(naming: Naming) -> tuple[Office | None, tuple[Term, ...]]:
    """The one office that the title may mean and whoever is named has held, and when."""
    if not naming.held or (len(naming.name) < 2 and not naming.placed and len(naming.offices) > 1):
        return None, ()
    found = [(office, terms) for office in naming.offices if (terms := borne(office, naming.name).get(SAME))]
    return found[0] if len(found) == 1 else (None, ())


def _outside(document: Document, naming: Naming, office: Office, terms: Sequence[Term], when: Occasion) -> bool:
    """Whether the day surely lies outside the terms, and the title is surely that of the day."""
    if when.last > office.known or when.first < office.terms[0].first:
        return False
    if not all(term.misses(when.first, when.last) for term in terms):
        return False
    written = document.facts.published.toordinal() if document.facts.published else None
    left = written is not None and all(term.misses(written, written) for term in terms)
    exact = naming.placed or not office.place
    if when.way.act:
        return True
    if not exact and ("weekday" in when.mark.labels or all(term.last < when.first for term in terms)):
        return False  # former presidents are called by their title
    if when.way.met:
        return left or "year" not in when.mark.labels
    return left and (exact or not when.way.spoken)
