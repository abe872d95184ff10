"""The form in which a thing or a person is named first, and the form afterwards."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, cached_property, partial
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import BODY, Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from ..values import Entity
from .phrase import NONE, found

NOTATION = re.compile(r"[{}|<>\[\]^$*?!\\]|\.\.\.")
DEFINED = re.compile(r"\s?(?:\(|, (?:or )?|[—–] ?|,? ?(?:is |which )?(?:short|stands) for )(?:the |an? )?[“\"‘']?\Z")
"""What stands between a short form and the full one that explains it."""

Begun = Callable[[Phrases, Span], frozenset[int]]
"""Phrases and a sentence → where they begin in it, looked up once."""


@checked
class FirstMention:
    """Hits a first mention that is not in the first form, and, if asked, later ones that are not in a later form.

    `pairs` has the form of the first mention, as plain words, and the phrases that are later ones. With `of` instead,
    each person or body that such marks name is asked: a `first` phrase must begin where its first mention does, a
    `later` one where the others do. `asks` says which of the two is looked at; what stands in a `not_in` mark is no
    mention of the article's own. `wanted` is the form to write, with `of` the fullest name, and `mention` is `first`
    or `later`.
    """

    pairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of: tuple[Selector, ...] = ()
    first: Phrases = NONE
    later: Phrases = NONE
    asks: Literal["first", "later", "both"] = "first"
    except_: Phrases = NONE
    not_in: tuple[Selector, ...] = (Selector("quote", ""),)

    offers: ClassVar = frozenset({"wanted", "mention"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        """Refuse forms that are patterns, and options of which one has no use without the other."""
        if bool(self.pairs) == bool(self.of):
            raise BylintError("either “pairs” or “of” is wanted; write “pairs: {European Central Bank: ECB}”")
        if self.of and not (self.first or self.later):
            raise BylintError("“of” needs “first” or “later”; add the phrases that such a mention begins with")
        for first, later in self.pairs.items():
            wanted = (first,) if self.asks == "first" else (first, *(_plain(later) or later)[:1])
            if unplain := [form for form in wanted if not _plain((form,))]:
                what = f"pairs: “{unplain[0]}” cannot be written instead; give a form in plain words"
                raise BylintError(what, line=getattr(first, "line", 0))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of all forms; raises BylintError where one has none, since it would be asked everywhere."""
        anchors = Phrases(form for pair in self.pairs.items() for form in (pair[0], *pair[1])).anchors
        if self.pairs and not anchors:
            line = getattr(next(iter(self.pairs)), "line", 0)
            raise BylintError("pairs: one form holds no word; add the word that tells it", line=line)
        return anchors

    @property
    def reads(self) -> tuple[Selector, ...]:
        """The marks whose mentions it follows."""
        return self.of

    @cached_property
    def _pairs(self) -> tuple[tuple[str, tuple[str, ...], Phrases, Phrases], ...]:
        return tuple((first, later, Phrases([first]), Phrases(later)) for first, later in self.pairs.items())

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a mention in the wrong form, with the mention in the right one, or the first, as evidence."""
        for first, later, *phrases in self._pairs:
            firsts, laters = (self._mentions(document, sentences, each) for each in phrases)
            laters = [span for span in laters if not _part(span, firsts)]
            yield from self._paired(document, (first, later), firsts, laters)
        begun = cache(partial(_begun, document))
        for mentions in self._named(document).values():
            yield from self._titled(document, mentions, begun)

    def _mentions(self, document: Document, sentences: Sequence[Mark], phrases: Phrases) -> list[Span]:
        spans = [span for mark in sentences for span in found(phrases, self.except_, document, mark.span)]
        return [span for span in spans if self._own(document, span)]

    def _own(self, document: Document, span: Span) -> bool:
        return not document.touched(span, self.not_in)

    def _paired(
        self, document: Document, forms: tuple[str, tuple[str, ...]], firsts: list[Span], laters: list[Span]
    ) -> Iterator[Hit]:
        full, short = forms
        early = laters and (not firsts or laters[0] < firsts[0])
        if self.asks != "later" and early and not (firsts and _defined(document, laters[0], firsts[0])):
            yield _hit(document, laters[0], "first", (full,), firsts[:1])
        if self.asks != "first":
            for span in firsts[1:]:
                yield _hit(document, span, "later", _plain(short), firsts[:1])

    def _named(self, document: Document) -> Mapping[int, list[Mark]]:
        """The mentions in the body, by the number of the entity."""
        named: dict[int, list[Mark]] = {}
        marks = (mark for kind in self.of for mark in document.select(kind))
        for mark in sorted(marks, key=lambda mark: mark.span):
            in_body = next(document.select(BODY[0], mark.span), None)
            if isinstance(mark.value, Entity) and in_body and self._own(document, mark.span):
                named.setdefault(mark.value.number, []).append(mark)
        return named

    def _titled(self, document: Document, mentions: list[Mark], begun: Begun) -> Iterator[Hit]:
        """The mentions of one entity that do not begin as they should."""
        opening, *rest = mentions
        if self.first and self.asks != "later" and not self._begins(document, opening, self.first, begun):
            yield _told(opening, "first", rest[:1])
        if self.later and self.asks != "first":
            for mark in rest:
                if not self._begins(document, mark, self.later, begun):
                    yield _told(mark, "later", [opening])

    def _begins(self, document: Document, mark: Mark, phrases: Phrases, begun: Begun) -> bool:
        """Whether one of `phrases`, or of the exceptions, begins where a mention does."""
        around = document.around(mark.span, "sentence")
        return any(mark.span.start in begun(each, around) for each in (phrases, self.except_))


def _begun(document: Document, phrases: Phrases, sentence: Span) -> frozenset[int]:
    """Where in a sentence some phrases begin."""
    return frozenset(place.start for place in found(phrases, NONE, document, sentence))


def _part(span: Span, places: Sequence[Span]) -> bool:
    """Whether a mention is part of another form that stands at one of some places in reading order."""
    at = bisect_right(places, span)
    return any(span.overlaps(other) for other in places[max(at - 1, 0) : at + 1])


def _plain(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms that are words and no pattern."""
    return tuple(form for form in forms if not NOTATION.search(form))


def _told(mark: Mark, mention: str, others: Sequence[Mark]) -> Hit:
    name = mark.value.name if isinstance(mark.value, Entity) else ""
    return Hit(mark.span, {"wanted": name, "mention": mention}, tuple(other.span for other in others))


def _defined(document: Document, short: Span, full: Span) -> bool:
    """Whether a short form is explained on the spot: “the ECB (European Central Bank)”."""
    between = document.text[short.end : full.start]
    return len(between) < 20 and DEFINED.match(between) is not None


def _cased(document: Document, span: Span, forms: tuple[str, ...]) -> tuple[str, ...]:
    """`forms` with a capital where they open a sentence."""
    before = document.text[document.around(span, "sentence").start : span.start]
    if any(map(str.isalnum, before)):
        return forms
    return tuple(form[:1].upper() + form[1:] for form in forms)


def _hit(document: Document, span: Span, mention: str, wanted: tuple[str, ...], others: Sequence[Span]) -> Hit:
    forms = _cased(document, span, wanted)
    return Hit(span, {"wanted": "” or “".join(forms), "mention": mention}, tuple(others), forms)
