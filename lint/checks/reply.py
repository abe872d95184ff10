"""Accusations that the accused are not heard on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..ledger import lines
from ..phrase import Phrases
from ..span import Span
from ..values import Entity
from .opening import head
from .phrase import NONE, found

ATTRIBUTION, ATTRIBUTED, NAME, SENTENCE = (
    Selector(kind, "") for kind in ("attribution", "attributed", "name", "sentence")
)
DENIAL = Selector("attribution", "denial")
HANDED_ON = frozenset({"secondhand", "unnamed"})
PARTIES = frozenset({"person", "organisation"})


class Charge(NamedTuple):
    """Where a charge is made, and against whom."""

    span: Span
    party: Entity


@checked
class Reply:
    """Hits an article that says of a named party what is to be answered, and gives no answer.

    `charges` point at the party; `handed_on` do where the sentence hands on another outlet's unnamed source. Any
    denial answers, and any of the phrases `answers`; so do words of the accused on whatever else. No `except` phrase
    may stand in the sentence. A draft that says it has asked for comment may wait for it until it is finished.
    """

    charges: Phrases
    answers: Phrases
    handed_on: Phrases = NONE
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"who", "line", "count"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its charges; answers are looked for everywhere."""
        return self.charges.anchors | self.handed_on.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline; `who` is accused on `line`, `count` are the charges."""
        if document.facts.sought and not document.facts.finished:
            return
        charges = list(self._charges(document, sentences))
        if not charges or next(document.select(DENIAL), None) or self._answered(document):
            return
        heard = _heard(document)
        open_charges = [charge for charge in charges if charge.party.number not in heard]
        if open_charges:
            first = open_charges[0]
            line = document.extent(first.span)[0].line
            values = {"who": first.party.name, "line": line, "count": len(open_charges)}
            yield Hit(head(document), values, tuple(charge.span for charge in open_charges))

    def _answered(self, document: Document) -> bool:
        return any(found(self.answers, NONE, document, sentence.span) for sentence in document.select(SENTENCE))

    def _charges(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Charge]:
        for sentence in sentences:
            span = sentence.span
            claims = found(self.charges, NONE, document, span)
            if self.handed_on and _hands_on(document, span):
                claims += found(self.handed_on, NONE, document, span)
            if claims and not found(self.except_, NONE, document, span):
                for claim in claims:
                    if party := next(_parties(document, claim), None):
                        yield Charge(claim, party)


def _hands_on(document: Document, sentence: Span) -> bool:
    """Whether a sentence rests on another outlet's unnamed source."""
    return any(mark.labels.issuperset(HANDED_ON) for mark in document.select(ATTRIBUTION, sentence))


def _parties(document: Document, claim: Span) -> Iterator[Entity]:
    """The people and bodies named in a claim."""
    for mark in document.select(NAME, claim):
        if isinstance(mark.value, Entity) and not mark.labels.isdisjoint(PARTIES):
            yield mark.value


def _heard(document: Document) -> frozenset[int]:
    """The entities whose own words the article gives."""
    return frozenset(
        line.source.number
        for line in lines(document)
        if line.source and any(next(document.select(ATTRIBUTED, part), None) for part in line.attribution.content)
    )
