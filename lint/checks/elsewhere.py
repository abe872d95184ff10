"""Links that cite an outlet and lead to another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, partial
from typing import ClassVar

from ..address import Address, led_to, shown
from ..citing import Citation, citations
from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import OutletLabels, Selector
from ..knowledge import words
from ..knowledge.press import Outlet
from ..phrase import Phrases
from ..span import Span
from .kinship import akin, listed, squeezed
from .phrase import NONE, found

LINK, NAMED, LEADING = Selector("link", ""), Selector("outlet", "named"), Selector("outlet", "linked")
SOURCED = re.compile(r"(?:\(|\[|\b(?:sources?|via|h/t):?|[—–])\s*(?:the\s+)?\Z")
"""What stands before a link that is nothing but a source: “(Reuters)”, “Source: Reuters”."""

BESIDE = "beside-credits"
"""The list of what may stand beside an outlet's name in a link that cites it and nothing else."""

FRAME = 30
"""Characters beside a link in which that, or the other half of “Reuters [reported]”, is looked for."""

ADVERBS = frozenset("also first has had later previously recently then".split())
"""What may stand between an outlet's name and its verb."""


@checked
class Elsewhere:
    """Hits links whose words cite an outlet of one of `kinds` and whose address is none of its pages, which are known.

    The words are its name, and around it none but those of `works` (“reported”, “report”) and of the list
    `beside-credits` (“a”, “first”); or the verb by which the sentence gives what it reported. A name alone cites where
    the sentence draws on it: credits it, tells it something, or gives what it says in one of `verbs`, or an agency,
    which is seldom the news itself, in one of `wired`. Spared are addresses of an outlet of `carriers` and of the hosts
    that a list of `hosts` holds, the draft's own pages, those of a kindred name, outlets that others are `carried` by,
    pages that `sisters` show beside their own, and outlets that the sentence names.
    """

    kinds: OutletLabels
    works: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    wired: tuple[str, ...] = ()
    carriers: OutletLabels = ()
    hosts: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    sisters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"outlet", "host"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (LINK,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a link; `outlet` is the one cited, `host` where the address leads."""
        excused = cache(partial(self._excused, document))
        for link in document.select(LINK):
            address = led_to(link.value) if isinstance(link.value, str) else None
            cited = self._cited(document, link.span) if address else None
            if not cited or not address or not self._asked(cited) or self._shows(document, cited, address):
                continue
            if not excused(document.around(link.span, "sentence")) and not self._its(document, link, cited, address):
                yield Hit(link.span, {"outlet": cited.name, "host": shown(address.host)})

    def _asked(self, outlet: Outlet) -> bool:
        return outlet.kind in self.kinds and bool(outlet.domains) and outlet.name not in self.carried

    def _excused(self, document: Document, sentence: Span) -> bool:
        return bool(self.except_) and bool(found(self.except_, NONE, document, sentence))

    def _cited(self, document: Document, link: Span) -> Outlet | None:
        """The one outlet that a link's words cite."""
        marks = [mark for mark in document.select(NAMED, link) if link.covers(mark.span)]
        inside = document.tokens(link).words
        name = document.tokens(marks[0].span).words if marks else []
        others = [word for word in inside if word not in name and word.isalnum()]
        if len(marks) > 1 or not words(BESIDE).issuperset({*others}.difference(self.works)):
            return None
        if not marks:
            return self._by_verb(document, link, inside)
        drawn = not {*self.works}.isdisjoint([*others, *_behind(document, link)]) or _sourced(document, link)
        cited = document.once(_drawn).get(marks[0].span)
        outlet = marks[0].value
        return outlet if isinstance(outlet, Outlet) and (drawn or (cited and self._gives(cited))) else None

    def _by_verb(self, document: Document, link: Span, inside: list[str]) -> Outlet | None:
        """The outlet whose report a link's words are: “Reuters [reported]”, “a Reuters [report]”."""
        around = Span(max(document.around(link, "sentence").start, link.start - FRAME), link.start)
        for mark in document.select(NAMED, around) if around.start < around.end else ():
            between = Span(mark.span.end, link.start).of(document.folded).split()
            if isinstance(mark.value, Outlet) and ADVERBS.issuperset(between):
                return None if {*self.works}.isdisjoint(inside) else mark.value
        cues = document.once(_by_cue)
        at = bisect_left(cues, link.start, key=lambda cited: _cue(cited).start)
        cited = cues[at] if at < len(cues) and link.covers(_cue(cues[at])) else None
        return cited.outlet if cited and self._gives(cited) else None

    def _gives(self, cited: Citation) -> bool:
        """Whether what is drawn on is something that the outlet published."""
        verbs = (*self.verbs, *self.wired) if cited.outlet.kind == "agency" else self.verbs
        return cited.how != "reported" or (cited.line is not None and cited.line.attribution.lemma in verbs)

    def _shows(self, document: Document, outlet: Outlet, address: Address) -> bool:
        """Whether a host shows an outlet's reports, as a store or a sister does, or is the draft's own."""
        own = squeezed(document.facts.outlet)
        if own and own in squeezed(address.host):
            return True
        shared = (words(name) for name in self.hosts)
        return any(listed(address.host, hosts) for hosts in (self.sisters.get(outlet.name, ()), *shared))

    def _its(self, document: Document, link: Mark, outlet: Outlet, address: Address) -> bool:
        """Whether an address may well be the outlet's, or belongs to one that shows others' or that the text names."""
        there = next((mark for mark in document.select(LEADING, link.span) if mark.span == link.span), None)
        if there is None or not isinstance(there.value, Outlet):
            return akin(outlet, address, None)
        sentence = document.around(link.span, "sentence")
        named = {outlet.name, *document.once(_by_sentence).get(sentence, ())}
        carrying = there.value.kind in self.carriers or "own" in there.labels
        return carrying or there.value.name in named or akin(outlet, address, there.value)


def _drawn(document: Document) -> dict[Span, Citation]:
    """What an article draws on outlets for by name."""
    return {cited.place: cited for cited in citations(document) if cited.how != "linked"}


def _by_cue(document: Document) -> list[Citation]:
    """What outlets reported, in the order of the verbs."""
    return sorted((cited for cited in document.once(_drawn).values() if cited.how == "reported"), key=_cue)


def _cue(cited: Citation) -> Span:
    return cited.line.cue.span if cited.line else cited.place


def _by_sentence(document: Document) -> dict[Span, set[str]]:
    """The outlets that each sentence names."""
    found: dict[Span, set[str]] = {}
    for mark in document.select(NAMED):
        if isinstance(mark.value, Outlet):
            found.setdefault(document.around(mark.span, "sentence"), set()).add(mark.value.name)
    return found


def _sourced(document: Document, link: Span) -> bool:
    """Whether a link stands where nothing but a source does."""
    return SOURCED.search(document.folded, max(link.start - FRAME, 0), link.start) is not None


def _behind(document: Document, link: Span) -> list[str]:
    """The word right behind a link, or the one behind an adverb: “[Reuters] first reported”."""
    opened = document.folded[link.end : link.end + FRAME].split()
    return [word for word in opened if word not in ADVERBS][:1]
