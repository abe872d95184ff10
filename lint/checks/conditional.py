"""What a subject or a word calls for, and is not there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import Hit, checked
from ..kinds import Reach, Selector
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found

SENTENCE, ASIDE = Selector("sentence", ""), Selector("block", "furniture")
"""Lines beside the copy: they hold no sentences, yet a helpline or a disclosure may well stand there."""


@checked
class Conditional:
    """Hits each of `phrases` for which not all of `needs` stand within reach; `missing` names those that do not.

    `needs` has what a message calls a thing (“a helpline”), and the phrases any of which is one. It is looked for
    `within` the hit's sentence or paragraph, so many of them on either side, or the whole article with headlines and
    furniture; with `side`, only `before` or `after` the hit. One that stands in a `not_in` mark or beside one of
    `without` in its sentence does not count; an article of which all sentences hold fewer than `at_least` is not asked,
    and `once` makes one hit of them all.
    """

    phrases: Phrases
    needs: Mapping[str, Phrases]
    except_: Phrases = NONE
    without: Phrases = NONE
    within: Reach = Reach("document", 0)
    side: Literal["anywhere", "before", "after"] = "anywhere"
    at_least: int = 1
    once: bool = False
    not_in: tuple[Selector, ...] = ()

    offers: ClassVar = frozenset({"missing"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        """Refuse a condition that asks for nothing, and so would never be met."""
        for name, phrases in self.needs.items() or (("", NONE),):
            if not phrases:
                what = f"needs: {f'“{name}” has no phrases' if name else 'nothing is needed'}"
                raise BylintError(f"{what}; write “a helpline: [call {{us|them}} on]”", line=getattr(name, "line", 0))

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its phrases; raises BylintError where one has none, since it would be asked everywhere."""
        for phrase, read in zip(self.phrases.written, self.phrases.phrases, strict=True):
            if not read.anchors:
                what = f"phrase “{phrase}”: it holds no word; put one beside it, like “<quantity.percent> of”"
                raise BylintError(what, line=getattr(phrase, "line", 0))
        return self.phrases.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a phrase, or a document; what is missing there but stands elsewhere is evidence."""
        asking = [span for sentence in sentences for span in self._asking(document, sentence.span)]
        if not asking or self._in_passing(document):
            return
        there = {name: standing(phrases, document) for name, phrases in self.needs.items()}
        short = [hit for span in asking if (hit := self._unmet(document, span, there))]
        if self.once and short:
            first = short[0]
            short = [first._replace(related=(*first.related, *(hit.span for hit in short[1:])))]
        yield from short

    def _in_passing(self, document: Document) -> bool:
        """Whether the whole article holds fewer of the phrases than make a story of it."""
        everywhere = (span for mark in document.select(SENTENCE) for span in self._asking(document, mark.span))
        return self.at_least > 1 and sum(1 for _ in everywhere) < self.at_least

    def _asking(self, document: Document, sentence: Span) -> Iterator[Span]:
        """The phrases of a sentence that are the article's own."""
        spans = found(self.phrases, self.except_, document, sentence)
        if spans and not found(self.without, NONE, document, sentence):
            yield from (span for span in spans if not document.touched(span, self.not_in))

    def _unmet(self, document: Document, span: Span, there: Mapping[str, Sequence[Span]]) -> Hit | None:
        """A hit at `span` where something it needs is not within reach."""
        around = self._around(document, span)
        missing = {name: places for name, places in there.items() if not _within(around, places)}
        if not missing:
            return None
        elsewhere = tuple(places[0] for places in missing.values() if places)
        return Hit(span, {"missing": listed(tuple(missing))}, elsewhere)

    def _around(self, document: Document, span: Span) -> Span:
        """Where what `span` needs may stand."""
        start, end = 0, len(document.text)
        if self.within.unit != "document":
            own = document.around(span, "sentence")
            near = (own, *document.near(span, self.within.steps, self.within.unit))
            start, end = min(part.start for part in near), max(part.end for part in near)
        if self.side == "before":
            return Span(start, max(start, span.start))
        return Span(span.end, max(span.end, end)) if self.side == "after" else Span(start, end)


def _within(around: Span, places: Sequence[Span]) -> bool:
    """Whether one of some places in reading order lies in a stretch."""
    at = bisect_left(places, around.start, key=_start)
    return at < len(places) and places[at].end <= around.end


def _start(span: Span) -> int:
    return span.start


def standing(phrases: Phrases, document: Document) -> tuple[Span, ...]:
    """Where `phrases` stand in an article, its headlines and furniture included, in reading order."""
    if phrases.anchors and document.vocabulary.isdisjoint(phrases.anchors):
        return ()
    parts = [mark.span for kind in (SENTENCE, ASIDE) for mark in document.select(kind)]
    return tuple(sorted(span for part in parts for span in found(phrases, NONE, document, part)))


def listed(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
