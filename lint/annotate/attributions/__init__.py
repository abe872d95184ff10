"""Who says what: names, cues, sources, what they cover, and who the sources are.

`names` and `cast` tell who is named, `tags` to `scope` find the cues, `heads` to `secondhand` say who a source is,
`contents` what is attributed. Everything counts tokens of the article, tagged once.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document, Mark
from ...span import Span
from ...values import Attribution
from . import phrases, secondhand
from . import anonymity as unnamed_speech
from .cast import Cast
from .contents import SAID, carried_on, content, quoted
from .heads import phrase
from .line import Line
from .reading import Read, read
from .scene import Heard, Scene
from .sources import UNNAMED, Sourced, classify
from .subjects import Subject
from .titles import OUTLET, PEOPLE
from .verbs import Found

ANCHORS = unnamed_speech.ANCHORS | phrases.anchors()

AHEAD = 14
"""Tokens after a source in which it may be said how it knows."""

SHARED = frozenset({"named", "unnamed", "open", "secondhand"})
"""Labels of a source that its attribution shares."""


def annotate(document: Document) -> Iterator[Mark]:
    """`name`, `anonymity`, `attribution`, `source` and `attributed` marks."""
    reads = list(read(document))
    cast = Cast(name for sentence in reads for name in sentence.names)
    yield from _names(reads, cast)
    yield from unnamed_speech.anonymity(document)
    scene = Scene(cast)
    covered = []
    for sentence in reads:
        for mark in Teller(document, sentence, scene).marks():
            if mark.kind == "attributed":
                covered.append(mark.span)
            yield mark
    yield from carried_on(document, covered)


def _names(reads: list[Read], cast: Cast) -> Iterator[Mark]:
    for sentence in reads:
        for name in sentence.names:
            if name.kind != PEOPLE:
                entity = cast.of(name)
                labels = frozenset({entity.kind, "full" if len(name.words) > 1 else "bare"})
                yield Mark("name", sentence.line.span(name.start, name.last), labels, entity)


class Teller:
    """What one sentence attributes, and to whom."""

    def __init__(self, document: Document, sentence: Read, scene: Scene) -> None:
        self.document, self.sentence, self.scene = document, sentence, scene
        self.line: Line = sentence.line
        self._sources: dict[Span, Sourced] = {}
        for name in sentence.names:
            if name.kind != PEOPLE:
                scene.seen.append((sentence.number, scene.cast.known(name)))

    def marks(self) -> Iterator[Mark]:
        """The marks of the sentence, each source before what it says."""
        for hit in self.sentence.cues.outer:
            yield from self._attribution(hit, hit.subject)
            if cited := secondhand.cited(self.line, hit):
                yield from self._handed_on(hit, cited, hit.subject)
        for hit, by in self.sentence.cues.inner:
            if hit.subject and by.subject and hit.stance == "neutral":
                yield from self._handed_on(hit, hit.subject, by.subject)

    def _attribution(self, hit: Found, who: Subject | None, via: str = "") -> Iterator[Mark]:
        spans = content(self.document, self.line, hit, self.sentence.cues.outer)
        own_words = quoted(self.document, spans)
        labels = {hit.stance} | ({"quoted"} if own_words else set()) | ({"told"} if hit.lemma == "tell" else set())
        place = None
        if who is None:
            labels.add("sourceless")
        else:
            place, known = self._place(who), self._sourced(who)
            source, marked = self._through(hit, who, known, via)
            labels |= marked & SHARED
            if place not in self._sources:
                self._sources[place] = source, marked
                self.scene.heard.append(Heard(self.sentence.number, source, marked))
                yield Mark("source", place, marked, source)
        cue = self.line.span(hit.first, hit.last)
        yield Mark("attribution", cue, frozenset(labels), Attribution(place, spans, own_words, hit.lemma))
        if place and (hit.complement.kind in SAID or own_words):
            yield from (Mark("attributed", span) for span in spans)

    def _handed_on(self, hit: Found, who: Subject, by: Subject) -> Iterator[Mark]:
        """The attribution to an unnamed source of another outlet's."""
        outlet, _ = self._sourced(by)
        _, labels = self._sourced(who)
        if UNNAMED in labels and (outlet.kind == OUTLET or hit.subject is not who):
            yield from self._attribution(hit, who, outlet.name if outlet.kind == OUTLET else "")

    def _through(self, hit: Found, who: Subject, known: Sourced, via: str) -> Sourced:
        """A source with the outlet that it is known through, unless that is the article's own."""
        source, labels = known
        found = phrase(self.line, who, self.sentence.names)
        before = [heard.source for heard in self.scene.heard[-3:] if heard.sentence == self.sentence.number]
        outlet = via or secondhand.via(hit, found, source, before) or secondhand.told(hit, self.sentence.names)
        if not outlet or outlet.lower().removeprefix("the ") == self.document.facts.outlet.lower().removeprefix("the "):
            return known
        return source._replace(via=outlet), labels | {"secondhand"}

    def _place(self, who: Subject) -> Span:
        found = phrase(self.line, who, self.sentence.names)
        return self.line.span(found.first, found.last)

    def _sourced(self, who: Subject) -> Sourced:
        """Who a subject is."""
        line, found = self.line, phrase(self.line, who, self.sentence.names)
        place = line.span(found.first, found.last)
        if place in self._sources:
            return self._sources[place]
        if found.last - found.first == 1 and (line.tag(found.first) == "P" or line.word(found.first) in phrases.OWN):
            return self.scene.pronoun(line.word(found.first), self.sentence.number)
        rest = " ".join(line.words(found.first, found.last + AHEAD))
        return self.scene.described(found) or classify(found, self.scene.cast, rest)
