"""An article most of whose claims come through one other outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge.press import PRESS, Outlet
from ..phrase import Phrases
from ..reliance import Cited, reliance
from ..span import Span
from .opening import head, headlines, holds
from .phrase import NONE
from .voices import voices

OUTLET, PARAGRAPH, LEAD = Selector("outlet", ""), Selector("paragraph", ""), Selector("paragraph", "lead")


@checked
class OneOutlet:
    """Hits an article of `least` claims or more of which more than the share `most` come through one other outlet.

    It must be drawn on in `places` or more: one long quotation makes several claims. Outlets count that report news,
    and those of no known kind: an institute whose figures a story gives is its subject, and so is an outlet that the
    headline names. One that people “told” something, and no more, may be the draft's own where the draft does not say
    which that is. Where the lead names the outlet, somebody with a name must speak beside it in the first `paragraphs`:
    else the lead is at fault, and `few_sources` says so. An `except` phrase in headline or lead spares the article.
    """

    most: float = 0.5
    least: int = 4
    places: int = 3
    paragraphs: int = 5
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"outlet", "count", "claims"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (OUTLET,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline, with the places where the outlet is drawn on as evidence."""
        drawn = reliance(document)
        cited = drawn.most
        if cited is None or drawn.claims < self.least or len(cited.citations) < self.places:
            return
        if cited.attributions <= self.most * drawn.claims:
            return
        if _another(document, cited) and not self._excused(document, cited):
            values = {"outlet": cited.outlet.name, "count": cited.attributions, "claims": drawn.claims}
            yield Hit(head(document), values, tuple(one.place for one in cited.citations))

    def _excused(self, document: Document, cited: Cited) -> bool:
        """Whether the story is about the outlet, is of a sort that has one source, or its lead is at fault."""
        lead = [mark.span for mark in document.select(LEAD)]
        if _names(document, headlines(document), cited) or holds(document, self.except_):
            return True
        return _names(document, lead, cited) and not self._answered(document, cited)

    def _answered(self, document: Document, cited: Cited) -> bool:
        """Whether somebody with a name speaks beside the outlet in the first paragraphs."""
        end = list(document.select(PARAGRAPH))[: self.paragraphs][-1].span.end
        return any(
            voice.place.span.start < end
            and "named" in voice.place.labels
            and cited.outlet.name not in (voice.source.name, voice.source.via)
            and not _names(document, [voice.place.span], cited)
            for voice in voices(document)
        )


def _another(document: Document, cited: Cited) -> bool:
    """Whether it reports news, and is surely not the outlet that publishes this."""
    if cited.outlet.kind and cited.outlet.kind not in PRESS:
        return False
    return bool(document.facts.outlet) or any(one.how != "told" for one in cited.citations)


def _names(document: Document, spans: Sequence[Span], cited: Cited) -> bool:
    """Whether the outlet is named in one of some stretches."""
    marks = (mark for span in spans for mark in document.select(OUTLET, span))
    return any(isinstance(mark.value, Outlet) and mark.value.name == cited.outlet.name for mark in marks)
