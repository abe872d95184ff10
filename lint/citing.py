"""What an article draws on outlets for: who reported it, to whom it was said, what is linked, and what it comes to."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .address import led_to
from .crediting import SORT, credited
from .document import Document, Mark
from .kinds import Selector
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

AFFAIRS = frozenset("announce apologise apologize decline demonstrate email issue respond submit".split())
"""Cues by which an outlet acts, or speaks for itself, and reports nothing."""

ITS_OWN = frozenset({"denial", "evasion"})
"""Stances in which an outlet speaks of what is laid at its own door."""

FORMALLY = r"\bin an? (?:[\w-]+ )?(?:statement|press release|memo|filing|letter|email)"
STATED = re.compile(rf"\s*(?:on \w+ )?{FORMALLY}\b"), re.compile(rf"{FORMALLY}(?: on \w+)?, (?:the )?\Z")
"""How an outlet speaks as a company, behind its cue and before its name: “RT said in a statement”."""

AFTER = 30
"""Characters behind a cue in which an outlet that speaks of itself goes on."""

FROM = re.compile(r"\b(?:by|from|in)\s+(?:the\s+)?\Z")
"""What stands between a text and the outlet it is by: “a report by Reuters”."""

ARTICLE = re.compile(r"(?:(?:the|an?)\s+)?(?:\w+-\w+\s+)*\Z")
"""An article, and compounds that describe: “the state-run TASS”."""

DESCRIBED = re.compile(
    r"(?:(?!(?:and|at|by|for|from|in|of|on|or|to|with|reporter|editor|host|journalist|correspondent)\b)[\w'.-]+,?\s+){1,6}\Z"
)
"""Words before an outlet's name that tell which it is and put nobody else in its place: “the Iranian news agency”."""

HOME = re.compile(r"/*(?:[a-z]{2}|english|home|index\.html?|international|news|world)?/*")
"""The path of an outlet's first page, or of a section."""

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
        leads = ARTICLE.fullmatch(before) is not None
        closes = SORT.fullmatch(document.folded, mark.span.end, max(place.end, mark.span.end)) is not None
        described = closes and DESCRIBED.fullmatch(before) is not None
        if "named" not in mark.labels or not place.covers(mark.span):
            continue
        if kind == "person" and leads and mark.span.end == place.end:
            return mark
        if kind in {"outlet", "organisation"} and (leads or described):
            return mark
        if kind == "document" and (leads or FROM.search(before)):
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
        if mark and isinstance(mark.value, Outlet) and _speaks(document, line) and not _staff(document, line, mark):
            how: How = "told" if line.source and line.source.via else "reported"
            found.setdefault((mark.span, mark.value.name), Citation(mark, mark.value, how, line))
    for mark in document.select(OUTLET):
        if isinstance(mark.value, Outlet) and (mark.span, mark.value.name) not in found:
            if "linked" in mark.labels and not _home(document, mark):
                found[mark.span, mark.value.name] = Citation(mark, mark.value, "linked")
            elif "named" in mark.labels and credited(document, mark.span):
                found[mark.span, mark.value.name] = Citation(mark, mark.value, "credited")
    body = (one for one in found.values() if document.touched(one.place, (PARAGRAPH, HEADLINE, SUMMARY)))
    return tuple(sorted(body, key=lambda one: one.place))


def _staff(document: Document, line: Line, mark: Mark) -> bool:
    """Whether those who speak are an outlet's own people: “a TASS staffer said”."""
    if line.place is None or not line.place.span.covers(mark.span):
        return False
    behind = document.tokens(Span(mark.span.end, line.place.span.end)).words
    return bool(line.source and line.source.via and behind) and behind[-1] not in {"source", "sources"}


def _speaks(document: Document, line: Line) -> bool:
    """Whether an attribution gives what somebody says, and not what an outlet says of itself."""
    if line.cue.labels.isdisjoint(SAID):
        return False
    if not isinstance(line.source, Source) or line.source.via:
        return True
    if line.attribution.lemma in AFFAIRS or not line.cue.labels.isdisjoint(ITS_OWN):
        return False
    if line.place and _formally(document, line.place.span, line.cue.span):
        return False
    after = line.cue.span.end
    return ITSELF.match(" ".join(document.folded[after : after + AFTER].split())) is None


def _formally(document: Document, place: Span, cue: Span) -> bool:
    """Whether the source at `place` makes a statement of its own."""
    behind, before = STATED
    sentence = document.around(cue, "sentence")
    lead = document.folded[sentence.start : place.start]
    return bool(behind.match(document.folded, cue.end, sentence.end) or before.search(lead))


def _home(document: Document, mark: Mark) -> bool:
    """Whether a link leads to an outlet's first page or a section, and so to nothing that it reported."""
    links = (link.value for link in document.select(Selector("link", ""), mark.span) if link.span == mark.span)
    address = next((led_to(value) for value in links if isinstance(value, str)), None)
    return address is not None and HOME.fullmatch(address.path) is not None and not address.parameters
