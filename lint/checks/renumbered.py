"""Sources that change their number from one mention to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .voices import voices

PARAGRAPH = Selector("paragraph", "")
POINTING = re.compile(r"(?:the|this|that|these|those) (?:same )?")
APART = re.compile(r"\b(?:one|each|both|neither|either) of\b|\band\b")
"""Words that take some out of many, or make many of some."""


@checked
class Renumbered:
    """Hits “the source” where the article has only told of sources, and “the sources” where it has told of one.

    `nouns` gives the singular and the plural of each word asked about. The first such place of each word counts, and
    only if the form that it takes up never stands before it in the paragraphs, in whatever sense.
    """

    nouns: Mapping[str, tuple[str, ...]]

    offers: ClassVar = frozenset({"before"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("source", "unnamed"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a word, with the mention it disagrees with; `before` is that mention."""
        places = [voice.place for voice in voices(document) if "unnamed" in voice.place.labels]
        for one, (many, *_) in self.nouns.items():
            for here, there in ((one, many), (many, one)):
                if pair := _pair(document, places, here, there):
                    yield Hit(pair[1], {"before": pair[0].of(document.text)}, (pair[0],))
                    break


def _pair(document: Document, places: Sequence[Mark], here: str, there: str) -> tuple[Span, Span] | None:
    """The first mention with the word `there`, and the first that takes it up with the word `here`."""
    first: Span | None = None
    for place in places:
        said = place.span.of(document.folded)
        if first is None:
            first = place.span if re.search(rf"\b{re.escape(there)}\b", said) and not APART.search(said) else None
        elif re.fullmatch(rf"{POINTING.pattern}{re.escape(here)}", said):
            again = _count(document, there, place.span) > 1 and not there.endswith("s")
            return None if again or _count(document, here, place.span) else (first, place.span)
    return None


def _count(document: Document, word: str, before: Span) -> int:
    """How often a word stands in the paragraphs before a place."""
    form = re.compile(rf"\b{re.escape(word)}\b")
    own = (paragraph.span for paragraph in document.select(PARAGRAPH) if paragraph.span.start < before.start)
    return sum(len(form.findall(document.folded, span.start, min(span.end, before.start))) for span in own)
