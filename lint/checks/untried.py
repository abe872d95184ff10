"""Words that convict somebody whom the article only has charged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..kinds import Selector
from ..knowledge.verbs import deeds, past
from ..phrase import Phrases
from ..span import Span
from .charges import Docket, before, docket, people
from .phrase import NONE, found

SENTENCE, ATTRIBUTION, HEADLINE, SUMMARY = (
    Selector(kind, "") for kind in ("sentence", "attribution", "headline", "summary")
)
TELLING = frozenset({"neutral", "distancing", "factive"})
"""Stances of those who tell what happened; a charge or a plea tells nothing."""


@checked
class Untried:
    """Hits words for a culprit or a crime that are put on somebody charged, in an article that tells of no verdict.

    `charged` phrases hold the name of whoever is charged, or none where it stands before. With a `tried` phrase
    anywhere, untouched by an `untried` one, nothing is hit. `named` phrases hold the name beside the word for a
    culprit, `did` the name or “he” beside the crime, which passes where its sentence or the one before has a source.
    `roles` are phrases without a name (“the killer”), each with words one of which a sentence that charges somebody
    must hold, before it or under a headline. No `except` phrase may touch the hit. A headline or summary that says the
    deed of the charge is left to the check of what headlines overstate.
    """

    charged: Phrases
    tried: Phrases
    named: Phrases
    did: Phrases
    roles: Mapping[str, tuple[str, ...]]
    untried: Phrases = NONE
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"line"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @cached_property
    def _roles(self) -> tuple[tuple[Phrases, frozenset[str]], ...]:
        return tuple((Phrases([role]), frozenset(crimes)) for role, crimes in self.roles.items())

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of what may be hit."""
        return self.named.anchors | self.did.anchors | Phrases(self.roles).anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a place; `line` is that of the charge."""
        places = [(span, crimes) for sentence in sentences for span, crimes in self._places(document, sentence.span)]
        if not places or self._settled(document):
            return
        charges = docket(document, self._charges(document))
        end = 0
        for span, crimes in sorted(places, key=lambda place: (place[0].start, -place[0].end)):
            charge = _role(document, charges, span, crimes) if crimes else _against(document, charges, span)
            if charge and span.start >= end and not (crimes is None and _overstates(document, span, charge)):
                end = span.end
                yield Hit(span, {"line": document.extent(charge)[0].line}, (charge,))

    def _places(self, document: Document, sentence: Span) -> Iterator[tuple[Span, frozenset[str] | None]]:
        """The words at fault in a sentence, with those that the charge must hold, None where the name decides."""
        for span in found(self.named, self.except_, document, sentence):
            yield span, None
        for span in found(self.did, self.except_, document, sentence):
            if not any(_told(document, near) for near in document.near(span, 1) if near.start <= span.start):
                yield span, None
        for role, crimes in self._roles:
            for span in found(role, self.except_, document, sentence):
                yield span, crimes

    def _charges(self, document: Document) -> Iterator[Span]:
        for sentence in document.select(SENTENCE):
            yield from found(self.charged, NONE, document, sentence.span)

    def _settled(self, document: Document) -> bool:
        return any(found(self.tried, self.untried, document, sentence.span) for sentence in document.select(SENTENCE))


def _against(document: Document, charges: Docket, span: Span) -> Span | None:
    """The charge against whoever the words at `span` name, or mean by “he”."""
    named = people(document, span)
    meant = named or before(document, span)
    if not meant:
        return charges.unnamed(document, span)
    if not named and len({person.number for person in meant}) > 1:
        return None
    return next(filter(None, map(charges.against, meant)), None)


def _role(document: Document, charges: Docket, span: Span, crimes: frozenset[str]) -> Span | None:
    """The first charge of one of `crimes`, where it stands before `span` or `span` above the article."""
    first = min((charges.words[word] for word in crimes.intersection(charges.words)), default=None)
    above = next(document.select(HEADLINE, span), None)
    return first if first and (above or first.end <= span.start) else None


def _overstates(document: Document, span: Span, charge: Span) -> bool:
    """Whether a headline says the very deed that the charge names: that is asked of every headline, names or none."""
    if not document.touched(span, (HEADLINE, SUMMARY)):
        return False
    done = [deeds(word) for word in document.tokens(span).words if past(word)]
    named = frozenset().union(*map(deeds, document.tokens(document.around(charge, "sentence")).words))
    return any(not deed.isdisjoint(named) for deed in done)


def _told(document: Document, sentence: Span) -> bool:
    """Whether somebody is drawn on in a sentence."""
    return any(not mark.labels.isdisjoint(TELLING) for mark in document.select(ATTRIBUTION, sentence))
