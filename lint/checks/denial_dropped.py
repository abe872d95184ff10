"""Denials and refusals to comment that an edit has left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..span import Span
from .alignment import Change, Edit, edit
from .credited import claims, identities
from .name_changed import parts
from .phrase import NONE, found
from .resemblance import stems

NAME, QUOTE, SENTENCE = Selector("name", ""), Selector("quote", ""), Selector("sentence", "")
PARTIES = frozenset({"person", "organisation", "outlet", "place"})


@checked
class DenialDropped(Change):
    """Hits the place from which a denial, or a refusal to comment, is gone while whose it was is still written about.

    `denials` are looked for in the earlier version, untouched by `except`. One is spared that went with its charge (one
    of `charges` in its sentence, or the sentence before it). So is every one where a new or changed sentence has one of
    `answers`, and that of a party which says something there, or whose other answer stands where it stood.
    """

    denials: Phrases
    answers: Phrases
    charges: Phrases
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a denial."""
        changes = edit(document)
        lost = list(self._lost(changes))
        if not lost:
            return
        kept = set(changes.kept.values())
        new = [mark.span for mark in document.select(SENTENCE) if mark.span not in kept]
        if any(True for span in new for _ in self._answering(document, span)):
            return
        heard = {word for claim in claims(document, new) for word in identities(document, claim.line)}
        staying = {whose for old in changes.kept for whose in self._answering(changes.earlier, old)}
        written_about = {parts(document, mark)[-1:] for mark in document.select(NAME)}
        for denial, place in lost:
            whose = party(changes.earlier, denial)
            if whose and whose in written_about and heard.isdisjoint(stems(whose)) and staying.isdisjoint({whose, ()}):
                yield Hit(place, {"line": changes.earlier.extent(denial)[0].line})

    def _answering(self, document: Document, sentence: Span) -> Iterator[tuple[str, ...]]:
        """Whose the answers of a sentence are; an outright denial may be anybody's."""
        yield from filter(None, (party(document, answer) for answer in found(self.answers, NONE, document, sentence)))
        yield from (party(document, denial) for denial in found(self.denials, self.except_, document, sentence))

    def _lost(self, changes: Edit) -> Iterator[tuple[Span, Span]]:
        """The denials whose sentences are gone or changed, each with the sentence that stands there now."""
        earlier = changes.earlier
        became = changes.became
        for mark in earlier.select(SENTENCE):
            if mark.span in changes.kept:
                continue
            place = became.get(mark.span)
            if place is None and not found(self.charges, NONE, earlier, mark.span):
                place = became.get(earlier.near(mark.span, 1)[0])
            denials = [] if place is None else found(self.denials, self.except_, earlier, mark.span)
            if place and denials and not earlier.touched(denials[0], (QUOTE,)):
                yield denials[0], place


def party(document: Document, answer: Span) -> tuple[str, ...]:
    """The last word of the name that stands before an answer, in its sentence or the one before; none if none does."""
    sentences = document.near(document.around(answer, "sentence"), 1)
    before = Span(sentences[0].start, answer.start)
    names = [mark for mark in document.select(NAME, before) if not mark.labels.isdisjoint(PARTIES)]
    return parts(document, names[-1])[-1:] if names else ()
