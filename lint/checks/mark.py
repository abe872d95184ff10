"""Marks of a certain shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby, pairwise
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import Hit, Swap, checked
from ..kinds import MarkLabels, Selector
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found

QUOTE = Selector("quote", "")
CONTINUED = Selector("quote", "continued")
BLOCK = Selector("block", "")
BLANKS = re.compile(r"\s+")
ENDED = re.compile(r"[.!?…][)\"'”’]*\Z")
FAR = 6
"""Paragraphs of nothing but quotation that a speaker's name is looked for across."""


@checked
class Marks:
    """Hits each mark that one of `marks` names, of `least` to `most` words.

    It must have every label of `having` and none of `without`, and its own words hold one of `holding`, if given, so
    many `times`. It is spared where its sentence holds an `except` phrase, or one beside it one of `answers`; with
    `beside: paragraph`, its own paragraph and the next ones on either side that are more than a quotation.
    With `opens: lower` its words must begin with a small letter; with `alone` it must fill its sentences and not go on
    with the quotation of the paragraph before it.
    `focus: start` points at its first character alone; `once` makes one hit of them all, `grouped` one of those in a
    paragraph. With `joins`, a blank may stand in place of the blank lines after it.
    """

    marks: tuple[Selector, ...]
    least: int = 0
    most: int = 1_000_000
    having: MarkLabels = ()
    without: MarkLabels = ()
    holding: Phrases = NONE
    times: int = 1
    except_: Phrases = NONE
    answers: Phrases = NONE
    opens: Literal["any", "lower"] = "any"
    focus: Literal["all", "start"] = "all"
    beside: Literal["sentence", "paragraph"] = "sentence"
    alone: bool = False
    once: bool = False
    grouped: bool = False
    joins: bool = False

    offers: ClassVar = frozenset({"count"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()

    @property
    def swaps(self) -> bool:
        """Whether it joins paragraphs, which is all it can mend."""
        return self.joins

    @property
    def reads(self) -> tuple[Selector, ...]:
        """The marks that it may hit."""
        return self.marks

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a mark; `count` is its words."""
        told = cache(partial(_told, document))
        found = [
            Hit(self._pointed(mark.span), {"count": count}, swap=self._joined(document, mark.span))
            for selector in self.marks
            for mark in document.select(selector)
            if self.least <= (count := len(mark.span.of(document.text).split())) <= self.most
            and self._shaped(document, mark)
            and not self._excused(document, mark, told)
        ]
        if self.grouped:
            groups = groupby(found, key=lambda hit: document.around(hit.span, "paragraph"))
            found = [_together(list(group)) for _, group in groups]
        yield from [_together(found)] if self.once and found else found

    def _joined(self, document: Document, span: Span) -> Swap | None:
        """A blank for the white space after a mark, if what follows ends like a sentence, as no headline does."""
        rest = BLANKS.match(document.text, span.end) if self.joins else None
        if rest is None:
            return None
        after = next(document.select(BLOCK, Span(rest.end(), rest.end() + 1)), None)
        ended = after is not None and ENDED.search(after.span.of(document.text))
        return Swap(Span(*rest.span()), " ") if ended else None

    def _shaped(self, document: Document, mark: Mark) -> bool:
        if not (mark.labels.isdisjoint(self.without) and mark.labels.issuperset(self.having)):
            return False
        if not self._opens(document, mark.span):
            return False
        if self.holding and len(found(self.holding, NONE, document, mark.span)) < self.times:
            return False
        return not self.alone or (
            all(_quoted(document, sentence) for sentence in document.near(mark.span, 0))
            and not _resumed(document, mark.span)
        )

    def _opens(self, document: Document, span: Span) -> bool:
        first = next((char for char in span.of(document.text) if char.isalpha()), "")
        return self.opens == "any" or first.islower()

    def _pointed(self, span: Span) -> Span:
        return Span(span.start, span.start + 1) if self.focus == "start" else span

    def _excused(self, document: Document, mark: Mark, told: Callable[[Phrases, Span], bool]) -> bool:
        """Whether an exception stands in the mark or its sentence, or an answer beside it."""
        own = (span for span in document.near(mark.span, 0) if span.overlaps(mark.span))
        if self.except_ and any(told(self.except_, span) for span in (mark.span, *own)):
            return True
        return bool(self.answers) and any(told(self.answers, span) for span in self._near(document, mark.span))

    def _near(self, document: Document, span: Span) -> tuple[Span, ...]:
        """Where an answer may stand: on either side, past paragraphs that are nothing but a quotation.

        A line between two paragraphs that is none, such as a speaker's name under a quotation, counts too.
        """
        if self.beside == "sentence":
            return document.near(span, 1)
        reach = 1
        while True:
            near = document.near(span, reach, "paragraph")
            if reach == FAR or not (near and (_quoted(document, near[0]) or _quoted(document, near[-1]))):
                return (*near, *(Span(one.end, two.start) for one, two in pairwise(near) if one.end < two.start))
            reach += 1


def _together(hits: Sequence[Hit]) -> Hit:
    """The first of several hits, with the others beside it."""
    return hits[0]._replace(related=tuple(hit.span for hit in hits[1:]))


def _told(document: Document, phrases: Phrases, span: Span) -> bool:
    """Whether the writer says one of `phrases` in a stretch, outside quotations."""
    return any(not next(document.select(QUOTE, place), None) for place in found(phrases, NONE, document, span))


def _quoted(document: Document, span: Span) -> bool:
    """Whether a stretch is quotations and nothing else."""
    at = span.start
    for mark in document.select(QUOTE, span):
        if any(map(str.isalnum, document.text[at : mark.span.start])):
            return False
        at = max(at, mark.span.end)
    return not any(map(str.isalnum, document.text[at : span.end]))


def _resumed(document: Document, span: Span) -> bool:
    """Whether a quotation opens the paragraph after one whose quotation goes on."""
    before, *rest = document.near(span, 1, "paragraph") or (span,)
    return bool(rest) and any(mark.span.end <= span.start for mark in document.select(CONTINUED, before))
