"""How an article draws on an outlet in passing, where no attribution rests on it: it credits it, or links to it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from .address import led_to
from .document import Document, Mark
from .kinds import Selector
from .knowledge import words
from .knowledge.press import PLATFORMS
from .span import Span

LINK = Selector("link", "")
BEFORE = 60
"""Characters before a name in which it may be credited."""

PIECE = re.compile(
    r"(?:'s)?\s+(?:(?!about|after|for|from|in|of|on|over|to|with)\w+\s+)?"
    r"(?:analysis|article|broadcast|bulletin|column|dispatch|documentary|editorial|exclusive|interview|investigation|op-ed"
    r"|piece|podcast|programme|program|reporting|report|story|survey|account of|profile of)s?\b"
    r"(?!\s+(?:board|editor|page|writer))"
)
"""What stands behind an outlet whose piece is drawn on: “in a Courier report”."""

DRAWN = re.compile(
    r"(?<!welcome )\b(?:in|from|to|by|per|with|of)\s+(?:(?:an?|the|this|one|two|that|its|new|recent)\s+(?:\w+\s+)?)?\Z"
)
STAFF = re.compile(r"\s+(?:spokes\w+|executives?|officials?|employees?|staff(?:ers?)?|lawyers?|managers?)\b")
"""Who stands behind an outlet that speaks as a company."""

SORTS = (
    "agency|broadcaster|channel|daily|english-language|network|news|newspaper|outlet|paper|radio|site|tabloid|television"
    "|tv|website"
)
SORT = re.compile(rf"(?:\s+(?:{SORTS}))*")
"""What may follow a name and say what sort of outlet it is: “Russia's TASS news agency”."""

ASIDE = (
    re.compile(r",[\"\u201d']?\s+(?:as\s+)?(?:the\s+)?\Z"),
    re.compile(r"\s+(?:reported|reports|said|says)(?:\s+on\s+\w+)?\s*[.,;]"),
)
"""What stands around an outlet that hands on what somebody else said: “He is ill, his son said, TASS reported.”"""

BEHIND = (
    re.compile(r",[\"\u201d']?\s+(?:reported|reports|writes|wrote)\s+(?:the\s+)?\Z"),
    re.compile(r"\s*(?:[.,;:]|\Z)"),
)
"""What stands around one that hands it on behind its verb: “He is ill, his son said, reports the Courier.”"""

DESCRIBING = frozenset({"the", "a", "an", "official", "state", *SORTS.split("|")})
"""Words, beside possessives, compounds and peoples, between the credit and the name: “told Russia's official TASS”."""

STAFFED = re.compile(r"\b(?:additional|with|more|further)\s+reporting by\s+(?:the\s+)?\Z")
"""What stands before an outlet that had a hand in the text itself."""

ITSELF = re.compile(
    r"\b(?:read|share|see|view)\s+(?:(?:more|on|or|it|read|share|this|the|full|story|article|original)\s+)*at:?\s*\Z"
    r"|\bthis story:\s*\Z"
)
"""What stands before the address of the page that the text was copied from."""

MEDIA = re.compile(r"\.(?:gif|jpe?g|m3u8|mp[34]|png|svg|webp)\Z")
"""How the path of an address ends at which there is a picture or a film, and no text."""

HOME = re.compile(r"/*(?:[a-z]{2}|english|home|index\.html?|international|news|world)?/*")
"""The path of an outlet's first page, or of a section."""


def passing(document: Document, mark: Mark) -> Literal["reported", "told", "credited", "linked"] | None:
    """How an outlet that no attribution rests on is drawn on; None where it is only named."""
    if "linked" in mark.labels:
        links = (link for link in document.select(LINK, mark.span) if link.span == mark.span)
        return "linked" if any(map(_read, links)) and not _own_page(document, mark.span) else None
    sentence = document.around(mark.span, "sentence")
    before = document.folded[max(sentence.start, mark.span.start - BEFORE) : mark.span.start]
    if STAFF.match(document.folded, mark.span.end) or STAFFED.search(before):
        return None
    found = _crediting().match(before)
    if found and all(map(_describes, found[2].split())):
        return "told" if found[1] == "told" else "credited"
    if any(_between(document, mark.span, before, *pair) for pair in (ASIDE, BEHIND)):
        return "reported"
    piece = PLATFORMS.isdisjoint(mark.labels) and _between(document, mark.span, before, DRAWN, PIECE)
    return "credited" if piece else None


def _between(document: Document, span: Span, before: str, lead: re.Pattern[str], then: re.Pattern[str]) -> bool:
    """Whether a name stands between two such stretches."""
    end = document.around(span, "sentence").end
    return lead.search(before) is not None and then.match(document.folded, span.end, end) is not None


def _read(link: Mark) -> bool:
    """Whether a link leads to something to read: no picture, no film, no first page of an outlet."""
    address = led_to(link.value) if isinstance(link.value, str) else None
    if address is None or MEDIA.search(address.path):
        return False
    return bool(address.parameters) or HOME.fullmatch(address.path) is None


def _own_page(document: Document, place: Span) -> bool:
    """Whether a bare address is given as that of the text itself: “Read more at: https://…”."""
    before = document.folded[max(place.start - BEFORE, 0) : place.start]
    return "://" in place.of(document.text) and ITSELF.search(before) is not None


def _describes(word: str) -> bool:
    return word in DESCRIBING or "-" in word or word.endswith("'s") or word in _peoples()


@cache
def _peoples() -> frozenset[str]:
    return frozenset(form.lower() for form in words("demonyms"))


@cache
def _crediting() -> re.Pattern[str]:
    """The last form that credits, and up to five words between it and the name."""
    forms = "|".join(re.escape(form) for form in sorted(words("crediting"), key=len, reverse=True))
    return re.compile(rf".*(?<!\bbe )\b({forms})\s+((?:[\w'-]+\s+){{0,5}})\Z")
