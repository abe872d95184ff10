"""Where the loaded terms of all lists stand in an article: one pass over its words serves every rule that asks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..document import Document
from ..knowledge import pairs
from ..span import Span
from ..tokens import tokens_of


class Filed(NamedTuple):
    """A term as it is looked for: the words after its first, the list it is filed in, and itself."""

    rest: list[str]
    name: str
    term: pairs.Term


class Loaded(NamedTuple):
    """A loaded term in an article: its list, itself, where it stands, and the sentence around it."""

    name: str
    term: pairs.Term
    span: Span
    sentence: Span


def loaded(document: Document) -> tuple[Loaded, ...]:
    """The loaded terms of an article, in reading order: the longest where several begin, none over another."""
    return document.once(_loaded)


def _loaded(document: Document) -> tuple[Loaded, ...]:
    tokens, table = document.words_and_signs, _table()
    words, past, found = tokens.words, 0, []
    for at in [number for number, word in enumerate(words) if word in table]:
        here = [filed for filed in table[words[at]] if words[at + 1 : at + 1 + len(filed.rest)] == filed.rest]
        if at >= past and here:
            longest = max(here, key=lambda filed: len(filed.rest))
            past = at + 1 + len(longest.rest)
            span = tokens.span(at, past)
            found += [Loaded(longest.name, longest.term, span, around) for around in _around(document, span)]
    return tuple(found)


def _around(document: Document, span: Span) -> Iterator[Span]:
    """The sentence that holds a term; none where it runs over an end."""
    sentence = document.around(span, "sentence")
    if sentence != span or document.near(span, 0)[:1] == (span,):
        yield sentence


@cache
def _table() -> dict[str, list[Filed]]:
    """First word → the terms that begin with it."""
    table: dict[str, list[Filed]] = {}
    for name in pairs.names():
        for term in pairs.terms(name):
            first, *rest = tokens_of(term.form)
            table.setdefault(first, []).append(Filed(rest, name, term))
    return table
