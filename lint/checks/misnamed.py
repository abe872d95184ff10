"""Names beside an office that are not its holder's, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..document import Document
from ..hit import Hit
from ..knowledge.terms import OPEN, Office, Term, told
from .holders import CALLED, KIN, NAMES, OTHER, SAME, SOUND, TYPO, Bearing
from .namings import Naming, namings
from .occasions import occasion


def misnamed(document: Document) -> Iterator[Hit]:
    """One hit a naming; `holder` is whom the table has, `terms` when."""
    for naming in namings(document):
        if not naming.held or not (found := _found(naming.bearing)):
            continue
        office, terms = found
        if slips := _slips(document, naming, terms):
            yield Hit(naming.span, _values(slips), fixes=(_mended(document, naming, slips[0]),))
        elif others := _others(document, naming, office, terms):
            yield Hit(naming.span, _values(others))


def _mended(document: Document, naming: Naming, term: Term) -> str:
    """The naming with the holder's name."""
    text, span, called = document.text, naming.span, naming.called
    return f"{text[span.start : called.start]}{term.holder}{text[called.end : span.end]}"


def _values(terms: Sequence[Term]) -> dict[str, object]:
    return {"holder": terms[0].holder, "terms": told(terms)}


@lru_cache(maxsize=NAMES)
def _found(bearing: Bearing) -> tuple[Office, Mapping[str, tuple[Term, ...]]] | None:
    """The office and what the name is to each of its holders; None where it may be some holder's own, or a relative's.

    Without a place, the office is the one among those of that title that had a holder of much the same name.
    """
    by_office = bearing.known
    if any(found.keys() & ({SAME, KIN} if bearing.placed else {SAME, KIN, CALLED}) for _, found in by_office):
        return None
    if not bearing.placed:
        by_office = tuple(each for each in by_office if TYPO in each[1] and len(bearing.name) > 1)
    return by_office[0] if len(by_office) == 1 else None


def _slips(document: Document, naming: Naming, found: Mapping[str, tuple[Term, ...]]) -> Sequence[Term]:
    """The terms of the one holder whose name it nearly is."""
    slips = found.get(TYPO) or found.get(CALLED) or found.get(SOUND) or ()
    if len({term.holder for term in slips}) != 1:
        return []
    if naming.bearing.placed and TYPO in found and len(naming.bearing.name) > 1:
        return slips
    published = document.facts.published.toordinal() if document.facts.published else 0
    now = [term for term in slips if term.holds(published, published) or (term.last == OPEN and SOUND not in found)]
    return slips if any(term.settled <= published for term in now) else []


def _others(
    document: Document, naming: Naming, office: Office, found: Mapping[str, tuple[Term, ...]]
) -> Sequence[Term]:
    """The term of the one who surely held the office on the day of which the clause tells."""
    if (
        not naming.bearing.placed
        or office.shared
        or found.keys() != {OTHER}
        or len(naming.bearing.name) < 2
        or naming.apposed
    ):
        return []
    when = occasion(document, naming)
    if when is None or when.last > office.known:
        return []
    running = [term for term in office.terms if not term.misses(when.first, when.last)]
    sure = len(running) == 1 and running[0].holds(when.first, when.last) and not running[0].acting
    return running if sure else []
