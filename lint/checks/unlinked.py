"""Outlets that an article with links draws on without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..citing import Citation, citations
from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import OutletLabels, Selector

LINK, LEADING, PARAGRAPH = Selector("link", ""), Selector("outlet", "linked"), Selector("paragraph", "")
QUOTE = Selector("quote", "")


@checked
class Unlinked:
    """Hits the first place where an article with links draws on each outlet that it links to nowhere.

    A link in the sentence of one of those places answers for the outlet, and so does one anywhere that leads to it.
    What is told to outlets of the kinds `live`, or of no known kind, may have gone out on air and have no page; the
    draft's own outlet needs none, nor do those of the kinds `silent`, which report nothing themselves.
    """

    live: OutletLabels = ()
    silent: OutletLabels = ()

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (LINK,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an outlet, with the later places beside it."""
        if not any(document.touched(link.span, (PARAGRAPH,)) for link in document.select(LINK)):
            return
        drawn: dict[str, list[Citation]] = {}
        for cited in citations(document):
            if self._asked(document, cited):
                drawn.setdefault(cited.outlet.name, []).append(cited)
        linked = {getattr(mark.value, "name", "") for mark in document.select(LEADING)}
        for name, (first, *later) in drawn.items():
            if name not in linked and not any(_linked(document, cited) for cited in (first, *later)):
                yield Hit(first.place, related=tuple(cited.place for cited in later))

    def _asked(self, document: Document, cited: Citation) -> bool:
        """Whether a place in the article's own words draws on another outlet's page."""
        if (
            cited.how == "linked"
            or cited.outlet.kind in self.silent
            or "own" in cited.mark.labels
            or document.touched(cited.place, (QUOTE,))
        ):
            return False
        if not document.touched(cited.place, (PARAGRAPH,)):
            return False
        return cited.how != "told" or (bool(cited.outlet.kind) and cited.outlet.kind not in self.live)


def _linked(document: Document, cited: Citation) -> bool:
    """Whether a link stands in the sentence of a citation."""
    return next(document.select(LINK, document.around(cited.place, "sentence")), None) is not None
