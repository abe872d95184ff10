"""The outlets that an article names or links to, and what is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...address import led_to
from ...document import Document, Mark
from ...kinds import Selector
from ...knowledge.outlets import outlets
from ...knowledge.press import Outlet, Outlets
from ...scan import plain
from ...span import Span
from ...values import Entity
from .forms import hosts, initials, magazines, stations
from .labels import labelled
from .names import namings
from .parts import another, belongs

ANCHORS: frozenset[str] = frozenset()
LINK, NAMED, OUTLET = Selector("link", ""), Selector("name", "outlet"), Selector("outlet", "")
BODY, DATELINE, LEAD = Selector("name", ""), Selector("dateline", ""), Selector("paragraph", "lead")
NEAR = 60
"""Characters from the start of the lead in which its place and the outlet in brackets stand."""

PLACED = re.compile(r"[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,4},?\s+\(")
"""A place, and the bracket that opens behind it."""


def annotate(document: Document) -> Iterator[Mark]:
    """`outlet` marks: names (`named`) and links (`linked`), with the kind and the standing of the outlet as labels."""
    table = document.facts.outlets or outlets()
    found = [*_named(document, table), *_linked(document, table)]
    told = labelled(document, [(span, outlet) for span, outlet, _ in found])
    own = document.facts.outlet.lower().removeprefix("the ")
    wired = {outlet.name for span, outlet, _ in found if _opens_copy(document, span)}
    for span, outlet, how in found:
        labels = {how, outlet.kind, outlet.standing} - {""}
        labels |= {"labelled"} if outlet.name in told else set()
        labels |= {"own"} if own and _is_own(own, outlet) else set()
        labels |= {"wire"} if outlet.name in wired else set()
        yield Mark("outlet", span, frozenset(labels), outlet)


def _opens_copy(document: Document, span: Span) -> bool:
    """Whether a name stands where copy says whose it is: “LOWMOOR (Reuters) —”."""
    if document.touched(span, (DATELINE,)):
        return True
    lead = document.around(span, "paragraph")
    placed = PLACED.fullmatch(document.text[lead.start : span.start]) if span.start - lead.start < NEAR else None
    return placed is not None and document.touched(span, (LEAD,)) and document.text[span.end : span.end + 2] == ") "


def _is_own(own: str, outlet: Outlet) -> bool:
    """Whether an outlet is the draft's own: by a name, or by the end of it (“the Courier”) where no table knows it."""
    names = [name.lower() for name in outlet.names]
    return own in names or (not outlet.kind and any(own.endswith(f" {name}") for name in names))


Place = tuple[Span, Outlet, str]
"""A stretch, the outlet it names or leads to, and which of the two."""


def _named(document: Document, table: Outlets) -> Iterator[Place]:
    """The names of outlets: those of the table, and others that the article uses as one."""
    tokens, text = document.words_and_signs, plain(document.text)
    found = {tokens.span(one.first, one.last): one for one in namings(document, table)}
    full = {span.of(text): one.outlet for span, one in found.items() if one.sure}
    meant = {span: one.outlet if one.sure else _short(span.of(text), full, one.outlet) for span, one in found.items()}
    meant |= _unlisted(document, table, meant)
    yield from ((span, outlet, "named") for span, outlet in meant.items())
    met = {span.of(text): outlet for span, outlet in meant.items()}
    known = document.having(shelves={}).adding(Mark("outlet", span) for span in meant)
    for mark in document.select(NAMED):
        first, last = tokens.bounds(mark.span)
        taken = known.touched(mark.span, (OUTLET,)) or another(document, first, last)
        taken = taken or belongs(known, first, last)
        if isinstance(mark.value, Entity) and not taken:
            name = mark.value.name
            if name not in met:
                met[name] = table.named(name) or _short(name, full, Outlet((name,)))
            yield mark.span, met[name], "named"


def _unlisted(document: Document, table: Outlets, found: Mapping[Span, Outlet]) -> Mapping[Span, Outlet]:
    """Names by forms that the table does not have: initials of a name in full, hosts, and call signs."""
    known = document.having(shelves={}).adding(Mark("outlet", span) for span in found)
    text = plain(document.text)
    sites = ((span, outlet) for span, outlet in hosts(text, table) if not document.touched(span, (LINK,)))
    bodies = _bodies(document, found)
    signs = ((span, outlet) for span, outlet in stations(text) if outlet.name not in bodies)
    signs = ((span, outlet) for span, outlet in signs if not document.touched(span, (NAMED,)))
    met = (*signs, *magazines(text), *initials(text, found, bodies), *sites)
    return {span: outlet for span, outlet in met if not known.touched(span, (OUTLET,))}


def _bodies(document: Document, found: Mapping[Span, Outlet]) -> set[str]:
    """The short forms by which an article names bodies that are no outlets."""
    named = {span.of(document.text) for span in found}
    return {
        mark.span.of(document.text)
        for mark in document.select(BODY)
        if isinstance(mark.value, Entity) and " " in mark.value.name and mark.value.name not in named
    }


def _short(form: str, full: Mapping[str, Outlet], other: Outlet) -> Outlet:
    """The outlet that a form is short for: the one whose `full` name ends in it, `other` where none does."""
    last = form.removeprefix("The ")
    longer = {outlet for name, outlet in full.items() if name.endswith(f" {last}")}
    if len(longer) > 1:
        return Outlet((form,))
    return next(iter(longer), other)


def _linked(document: Document, table: Outlets) -> Iterator[Place]:
    """The links that lead to outlets of the table."""
    for mark in document.select(LINK):
        address = led_to(mark.value) if isinstance(mark.value, str) else None
        outlet = table.at(address.host, address.path) if address else None
        if outlet:
            yield mark.span, outlet, "linked"
