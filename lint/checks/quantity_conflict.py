"""One quantity with two values in one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..ledger import ATTRIBUTION
from ..span import Span
from ..values import Attribution, Quantity
from .amounts import QUANTITY
from .fates import fates
from .mentions import Mention, attributes
from .slots import compiled

GROWN = (
    r"\btoll\b[^.]{0,80}\b(?:rose|rise|risen|rising|climb\w*|later|revised|grew|expected|likely)\b"
    r"|\blater (?:died|succumbed|rose|said the number)|\bdied later|\bdied of (?:his|her|their) (?:wounds|injuries)"
)
"""Words by which a count may have changed since it was first told."""

QUOTE = Selector("quote", "")
NEAR = 600
"""Characters before a count of things in which what it takes up must stand."""
MOST = 20
"""Mentions of one quantity that are compared."""
CULPRIT = r"\b(?:gun(?:man|men)|attackers?|bombers?|assailants?|shooters?|himself|herself|themselves|driver|pilot)\b"


@checked
class QuantityConflict:
    """Hits a quantity that the article takes up again (“the 14 dead”, “the 40-page report”) with another value.

    What may have changed, or is of another day, place, source or group, is spared.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("quantity", ""),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a second value, the first beside it."""
        by_key: dict[object, list[Mention]] = {}
        for mention in (*fates(document, sentences), *attributes(document)):
            by_key.setdefault(mention.key, []).append(mention)
        for same in by_key.values():
            pair = _conflict(same)
            if pair and not compiled(GROWN).search(document.folded) and not _accounted_for(document, pair):
                here, there = pair
                yield Hit(here.span, {"other": there.span.of(document.text)}, (there.span,))


def _conflict(same: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The first mention that takes up another and does not agree with it; None where it may take up several."""
    if any(mention.open for mention in same):
        return None
    for at, mention in enumerate(same[:MOST]):
        before = [each for each in same[:at] if each.sentence != mention.sentence]
        if mention.key[0] == "counted":
            before = [each for each in before if mention.span.start - each.span.start < NEAR]
        meant = {each.value for each in before if not each.other}
        if mention.definite and len(meant) == 1 and all(_apart(mention, each) for each in same[:at]):
            return mention, next(each for each in before if not each.other)
    return None


def _accounted_for(document: Document, pair: tuple[Mention, Mention]) -> bool:
    """Whether two counts differ by one that stands between them, or those of the dead by who killed them."""
    here, there = pair
    gap = abs(here.value - there.value)
    if next(document.select(QUOTE, there.span), None):
        return True
    heard, before = _sources(document, here.sentence), _sources(document, there.sentence)
    if heard and before and heard != before:
        return True
    for mark in document.select(QUANTITY, Span(there.sentence.start, here.span.start)):
        own = there.span.overlaps(mark.span) or here.span.overlaps(mark.span)
        if not own and cast("Quantity", mark.value).value in (gap, here.value):
            return True
    one = gap == 1
    return one and pair[0].key[0] == "fate" and compiled(CULPRIT).search(document.folded) is not None


def _sources(document: Document, sentence: Span) -> set[str]:
    """Those who say something in a sentence, as it names them."""
    told = (cast("Attribution", mark.value).source for mark in document.select(ATTRIBUTION, sentence))
    return {source.of(document.folded) for source in told if source}


def _apart(one: Mention, other: Mention) -> bool:
    return one.meant[1] < other.meant[0] or other.meant[1] < one.meant[0]
