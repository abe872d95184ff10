"""What a phrase is made of: elements that step over tokens.

Every element takes the token positions where it may start and gives those where it may end,
so that matching never backtracks: its time grows with tokens times elements, whatever the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from .knowledge import words
from .tokens import Tokens, is_word

if TYPE_CHECKING:
    from .document import Document
    from .kinds import Selector

GAP = 4
"""How many words `...` may stand for: a speech verb this near to a role is its verb (catalogue, §0.1)."""

OPENERS = frozenset("\"'“‘«([—–-*•")
CLOSERS = frozenset("\"'”’».!?…)]") | {"..."}
Anchors = frozenset[str] | None


class Sight(NamedTuple):
    """A sentence as a phrase sees it: its tokens, and the article they stand in."""

    document: Document
    tokens: Tokens

    def written(self, at: int) -> str:
        """Token `at` as the writer wrote it."""
        return self.document.text[self.tokens.starts[at] : self.tokens.ends[at]]


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
    """Any of a set of word sequences, found by their first words."""

    def __init__(self, forms: Iterable[tuple[str, ...]]) -> None:
        self.forms = frozenset(forms)

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
        return frozenset(min(form, key=weight) for form in self.forms)

    @property
    def firsts(self) -> Anchors:
        """The first words."""
        return frozenset(self.table)

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past each form that stands there."""
        found, tokens = set(), sight.tokens.words
        for start in at:
            for rest in self.table.get(tokens[start], ()) if start < len(tokens) else ():
                end = start + 1 + len(rest)
                if tuple(tokens[start + 1 : end]) == rest:
                    found.add(end)
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


class Gap:
    """Up to GAP words, with the commas between them."""

    anchors: Anchors = None
    firsts: Anchors = None

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Everywhere that many words away."""
        reached, tokens = set(at), sight.tokens.words
        for start in at:
            crossed = 0
            for end in range(start, len(tokens)):
                crossed += is_word(tokens[end])
                if crossed > GAP or not (is_word(tokens[end]) or tokens[end] in {",", "'s", "'"}):
                    break
                reached.add(end + 1)
        return frozenset(reached)


class Edge:
    """The start or the end of a sentence, less the marks that open and close it."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, *, end: bool) -> None:
        self.end = end

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Those of `at` that are the edge."""
        tokens = sight.tokens.words
        if self.end:
            return frozenset(start for start in at if all(token in CLOSERS for token in tokens[start:]))
        return frozenset(start for start in at if all(token in OPENERS for token in tokens[:start]))


class Marked:
    """A mark: a quote, a named source, whatever its selector names."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, selector: Selector) -> None:
        self.selector = selector

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past each such mark that starts there."""
        found, tokens = set(), sight.tokens
        for start in at:
            if start < len(tokens.starts):
                here = tokens.span(start, start + 1)
                for mark in sight.document.select(self.selector, here):
                    if mark.span.start == here.start:
                        found.add(next((n for n, e in enumerate(tokens.ends) if e >= mark.span.end), len(tokens.ends) - 1) + 1)
        return frozenset(found)


class Either:
    """One of several elements."""

    def __init__(self, choices: Iterable[Element]) -> None:
        self.choices = tuple(choices)

    @cached_property
    def anchors(self) -> Anchors:
        """An anchor of each choice; None if one has none."""
        return _all(choice.anchors for choice in self.choices)

    @cached_property
    def firsts(self) -> Anchors:
        """Whatever one of them begins with."""
        return _all(choice.firsts for choice in self.choices)

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past any of them."""
        return frozenset().union(*(choice.step(sight, at) for choice in self.choices))


class Optional:
    """An element that may be left out, or (`never`) that may not stand there."""

    anchors: Anchors = None
    firsts: Anchors = None

    def __init__(self, element: Element, *, never: bool = False) -> None:
        self.element, self.never = element, never

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Where it started and where it ended; where it is forbidden, only starts without it."""
        if self.never:
            return frozenset(start for start in at if not self.element.step(sight, frozenset((start,))))
        return at | self.element.step(sight, at)


class Sequence:
    """Elements one after another."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self.elements = tuple(elements)

    @cached_property
    def anchors(self) -> Anchors:
        """The rarest of its elements' anchors."""
        sets = [found for element in self.elements if (found := element.anchors) is not None]
        return min(sets, key=lambda found: sum(map(weight, found)), default=None)

    @cached_property
    def firsts(self) -> Anchors:
        """What its first elements may begin with."""
        gathered: frozenset[str] = frozenset()
        for element in self.elements:
            if isinstance(element, Optional) and not element.never and (more := element.element.firsts) is not None:
                gathered |= more
            elif isinstance(element, Edge) and not element.end:
                continue
            else:
                return None if (found := element.firsts) is None else gathered | found
        return None

    def step(self, sight: Sight, at: frozenset[int]) -> frozenset[int]:
        """Past all of them."""
        for element in self.elements:
            if not at:
                break
            at = element.step(sight, at)
        return at


def weight(word: str) -> int:
    """How much work an anchor makes: frequent words bring in almost every sentence."""
    return 50 if word in words("frequent") or not word[0].isalnum() else 1


def _all(sets: Iterable[Anchors]) -> Anchors:
    gathered: set[str] = set()
    for found in sets:
        if found is None:
            return None
        gathered |= found
    return frozenset(gathered)
