"""A caution in the lead that the headline lets go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from .phrase import NONE, found


@checked
class Dropped:
    """Hits each headline without any of `cautions` where the first sentence of the lead has one of `hedges`."""

    hedges: Phrases
    cautions: Phrases
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"hedge"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a headline, with the lead's hedge beside it."""
        lead = next(document.select(Selector("paragraph", "lead")), None)
        first = lead and next(document.select(Selector("sentence", ""), lead.span), None)
        if not first or not (hedges := found(self.hedges, self.except_, document, first.span)):
            return
        for headline in document.select(Selector("headline", "")):
            sight = Sight(document, document.tokens(headline.span))
            if not next(self.cautions.find(sight), None) and not next(self.hedges.find(sight), None):
                yield Hit(headline.span, {"hedge": hedges[0].of(document.text)}, tuple(hedges))
