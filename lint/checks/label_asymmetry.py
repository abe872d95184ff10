"""Experts and bodies of one kind, one of them placed on the political scale and another not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..elements import Sight
from ..hit import WORDING, Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..phrase import Phrases
from ..span import Span
from ..tokens import is_word

NAME, QUOTE, ATTRIBUTED = Selector("name", ""), Selector("quote", ""), Selector("attributed", "")
ATTRIBUTION, PARAGRAPH, SENTENCE = Selector("attribution", ""), Selector("paragraph", ""), Selector("sentence", "")

BEFORE = 3
"""Words between a leaning and the noun that it places."""

BESIDE = 40
"""Characters between such a noun and the name of who is meant."""


class Mention(NamedTuple):
    """Somebody of a kind who speaks: where, the nearest name, the words of all names beside it, and the leaning."""

    kind: str
    span: Span
    name: Span
    names: frozenset[str]
    leaning: Span | None


@checked
class LabelAsymmetry:
    """Hits the first of a kind with one of `leanings`, where another of that kind speaks who has none.

    `kinds` are the nouns of each kind. One who is placed anywhere in the article, by a leaning or by one of `placed`
    in its sentence, has one; those in quotations and in other people's clauses are theirs.
    """

    leanings: Phrases
    kinds: Mapping[str, tuple[str, ...]]
    placed: Phrases = Phrases(())

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of the leanings."""
        return self.leanings.anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a kind; `other` is the one without a leaning."""
        if not any(any(self.leanings.find(_sight(document, sentence.span))) for sentence in sentences):
            return
        mentions = list(self._mentions(document))
        for kind in self.kinds:
            these = [mention for mention in mentions if mention.kind == kind]
            tagged = [mention for mention in these if mention.leaning]
            known = frozenset().union(*(mention.names for mention in tagged))
            bare = [mention for mention in these if not mention.leaning and mention.names.isdisjoint(known)]
            if tagged and bare and tagged[0].leaning:
                span = Span(tagged[0].leaning.start, tagged[0].span.end)
                yield Hit(span, {"other": bare[0].name.of(document.text)}, (bare[0].span,))

    def _mentions(self, document: Document) -> Iterator[Mention]:
        """Those who are drawn on, in reading order; “the libertarian think tank” alone is the one named before."""
        last: dict[str, Mention] = {}
        for mention in self._drawn_on(document):
            if _attached(document, mention.name, mention.span):
                last[mention.kind] = mention
                yield mention
            elif mention.leaning and mention.kind in last:
                yield mention._replace(names=last[mention.kind].names)

    def _drawn_on(self, document: Document) -> Iterator[Mention]:
        nouns = {noun: kind for kind, forms in self.kinds.items() for noun in forms}
        for sentence in document.once(_spoken):
            tokens = document.tokens(sentence)
            leanings = list(self.leanings.find(Sight(document, tokens)))
            placed = bool(leanings) or any(self.placed.find(Sight(document, tokens)))
            for first, last, kind in _nouns(tokens.words, nouns):
                span = tokens.span(first, last)
                leaning = _leaning(leanings, tokens.starts, first)
                names = list(_names(document, span))
                named = leaning is not None and any(name.covers(leaning) and name.covers(span) for name in names)
                if names and not named and (leaning or not placed) and _own(document, span):
                    yield Mention(kind, span, names[0], _known(document, names), leaning)


def _sight(document: Document, span: Span) -> Sight:
    return Sight(document, document.tokens(span))


def _nouns(tokens: Sequence[str], nouns: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Each noun of a kind in a sentence, of one word or two."""
    for at, word in enumerate(tokens):
        if word in nouns:
            yield at, at + 1, nouns[word]
        elif (pair := " ".join(tokens[at : at + 2])) in nouns:
            yield at, at + 2, nouns[pair]


def _leaning(leanings: Sequence[Span], starts: Sequence[int], first: int) -> Span | None:
    """The leaning a few words before the noun at token `first`."""
    at = bisect_left(leanings, (starts[max(first - BEFORE - 1, 0)],))
    return leanings[at] if at < len(leanings) and leanings[at].start < starts[first] else None


def _names(document: Document, span: Span) -> Iterator[Span]:
    """The names that stand in a noun's sentence close by it, the nearest first."""
    sentence = document.around(span, "sentence")
    near = Span(max(sentence.start, span.start - BESIDE), min(sentence.end, span.end + BESIDE))
    found = [mark.span for mark in document.select(NAME, near) if "place" not in mark.labels]
    yield from sorted(found, key=lambda name: max(name.start - span.end, span.start - name.end, 0))


def _attached(document: Document, name: Span, noun: Span) -> bool:
    """Whether a name and a noun are one phrase: “economist Tom Hale”, “Tom Hale, an economist”."""
    if name.end <= noun.start:
        return document.text[name.end : noun.start].startswith((",", " (", " of ", " at "))
    return not document.text[noun.end : name.start].strip(" ,") or name.overlaps(noun)


def _known(document: Document, names: Sequence[Span]) -> frozenset[str]:
    """The words that tell one name from another."""
    every = {word for name in names for word in document.tokens(name).words if is_word(word) and len(word) > 1}
    return frozenset(every - words("organisation-heads") - words("function-words"))


def _spoken(document: Document) -> tuple[Span, ...]:
    """The sentences of paragraphs in which somebody says something."""
    said = words("quote-cues") | {"called", "calls", "showed", "shows"}
    paragraphs = [mark.span for mark in document.select(PARAGRAPH)]
    sentences = (mark.span for paragraph in paragraphs for mark in document.select(SENTENCE, paragraph))
    return tuple(
        span
        for span in sentences
        if next(document.select(ATTRIBUTION, span), None) or not said.isdisjoint(document.tokens(span).words)
    )


def _own(document: Document, span: Span) -> bool:
    """Whether the writer says it, not somebody who is quoted or reported."""
    return not document.touched(span, (QUOTE, ATTRIBUTED))
