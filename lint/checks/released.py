"""An article made of one press release, or of what bodies say of themselves in print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..citing import through
from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import OutletLabels, Selector
from ..ledger import Line
from ..phrase import Phrases
from .opening import head, holds
from .phrase import NONE, found
from .voices import SOURCE, Voice, voices

NAME, OUTLET, SENTENCE = Selector("name", ""), Selector("outlet", ""), Selector("sentence", "")


@checked
class Released:
    """Hits an article of `least_words` words all of whose voices, `least` or more, speak from one release.

    A voice does where its sentence holds one of `releases` (“in a press release”), or where it is an outlet of the
    `kinds`; from then on so does who spoke there, and who has no name but is one of `again` (“the company”, “it”). The
    article is spared where two people or two bodies speak, where a source is one of `public`, which speaks to everybody
    by such notices, where an outlet of another kind is named or linked to, where any sentence holds one of `sought`, by
    which a writer looked further (“declined to say”, “a filing”), and where headline or lead hold an `except` phrase.
    """

    releases: Phrases
    kinds: OutletLabels = ("release-wire", "organ")
    again: Phrases = NONE
    public: Phrases = NONE
    sought: Phrases = NONE
    except_: Phrases = NONE
    least: int = 2
    least_words: int = 120

    offers: ClassVar = frozenset({"source", "count"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (SOURCE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline, with all voices as evidence; `source` is the first."""
        if len(document.text.split()) < self.least_words:
            return
        heard = [voice for voice in voices(document) if "mental" not in voice.cue.labels]
        if len(heard) < self.least or not self._handed_out(document, heard) or self._looked_further(document):
            return
        if not holds(document, self.except_):
            values = {"source": heard[0].place.span.of(document.text), "count": len(heard)}
            yield Hit(head(document), values, tuple(dict.fromkeys(voice.place.span for voice in heard)))

    def _handed_out(self, document: Document, heard: list[Voice]) -> bool:
        """Whether all voices speak from a release, and none from the other side's."""
        people: set[object] = set()
        bodies: set[object] = set()
        for at, voice in enumerate(heard):
            known = people if voice.source.kind == "person" else bodies
            if _words(document, self.public, voice):
                return False
            again = voice.source.identity in known or self._again(document, voice)
            if self._wired(document, voice) or (at and again):
                continue
            if (at and _nameless(document, voice)) or not self._releases(document, voice):
                return False
            known.add(voice.source.identity)
        return len(people) < 2 and len(bodies) < 2

    def _releases(self, document: Document, voice: Voice) -> bool:
        """Whether the sentence says that it is from one."""
        return bool(found(self.releases, NONE, document, document.around(voice.cue.span, "sentence")))

    def _wired(self, document: Document, voice: Voice) -> bool:
        """Whether a voice is an outlet that hands on nothing else."""
        mark = through(document, Line(*voice))
        return mark is not None and not mark.labels.isdisjoint(self.kinds)

    def _again(self, document: Document, voice: Voice) -> bool:
        """Whether a voice without a name may be one that spoke before."""
        return _nameless(document, voice) and _words(document, self.again, voice)

    def _looked_further(self, document: Document) -> bool:
        """Whether the article shows that its writer did, or names or links to an outlet of another kind."""
        if any(found(self.sought, NONE, document, sentence.span) for sentence in document.select(SENTENCE)):
            return True
        marks = (mark for mark in document.select(OUTLET) if "own" not in mark.labels)
        return any(mark.labels.isdisjoint(self.kinds) for mark in marks if mark.labels - {"named", "linked"})


def _nameless(document: Document, voice: Voice) -> bool:
    """Whether no name stands in a source's own words."""
    return next(document.select(NAME, voice.place.span), None) is None


def _words(document: Document, phrases: Phrases, voice: Voice) -> bool:
    """Whether a source's own words hold one of `phrases`."""
    return next(phrases.find(Sight(document, document.tokens(voice.place.span))), None) is not None
