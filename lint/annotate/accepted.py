"""The names and terms that a newsroom accepts, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..document import Document, Mark
from ..scan import plain
from ..tokens import Tokens, tokenise

ANCHORS: frozenset[str] = frozenset()

VOCABULARIES = 8
"""Newsrooms whose terms are kept ready: a run meets one for each configuration."""
SIBILANT = ("s", "x", "z", "ch", "sh")
VOWELS = frozenset("aeiou")


class Table(NamedTuple):
    """Terms by their words: how many words those have that begin with a folded word, the most first, and their forms.

    `cased` are forms as they must be written, `folded` those of terms without a capital.
    """

    sizes: Mapping[str, Sequence[int]]
    cased: frozenset[tuple[str, ...]]
    folded: frozenset[tuple[str, ...]]


def annotate(document: Document) -> Iterator[Mark]:
    """The `accepted` marks: the longest term at each place, with the ending of its plural or possessive."""
    if not document.facts.vocabulary:
        return
    table, tokens = _table(document.facts.vocabulary), document.words_and_signs
    for at in [number for number, word in enumerate(tokens.words) if word in table.sizes]:
        for end in (at + size for size in table.sizes[tokens.words[at]] if at + size <= len(tokens.words)):
            if tuple(tokens.written[at:end]) in table.cased or tuple(tokens.words[at:end]) in table.folded:
                yield Mark("accepted", tokens.span(at, _possessive(tokens, end)))
                break


@lru_cache(VOCABULARIES)
def _table(vocabulary: tuple[str, ...]) -> Table:
    """The terms, in the singular and the plural, those with a capital all in capitals too."""
    sizes: dict[str, set[int]] = {}
    cased, folded = set(), set()
    for term in vocabulary:
        *before, last = tokenise(plain(term)).written or [""]
        for words in ((*before, form) for form in _numbers(last)):
            sizes.setdefault(words[0].lower(), set()).add(len(words))
            if any(map(str.isupper, "".join(words))):
                cased |= {words, tuple(map(str.upper, words))}
            else:
                folded.add(words)
    by_size = {first: sorted(found, reverse=True) for first, found in sizes.items()}
    return Table(by_size, frozenset(cased), frozenset(folded))


def _numbers(word: str) -> Iterator[str]:
    """A word, and its plural."""
    if not word:
        return
    yield word
    if not word[-1].isalpha():
        return
    yield f"{word}{'es' if word.lower().endswith(SIBILANT) else 's'}"
    if word[-1] == "y" and word[-2:-1] not in VOWELS:
        yield f"{word[:-1]}ies"


def _possessive(tokens: Tokens, end: int) -> int:
    """The token after a term that ends before token `end`, its “'s” or the apostrophe of a plural included."""
    if end < len(tokens.words) and tokens.starts[end] == tokens.ends[end - 1]:
        plural = tokens.words[end] == "'" and tokens.words[end - 1].endswith("s")
        if tokens.words[end] == "'s" or plural:
            return end + 1
    return end
