"""The ledger of an article's sources: who is drawn on, how well each is identified, how often, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .document import Document, Mark
from .kinds import Selector
from .values import Attribution, Source

ATTRIBUTION = Selector("attribution", "")
SOURCE = Selector("source", "")
SENTENCE = Selector("sentence", "")
PARAGRAPH = Selector("paragraph", "")
ATTRIBUTED = Selector("attributed", "")
DEGREES = ("", "bare", "role", "boilerplate", "access", "reason")
"""How well an unnamed source is described, from the least to the most."""


class Line(NamedTuple):
    """One attribution: the mark of the cue and its value, and those of its source, if any.

    `number` is the place of that source among the entries, counted from 1; 0 where there is none.
    """

    cue: Mark
    attribution: Attribution
    place: Mark | None
    source: Source | None
    number: int = 0


class Entry(NamedTuple):
    """One source: what is known of it over the whole article, and the attributions that rest on it."""

    source: Source
    lines: tuple[Line, ...]


class Totals(NamedTuple):
    """Attributions by what they rest on, and the share of body sentences that rest on nobody (0 to 1).

    `secondhand` are those of `named` and `unnamed` that come through another outlet; what the text leaves open (“he”,
    of two men) is in none. `sentences` is how many the share is of.
    """

    named: int
    unnamed: int
    secondhand: int
    sourceless: int
    unattributed_share: float
    sentences: int = 0


class Ledger(NamedTuple):
    """All attributions in reading order, the sources in the order of their first, and the totals."""

    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]
    totals: Totals


def ledger(document: Document) -> Ledger:
    """The ledger of an annotated article."""
    found = lines(document)
    gathered: dict[int, list[Line]] = {}
    for line in found:
        if line.source:
            gathered.setdefault(line.number, []).append(line)
    entries = tuple(Entry(_known(drawn), tuple(drawn)) for drawn in gathered.values())
    return Ledger(found, entries, _totals(document, found))


def lines(document: Document) -> tuple[Line, ...]:
    """The attributions of an annotated article in reading order, each with its source."""
    return document.once(_lines)


def together(parts: Iterable[Totals]) -> Totals:
    """The totals of several articles as one, the share weighted by their sentences."""
    parts = tuple(parts)
    sentences = sum(part.sentences for part in parts)
    bare = sum(round(part.unattributed_share * part.sentences) for part in parts)
    return Totals(
        named=sum(part.named for part in parts),
        unnamed=sum(part.unnamed for part in parts),
        secondhand=sum(part.secondhand for part in parts),
        sourceless=sum(part.sourceless for part in parts),
        unattributed_share=bare / sentences if sentences else 0.0,
        sentences=sentences,
    )


def _lines(document: Document) -> tuple[Line, ...]:
    places = {mark.span: mark for mark in document.select(SOURCE)}
    numbers: dict[object, int] = {}
    found = []
    for cue in document.select(ATTRIBUTION):
        if isinstance(cue.value, Attribution):
            place = places.get(cue.value.source) if cue.value.source else None
            source = place.value if place and isinstance(place.value, Source) else None
            number = numbers.setdefault(source.identity, len(numbers) + 1) if source else 0
            found.append(Line(cue, cue.value, place, source, number))
    return tuple(found)


def _known(drawn: list[Line]) -> Source:
    """One source out of its mentions: the best degree, the first description and outlet."""
    mentions = [line.source for line in drawn if line.source]
    first = mentions[0]
    return first._replace(
        degree=max((mention.degree for mention in mentions), key=DEGREES.index),
        via=next((mention.via for mention in mentions if mention.via), ""),
        description=next((mention.description for mention in mentions if mention.description), ""),
    )


def _totals(document: Document, found: tuple[Line, ...]) -> Totals:
    labels = [line.cue.labels for line in found]
    sentences = {
        sentence.span
        for paragraph in document.select(PARAGRAPH)
        for sentence in document.select(SENTENCE, paragraph.span)
    }
    bare = sum(next(document.select(ATTRIBUTED, span), None) is None for span in sentences)
    return Totals(
        named=sum("named" in each for each in labels),
        unnamed=sum("unnamed" in each for each in labels),
        secondhand=sum("secondhand" in each for each in labels),
        sourceless=sum("sourceless" in each for each in labels),
        unattributed_share=bare / len(sentences) if sentences else 0.0,
        sentences=len(sentences),
    )
