"""Who says what: names, cues, sources, what they cover, and who the sources are.

`names` and `cast` tell who is named, `tags` to `scope` find the cues, `heads` to `secondhand` say who a source is,
`contents` what is attributed, `telling` puts it together. Everything counts tokens of the article, tagged once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...document import Document, Mark
from . import anonymity as unnamed_speech
from . import phrases
from .cast import Cast
from .heads import apposition
from .quotations import carried_on
from .reading import Read, read
from .scene import Scene, Seen
from .telling import Teller
from .titles import PEOPLE, PERSON

ANCHORS = unnamed_speech.ANCHORS | phrases.anchors()


def annotate(document: Document) -> Iterator[Mark]:
    """`name`, `anonymity`, `attribution`, `source` and `attributed` marks."""
    reads = list(read(document))
    cast = Cast(name for sentence in reads for name in sentence.names)
    reads = [sentence._replace(names=list(map(cast.settled, sentence.names))) for sentence in reads]
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
    yield from _names(reads, cast)


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
