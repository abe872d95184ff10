"""Verbs and nouns that bring in somebody's words, by what they are, whose words those are, and what stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import CueLabels, Selector, SourceLabels
from ..ledger import Line, lines
from ..phrase import Phrases
from ..span import Span
from ..values import Attribution
from .phrase import NONE, found

ATTRIBUTION, ATTRIBUTED = Selector("attribution", ""), Selector("attributed", "")

FAR = 1
"""Paragraphs on either side in which the other party's word is looked for."""


@checked
class Cue:
    """Hits the cue of each attribution that is one of `verbs` and has every label of `having` and none of `without`.

    Its source must carry one of the labels `by` and none of `not_by`; with `words`, what it brings in must be a
    clause or a quotation. Where there are `phrases`, one must touch the cue; no `except` phrase may. It is spared
    where an `answers` phrase stands in its sentence or in `reach` sentences on either side, and, with `facing`, where
    none of those marks stands in its paragraph or the next ones on either side.
    """

    verbs: tuple[str, ...] = ()
    having: CueLabels = ()
    without: CueLabels = ()
    by: SourceLabels = ()
    not_by: SourceLabels = ()
    words: bool = False
    phrases: Phrases = NONE
    except_: Phrases = NONE
    answers: Phrases = NONE
    reach: int = 0
    facing: tuple[Selector, ...] = ()

    offers: ClassVar = frozenset({"verb"})
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (ATTRIBUTION,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a cue; `verb` is its plain form."""
        for line in lines(document):
            if self._fits(line) and self._by(line):
                facing = self._facing(document, line.cue)
                if facing is not None and self._worded(document, line.cue, line.attribution):
                    yield Hit(line.cue.span, {"verb": line.attribution.lemma}, facing)

    def _fits(self, line: Line) -> bool:
        if self.verbs and line.attribution.lemma not in self.verbs:
            return False
        return line.cue.labels.issuperset(self.having) and line.cue.labels.isdisjoint(self.without)

    def _by(self, line: Line) -> bool:
        """Whether the words are those of a source asked for."""
        if not (self.by or self.not_by):
            return True
        if line.place is None:
            return False
        labels = line.place.labels
        return labels.isdisjoint(self.not_by) and not (self.by and labels.isdisjoint(self.by))

    def _worded(self, document: Document, mark: Mark, value: Attribution) -> bool:
        """Whether cue and clause are of the words asked for, and nothing near answers them."""
        if self.words and not any(next(document.select(ATTRIBUTED, part), None) for part in value.content):
            return False
        near = document.near(mark.span, 0)
        if self.phrases and not _touched(self.phrases, document, near, mark.span):
            return False
        if self.except_ and _touched(self.except_, document, near, mark.span):
            return False
        return not self.answers or not any(
            found(self.answers, NONE, document, span) for span in document.near(mark.span, self.reach)
        )

    def _facing(self, document: Document, mark: Mark) -> tuple[Span, ...] | None:
        """The marks that make the words contested; None where they should be and are not."""
        if not self.facing:
            return ()
        near = document.near(mark.span, FAR, "paragraph")
        around = Span(near[0].start, near[-1].end) if near else mark.span
        spans = tuple(
            other.span for kind in self.facing for other in document.select(kind, around) if other.span != mark.span
        )
        return spans[:1] or None


def _touched(phrases: Phrases, document: Document, within: Sequence[Span], span: Span) -> bool:
    return any(place.overlaps(span) for part in within for place in found(phrases, NONE, document, part))
