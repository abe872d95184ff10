"""Numbers, days and names of an earlier version, and what stands in their place now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..document import Document, Mark
from ..hit import Hit
from ..kinds import Selector
from ..span import Span
from .alignment import Edit, Pair, edit

QUOTE = Selector("quote", "")
SLOT = "\0"
"""What stands for a mark where the words of two sentences are laid side by side; no draft holds it as a word."""


class Counterpart(NamedTuple):
    """A mark of the earlier version and the one in its place; `firm`: on how many sides the words are the same.

    `only` says that neither sentence has another mark of the kind.
    """

    before: Mark
    after: Mark
    firm: int
    only: bool


class Laid(NamedTuple):
    """Sentences as words, the marks of one kind each a slot."""

    words: list[str]
    marks: list[Mark | None]

    @property
    def held(self) -> list[Mark]:
        """The marks among them."""
        return [mark for mark in self.marks if mark]


def counterparts(
    document: Document, select: Callable[[Document, Span], Iterable[Mark]]
) -> Iterator[tuple[Counterpart, Laid, Laid]]:
    """The marks that `select` finds in changed sentences, in both versions, and all others of those sentences."""
    found = edit(document)
    for pair in found.pairs:
        old, new = _sides(found, document, pair, select)
        if old.held and new.held:
            only = len(old.held) == len(new.held) == 1
            for before, after, firm in _slots(old, new):
                yield Counterpart(before, after, firm, only), old, new


def _sides(
    found: Edit, document: Document, pair: Pair, select: Callable[[Document, Span], Iterable[Mark]]
) -> tuple[Laid, Laid]:
    return laid(found.earlier, pair.before, select), laid(document, pair.after, select)


def laid(document: Document, spans: Iterable[Span], select: Callable[[Document, Span], Iterable[Mark]]) -> Laid:
    """The words of some sentences, each mark that `select` finds in them a slot; what is quoted has none."""
    words: list[str] = []
    marks: list[Mark | None] = []
    for span in spans:
        tokens, past = document.tokens(span), 0
        for mark in select(document, span):
            first, last = tokens.bounds(mark.span)
            if first < past or last <= first or document.touched(mark.span, (QUOTE,)):
                continue
            words += [*tokens.words[past:first], SLOT]
            marks += [*[None] * (first - past), mark]
            past = last
        words += tokens.words[past:]
        marks += [None] * (len(words) - len(marks))
    return Laid(words, marks)


def _slots(old: Laid, new: Laid) -> Iterator[tuple[Mark, Mark, int]]:
    """The slots that lie on each other when the words are aligned."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, old.words, new.words, autojunk=False).get_matching_blocks()
    to = {a + step: b + step for a, b, size in blocks for step in range(size)}
    last = (len(old.words), len(new.words))
    for here, there in to.items():
        before, after = old.marks[here], new.marks[there]
        if before and after:
            left = (here, there) == (0, 0) or to.get(here - 1) == there - 1
            right = (here + 1, there + 1) == last or to.get(here + 1) == there + 1
            yield before, after, left + right


def folded(document: Document, mark: Mark) -> str:
    """The words of a mark, folded."""
    return " ".join(mark.span.of(document.folded).split())


def told_once(
    earlier: Document,
    document: Document,
    found: Iterable[tuple[Mark, Mark]],
    known_by: Callable[[Document, Mark], str] = folded,
) -> Iterator[Hit]:
    """One hit for each thing that was changed in one way, at the first place; the others stand beside it."""
    places: dict[tuple[str, str], list[tuple[Mark, Mark]]] = {}
    for before, after in found:
        places.setdefault((known_by(earlier, before), known_by(document, after)), []).append((before, after))
    for several in places.values():
        several.sort(key=lambda pair: pair[1].span)
        (before, after), *others = several
        values = {"before": before.span.of(earlier.text), "line": earlier.extent(before.span)[0].line}
        yield Hit(after.span, values, tuple(mark.span for _, mark in others))
