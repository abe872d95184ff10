"""Outlets that an article with links draws on without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from .voices import Voice, voices

LINK = Selector("link", "")


@checked
class Unlinked:
    """Hits the first voice of each outlet beside none of whose words a link stands, in an article that has links."""

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (LINK,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an outlet, with the later places beside it."""
        cited: dict[object, list[Voice]] = {}
        for voice in voices(document):
            if "outlet" in voice.place.labels and voice.source.name.lower() not in document.facts.outlet.lower():
                cited.setdefault(voice.source.identity, []).append(voice)
        for first, *later in cited.values():
            if not any(_linked(document, voice) for voice in (first, *later)):
                yield Hit(first.place.span, related=tuple(voice.place.span for voice in later))


def _linked(document: Document, voice: Voice) -> bool:
    """Whether a link stands in the voice's sentence."""
    return next(document.select(LINK, document.around(voice.place.span, "sentence")), None) is not None
