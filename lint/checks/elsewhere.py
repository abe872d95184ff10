"""Links that cite an outlet and lead to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
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

ADVERBS = frozenset("also first has had later previously recently then".split())
FRAME = 20
"""Characters before a link in which that is looked for."""


@checked
class Elsewhere:
    """Hits links whose words cite an outlet of one of `kinds` and whose address is none of its pages, which are known.

    The words are its name, and around it none but those of `around` and of `works` (“reported”, “a … report”); or the
    verb by which the sentence gives what it reported. A name alone cites where the sentence draws on it: credits it,
    tells it something, or gives what it says in one of `verbs`. Spared are addresses of an outlet of `carriers` and of
    the hosts that a list of `hosts` holds, the draft's own pages, those of a kindred name, outlets that others are
    `carried` by, pages that `sisters` show beside their own, and outlets that the sentence names.
    """

    kinds: OutletLabels
    works: tuple[str, ...]
    around: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
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
        for link in document.select(LINK):
            address = led_to(link.value) if isinstance(link.value, str) else None
            cited = self._cited(document, link) if address else None
            if cited and address and self._asked(cited) and not self._spared(document, link, cited, address):
                yield Hit(link.span, {"outlet": cited.name, "host": shown(address.host)})

    def _asked(self, outlet: Outlet) -> bool:
        return outlet.kind in self.kinds and bool(outlet.domains) and outlet.name not in self.carried

    def _cited(self, document: Document, link: Mark) -> Outlet | None:
        """The one outlet that a link's words cite."""
        marks = [mark for mark in document.select(NAMED, link.span) if link.span.covers(mark.span)]
        inside = document.tokens(link.span).words
        named = document.tokens(marks[0].span).words if marks else []
        others = [word for word in inside if word not in named and word.isalnum()]
        if len(marks) > 1 or not {*self.around, *self.works}.issuperset(others):
            return None
        if not marks:
            return self._by_verb(document, link, inside)
        drawn = not {*self.works}.isdisjoint([*others, *_behind(document, link)])
        drawn = drawn or self._draws(document, marks[0]) or _sourced(document, link)
        return marks[0].value if drawn and isinstance(marks[0].value, Outlet) else None

    def _by_verb(self, document: Document, link: Mark, inside: list[str]) -> Outlet | None:
        """The outlet whose report a link's words are: “Reuters [reported]”, “a Reuters [report]”."""
        sentence = document.around(link.span, "sentence")
        for mark in document.select(NAMED, Span(sentence.start, max(link.span.start, sentence.start))):
            between = Span(mark.span.end, link.span.start)
            if isinstance(mark.value, Outlet) and ADVERBS.issuperset(between.of(document.folded).split()):
                return None if {*self.works}.isdisjoint(inside) else mark.value
        for cited in citations(document):
            if cited.how == "reported" and cited.line and link.span.covers(cited.line.cue.span):
                return cited.outlet if self._gives(cited) else None
        return None

    def _draws(self, document: Document, mark: Mark) -> bool:
        """Whether the sentence draws on an outlet where it is named."""
        return any(cited.mark == mark and self._gives(cited) for cited in citations(document))

    def _gives(self, cited: Citation) -> bool:
        if cited.how == "reported":
            return cited.line is not None and cited.line.attribution.lemma in self.verbs
        return cited.how != "linked"

    def _spared(self, document: Document, link: Mark, outlet: Outlet, address: Address) -> bool:
        """Whether an address may well show what the outlet reported, or the draft says whose it is."""
        own = squeezed(document.facts.outlet)
        if listed(address.host, self.sisters.get(outlet.name, ())) or (own and own in squeezed(address.host)):
            return True
        if any(listed(address.host, words(name)) for name in self.hosts):
            return True
        sentence = document.around(link.span, "sentence")
        if self.except_ and found(self.except_, NONE, document, sentence):
            return True
        there = next((mark for mark in document.select(LEADING, link.span) if mark.span == link.span), None)
        other = there.value if there else None
        if there and isinstance(other, Outlet):
            own_page = other.name == outlet.name or "own" in there.labels
            if own_page or other.kind in self.carriers or _names(document, sentence, other):
                return True
        return akin(outlet, address, other if isinstance(other, Outlet) else None)


def _sourced(document: Document, link: Mark) -> bool:
    """Whether a link stands where nothing but a source does."""
    before = document.folded[max(link.span.start - FRAME, 0) : link.span.start]
    return SOURCED.search(before) is not None


def _behind(document: Document, link: Mark) -> list[str]:
    """The verb right behind a link, which may have an adverb before it: “[Reuters] first reported”."""
    sentence = document.around(link.span, "sentence")
    behind = document.tokens(Span(link.span.end, max(sentence.end, link.span.end))).words[:2]
    return behind if behind[:1] and (behind[0] in ADVERBS or len(behind) == 1) else behind[:1]


def _names(document: Document, sentence: Span, other: Outlet) -> bool:
    """Whether a sentence names the outlet that a link in it leads to."""
    named = (mark.value for mark in document.select(NAMED, sentence))
    return any(isinstance(outlet, Outlet) and outlet.name == other.name for outlet in named)
