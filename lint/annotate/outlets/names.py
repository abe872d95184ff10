"""Where an article names an outlet: by a form that surely means one, or by one that its place makes plain."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from ...document import Document
from ...knowledge import words
from ...knowledge.press import Outlet, Outlets
from ...scan import plain
from ...tokens import TOKEN
from .company import in_company, signed
from .parts import another, borne
from .signs import displayed, ordinary, plainly

LONGEST = 10
"""Tokens that a form may have."""

TABLES = 8
"""Tables whose first words are kept: the shipped one, and newsrooms' own on top of it."""


QUOTED = re.compile("'s [\"\u201c]")
"""What may stand within the name of a programme: “ABC's “This Week””."""

WHERE = frozenset("across along around in into near off on over".split())
"""What stands before seas, hills and parliaments."""

OURS = frozenset({"nation"})
"""What some write with a capital out of respect."""


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
    split = {opened[0] for word in signed if (opened := TOKEN.match(word))}
    return frozenset(first - signed | split) | _seconds(table)


@lru_cache(maxsize=TABLES)
def _seconds(table: Outlets) -> frozenset[str]:
    """The tokens behind “The” in forms: some houses write “the Hill”; “the Times” is many a paper."""
    seconds = {form.split(" ")[1] for forms in table.forms for form in forms if form.startswith("The ")}
    return frozenset(word for word in seconds if word.lower() not in words("outlet-heads") | OURS)


def namings(document: Document, table: Outlets) -> list[Naming]:
    """The outlets of `table` that an article names, in reading order; none over another."""
    tokens, text, openers = document.words_and_signs, plain(document.text), _openers(table)
    found: list[Naming] = []
    doubtful: list[Naming] = []
    refused: set[str] = set()
    past = 0
    for at, written in enumerate(tokens.written):
        if written not in openers and not (written.isupper() and written.title() in openers):
            continue
        if at < past or not (met := _naming(document, table, text, at)):
            continue
        naming, certain = met
        if not certain:
            doubtful.append(naming)
            continue
        past = naming.last
        if borne(document, tokens.span(at, past), naming.outlet):
            refused.add(written)
        else:
            found.append(naming)
    kept = [one for one in found if one.last > one.first + 1 or tokens.written[one.first] not in refused]
    return sorted((*kept, *in_company(document, kept, doubtful)), key=attrgetter("first"))


def _naming(document: Document, table: Outlets, text: str, at: int) -> tuple[Naming, bool] | None:
    """The outlet that the longest form from token `at` on may name there, and whether it surely does."""
    (sure, unsure), (*_, starts, ends) = table.forms, document.words_and_signs
    doubtful: Naming | None = None
    small = document.words_and_signs.written[at] in _seconds(table) and _after_the(document, at)
    for last in range(min(at + LONGEST, len(ends)), at, -1):
        form = text[starts[at] : ends[last - 1]]
        if form not in sure and form.isupper() and last > at + 1:
            form = form.title()  # “FOX NEWS”
        form = QUOTED.sub("'s ", form)
        if small and form not in sure and (f"The {form}" in sure or f"The {form}" in unsure):
            form = f"The {form}"
        number = sure.get(form, unsure.get(form))
        if number is None or another(document, at, last):
            continue
        naming = Naming(at, last, table[number], form in sure)
        if _certain(document, naming, form):
            return naming, True
        if form in unsure:
            doubtful = doubtful or naming
    return (doubtful, False) if doubtful else None


def _after_the(document: Document, at: int) -> bool:
    """Whether a small “the” stands before a token, and no word before it that says where: “on the Hill”."""
    written = document.words_and_signs.written
    return at > 1 and written[at - 1] == "the" and written[at - 2] not in WHERE


def _certain(document: Document, naming: Naming, form: str) -> bool:
    """Whether a form means its outlet by itself, or by the words around it."""
    first, last, outlet, sure = naming
    if sure and not ordinary(document, first, last, form):
        return True
    if not sure and signed(document, first, last):
        return True
    return (sure or not displayed(document, first)) and plainly(document, first, last, outlet)
