"""Groups that speak with one mouth and without a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import ClassVar

from ..document import Document
from ..hit import checked
from ..kinds import Selector, SourceLabels
from ..span import Span
from .voices import PARAGRAPH, Voice, Voices, voices

LINK = Selector("link", "")


@checked
class Crowds(Voices):
    """Hits each group that speaks, picked as by `voices` and not quoted, where nobody with a name speaks for it.

    A name counts in the sentence of the group and in `near` sentences on either side; for a group in one of the first
    `early` paragraphs, anywhere below it. A link in the sentence answers too. With `verbs`, the cue must be one of
    these.
    """

    near: int = 2
    early: int = 3
    verbs: tuple[str, ...] = ()

    without: SourceLabels = ("document", "named")
    offers: ClassVar = frozenset[str]()

    def _asked(self, document: Document) -> Iterator[Voice]:
        named = sorted(voice.place.span for voice in voices(document) if _has_name(voice))
        paragraphs = [mark.span for mark in document.select(PARAGRAPH)][: self.early]
        for voice in super()._asked(document):
            if voice.attribution.quoted or not self._worded(document, voice):
                continue
            if self.verbs and voice.attribution.lemma not in self.verbs:
                continue
            place = voice.place.span
            around = document.near(place, self.near)
            close = Span(around[0].start, around[-1].end) if around else place
            if any(paragraph.covers(place) for paragraph in paragraphs):
                close = Span(close.start, len(document.text))
            next_named = bisect_left(named, Span(close.start, close.start))
            if any(close.covers(name) for name in named[next_named : next_named + 1]):
                continue
            if next(document.select(LINK, document.around(place, "sentence")), None) is None:
                yield voice


def _has_name(voice: Voice) -> bool:
    """Whether it is a person, a body or a document with a name that says something."""
    return "named" in voice.place.labels and "mental" not in voice.cue.labels
