"""The outlets that an article names or links to, and what is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from ..address import led_to
from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import sections
from ..knowledge.outlets import outlets
from ..knowledge.press import Outlet, Outlets
from ..scan import plain
from ..span import Span
from ..values import Entity
from .outlet_forms import hosts, initials, magazines, stations
from .outlet_names import namings
from .outlet_parts import another, belongs

ANCHORS: frozenset[str] = frozenset()
LINK, NAMED, OUTLET = Selector("link", ""), Selector("name", "outlet"), Selector("outlet", "")
BODY = Selector("name", "")
NEAR = 1
"""How many sentences beside a mention may say what an outlet is."""

BEFORE = 120
"""Characters before a name in which words that describe it begin."""

SORTS = "agency|broadcaster|channel|daily|english-language|network|news|newspaper|outlet|paper|radio|television|tv|site"
"""What may stand between such words and the name."""

RUN_BY_STATE = "state-controlled"
DESCRIBED = re.compile(
    r"\bthe (?:[\w-]+ )?(?:state|(?:state|government)-(?:run|owned|controlled|backed)|official)"
    rf" (?:news )?(?:{SORTS})\b"
)
"""How a text comes back to such an outlet without its name."""


def annotate(document: Document) -> Iterator[Mark]:
    """`outlet` marks: names (`named`) and links (`linked`), with the kind and the standing of the outlet as labels."""
    table = document.facts.outlets or outlets()
    found = [*_named(document, table), *_linked(document, table)]
    told = _told(document, found)
    own = document.facts.outlet.lower().removeprefix("the ")
    for span, outlet, how in found:
        labels = {how, outlet.kind, outlet.standing} - {""}
        labels |= {"labelled"} if outlet.name in told else set()
        labels |= {"own"} if own and _is_own(own, outlet) else set()
        yield Mark("outlet", span, frozenset(labels), outlet)


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


def _told(document: Document, found: Iterable[Place]) -> set[str]:
    """The names of the outlets of which the article says near a mention what they are."""
    found = list(found)
    told = _described(document, found)
    says = cache(partial(_says, document))  # a sentence is read once for a kind, however many outlets it names
    for span, outlet, _ in found:
        if outlet.kind and outlet.name not in told:
            near = document.near(span, NEAR) or (span,)
            if any(says(each, outlet.kind) for each in near) or _beside(document, span, outlet.kind):
                told.add(outlet.name)
    return told


def _described(document: Document, found: Iterable[Place]) -> set[str]:
    """The one outlet run by a state that the article speaks of, where it calls it that: “the Cuban state newspaper”."""
    run = {outlet.name for _, outlet, _ in found if outlet.kind == RUN_BY_STATE}
    return run if len(run) == 1 and DESCRIBED.search(document.folded) else set()


def _says(document: Document, span: Span, kind: str) -> bool:
    """Whether the sentence of a stretch holds words that say that an outlet is of a kind."""
    words = _words(kind)
    return words is not None and words.search(document.sentence(span)) is not None


def _beside(document: Document, span: Span, kind: str) -> bool:
    """Whether words right before a mention or right behind it say what it is: “the official Xinhua”."""
    sentence = document.around(span, "sentence")
    before, behind = _opening(kind), _closing(kind)
    if before and before.search(document.folded[max(sentence.start, span.start - BEFORE) : span.start]):
        return True
    return behind is not None and behind.match(document.folded, span.end, sentence.end) is not None


@cache
def _words(kind: str) -> re.Pattern[str] | None:
    """The words any of which says that an outlet is of a kind."""
    forms = _forms(kind)
    return re.compile(rf"\b(?:{forms})") if forms else None


@cache
def _opening(kind: str) -> re.Pattern[str] | None:
    """The end of what stands before an outlet's name, where that says what it is: “the official news agency”."""
    forms = _forms(f"{kind}, right before")
    return re.compile(rf"\b(?:{forms})(?:\s+(?:{SORTS}))*\s+\Z") if forms else None


@cache
def _closing(kind: str) -> re.Pattern[str] | None:
    """How the text goes on behind an outlet's name, where that says what it is: “, which is owned by the state”."""
    forms = _forms(f"{kind}, right behind")
    return re.compile(rf"\s*(?:[,(\u2013\u2014-]|is|was)\s*(?:[\w'-]+\s+){{0,6}}?(?:{forms})\b") if forms else None


def _forms(heading: str) -> str:
    """The lines under a heading of the list, as alternatives."""
    return "|".join(map(re.escape, next((lines for found, lines in sections("outlet-labels") if found == heading), ())))
