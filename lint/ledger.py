"""The ledger of an article's sources: who is drawn on, how well each is identified, how often, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .document import Document, Mark
from .kinds import Selector
from .span import Span
from .values import Attribution, Source

ATTRIBUTION = Selector("attribution", "")
SOURCE = Selector("source", "")
SENTENCE = Selector("sentence", "")
PARAGRAPH = Selector("paragraph", "")
ATTRIBUTED = Selector("attributed", "")
DEGREES = ("", "bare", "role", "boilerplate", "access", "reason")
"""How well an unnamed source is described, from the least to the most."""


class Line(NamedTuple):
    """One attribution as the ledger has it: the mark, its value, and the place and value of its source, if any.

    `number` is the place of that source among the entries, counted from 1; 0 where there is none.
    """

    mark: Mark
    attribution: Attribution
    place: Span | None
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
    lines = tuple(_lines(document))
    gathered: dict[int, list[Line]] = {}
    for line in lines:
        if line.source:
            gathered.setdefault(line.number, []).append(line)
    entries = tuple(Entry(_known(found), tuple(found)) for found in gathered.values())
    return Ledger(lines, entries, _totals(document, lines))


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


def _lines(document: Document) -> Iterable[Line]:
    sources = {mark.span: mark.value for mark in document.select(SOURCE) if isinstance(mark.value, Source)}
    numbers: dict[object, int] = {}
    for mark in document.select(ATTRIBUTION):
        if isinstance(mark.value, Attribution):
            place = mark.value.source
            source = sources.get(place) if place else None
            number = numbers.setdefault(_identity(source), len(numbers) + 1) if source else 0
            yield Line(mark, mark.value, place, source, number)


def _identity(source: Source) -> object:
    """What makes two mentions one source: the entity, or the words where no entity is known."""
    return source.number or (source.kind, source.name.lower(), source.via)


def _known(lines: list[Line]) -> Source:
    """One source out of its mentions: the best degree, the first description and outlet."""
    mentions = [line.source for line in lines if line.source]
    first = mentions[0]
    return first._replace(
        degree=max((mention.degree for mention in mentions), key=DEGREES.index),
        via=next((mention.via for mention in mentions if mention.via), ""),
        description=next((mention.description for mention in mentions if mention.description), ""),
    )


def _totals(document: Document, lines: tuple[Line, ...]) -> Totals:
    labels = [line.mark.labels for line in lines]
    sentences = {
        sentence.span
        for paragraph in document.select(PARAGRAPH)
        for sentence in document.select(SENTENCE, paragraph.span)
    }
    bare = sum(next(document.select(ATTRIBUTED, span), None) is None for span in sentences)
    return Totals(
        named=sum("named" in found for found in labels),
        unnamed=sum("unnamed" in found for found in labels),
        secondhand=sum("secondhand" in found for found in labels),
        sourceless=sum("sourceless" in found for found in labels),
        unattributed_share=bare / len(sentences) if sentences else 0.0,
        sentences=len(sentences),
    )
