"""Where an article names an outlet: by a form that surely means one, or by one that its place makes plain."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..document import Document
from ..knowledge.press import Outlet, Outlets
from ..scan import plain
from ..tokens import TOKEN
from .outlet_signs import another, borne, displayed, ordinary, plainly

LONGEST = 10
"""Tokens that a form may have."""

TABLES = 8
"""Tables whose first words are kept: the shipped one, and newsrooms' own on top of it."""


class Naming(NamedTuple):
    """The tokens `first` to the one before `last` that name an outlet, and whether their form surely does."""

    first: int
    last: int
    outlet: Outlet
    sure: bool


@lru_cache(maxsize=TABLES)
def _openers(table: Outlets) -> frozenset[str]:
    """The tokens that forms open with."""
    first = {form.partition(" ")[0] for forms in table.forms for form in forms}
    signed = {word for word in first if not word.isalnum()}  # “Time.com” is three tokens
    return frozenset(first - signed).union(opened[0] for word in signed if (opened := TOKEN.match(word)))


def namings(document: Document, table: Outlets) -> list[Naming]:
    """The outlets of `table` that an article names, in reading order; none over another."""
    tokens, text, openers = document.words_and_signs, plain(document.text), _openers(table)
    found: list[Naming] = []
    refused: set[str] = set()
    past = 0
    for at, written in enumerate(tokens.written):
        opens = written in openers or (written.isupper() and written.title() in openers)
        if opens and at >= past and (naming := _naming(document, table, text, at)):
            past = naming.last
            if borne(document, tokens.span(at, past), naming.outlet):
                refused.add(written)
            else:
                found.append(naming)
    return [one for one in found if one.last > one.first + 1 or tokens.written[one.first] not in refused]


def _naming(document: Document, table: Outlets, text: str, at: int) -> Naming | None:
    """The outlet that the longest form from token `at` on names there."""
    (sure, unsure), (*_, starts, ends) = table.forms, document.words_and_signs
    for last in range(min(at + LONGEST, len(ends)), at, -1):
        form = text[starts[at] : ends[last - 1]]
        if form not in sure and form.isupper() and last > at + 1:
            form = form.title()  # “FOX NEWS”
        number = sure.get(form, unsure.get(form))
        if number is None or another(document, at, last):
            continue
        outlet = table[number]
        if form in sure and not ordinary(document, at, last, form):
            return Naming(at, last, outlet, True)
        if (form in sure or not displayed(document, at)) and plainly(document, at, last, outlet):
            return Naming(at, last, outlet, form in sure)
    return None
