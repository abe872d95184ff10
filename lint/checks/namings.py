"""Where an article names an office together with whoever holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document
from ..knowledge import words as listed
from ..knowledge.offices import offices
from ..knowledge.terms import Offices
from ..span import Span
from ..tokens import Tokens
from .holders import Bearing, bearing
from .office_names import name_at, name_before, set_off
from .office_titles import Title, of_place, titles

NOUNS = frozenset(
    "president vice-president minister chancellor premier secretary secretary-general general director chair"
    " chairman chairwoman ambassador pope king queen emperor prince speaker adviser advisor chief head representative"
    " diplomat".split()
)
"""Nouns of which every title of the shipped offices holds one: an article without any names none of them."""

UNHELD = frozenset(
    "former formerly ex then late future acting interim deputy assistant associate under incoming designate elect"
    " candidate nominee hopeful shadow honorary self-proclaimed self-declared opposition rival fictional fake next"
    " previous onetime one-time past a an another no any every potential possible prospective presumptive ousted"
    " deposed exiled vice state provincial regional local student company club would-be successive eventual caretaker"
    " lieutenant like".split()
)
"""Words before a title that say its bearer does not hold the office, or not now."""

COMMON = frozenset("director chair chairman chairwoman chief head speaker secretary-general ambassador".split()) | {
    "secretary general"
}
"""Titles that say nothing without the body or the place that they belong to."""

JOINED = re.compile(r"\b(?:then|ex|former)-\S*\s*\Z")
"""Such a word joined to the place before a title: “then-U.S. President”."""


class Naming(NamedTuple):
    """An office and a name: `span` holds both, `first` to the token before `last` are theirs.

    `called` is the name alone, `bearing` what the table says of the fullest form by which the article knows whoever
    bears it. `held` is false where a word before the title says that the office is not held, or not now; `apposed` is
    true where a comma parts title and name.
    """

    span: Span
    first: int
    last: int
    called: Span
    bearing: Bearing
    held: bool
    apposed: bool


def known(document: Document) -> Offices:
    """The offices that hold for an article: the shipped ones, or those that its newsroom has put over them."""
    return document.facts.offices or offices()


def namings(document: Document) -> tuple[Naming, ...]:
    """The offices and holders that an article names together, in reading order."""
    return document.once(_namings)


def _namings(document: Document) -> tuple[Naming, ...]:
    if document.facts.offices is None and NOUNS.isdisjoint(document.vocabulary):
        return ()
    return tuple(_found(document, known(document)))


def _found(document: Document, table: Offices) -> Iterator[Naming]:
    tokens = document.words_and_signs
    for title in titles(document, table):
        if naming := _named(document, tokens, table, title):
            yield naming


def _named(document: Document, tokens: Tokens, table: Offices, title: Title) -> Naming | None:
    """The title with the name after or before it."""
    first, last = title.first, title.last
    apposed = last < len(tokens.words) and tokens.words[last] == ","
    name = name_at(document, tokens, title, last + apposed)
    if name and not (apposed and not set_off(tokens, first, name.last)):
        last, title = of_place(tokens, table, title, name.last)
    elif name := name_before(document, tokens, title):
        first, apposed = name.first, True
    span = tokens.span(first, last) if name and last > first else None
    if not name or not span or not document.around(span, "sentence").covers(span):
        return None
    placed = bool(title.place or title.to)
    several = not table.ends.keys().isdisjoint(name.words[:-1])  # “the Norvian president, Chancellor Ada Vale”
    if several or (title.words in COMMON and not placed):
        return None
    held = _held(tokens, title.first) and not JOINED.search(document.folded, max(span.start - 16, 0), span.start)
    called = tokens.span(name.first, name.last)
    borne = bearing(table, title.words, title.place, title.to, name.words)
    return Naming(span, first, last, called, borne, held, apposed)


def _held(tokens: Tokens, first: int) -> bool:
    """Whether no word before a title says that its bearer does not hold the office."""
    for at in range(first - 1, max(first - 4, -1), -1):
        word = tokens.words[at]
        if word in UNHELD:
            return False
        if not word[0].isalnum() or word in listed("function-words"):
            return True
    return True
