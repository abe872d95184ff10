"""What an article draws on outlets for: who reported it, to whom it was said, what is linked, and what it comes to."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .crediting import BEFORE, PLATFORMS, passing
from .document import Document, Mark
from .kinds import Selector
from .knowledge.press import Outlet
from .ledger import Line, lines
from .span import Span

OUTLET, PARAGRAPH = Selector("outlet", ""), Selector("paragraph", "")
HEADLINE, SUMMARY = Selector("headline", ""), Selector("summary", "")
SAID = frozenset("neutral directive distancing factive guilt denial attack evasion".split())
"""Stances of cues by which somebody says something."""

REPORTED = frozenset("neutral distancing factive".split())
"""Those by which an outlet reports something: where it denies, apologises, attacks or demands, the news is about it."""

DOING = re.compile(
    r"(?:aired|asked|asks?|broadcast|commented|demonstrated|emailed|emails|highlighting|issued?|issues|publish(?:ed|es|ing)|read"
    r"|released|releases|respond(?:ed|ing)?|sent|submitted)"
)
"""Cues with which an outlet does something of its own, and reports nothing there."""

UNDONE = re.compile(r"\b(?:not|never|n't|yet to|declin\w+ to|refus\w+ to|fail\w+ to)\s+(?:\w+\s+)?\Z")
"""What stands before a cue that is denied: “the Courier did not immediately say”."""

POST = re.compile(r"\b(?:message|post|posting|thread|tweet|video)s?\b")

ITSELF = frozenset("it its it's we our they their".split())
COMPANY = frozenset(
    "company network broadcaster channel paper newspaper outlet site website platform agency firm".split()
)
"""How an outlet that speaks of itself goes on: “Twitter said it would …”, “the BBC said the broadcaster …”."""

FROM = re.compile(r"\b(?:by|from|in)\s+(?:the\s+)?\Z")
"""What stands between a text and the outlet it is by: “a report by Reuters”."""

SOURCES = re.compile(r"(?:'s?)?\s+(?:\w+\s+)?sources?\b")
"""What stands behind an outlet whose own sources are drawn on, and not its staff: “the Courier's sources said”."""

TOLD, HEARING = re.compile(r"told|tells?|telling"), re.compile(r"\s+(?:the\s+)?")
"""A cue with which somebody is told something, and what may stand between it and who."""

NEAR = 6
"""Characters behind it in which the outlet begins."""
ARTICLE = re.compile(r"(?:the|an?)\s+\Z")
How = Literal["reported", "told", "credited", "linked"]


class Citation(NamedTuple):
    """A place where an article draws on an outlet.

    `mark` is the outlet's, `how` says that it reported something, was told it, is credited with it in passing, or is
    linked to; `line` is the attribution, None where there is none.
    """

    mark: Mark
    outlet: Outlet
    how: How
    line: Line | None = None

    @property
    def place(self) -> Span:
        """The words that name the outlet or lead to it."""
        return self.mark.span


def citations(document: Document) -> tuple[Citation, ...]:
    """Every place where an article draws on an outlet, in reading order, one a mark."""
    return document.once(_citations)


def outlet_of(document: Document, place: Span, kind: str) -> Mark | None:
    """The mark of the outlet that the source at `place` is; None where a name in it is another's affair."""
    for mark in document.select(OUTLET, place):
        before = document.folded[place.start : max(mark.span.start, place.start)]
        leads = not before or ARTICLE.fullmatch(before) is not None
        if "named" not in mark.labels or not place.covers(mark.span) or _in_brackets(document, mark.span):
            continue
        if not PLATFORMS.isdisjoint(mark.labels):
            if kind == "document" and POST.search(place.of(document.folded)):
                return mark
        elif kind == "person":
            if leads and mark.span.end == place.end:
                return mark
        elif leads or (kind == "document" and FROM.search(before)):
            return mark if kind in {"outlet", "organisation", "document"} else None
    return None


def through(document: Document, line: Line) -> Mark | None:
    """The mark of the outlet that an attribution comes through, its source's own or the one that was told."""
    if line.place is None or line.source is None:
        return None
    if heard := _heard(document, line.cue.span):
        return heard
    if not line.source.via:
        return outlet_of(document, line.place.span, line.source.kind)
    sentence = document.around(line.cue.span, "sentence")
    via = line.source.via.lower().removeprefix("the ")
    for mark in document.select(OUTLET, sentence):
        if isinstance(mark.value, Outlet) and not _in_brackets(document, mark.span):
            forms = (*mark.value.names, mark.span.of(document.text))
            inside = line.place.span.covers(mark.span)
            own = not inside or SOURCES.match(document.folded, mark.span.end)
            if own and via in (form.lower().removeprefix("the ") for form in forms):
                return mark
    return None


def _heard(document: Document, cue: Span) -> Mark | None:
    """The mark of the outlet that was told: “told the Courier”."""
    if not TOLD.fullmatch(cue.of(document.folded)):
        return None
    behind = Span(cue.end, min(cue.end + NEAR, len(document.text)))
    for mark in document.select(OUTLET, behind):
        if HEARING.fullmatch(document.folded[cue.end : mark.span.start]):
            return mark if PLATFORMS.isdisjoint(mark.labels) else None
    return None


def _in_brackets(document: Document, place: Span) -> bool:
    """Whether a name stands alone in brackets, as that of a dateline does: “LOWMOOR (Courier) — …”."""
    return document.text[place.start - 1 : place.start] == "(" and document.text[place.end : place.end + 1] == ")"


def _citations(document: Document) -> tuple[Citation, ...]:
    found: dict[Span, Citation] = {}
    for line in lines(document):
        mark = through(document, line)
        if mark and isinstance(mark.value, Outlet) and line.source:
            told = bool(line.source.via) or mark == _heard(document, line.cue.span)
            if told or _reports(document, line):
                how: How = "told" if told else "reported"
                found.setdefault(mark.span, Citation(mark, mark.value, how, line))
    for mark in document.select(OUTLET):
        if mark.span not in found and isinstance(mark.value, Outlet) and (how_else := passing(document, mark)):
            found[mark.span] = Citation(mark, mark.value, how_else)
    body = (one for one in found.values() if document.touched(one.place, (PARAGRAPH, HEADLINE, SUMMARY)))
    return tuple(sorted(body, key=lambda one: one.place))


def _reports(document: Document, line: Line) -> bool:
    """Whether an attribution gives what an outlet reports, and not what it does or says of itself."""
    if line.cue.labels.isdisjoint(SAID):
        return False
    cue = line.cue.span
    sentence = document.around(cue, "sentence")
    if UNDONE.search(document.folded[max(sentence.start, cue.start - BEFORE) : cue.start]):
        return False
    doing = line.cue.labels.isdisjoint(REPORTED) or DOING.fullmatch(cue.of(document.folded))
    if doing and line.source and line.source.kind != "document":
        return False
    return _speaks(document, line)


def _speaks(document: Document, line: Line) -> bool:
    """Whether what somebody says is not about itself: “the BBC said it would …”."""
    opened = (document.tokens(part).words[:3] for part in line.attribution.content[:1])
    words_ = next((list(part) for part in opened), [])
    if words_ and words_[0] == "that":
        words_ = words_[1:]
    itself = len(words_) > 1 and words_[0] in ITSELF
    return not (itself or (words_[:1] == ["the"] and not COMPANY.isdisjoint(words_[1:2])))
