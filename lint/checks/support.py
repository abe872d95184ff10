"""What else bears out a claim than the outlets that are doubted."""

from __future__ import annotations

from ..citing import outlet_of, through
from ..document import Document
from ..kinds import Selector
from ..ledger import Line, lines
from ..span import Span

OUTLET, LINK, SOURCE = Selector("outlet", ""), Selector("link", ""), Selector("source", "")


def surroundings(document: Document, sentence: Span) -> Span:
    """The paragraph of a sentence, and the sentences beside it."""
    near = (document.around(sentence, "paragraph"), *document.near(sentence, 1))
    return Span(min(part.start for part in near), max(part.end for part in near))


def borne_out(document: Document, having: frozenset[str], around: Span) -> bool:
    """Whether a source or link stands in a stretch that is no outlet's with a label of `having`."""
    doubted = {mark.span for mark in document.select(OUTLET, around) if not having.isdisjoint(mark.labels)}
    if any(link.span not in doubted for link in document.select(LINK, around)):
        return True
    spoken = document.once(_by_source)
    heard = (line for mark in document.select(SOURCE, around) for line in spoken.get(mark.span, ()))
    return any(_bears_out(document, line, having) for line in heard)


def _by_source(document: Document) -> dict[Span, list[Line]]:
    """The attributions that rest on each mention of a source."""
    found: dict[Span, list[Line]] = {}
    for line in lines(document):
        if line.place:
            found.setdefault(line.place.span, []).append(line)
    return found


def _bears_out(document: Document, line: Line, having: frozenset[str]) -> bool:
    """Whether an attribution rests on somebody else than such an outlet, or than unnamed people whom it alone knows."""
    if line.place is None or line.source is None:
        return False
    itself = outlet_of(document, line.place.span, line.source.kind)
    if itself:
        return having.isdisjoint(itself.labels)
    via = None if "named" in line.place.labels else through(document, line)
    return via is None or having.isdisjoint(via.labels)
