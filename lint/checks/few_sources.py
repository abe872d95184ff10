"""An article that draws on too few sources of a kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import Selector, SourceLabels
from ..phrase import Phrases
from ..values import Entity
from .opening import head, headlines, holds
from .phrase import NONE
from .voices import SOURCE, Voice, together, voices

SENTENCE = Selector("sentence", "")
PARAGRAPH, LEAD = Selector("paragraph", ""), Selector("paragraph", "lead")
PLACE, QUOTE, SOURCELESS = Selector("name", "place"), Selector("quote", ""), Selector("attribution", "sourceless")
FIRST = 2
"""Sentences of the lead in which it says what it rests on."""

SCRAP = 6
"""Words of a quotation that stand for no statement."""


@checked
class FewSources:
    """Hits an article of `least_words` words and `least` attributions with at most `most` sources that count.

    With `having`, those count that have such a label, whose words hold one of `bodies`, or of whom the text leaves open
    who is meant; what they think or want is no attribution. Without `countries`, no country counts, nor who speaks only
    in a sentence that says “reportedly”; up to `scraps` attributions that quote a few words count for nothing. With
    `lead`, the lead must rest on a source with such a label, which does not count, nor who speaks through it, and the
    first `paragraphs` are asked. It is spared where headline or lead hold an `except` phrase or the headline names it.
    """

    most: int = 0
    least: int = 1
    least_words: int = 120
    having: SourceLabels = ()
    bodies: Phrases = NONE
    countries: bool = True
    scraps: int = 0
    lead: SourceLabels = ()
    paragraphs: int = 1_000_000
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"source", "count"})
    scope: ClassVar = "document"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (SOURCE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit at the headline, with all attributions as evidence; `source` is the one that it rests on."""
        if len(document.text.split()) < self.least_words:
            return
        heard = [voice for voice in voices(document) if not (self.having and "mental" in voice.cue.labels)]
        first = self._first(document, heard)
        if first is None or len(heard) < self.least or self._excused(document, first):
            return
        counted = self._counted(document, heard, first)
        if len(counted) <= self.scraps and all(_scrap(document, voice) for voice in counted):
            counted = []
        if len({voice.source.identity for voice in counted}) <= self.most:
            values = {"source": first.source.name, "count": len(heard)}
            yield Hit(head(document), values, tuple(dict.fromkeys(voice.place.span for voice in heard)))

    def _first(self, document: Document, heard: list[Voice]) -> Voice | None:
        """The voice that the article rests on; without `lead`, the first that is heard."""
        lead = next(document.select(LEAD), None)
        opening = list(document.select(SENTENCE, lead.span))[:FIRST] if lead else []
        for voice in heard:
            told = any(one.span.covers(voice.cue.span) for one in opening)
            if not self.lead or (told and not voice.place.labels.isdisjoint(self.lead)):
                return voice
        return None

    def _counted(self, document: Document, heard: list[Voice], first: Voice) -> list[Voice]:
        end = list(document.select(PARAGRAPH))[: self.paragraphs][-1].span.end
        counted = [voice for voice in heard if voice.place.span.start < end and self._counts(document, voice)]
        if not self.lead:
            return counted
        outlet = first.source
        report = [part for voice in heard if voice.source.number == outlet.number for part in voice.attribution.content]
        through = {voice.source.number for voice in heard if voice.source.via == outlet.name} | {outlet.number}
        return [
            voice
            for voice in counted
            if voice.source.number not in through - {0}
            and voice.source.via != outlet.name
            and not ("named" not in voice.place.labels and any(part.covers(voice.cue.span) for part in report))
            and not voice.place.labels.issuperset({"open", "outlet"})
        ]

    def _counts(self, document: Document, voice: Voice) -> bool:
        labels = voice.place.labels
        if self.having and ("unnamed" in labels or labels.isdisjoint((*self.having, "open"))):
            words = Sight(document, document.tokens(voice.place.span))
            return next(self.bodies.find(words), None) is not None
        return self.countries or not (_country(document, voice) or _rumoured(document, voice))

    def _excused(self, document: Document, first: Voice) -> bool:
        name = first.source.name.split()[-1].lower() if first.source.number else ""
        if name and not (self.lead or self.having):
            headed = (document.tokens(span).words for span in headlines(document))
            if any(name in words for words in headed):
                return True
        return holds(document, self.except_)


def _country(document: Document, voice: Voice) -> bool:
    """Whether a country speaks, alone or with others: it has no mouth."""
    return any(
        isinstance(name.value, Entity) and name.value.number == one.source.number
        for one in together(document, voice)
        for name in document.select(PLACE, one.place.span)
    )


def _rumoured(document: Document, voice: Voice) -> bool:
    """Whether the sentence says before that somebody says so, and not who."""
    sentence = document.around(voice.cue.span, "sentence")
    return any(mark.span.end <= voice.cue.span.start for mark in document.select(SOURCELESS, sentence))


def _scrap(document: Document, voice: Voice) -> bool:
    """Whether no more than a few of their own words are given, inside the writer's."""
    said = voice.attribution.content
    quotes = [quote.span for part in said for quote in document.select(QUOTE, part)]
    own, all_words = (sum(len(span.of(document.text).split()) for span in spans) for spans in (quotes, said))
    return 0 < own <= SCRAP and own < all_words
