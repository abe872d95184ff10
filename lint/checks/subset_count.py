"""Subsets that are larger than the whole they are taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..values import Quantity
from .amounts import Line, Told, line_of, tellings
from .printed import UNPLAIN
from .slots import pattern
from .wholes import is_person

LISTED = r"(?![^.;]* and <N)"
"""No more parts follow: a list of them is added up, not held one by one against the whole."""
FORMS = (
    (False, r"{t:N}{4}(?<! and)(?<! or)(?: ,| —| –| \()(?: at least| all)?{p:N}{2} of (?:whom|which|them|those)"),
    (False, r" of the{t:N}{4} ,(?: only| just)?{p:N}(?= (?:[a-z]+ed|were|are|have|had|was|said|came|went)\b)" + LISTED),
    (False, r"{p:N} of (?:the|its|their|those|these){t:N}{3}"),
    (True, r"{t:N}{2}(?: ,| —| –| \() (?:including|among them|of them)(?: at least)?{p:N}"),
)
CUES = ("of whom", "of which", "of them", "of those", "including", "among them")
"""Words of a subset, unless its number stands before “of the” or its whole after that."""
NEAR = 12
"""Characters beside a number in which “of the” stands."""
WHOSE = frozenset(("the", "its", "their", "those", "these"))


@checked
class SubsetCount:
    """Hits “12 people, 15 of whom”: a part that is larger than the whole."""

    offers: ClassVar = frozenset({"whole", "part"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"of", "including", "among them"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a part."""
        for told in tellings(document, sentences):
            if _may_tell(document, told) and (line := line_of(document, told.sentence)):
                yield from _larger(document, line)


def _may_tell(document: Document, told: Told) -> bool:
    """Whether a sentence holds two plain numbers and the words of a subset."""
    if sum(mark.labels.isdisjoint(UNPLAIN) for mark in told.marks) < 2:
        return False
    text = " ".join(told.sentence.of(document.folded).split())
    return any(cue in text for cue in CUES) or any(_of_the(document.folded, mark) for mark in told.marks)


def _of_the(folded: str, mark: Mark) -> bool:
    """Whether “of the” stands before a quantity, or “of the” or its like after it."""
    end, start = mark.span.end, cast("Quantity", mark.value).whole.start
    after, before = folded[end : end + NEAR].split(), folded[max(start - NEAR, 0) : start].split()
    return (after[:1] == ["of"] and not WHOSE.isdisjoint(after[1:2])) or before[-2:] == ["of", "the"]


def _larger(document: Document, line: Line) -> Iterator[Hit]:
    for of_people, form in FORMS:
        for found in pattern(form).finditer(line.text):
            whole, part = line.of(found, "t"), line.of(found, "p")
            if "-" in whole.span.of(document.text):  # “six of the two-room flats”
                continue
            if part.meant[0] <= whole.meant[1] or (of_people and not is_person(whole.value.noun)):
                continue
            values = {"whole": whole.told.of(document.text), "part": part.told.of(document.text)}
            yield Hit(line.whole(found), values, (whole.span, part.span))
