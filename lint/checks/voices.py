"""Those whose words an article gives, picked by who they are and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal, NamedTuple

from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import CueLabels, Selector, SourceLabels
from ..ledger import lines
from ..phrase import Phrases
from ..span import Span
from ..values import Attribution, Source
from .phrase import NONE, found

PARAGRAPH, QUOTE, SOURCE = Selector("paragraph", ""), Selector("quote", ""), Selector("source", "")
NAME = Selector("name", "person")

SPEECH = ("neutral", "directive", "distancing", "factive", "guilt", "denial", "attack", "evasion")
"""Stances of cues that somebody says something by; what one thinks, praises or wants is none."""

REPORTED = frozenset({"accord", "cite"})
"""Cues of what may be a third person's words, on the source's account."""


class Voice(NamedTuple):
    """One attribution: the mark of the cue with its value, and the mark of the source with its."""

    cue: Mark
    attribution: Attribution
    place: Mark
    source: Source


def voices(document: Document) -> tuple[Voice, ...]:
    """All who speak in the article's own paragraphs, in reading order."""
    return document.once(_voices)


def together(document: Document, voice: Voice) -> list[Voice]:
    """Those who speak by one cue: “Lena Ortiz and Tom Hale said”."""
    return document.once(_by_cue)[voice.cue.span]


def _by_cue(document: Document) -> dict[Span, list[Voice]]:
    found: dict[Span, list[Voice]] = {}
    for voice in voices(document):
        found.setdefault(voice.cue.span, []).append(voice)
    return found


def _voices(document: Document) -> tuple[Voice, ...]:
    return tuple(_spoken(document))


def _spoken(document: Document) -> Iterator[Voice]:
    for cue, attribution, place, source, _ in lines(document):
        if place is None or source is None or next(document.select(QUOTE, place.span), None):
            continue
        if next(document.select(PARAGRAPH, place.span), None):
            yield Voice(cue, attribution, place, source)


@checked
class Voices:
    """Hits each source with a label of `having` and none of `without` whose own words hold one of `words`.

    Later mentions of such a source (“the aide”) count with it. Its cue must be of the stances `cues`, and what it says
    touch a mark of `quoting` and hold one of `says`. It is spared where an `except` phrase touches it, where its
    sentence or `reach` of them beside it hold one of `answers`, and where it has a name after all; with `opening`,
    unless it gives the article's first quotation. The first `spared` sources pass. `once: source` makes one hit a
    source, `once: story` one of them all.
    """

    words: Phrases = NONE
    having: SourceLabels = ("unnamed",)
    without: SourceLabels = ("document",)
    cues: CueLabels = SPEECH
    quoting: tuple[Selector, ...] = ()
    says: Phrases = NONE
    except_: Phrases = NONE
    answers: Phrases = NONE
    reach: int = 0
    spared: int = 0
    opening: bool = False
    once: Literal["", "source", "story"] = ""

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (SOURCE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a source's place."""
        picked: dict[object, list[Span]] = {}
        asked = list(self._asked(document))
        passed = list(dict.fromkeys(voice.source.identity for voice in asked))[: self.spared]
        for voice in asked:
            who = voice.source.identity
            if who not in passed:
                key = {"source": who, "story": ""}.get(self.once, voice.place.span)
                picked.setdefault(key, []).append(voice.place.span)
        for place, *others in picked.values():
            yield Hit(place, related=tuple(dict.fromkeys(others)))

    def _asked(self, document: Document) -> Iterator[Voice]:
        """The voices of the sources asked about that say what is asked for."""
        for voice in self.chosen(document):
            if (self.quoting or self.says) and voice.attribution.lemma in REPORTED:
                continue
            asked = self._quotes(document, voice) and self._says(document, voice)
            if asked and not self._answered(document, voice) and (not self.opening or _first(document, voice)):
                yield voice

    def chosen(self, document: Document) -> Iterator[Voice]:
        """The voices of the sources asked about, whatever they say."""
        met: set[object] = set()
        for voice in voices(document):
            labels, who = voice.place.labels, voice.source.identity
            if labels.isdisjoint(self.having) or not labels.isdisjoint(self.without):
                continue
            if voice.cue.labels.isdisjoint(self.cues):
                continue
            if (self._worded(document, voice) or who in met) and not _called(document, voice.place.span):
                met.add(who)
                yield voice

    def _worded(self, document: Document, voice: Voice) -> bool:
        span = voice.place.span
        if self.words and not next(self.words.find(Sight(document, document.tokens(span))), None):
            return False
        sentence = document.around(span, "sentence")
        return not any(other.overlaps(span) for other in found(self.except_, NONE, document, sentence))

    def _quotes(self, document: Document, voice: Voice) -> bool:
        said = voice.attribution.content
        quoted = (next(document.select(kind, part), None) for kind in self.quoting for part in said)
        return not self.quoting or any(quoted)

    def _says(self, document: Document, voice: Voice) -> bool:
        cue, sentence = voice.cue.span, document.around(voice.cue.span, "sentence")
        for part in voice.attribution.content if self.says else ():
            whole = Span(min(cue.start, part.start), max(cue.end, part.end))
            if found(self.says, NONE, document, whole if sentence.covers(whole) else part):
                return True
        return not self.says

    def _answered(self, document: Document, voice: Voice) -> bool:
        near = document.near(voice.place.span, self.reach) if self.answers else ()
        return any(found(self.answers, NONE, document, sentence) for sentence in near)


def _first(document: Document, voice: Voice) -> bool:
    """Whether a voice gives the first quotation of the article's own paragraphs."""
    own = (paragraph.span for paragraph in document.select(PARAGRAPH))
    first = next((quote.span for paragraph in own for quote in document.select(QUOTE, paragraph)), None)
    return first is not None and any(first.overlaps(part) for part in voice.attribution.content)


def _called(document: Document, place: Span) -> bool:
    """Whether a name stands right behind: “a spokesman, Tom Hale,”."""
    return any(name.span.start >= place.end for name in document.select(NAME, Span(place.end, place.end + 3)))
