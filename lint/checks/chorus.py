"""Many voices of one kind in an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from .opening import head
from .phrase import NONE, found
from .voices import Voice, Voices, voices


@checked
class Chorus(Voices):
    """Hits an article where `least` attributions or more, and over `share` of all, are to the sources asked about.

    Which they are is told as for `voices`; one of `answers` anywhere in the article answers for all of them, and
    a source of one attribution, by a verb of `slight`, passes where somebody with a name speaks too.
    """

    least: int = 1
    share: float = 0.0
    slight: tuple[str, ...] = ()

    offers: ClassVar = frozenset({"count", "all", "sources"})
    scope: ClassVar = "document"

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline, with the voices counted as evidence."""
        chosen = list(self.chosen(document))
        if len(chosen) < self.least or self._slight(document, chosen) or self._explained(document, sentences):
            return
        every = len(voices(document))
        if len(chosen) > self.share * every:
            sources = len({voice.source.identity for voice in chosen})
            values = {"count": len(chosen), "all": every, "sources": sources}
            yield Hit(head(document), values, tuple(dict.fromkeys(voice.place.span for voice in chosen)))

    def _slight(self, document: Document, chosen: Sequence[Voice]) -> bool:
        """Whether all that is said unnamed bears out what somebody with a name says."""
        if len(chosen) != 1 or chosen[0].attribution.lemma not in self.slight:
            return False
        return any("named" in voice.place.labels for voice in voices(document))

    def _explained(self, document: Document, sentences: Sequence[Mark]) -> bool:
        return bool(self.answers) and any(found(self.answers, NONE, document, one.span) for one in sentences)
