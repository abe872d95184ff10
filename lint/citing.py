"""Where an article draws on an outlet: who reported something, to whom it was said, what is credited or linked."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .affairs import names_a_thing, reports
from .crediting import SORT, passing
from .document import Document, Mark
from .kinds import Selector
from .knowledge.press import PLATFORMS, Outlet
from .ledger import Line, lines
from .span import Span

OUTLET, PARAGRAPH = Selector("outlet", ""), Selector("paragraph", "")
HEADLINE, SUMMARY = Selector("headline", ""), Selector("summary", "")
FROM = re.compile(r"\b(?:by|from|in)\s+(?:the\s+)?\Z")
"""What stands between a text and the outlet it is by: “a report by Reuters”."""

ARTICLE = re.compile(r"(?:(?:the|an?)\s+)?(?:\w+-\w+\s+)*\Z")
"""An article, and compounds that describe: “the state-run TASS”."""

DESCRIBED = re.compile(
    r"(?:(?!(?:and|at|by|for|from|in|of|on|or|to|with|reporter|editor|host|journalist|correspondent)\b)[\w'.-]+,?\s+){1,6}\Z"
)
"""Words before an outlet's name that tell which it is and put nobody else in its place: “the Iranian news agency”."""

POST = re.compile(r"\b(?:message|post|posting|thread|tweet|video)s?\b")
TOLD, HEARING = re.compile(r"told|tells?|telling"), re.compile(r"\s+(?:the\s+)?")
"""A cue with which somebody is told something, and what may stand between it and who."""

SOURCES = re.compile(r"(?:'s?)?\s+(?:\w+\s+)?sources?\b")
"""What stands behind an outlet whose own sources are drawn on, and not its staff: “the Courier's sources said”."""

NEAR = 6
"""Characters behind it in which the outlet begins."""

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


def _citations(document: Document) -> tuple[Citation, ...]:
    found: dict[tuple[Span, str], Citation] = {}
    for line in lines(document):
        if (mark := through(document, line)) and isinstance(mark.value, Outlet) and (how := _how(document, line, mark)):
            found.setdefault((mark.span, mark.value.name), Citation(mark, mark.value, how, line))
    for mark in document.select(OUTLET):
        if isinstance(mark.value, Outlet) and (other := passing(document, mark)):
            found.setdefault((mark.span, mark.value.name), Citation(mark, mark.value, other))
    body = (one for one in found.values() if document.touched(one.place, (PARAGRAPH, HEADLINE, SUMMARY)))
    return tuple(sorted(body, key=lambda one: one.place))


def _how(document: Document, line: Line, mark: Mark) -> Literal["reported", "told"] | None:
    """How an attribution draws on the outlet that it comes through; None where it speaks of it."""
    if (line.source and line.source.via) or mark == _heard(document, line.cue.span):
        return "told"
    return "reported" if reports(document, line) and not names_a_thing(document, line, mark.span) else None


def handed_on(document: Document, line: Line) -> Mark | None:
    """A mark of the outlet that what an attribution gives comes through, “the paper” that was named before included."""
    if mark := through(document, line):
        return mark if _how(document, line, mark) else None
    source, place = line.source, line.place
    if source is None or place is None or source.kind != "outlet" or "official" in place.labels:
        return None
    return document.once(_by_name).get(source.name.lower()) if reports(document, line) else None


def _by_name(document: Document) -> dict[str, Mark]:
    """The first mark of each outlet that is named, by every form of its name."""
    found: dict[str, Mark] = {}
    for mark in document.select(Selector("outlet", "named")):
        if isinstance(mark.value, Outlet):
            for form in (*mark.value.names, mark.span.of(document.text)):
                found.setdefault(form.lower(), mark)
    return found


def through(document: Document, line: Line) -> Mark | None:
    """The mark of the outlet that an attribution comes through, its source's own or the one that was told."""
    if line.place is None or line.source is None:
        return None
    if heard := _heard(document, line.cue.span):
        return heard
    if not line.source.via:
        return outlet_of(document, line.place.span, line.source.kind)
    via = line.source.via.lower().removeprefix("the ")
    for mark in document.select(OUTLET, document.around(line.cue.span, "sentence")):
        if isinstance(mark.value, Outlet) and not _in_brackets(document, mark.span):
            staff = line.place.span.covers(mark.span) and not SOURCES.match(document.folded, mark.span.end)
            forms = (*mark.value.names, mark.span.of(document.text))
            if not staff and via in (form.lower().removeprefix("the ") for form in forms):
                return mark
    return None


def outlet_of(document: Document, place: Span, kind: str) -> Mark | None:
    """The mark of the outlet that the source at `place` is; None where a name in it is another's affair."""
    for mark in document.select(OUTLET, place):
        if "named" in mark.labels and not _in_brackets(document, mark.span):
            whole = Span(
                min(place.start, mark.span.start), max(place.end, mark.span.end)
            )  # “Mail on Sunday” ends in a day
            if PLATFORMS.isdisjoint(mark.labels):
                if mark.span == whole or _is_it(document, mark.span, whole, kind):
                    return mark
            elif kind == "document" and POST.search(place.of(document.folded)):
                return mark
    return None


def _is_it(document: Document, name: Span, place: Span, kind: str) -> bool:
    """Whether the outlet of that name is what speaks at `place`, or made the text that does."""
    before = document.folded[place.start : name.start]
    leads = ARTICLE.fullmatch(before) is not None
    if kind == "person":
        return leads and name.end == place.end
    if kind == "document":
        return leads or FROM.search(before) is not None
    closes = SORT.fullmatch(document.folded, name.end, place.end) is not None
    return kind in {"outlet", "organisation"} and (leads or (closes and DESCRIBED.fullmatch(before) is not None))


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
