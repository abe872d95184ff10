"""Whether an article says what kind of outlet it draws on: “the state-run Xinhua”, “a satirical site”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from ...crediting import SORTS
from ...document import Document
from ...knowledge import sections
from ...knowledge.press import Outlet
from ...span import Span

NEAR = 1
"""How many sentences beside a mention may say what an outlet is."""

BEFORE = 120
"""Characters before a name in which words that describe it begin."""

RUN_BY_STATE = "state-controlled"
DESCRIBED = re.compile(
    r"\bthe (?:[\w-]+ )?(?:state|(?:state|government)-(?:run|owned|controlled|backed)|official)"
    rf" (?:news )?(?:{SORTS})\b"
)
"""How a text comes back to such an outlet without its name."""


def labelled(document: Document, found: Sequence[tuple[Span, Outlet]]) -> set[str]:
    """The names of the outlets, of those `found` at their places, of which the article says near one what they are."""
    told = _described(document, found)
    says = cache(partial(_says, document))  # a sentence is read once for a kind, however many outlets it names
    for span, outlet in found:
        if outlet.kind and outlet.name not in told:
            near = document.near(span, NEAR) or (span,)
            if any(says(each, outlet.kind) for each in near) or _beside(document, span, outlet.kind):
                told.add(outlet.name)
    return told


def _described(document: Document, found: Sequence[tuple[Span, Outlet]]) -> set[str]:
    """The one outlet run by a state that the article speaks of, where it calls it that: “the Cuban state newspaper”."""
    run = {outlet.name for _, outlet in found if outlet.kind == RUN_BY_STATE}
    return run if len(run) == 1 and DESCRIBED.search(document.folded) else set()


def _says(document: Document, span: Span, kind: str) -> bool:
    """Whether the sentence of a stretch holds words that say that an outlet is of a kind."""
    words = _words(kind)
    return words is not None and words.search(document.sentence(span)) is not None


def _beside(document: Document, span: Span, kind: str) -> bool:
    """Whether words right before a mention or right behind it say what it is: “the official Xinhua”."""
    sentence = document.around(span, "sentence")
    before, behind = _opening(kind), _closing(kind)
    if before and before.search(document.folded[max(sentence.start, span.start - BEFORE) : span.start]):
        return True
    return behind is not None and behind.match(document.folded, span.end, sentence.end) is not None


@cache
def _words(kind: str) -> re.Pattern[str] | None:
    """The words any of which says that an outlet is of a kind."""
    forms = _forms(kind)
    return re.compile(rf"\b(?:{forms})") if forms else None


@cache
def _opening(kind: str) -> re.Pattern[str] | None:
    """The end of what stands before an outlet's name, where that says what it is: “the official news agency”."""
    forms = _forms(f"{kind}, right before")
    return re.compile(rf"\b(?:{forms})(?:\s+(?:{SORTS}))*\s+\Z") if forms else None


@cache
def _closing(kind: str) -> re.Pattern[str] | None:
    """How the text goes on behind an outlet's name, where that says what it is: “, which is owned by the state”."""
    forms = _forms(f"{kind}, right behind")
    return re.compile(rf"\s*(?:[,(\u2013\u2014-]|is|was)\s*(?:[\w'-]+\s+){{0,6}}?(?:{forms})\b") if forms else None


def _forms(heading: str) -> str:
    """The lines under a heading of the list, as alternatives."""
    return "|".join(map(re.escape, next((lines for found, lines in sections("outlet-labels") if found == heading), ())))
