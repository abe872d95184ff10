"""What a sentence attributes, and to whom: its cues and sources as marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Document, Mark
from ...kinds import Selector
from ...span import Span
from ...values import Attribution, Source
from . import secondhand
from .complements import END, SOURCE
from .contents import content, says
from .heads import Phrase, joint, phrase
from .line import Line
from .nominals import Subject
from .phrases import OWN
from .quotations import quoted
from .reading import Read
from .scene import Heard, Scene
from .sources import UNNAMED, Sourced, classify, nobody, thing
from .titles import OUTLET
from .verbs import Found

ANONYMITY = Selector("anonymity", "")
AHEAD = 14
"""Tokens after a source in which it may be said how it knows."""

ANOTHER = re.compile(r"(?:an?|another|one|two|some|several|other)\b")
"""How a sentence opens that brings in somebody else: “A second aide, speaking on condition of anonymity”."""

WILFUL = frozenset("directive distancing guilt denial attack vanity mental stance evasion".split())
"""Stances that only somebody can take, or a text in somebody's name."""

WRITER = frozenset({"i", "we", "you", "one"})
"""Speakers whose words are the writer's own."""

SHARED = frozenset({"named", "unnamed", "open", "secondhand"})
"""Labels of a source that its attribution shares."""


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
            yield from self._together(hit)
            if cited := secondhand.cited(self.line, hit):
                yield from self._handed_on(hit, cited, hit.subject)
        for hit, by in self.sentence.cues.inner:
            if hit.subject and by.subject and hit.stance == "neutral":
                yield from self._handed_on(hit, hit.subject, by.subject)

    def _attribution(self, hit: Found, who: Subject | None, via: str = "") -> Iterator[Mark]:
        spans = content(self.document, self.line, hit, self.sentence.cues.outer)
        own_words = quoted(self.document, self.line, spans)
        labels = {hit.stance}
        place, writer = None, False
        if who is None:
            labels.add("sourceless")
        else:
            found = phrase(self.line, who, self.sentence.names)
            place = self.line.span(found.first, found.last)
            writer = found.plain.lower() in WRITER
            wilful = hit.stance in WILFUL or who.how == "loose"
            if (wilful and thing(found)) or nobody(self.line, hit, found):
                return
            if place not in self._sources:
                yield self._source(hit, found, place, via)
            labels |= self._sources[place][1] & SHARED
        if own_words:
            labels.add("quoted")
        cue = self.line.span(hit.first, hit.last)
        yield Mark("attribution", cue, frozenset(labels), Attribution(place, spans, own_words, hit.lemma))
        if place and (own_words or says(hit)) and not writer:
            yield from (Mark("attributed", span) for span in spans)

    def _together(self, hit: Found) -> Iterator[Mark]:
        """The attributions to those who speak together with a named source."""
        who = hit.subject
        if who is None or self.line.tags.find("c", who.first, who.last) < 0:
            return
        found = phrase(self.line, who, self.sentence.names)
        if found.name is None or found.name.last >= who.last - 1:
            return
        for name in joint(self.line, found.name, [n for n in self.sentence.names if n.last <= who.last]):
            marks = self._attribution(hit, Subject(name.start, name.last, "direct"))
            yield from (mark for mark in marks if mark.kind != "attributed")

    def _source(self, hit: Found, found: Phrase, place: Span, via: str) -> Mark:
        """The mark of a source met for the first time in this sentence."""
        source, labels = self._sourced(found, interview=hit.lemma == ":")
        before = [heard.source for heard in self.scene.heard[-3:] if heard.sentence == self.sentence.number]
        via = (via or self._reported_by(hit)) if UNNAMED in labels else ""
        outlet = via or secondhand.via(hit, found, source, before) or secondhand.told(hit, self.sentence.names)
        if self._explains and UNNAMED in labels:
            source, labels = self._explained(source, labels)
        if outlet and not self._own(outlet):
            source, labels = source._replace(via=outlet), labels | {"secondhand"}
        self._sources[place] = source, labels
        self.scene.heard.append(Heard(self.sentence.number, source, labels, found.word))
        return Mark("source", place, labels, source)

    def _explained(self, source: Source, labels: frozenset[str]) -> Sourced:
        """An unnamed source with the reason that its sentence gives, or the next where it brings in no other."""
        here = self.line.span(self.line.first, self.line.last)
        *_, after = self.document.near(here, 1)
        another = ANOTHER.match(self.document.folded, after.start)
        within = here if another else Span(here.start, max(here.end, after.end))
        degree = next((label for mark in self.document.select(ANONYMITY, within) for label in mark.labels), "")
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
        return (
            self._explains
            and next(self.document.select(ANONYMITY, self.line.span(hit.first, hit.last)), None) is not None
        )

    def _reported_by(self, hit: Found) -> str:
        """The outlet that a whole sentence is credited to at its end: “…, an aide said, the Courier reported”."""
        last = self.sentence.cues.outer[-1]
        if last is hit or last.subject is None or last.complement.kind not in {END, SOURCE} or hit.last > last.begin:
            return ""
        by, _ = self._sourced(phrase(self.line, last.subject, self.sentence.names))
        return by.name if by.kind == OUTLET else ""

    def _own(self, outlet: str) -> bool:
        """Whether an outlet is the article's own."""
        return outlet.lower().removeprefix("the ") == self.document.facts.outlet.lower().removeprefix("the ")

    def _sourced(self, found: Phrase, *, interview: bool = False) -> Sourced:
        """Who a noun phrase is."""
        line, number = self.line, self.sentence.number
        if interview:
            return self.scene.speaker(line.words(found.first, found.last))
        if found.last - found.first == 1 and (line.tag(found.first) == "P" or line.word(found.first) in OWN):
            return self.scene.pronoun(line.word(found.first), number, found.first)
        if known := self.scene.described(found, number):
            return known
        return classify(found, self.scene.cast, " ".join(line.words(found.first, found.last + AHEAD)))
