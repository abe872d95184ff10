"""Causes made of things that an article only tells as going together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, islice
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..phrase import Phrases
from ..span import Span
from ..tokens import is_word
from .phrase import NONE, found

SENTENCE, SOURCE = Selector("sentence", ""), Selector("source", "")
ANSWERABLE = frozenset({"person", "organisation", "official"})
SCHOLARLY = re.compile(r"universit|institut|college|research|stud(?:y|ies)|scien|paper|team")
"""What a source is called that speaks for the study itself."""
FAR = 2
"""Sentences on either side of a link in which the study is looked for that found it."""
MOST = 100
"""Links of an article that its causes are held against."""
REACH = 8
"""Words before and behind a verb of cause in which its cause and its effect are looked for."""
BARE = frozenset("to the a an of and or no will would their its this".split())
"""Words before an infinitive or a noun (“to cut”, “the cause”), which assert nothing."""
ENDING = re.compile(r"(?:ings?|ers?|ed|es|s|e)\Z")


@checked
class Causation:
    """Hits each of `causes` whose cause and effect some sentence with one of `links` names too.

    A link counts where its sentence or one close by holds one of `studies`. A sentence with a `doubts` phrase (“cannot
    say whether”) need name one of the two only. Words of `common` name neither. Nothing is hit with a `settled` phrase
    anywhere, in a sentence with an `except` phrase, and in one that draws on a person or a body other than the study's.
    """

    causes: Phrases
    links: Phrases
    studies: Phrases
    doubts: Phrases = NONE
    settled: Phrases = NONE
    except_: Phrases = NONE
    common: tuple[str, ...] = ()

    offers: ClassVar = frozenset({"line"})
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of its causes."""
        return self.causes.anchors

    @cached_property
    def _common(self) -> frozenset[str]:
        return words("function-words").union(self.common)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a verb of cause; `line` is where the two are told as going together."""
        if document.vocabulary.isdisjoint(self.studies.anchors):
            return
        told = [(sentence.span, span) for sentence in sentences for span in self._caused(document, sentence.span)]
        if not told or self._stands(document, self.settled):
            return
        links, doubts = (self._told(document, phrases) for phrases in (self.links, self.doubts))
        for sentence, span in told:
            cause, effect = self._sides(document, sentence, span)
            both = (link for link, named in links.items() if cause & named and effect & named)
            either = (doubt for doubt, named in doubts.items() if (cause | effect) & named)
            link = next((link for link in chain(both, either) if link != sentence), None)
            if link:
                yield Hit(span, {"line": document.extent(link)[0].line}, (link,))

    def _caused(self, document: Document, sentence: Span) -> list[Span]:
        spans = [span for span in found(self.causes, NONE, document, sentence) if not _bare(document, sentence, span)]
        if not spans or found(self.except_, NONE, document, sentence):
            return []
        return [] if any(_answers(document, source) for source in document.select(SOURCE, sentence)) else spans

    def _stands(self, document: Document, phrases: Phrases) -> list[Span]:
        """The sentences that hold one of `phrases`."""
        if not phrases:
            return []
        return [mark.span for mark in document.select(SENTENCE) if found(phrases, NONE, document, mark.span)]

    def _told(self, document: Document, phrases: Phrases) -> dict[Span, frozenset[str]]:
        """The sentences of a study that hold one of `phrases`, and what each names."""
        held = (span for span in self._stands(document, phrases) if self._studied(document, span))
        return {span: self._named(document, span) for span in islice(held, MOST)}

    def _studied(self, document: Document, sentence: Span) -> bool:
        return any(found(self.studies, NONE, document, near) for near in document.near(sentence, FAR))

    def _sides(self, document: Document, sentence: Span, span: Span) -> tuple[frozenset[str], frozenset[str]]:
        """What is named before a verb of cause, and what in its phrase and behind it."""
        before = self._named(document, Span(sentence.start, span.start), last=True)
        return before, self._named(document, Span(span.start, sentence.end))

    def _named(self, document: Document, span: Span, *, last: bool = False) -> frozenset[str]:
        """The stems of the telling words of a stretch; of a clause, those near the verb."""
        tokens = [token for token in document.tokens(span).words if is_word(token)]
        whole = span == document.around(span, "sentence")
        near = tokens if whole else tokens[-REACH:] if last else tokens[: REACH * 2]
        telling = (token for token in near if token not in self._common)
        return frozenset(stem(token) for token in telling if len(token) > 2)


def _answers(document: Document, source: Mark) -> bool:
    """Whether a source is somebody, or a body, that may know of a cause from elsewhere."""
    if "person" in source.labels:
        return True
    return not source.labels.isdisjoint(ANSWERABLE) and not SCHOLARLY.search(source.span.of(document.folded))


def _bare(document: Document, sentence: Span, span: Span) -> bool:
    """Whether a verb is none, or no statement."""
    before = document.tokens(Span(sentence.start, span.start)).words
    return bool(before) and before[-1] in BARE


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What forms of a word have in common, roughly: “napping”, “naps” and “nap” are one."""
    bare = ENDING.sub("", word) if len(word) > 4 else word.rstrip("s")
    return re.sub(r"([b-df-hj-np-tv-z])\1\Z", r"\1", bare)
