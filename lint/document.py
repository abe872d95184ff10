"""An article, ready to be checked: its prose, the way back to the file, what was found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from .kinds import KINDS, Selector
from .marks import EMPTY, Mark, Shelf
from .origin import Lines, Origin, Position
from .scan import Words, fold, plain
from .span import Span
from .tokens import Tokens, tokenise
from .values import Facts, Note

__all__ = ["Document", "Mark"]

Value = TypeVar("Value")


@dataclass(frozen=True, eq=False)
class Document:
    """An article, ready to be checked; every span counts characters of `text`."""

    path: str
    source: str
    text: str
    origin: Origin
    notes: tuple[Note, ...] = ()
    facts: Facts = Facts()
    words: Words = Words({})
    shelves: Mapping[str, Shelf] = field(default_factory=dict)

    @cached_property
    def folded(self) -> str:
        """The text in lower case with plain apostrophes and hyphens, as long as the text itself."""
        return fold(self.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the file."""
        return Lines(self.source)

    @property
    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        """All marks by kind, in reading order."""
        return {kind: shelf.marks for kind, shelf in self.shelves.items()}

    def adding(self, marks: Iterable[Mark]) -> Document:
        """The same article with `marks` found in it too; raises KeyError for a kind not in KINDS."""
        fresh: dict[str, list[Mark]] = {}
        for mark in marks:
            fresh.setdefault(mark.kind, []).append(mark)
        if unknown := fresh.keys() - KINDS.keys():
            raise KeyError(f"marks of no known kind: {unknown}")
        added = {kind: Shelf.of((*self.shelves.get(kind, EMPTY).marks, *found)) for kind, found in fresh.items()}
        return self.having(shelves={**self.shelves, **added})

    def having(self, **changes: Any) -> Document:
        """The same article with other marks, words or facts; what its text gave is not worked out again."""
        changed = replace(self, **changes)
        for known in ("folded", "lines", "words_and_signs", "vocabulary", "_tokens"):
            if known in self.__dict__:
                changed.__dict__[known] = self.__dict__[known]
        return changed

    def select(self, selector: Selector, within: Span | None = None) -> Iterator[Mark]:
        """The marks that `selector` names, in reading order; with `within`, those that touch it."""
        shelf = self._shelf(selector)
        return iter(shelf.touching(within) if within else shelf.marks)

    def touched(self, span: Span, kinds: Iterable[Selector]) -> bool:
        """Whether a mark of one of `kinds` touches `span`."""
        return any(next(self.select(kind, span), None) for kind in kinds)

    def _shelf(self, selector: Selector) -> Shelf:
        """The marks that `selector` names, picked out once."""
        if not selector.label:
            return self.shelves.get(selector.kind, EMPTY)
        known = self._picked
        if selector not in known:
            marks = self.shelves.get(selector.kind, EMPTY).marks
            known[selector] = Shelf.ordered(tuple([mark for mark in marks if selector.label in mark.labels]))
        return known[selector]

    @cached_property
    def _picked(self) -> dict[Selector, Shelf]:
        return {}

    def around(self, span: Span, kind: str) -> Span:
        """The innermost mark of `kind` that covers `span`, or `span` itself."""
        shelf = self.shelves.get(kind, EMPTY)
        at = bisect_right(shelf.starts, span.start) - 1
        while at >= 0 and shelf.reach[at] >= span.end:
            if shelf.marks[at].span.end >= span.end:
                return shelf.marks[at].span
            at -= 1
        return span

    def sentence(self, span: Span) -> str:
        """The folded words of the sentence that holds `span`, with single blanks; worked out once a sentence."""
        around = self.around(span, "sentence")
        if around not in self._sentences:
            self._sentences[around] = " ".join(around.of(self.folded).split())
        return self._sentences[around]

    @cached_property
    def _sentences(self) -> dict[Span, str]:
        return {}

    def near(self, span: Span, reach: int, kind: str = "sentence") -> tuple[Span, ...]:
        """The marks of `kind` that hold `span`, and `reach` more of them on either side."""
        shelf = self.shelves.get(kind, EMPTY)
        first = max(bisect_right(shelf.starts, span.start) - 1, 0)
        last = max(bisect_right(shelf.starts, span.end - 1) - 1, first)
        return tuple(mark.span for mark in shelf.marks[max(first - reach, 0) : last + reach + 1])

    @cached_property
    def words_and_signs(self) -> Tokens:
        """The tokens of the whole text."""
        return tokenise(plain(self.text))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every form of a word that stands in the text, folded."""
        return frozenset(self.words_and_signs.words)

    def standing(self, forms: Iterable[str]) -> list[int]:
        """The tokens that are one of some folded forms, in reading order."""
        text, (words, _, starts, _), found = self.folded, self.words_and_signs, []
        for form in self.vocabulary.intersection(forms):
            place = text.find(form)
            while place >= 0:
                at = bisect_left(starts, place)
                if at < len(starts) and starts[at] == place and words[at] == form:
                    found.append(at)
                place = text.find(form, place + len(form))
        return sorted(found)

    def tokens(self, span: Span) -> Tokens:
        """The words and signs of a span, looked up once."""
        known = self._tokens
        if span not in known:
            known[span] = self.words_and_signs.within(span)
        return known[span]

    @cached_property
    def _tokens(self) -> dict[Span, Tokens]:
        return {}

    def once(self, work: Callable[[Document], Value]) -> Value:
        """What `work` makes of this article, worked out the first time anybody asks."""
        if work not in self._known:
            self._known[work] = work(self)
        known: Value = self._known[work]
        return known

    @cached_property
    def _known(self) -> dict[Any, Any]:
        return {}

    def extent(self, span: Span) -> tuple[Position, Position]:
        """Where `span` begins and ends in the file."""
        start = self.origin.start(span.start)
        end = max(start, self.origin.end(span.end)) if span.end > span.start else start
        return self.lines.position(start), self.lines.position(end)
