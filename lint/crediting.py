"""How an article draws on an outlet in passing, where no attribution rests on it: it credits it, or links to it."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from .address import led_to
from .document import Document, Mark
from .kinds import Selector
from .knowledge import words

LINK = Selector("link", "")
PLATFORMS = frozenset({"social", "user-generated"})
"""Kinds that speak of themselves as companies, and carry what others say: only a post there is drawn on."""

BEFORE = 30
"""Characters before a name in which it may be credited."""

PIECE = re.compile(
    r"(?:'s)?\s+(?:(?!about|after|for|from|in|of|on|over|to|with)\w+\s+)?"
    r"(?:account|analysis|article|broadcast|bulletin|column|dispatch|documentary|editorial|exclusive|interview"
    r"|investigation|op-ed|piece|podcast|profile|programme|program|reporting|report|story|survey)s?\b"
    r"(?!\s+(?:board|editor|page|writer))"
)
"""What stands behind an outlet whose piece is drawn on: “in a Courier report”."""

DRAWN = re.compile(
    r"\b(?:in|from|to|by|per|with|of)\s+(?:(?:an?|the|this|one|two|that|its|new|recent)\s+(?:\w+\s+)?)?\Z"
)
STAFF = re.compile(r"\s+(?:spokes\w+|executives?|officials?|employees?|staff(?:ers?)?|lawyers?|managers?)\b")
"""Who stands behind an outlet that speaks as a company."""

MEDIA = re.compile(r"\.(?:gif|jpe?g|m3u8|mp[34]|png|svg|webp)\Z")
"""How the path of an address ends at which there is a picture or a film, and no text."""


def passing(document: Document, mark: Mark) -> Literal["told", "credited", "linked"] | None:
    """How an outlet that no attribution rests on is drawn on; None where it is only named."""
    if "linked" in mark.labels:
        return "linked" if any(map(_read, document.select(LINK, mark.span))) else None
    sentence = document.around(mark.span, "sentence")
    before = document.folded[max(sentence.start, mark.span.start - BEFORE) : mark.span.start]
    if STAFF.match(document.folded, mark.span.end):
        return None
    if _crediting().search(before):
        return "told" if before.rstrip().removesuffix(" the").endswith("told") else "credited"
    piece = PLATFORMS.isdisjoint(mark.labels) and PIECE.match(document.folded, mark.span.end, sentence.end)
    return "credited" if piece and DRAWN.search(before) else None


def _read(link: Mark) -> bool:
    """Whether a link leads to something to read, and not to a picture or a film."""
    address = led_to(link.value) if isinstance(link.value, str) else None
    return address is not None and not MEDIA.search(address.path)


@cache
def _crediting() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(words("crediting"), key=len, reverse=True))
    return re.compile(rf"(?<!\bbe )\b(?:{forms})\s+(?:the |an? |state-\w+ |state )*\Z")
