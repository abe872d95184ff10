"""Who says what: names, cues, sources, what they cover, and who the sources are.

`names` and `cast` tell who is named, `tags` to `scope` find the cues, `heads` to `secondhand` say who a source is,
`contents` what is attributed. Everything counts tokens of the article, tagged once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...document import Document, Mark
from ...kinds import Selector
from ...span import Span
from ...values import Attribution, Source
from . import anonymity as unnamed_speech
from . import phrases, secondhand
from .cast import Cast
from .contents import carried_on, content, quoted, says
from .heads import Phrase, apposition, phrase
from .line import Line
from .reading import Read, read
from .scene import Heard, Scene, Seen
from .sources import UNNAMED, Sourced, classify
from .subjects import Subject
from .titles import OUTLET, PEOPLE, PERSON
from .verbs import Found

ANCHORS = unnamed_speech.ANCHORS | phrases.anchors()

ANONYMITY = Selector("anonymity", "")
AHEAD = 14
"""Tokens after a source in which it may be said how it knows."""

SHARED = frozenset({"named", "unnamed", "open", "secondhand"})
"""Labels of a source that its attribution shares."""


def annotate(document: Document) -> Iterator[Mark]:
    """`name`, `anonymity`, `attribution`, `source` and `attributed` marks."""
    reads = list(read(document))
    cast = Cast(name for sentence in reads for name in sentence.names)
    yield from _names(reads, cast)
    markers = tuple(unnamed_speech.anonymity(document))
    yield from markers
    document = document.adding(markers)
    scene = Scene(cast)
    covered = []
    for sentence in reads:
        _meet(scene, sentence)
        if sentence.cues.outer:
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
                yield Mark(
                    "name", sentence.line.span(name.start, name.last), _labels(entity.kind, len(name.words)), entity
                )


def _meet(scene: Scene, sentence: Read) -> None:
    """Take note of the names of a sentence, and of what it says they are."""
    for name in sentence.names:
        if name.kind != PEOPLE:
            number = scene.cast.known(name)
            scene.seen.append(Seen(sentence.number, name.last, number))
            if name.kind == PERSON and sentence.line.tag(name.last) == ",":
                scene.cast.describe(number, apposition(sentence.line, name.last))


@cache
def _labels(kind: str, size: int) -> frozenset[str]:
    return frozenset({kind, "full" if size > 1 else "bare"})


class Teller:
    """What one sentence attributes, and to whom."""

    def __init__(self, document: Document, sentence: Read, scene: Scene) -> None:
        self.document, self.sentence, self.scene = document, sentence, scene
        self.line: Line = sentence.line
        self._sources: dict[Span, Sourced] = {}
        self._explains = bool(document.shelves.get("anonymity"))

    def marks(self) -> Iterator[Mark]:
        """The marks of the sentence, each source before what it says."""
        for hit in self.sentence.cues.outer:
            if self._asks_not_to_be_named(hit):
                continue
            yield from self._attribution(hit, hit.subject)
            if cited := secondhand.cited(self.line, hit):
                yield from self._handed_on(hit, cited, hit.subject)
        for hit, by in self.sentence.cues.inner:
            if hit.subject and by.subject and hit.stance == "neutral":
                yield from self._handed_on(hit, hit.subject, by.subject)

    def _attribution(self, hit: Found, who: Subject | None, via: str = "") -> Iterator[Mark]:
        spans = content(self.document, self.line, hit, self.sentence.cues.outer)
        own_words = quoted(self.document, self.line, spans)
        labels = {hit.stance}
        place = None
        if who is None:
            labels.add("sourceless")
        else:
            found = phrase(self.line, who, self.sentence.names)
            place = self.line.span(found.first, found.last)
            if place not in self._sources:
                yield self._source(hit, found, place, via)
            labels |= self._sources[place][1] & SHARED
        if own_words:
            labels.add("quoted")
        cue = self.line.span(hit.first, hit.last)
        yield Mark("attribution", cue, frozenset(labels), Attribution(place, spans, own_words, hit.lemma))
        if place and (own_words or says(hit)):
            yield from (Mark("attributed", span) for span in spans)

    def _source(self, hit: Found, found: Phrase, place: Span, via: str) -> Mark:
        """The mark of a source met for the first time in this sentence."""
        source, labels = self._sourced(found, interview=hit.lemma == ":")
        before = [heard.source for heard in self.scene.heard[-3:] if heard.sentence == self.sentence.number]
        outlet = via or secondhand.via(hit, found, source, before) or secondhand.told(hit, self.sentence.names)
        if self._explains and UNNAMED in labels:
            source, labels = self._explained(source, labels)
        if outlet and not self._own(outlet):
            source, labels = source._replace(via=outlet), labels | {"secondhand"}
        self._sources[place] = source, labels
        self.scene.heard.append(Heard(self.sentence.number, source, labels))
        return Mark("source", place, labels, source)

    def _explained(self, source: Source, labels: frozenset[str]) -> Sourced:
        """An unnamed source with the reason that its sentence or the next gives for that."""
        near = self.document.near(self.line.span(self.line.first, self.line.last), 1)
        within = Span(self.line.tokens.starts[self.line.first], near[-1].end)
        why = next((mark.labels for mark in self.document.select(ANONYMITY, within)), frozenset())
        degree = next(iter(why), "")
        if not degree:
            return source, labels
        return source._replace(degree=degree), labels - {source.degree} | {degree}

    def _handed_on(self, hit: Found, who: Subject, by: Subject | None) -> Iterator[Mark]:
        """The attribution to an unnamed source of another outlet's."""
        if by is None:
            return
        outlet, _ = self._sourced(phrase(self.line, by, self.sentence.names))
        _, labels = self._sourced(phrase(self.line, who, self.sentence.names))
        if UNNAMED in labels and (outlet.kind == OUTLET or hit.subject is not who):
            yield from self._attribution(hit, who, outlet.name if outlet.kind == OUTLET else "")

    def _asks_not_to_be_named(self, hit: Found) -> bool:
        """Whether a cue is part of what says that somebody speaks unnamed: “asked not to be named”."""
        return self._explains and next(self.document.select(ANONYMITY, self.line.span(hit.first, hit.last)), None) is not None

    def _own(self, outlet: str) -> bool:
        """Whether an outlet is the article's own."""
        return outlet.lower().removeprefix("the ") == self.document.facts.outlet.lower().removeprefix("the ")

    def _sourced(self, found: Phrase, *, interview: bool = False) -> Sourced:
        """Who a noun phrase is."""
        line, number = self.line, self.sentence.number
        if interview:
            return self.scene.speaker(line.words(found.first, found.last))
        if found.last - found.first == 1 and (line.tag(found.first) == "P" or line.word(found.first) in phrases.OWN):
            return self.scene.pronoun(line.word(found.first), number, found.first)
        if known := self.scene.described(found):
            return known
        return classify(found, self.scene.cast, " ".join(line.words(found.first, found.last + AHEAD)))
