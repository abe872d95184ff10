"""What an article draws on outlets for: who reported it, to whom it was said, what is linked, and what it comes to."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from .document import Document, Mark
from .kinds import Selector
from .knowledge import words
from .knowledge.press import Outlet
from .ledger import Line, lines
from .span import Span
from .values import Source

OUTLET, PARAGRAPH = Selector("outlet", ""), Selector("paragraph", "")
HEADLINE, SUMMARY = Selector("headline", ""), Selector("summary", "")
SAID = frozenset("neutral directive distancing factive guilt denial attack evasion".split())
"""Stances of cues by which somebody says something."""

ITSELF = re.compile(
    r"(?:that )?(?:(?:its|our|we|the (?:company|network|broadcaster|channel|paper|newspaper|outlet|site|website"
    r"|platform|agency|firm))\b"
    r"|(?:it|they) (?:would|will|had|has|have|plans?|planned|intends?|wants?|wanted|does|did|could|can)\b)"
)
"""How an outlet that speaks of itself goes on: “Twitter said it would …”, “the BBC said the broadcaster …”."""

BEFORE = 30
"""Characters before a name in which it may be credited, and behind a cue in which it goes on."""

FROM = re.compile(r"\b(?:by|from|in)\s+(?:the\s+)?\Z")
"""What stands between a text and the outlet it is by: “a report by Reuters”."""

PIECE = re.compile(
    r"(?:'s)?\s+(?:\w+\s+)?(?:account|analysis|article|broadcast|bulletin|column|dispatch|documentary|editorial|exclusive|interview"
    r"|investigation|op-ed|podcast|profile|programme|program|reporting|report|story|survey|piece)s?\b"
)
"""What stands behind an outlet whose piece is drawn on: “in a Courier report”."""

DRAWN = re.compile(r"\b(?:in|from|to|by|per|with|of)\s+(?:an?|the|this|one|two|that)?\s*(?:\w+\s+)?\Z")
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
    """Every place where an article draws on an outlet, in reading order; a link around its own outlet's name is one."""
    return document.once(_citations)


def outlet_of(document: Document, place: Span, kind: str) -> Mark | None:
    """The mark of the outlet that the source at `place` is; None where a name in it is another's affair."""
    for mark in document.select(OUTLET, place):
        before = document.folded[place.start : max(mark.span.start, place.start)]
        leads = not before or ARTICLE.fullmatch(before) is not None
        if "named" not in mark.labels or not place.covers(mark.span):
            continue
        if kind == "person" and leads and mark.span.end == place.end:
            return mark
        if (kind in {"outlet", "organisation", "document"} and leads) or (kind == "document" and FROM.search(before)):
            return mark
    return None


def through(document: Document, line: Line) -> Mark | None:
    """The mark of the outlet that an attribution comes through, its source's own or the one that was told."""
    if line.place is None or line.source is None:
        return None
    if not line.source.via:
        return outlet_of(document, line.place.span, line.source.kind)
    sentence = document.around(line.cue.span, "sentence")
    via = line.source.via.removeprefix("the ").removeprefix("The ")
    for mark in document.select(OUTLET, sentence):
        if isinstance(mark.value, Outlet) and via in (*mark.value.names, mark.span.of(document.text)):
            return mark
    return None


def _citations(document: Document) -> tuple[Citation, ...]:
    found: dict[tuple[Span, str], Citation] = {}
    for line in lines(document):
        mark = through(document, line)
        if mark and isinstance(mark.value, Outlet) and _speaks(document, line):
            how: How = "told" if line.source and line.source.via else "reported"
            found.setdefault((mark.span, mark.value.name), Citation(mark, mark.value, how, line))
    for mark in document.select(OUTLET):
        if isinstance(mark.value, Outlet) and (mark.span, mark.value.name) not in found:
            if "linked" in mark.labels:
                found[mark.span, mark.value.name] = Citation(mark, mark.value, "linked")
            elif _credited(document, mark.span):
                found[mark.span, mark.value.name] = Citation(mark, mark.value, "credited")
    body = (one for one in found.values() if document.touched(one.place, (PARAGRAPH, HEADLINE, SUMMARY)))
    return tuple(sorted(body, key=lambda one: one.place))


def _speaks(document: Document, line: Line) -> bool:
    """Whether an attribution gives what somebody says, and not what an outlet says of itself."""
    if line.cue.labels.isdisjoint(SAID):
        return False
    if not isinstance(line.source, Source) or line.source.via:
        return True
    after = line.cue.span.end
    return ITSELF.match(" ".join(document.folded[after : after + BEFORE].split())) is None


def _credited(document: Document, span: Span) -> bool:
    """Whether the words before an outlet's name credit it with something."""
    sentence = document.around(span, "sentence")
    before = document.folded[max(sentence.start, span.start - BEFORE) : span.start]
    if _crediting().search(before):
        return True
    return DRAWN.search(before) is not None and PIECE.match(document.folded, span.end, sentence.end) is not None


@cache
def _crediting() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(words("crediting"), key=len, reverse=True))
    return re.compile(rf"\b(?:{forms})\s+(?:the |an? |state-\w+ |state )*\Z")
