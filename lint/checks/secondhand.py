"""Claims that an article has from another outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from .phrase import NONE, found
from .voices import NAME, Voice, Voices

SENTENCE = Selector("sentence", "")
TOLD = "tell"


@checked
class Secondhand(Voices):
    """Hits the first voice that speaks through each other outlet, picked as by `voices`, with the later ones beside it.

    With `own`, it is the outlets' own voices that are asked about; with `verbs`, the cue must be one of these. Papers
    write of themselves that somebody “told the Courier”: such a source counts only where the draft says what its own
    outlet is. The article is spared where any sentence holds one of `confirmed`.
    """

    confirmed: Phrases = NONE
    own: bool = False
    verbs: tuple[str, ...] = ()

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an outlet."""
        picked: dict[str, list[Voice]] = {}
        for voice in self._through(document):
            picked.setdefault(voice.source.name if self.own else voice.source.via, []).append(voice)
        if picked and not any(found(self.confirmed, NONE, document, one.span) for one in document.select(SENTENCE)):
            for first, *later in picked.values():
                yield Hit(first.place.span, related=tuple(dict.fromkeys(voice.place.span for voice in later)))

    def _through(self, document: Document) -> Iterator[Voice]:
        """The voices asked about that are surely another outlet's."""
        met: set[object] = set()
        for voice in self._asked(document):
            if self.verbs and voice.attribution.lemma not in self.verbs:
                continue
            if voice.attribution.lemma == TOLD and not document.facts.outlet:
                met.add(voice.source.identity)
                continue
            again = voice.source.identity in met or _named(document, voice)
            if self.own or (voice.source.via and not again):
                yield voice


def _named(document: Document, voice: Voice) -> bool:
    """Whether a person's name stands in the source's own words."""
    return next(document.select(NAME, voice.place.span), None) is not None
