"""Words that convict somebody whom the article only has charged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..phrase import Phrases
from ..span import Span
from ..values import Entity
from .phrase import NONE, found

NAME, SENTENCE, ATTRIBUTION, HEADLINE = (
    Selector(*pair) for pair in (("name", "person"), ("sentence", ""), ("attribution", ""), ("headline", ""))
)
TELLING = frozenset({"neutral", "distancing", "factive"})
"""Stances of those who tell what happened; a charge or a plea tells nothing."""
BACK = 2
"""Sentences before a charge in which the person meant by “he” is looked for."""


class Charge(NamedTuple):
    """Where somebody is charged, and who that is, None where no name stands near."""

    span: Span
    who: Entity | None


@checked
class Untried:
    """Hits words for a culprit or a crime that are put on somebody charged, in an article that tells of no verdict.

    `charged` phrases hold the name of whoever is charged, or none where it stands before. With a `tried` phrase
    anywhere, untouched by an `untried` one, nothing is hit. `named` phrases hold the name beside the word for a
    culprit, `did` the name or “he” beside the crime, which passes where its sentence or the one before has a source.
    `roles` are phrases without a name (“the killer”), each with words one of which a sentence that charges somebody
    must hold, before it or under a headline. No `except` phrase may touch the hit.
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
        charges = list(self._charges(document)) if places else []
        if not charges or self._settled(document):
            return
        for span, crimes in places:
            if charge := _against(document, charges, span, crimes):
                yield Hit(span, {"line": document.extent(charge.span)[0].line}, (charge.span,))

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

    def _charges(self, document: Document) -> Iterator[Charge]:
        for sentence in document.select(SENTENCE):
            for span in found(self.charged, NONE, document, sentence.span):
                people = _people(document, span) or _before(document, span)
                yield Charge(span, people[0] if people else None)

    def _settled(self, document: Document) -> bool:
        return any(found(self.tried, self.untried, document, sentence.span) for sentence in document.select(SENTENCE))


def _against(document: Document, charges: Sequence[Charge], span: Span, crimes: frozenset[str] | None) -> Charge | None:
    """The charge that the words at `span` go beyond."""
    if crimes is None:
        meant = _people(document, span)
        people = meant or _near(document, span)
        if not people:
            return _nameless(document, charges, span)
        if not meant and len({person.number for person in people}) > 1:
            return None
        return next((charge for charge in charges if any(_same(charge.who, person) for person in people)), None)
    above = next(document.select(HEADLINE, span), None)
    before = (charge for charge in charges if above or charge.span.end <= span.start)
    return next((charge for charge in before if not crimes.isdisjoint(_words(document, charge.span))), None)


def _told(document: Document, sentence: Span) -> bool:
    """Whether somebody is drawn on in a sentence."""
    return any(not mark.labels.isdisjoint(TELLING) for mark in document.select(ATTRIBUTION, sentence))


def _words(document: Document, span: Span) -> Sequence[str]:
    return document.tokens(document.around(span, "sentence")).words


def _same(charged: Entity | None, named: Entity) -> bool:
    """Whether a name is that of whoever is charged, also where it opens a sentence with “Robber”."""
    if charged is None or charged.number == named.number:
        return charged is not None
    first, _, name = named.name.partition(" ")
    return first.lower() in words("culprits") and bool(name) and charged.name.endswith(name)


def _people(document: Document, span: Span) -> list[Entity]:
    return [mark.value for mark in document.select(NAME, span) if isinstance(mark.value, Entity)]


def _before(document: Document, span: Span) -> list[Entity]:
    """Whoever is named last before a charge without a name."""
    return _near(document, span)[-1:]


def _near(document: Document, span: Span) -> list[Entity]:
    """Those named in the sentences before `span`."""
    near = document.near(span, BACK)
    return _people(document, Span(near[0].start, span.start)) if near else []


def _nameless(document: Document, charges: Sequence[Charge], span: Span) -> Charge | None:
    """The charge against nobody with a name that “he” takes up."""
    first = document.near(span, BACK)[0].start
    return next((charge for charge in charges if not charge.who and first <= charge.span.start < span.start), None)
