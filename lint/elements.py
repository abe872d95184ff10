"""What a phrase is made of: elements that step over tokens.

Every element takes the token positions where it may start and gives those where it may end,
so that matching never backtracks: its time grows with tokens times elements, whatever the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from .knowledge import words
from .tokens import Tokens, is_word

if TYPE_CHECKING:
    from .document import Document

Anchors = frozenset[str] | None


class Sight(NamedTuple):
    """A sentence as a phrase sees it: its tokens, and the article they stand in."""

    document: Document
    tokens: Tokens

    def written(self, at: int) -> str:
        """Token `at` as the writer wrote it."""
        return self.tokens.written[at]


class Element(Protocol):
    """One piece of a phrase."""

    @property
    def anchors(self) -> Anchors:
        """Words of which every match holds one; None: it may match without any known word."""

    @property
    def firsts(self) -> Anchors:
        """Every token a match may begin with; None: any, or none at all."""

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """The positions after a match that starts at one of `at`."""


class Forms:
    """Any of a set of word sequences, found by their first words; `size`: how many, where they are many."""

    def __init__(self, forms: Iterable[tuple[str, ...]], size: int = 0) -> None:
        self._given, self.size = forms, size

    @cached_property
    def forms(self) -> frozenset[tuple[str, ...]]:
        """The sequences, told apart when first asked for."""
        return frozenset(self._given)

    @cached_property
    def table(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """First word → what may follow it."""
        table: dict[str, tuple[tuple[str, ...], ...]] = {}
        for first, *rest in self.forms:
            table[first] = (*table.get(first, ()), tuple(rest))
        return table

    @cached_property
    def anchors(self) -> Anchors:
        """The rarest word of each form."""
        return frozenset(form[0] if len(form) == 1 else min(form, key=weight) for form in self.forms)

    @property
    def firsts(self) -> Anchors:
        """The first words."""
        return frozenset(self.table)

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past each form that stands there."""
        found, tokens, table = [], sight.tokens.words, self.table
        for start in at:
            for rest in table.get(tokens[start], ()) if start < len(tokens) else ():
                end = start + 1 + len(rest)
                if not rest or tuple(tokens[start + 1 : end]) == rest:
                    found.append(end)
        return frozenset(found)


class Written:
    """One word exactly as written, capitals included."""

    def __init__(self, word: str, folded: str) -> None:
        self.word, self.anchors, self.firsts = word, frozenset({folded}), frozenset({folded})

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past the word where it stands in these letters."""
        size = len(sight.tokens.words)
        return frozenset(start + 1 for start in at if start < size and sight.written(start) == self.word)


class Kind:
    """One token of a kind: any word, a number, a word with a given beginning or end."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.head, _, self.tail = kind.partition("*")

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past the token where it is of the kind."""
        size = len(sight.tokens.words)
        return frozenset(start + 1 for start in at if start < size and self._holds(sight, start))

    def _holds(self, sight: Sight, at: int) -> bool:
        token = sight.tokens.words[at]
        if self.kind == "number":
            return token[0].isdigit() or token in words("numbers")
        if self.kind == "capital":
            return sight.written(at)[0].isupper() and token not in words("function-words")
        return is_word(token) and token.startswith(self.head) and token.endswith(self.tail)


@cache
def weight(word: str) -> int:
    """How much work an anchor makes: frequent words bring in many sentences, and the shortest almost every one."""
    if word in words("frequent"):
        return 200 // len(word)
    return 1 if word[0].isalnum() else 50
