"""An article made of one press release, or of what bodies say of themselves in print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..citing import through
from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import OutletLabels, Selector
from ..ledger import Line
from ..phrase import Phrases
from ..span import Span
from .opening import head, holds
from .phrase import NONE, found
from .voices import SOURCE, Voice, voices

NAME, OUTLET, SENTENCE = Selector("name", ""), Selector("outlet", ""), Selector("sentence", "")

MADE_BY, BEHIND = re.compile(r"\s+(?:from|by|of)\b"), 60
"""How a release goes on to say whose it is, and the characters in which it does."""


@checked
class Released:
    """Hits an article of `least_words` words all of whose voices, `least` or more, speak from one release.

    A voice does where its sentence holds one of `releases` (“in a press release”), or where it is an outlet of the
    `kinds`; from then on so does who spoke there or is named behind (“a release from its maker, Norvik Salt”), and who
    has no name but is one of `again` (“the company”, “it”). The article is spared where two people or two bodies speak,
    where a source or its release is one of `public`, which speaks to everybody by such notices, where an outlet of
    another kind is named or linked to, where any sentence holds one of `sought`, by which a writer looked further
    (“declined to say”, “a filing”), and where headline or lead hold an `except` phrase.
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
        makers: set[str] = set()
        for at, voice in enumerate(heard):
            known = people if voice.source.kind == "person" else bodies
            if _words(document, self.public, voice):
                return False
            again = voice.source.identity in known or self._again(document, voice)
            again = again or voice.place.span.of(document.folded) in makers
            if self._wired(document, voice) or (at and again):
                continue
            released = self._released(document, voice)
            if (at and _nameless(document, voice)) or not released or self._official(document, released):
                return False
            known.add(voice.source.identity)
            makers.update(_named_behind(document, released[-1]))
        return len(people) < 2 and len(bodies) < 2

    def _released(self, document: Document, voice: Voice) -> list[Span]:
        """The words by which the sentence says that it is from one."""
        return sorted(found(self.releases, NONE, document, document.around(voice.cue.span, "sentence")))

    def _official(self, document: Document, released: list[Span]) -> bool:
        """Whether it is one of an office: “in a NASA release”."""
        sights = (Sight(document, document.tokens(span)) for span in released)
        return any(next(self.public.find(sight), None) for sight in sights)

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


def _named_behind(document: Document, release: Span) -> Iterator[str]:
    """The names behind a release in its sentence, up to a comma or two: those of whose it is."""
    rest = Span(release.end, min(release.end + BEHIND, document.around(release, "sentence").end))
    if MADE_BY.match(document.folded, rest.start):
        yield from (name.span.of(document.folded) for name in document.select(NAME, rest))


def _nameless(document: Document, voice: Voice) -> bool:
    """Whether no name stands in a source's own words."""
    return next(document.select(NAME, voice.place.span), None) is None


def _words(document: Document, phrases: Phrases, voice: Voice) -> bool:
    """Whether a source's own words hold one of `phrases`."""
    return next(phrases.find(Sight(document, document.tokens(voice.place.span))), None) is not None
