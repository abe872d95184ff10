"""Whether the words around an outlet's name say that something is from it, though nobody speaks there."""

from __future__ import annotations

import re
from functools import cache

from .document import Document
from .knowledge import words
from .span import Span

BEFORE = 60
"""Characters before a name in which it may be credited."""

PIECE = re.compile(
    r"(?:'s)?\s+(?:\w+\s+)?(?:analysis|article|broadcast|bulletin|column|dispatch|documentary|editorial|exclusive|interview"
    r"|investigation|op-ed|podcast|programme|program|reporting|report|story|survey|piece|account of|profile of)s?\b"
)
"""What stands behind an outlet whose piece is drawn on: “in a Courier report”."""

DRAWN = re.compile(r"\b(?:in|from|to|by|per|with|of)\s+(?:an?|the|this|one|two|that)?\s*(?:\w+\s+)?\Z")

SORTS = "agency|broadcaster|channel|daily|network|news|newspaper|outlet|paper|radio|site|tabloid|television|tv|website"
SORT = re.compile(rf"(?:\s+(?:{SORTS}))*")
"""What may follow a name and say what sort of outlet it is: “Russia's TASS news agency”."""

ASIDE = (
    re.compile(r",[\"\u201d']?\s+(?:as\s+)?(?:the\s+)?\Z"),
    re.compile(r"\s+(?:reported|reports|said|says)(?:\s+on\s+\w+)?\s*[.,;]"),
)
"""What stands around an outlet that hands on what somebody else said: “He is ill, his son said, TASS reported.”"""

DESCRIBING = frozenset({"the", "a", "an", "official", "state", *SORTS.split("|")})
"""Words, beside possessives, compounds and peoples, between the credit and the name: “told Russia's official TASS”."""


def credited(document: Document, span: Span) -> bool:
    """Whether the words before an outlet's name credit it with something."""
    sentence = document.around(span, "sentence")
    before = document.folded[max(sentence.start, span.start - BEFORE) : span.start]
    found = _crediting().search(before)
    if found and all(map(_describes, found[1].split())):
        return True
    led, told = ASIDE
    return any(
        first.search(before) is not None and then.match(document.folded, span.end, sentence.end) is not None
        for first, then in ((DRAWN, PIECE), (led, told))
    )


def _describes(word: str) -> bool:
    return word in DESCRIBING or "-" in word or word.endswith("'s") or word in _peoples()


@cache
def _peoples() -> frozenset[str]:
    return frozenset(form.lower() for form in words("demonyms"))


@cache
def _crediting() -> re.Pattern[str]:
    """A form that credits, and up to five words between it and the name."""
    forms = "|".join(re.escape(form) for form in sorted(words("crediting"), key=len, reverse=True))
    return re.compile(rf"\b(?:{forms})\s+((?:[\w'-]+\s+){{0,5}})\Z")
