"""The names and terms that a newsroom accepts, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..document import Document, Mark
from ..scan import plain
from ..tokens import Tokens, tokenise

ANCHORS: frozenset[str] = frozenset()

VOCABULARIES = 8
"""Newsrooms whose terms are kept ready: a run meets one for each configuration."""
SIBILANT = ("s", "x", "z", "ch", "sh")
VOWELS = frozenset("aeiou")

Table = Mapping[str, Sequence[tuple[str, ...]]]


def annotate(document: Document) -> Iterator[Mark]:
    """The `accepted` marks: the longest term at each place, with the ending of its plural or possessive."""
    if not document.facts.vocabulary:
        return
    table, tokens = _table(document.facts.vocabulary), document.words_and_signs
    for at in document.standing(table.keys()):
        words = max((len(term) for term in table[tokens.words[at]] if _stands(term, tokens, at)), default=0)
        if words:
            yield Mark("accepted", tokens.span(at, _possessive(tokens, at + words)))


@lru_cache(VOCABULARIES)
def _table(vocabulary: tuple[str, ...]) -> Table:
    """First word, folded → the terms that begin with it, in the singular and the plural, by their words."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for term in vocabulary:
        *before, last = tokenise(plain(term)).written or [""]
        for form in _numbers(last):
            first, *_ = words = (*before, form)
            table.setdefault(first.lower(), []).append(words)
    return table


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


def _stands(term: tuple[str, ...], tokens: Tokens, at: int) -> bool:
    """Whether a term stands at a token: in any case where it has no capital, else in its own or all in capitals."""
    written = tuple(tokens.written[at : at + len(term)])
    if len(written) < len(term):
        return False
    if not any(map(str.isupper, "".join(term))):
        return tuple(map(str.lower, written)) == term
    return written in (term, tuple(map(str.upper, term)))


def _possessive(tokens: Tokens, end: int) -> int:
    """The token after a term that ends before token `end`, its “'s” or the apostrophe of a plural included."""
    if end < len(tokens.words) and tokens.starts[end] == tokens.ends[end - 1]:
        plural = tokens.words[end] == "'" and tokens.words[end - 1].endswith("s")
        if tokens.words[end] == "'s" or plural:
            return end + 1
    return end
