"""Where an article names an outlet: by a form that surely means one, or by one that its place makes plain."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..knowledge.press import Outlet, Outlets
from ..scan import plain
from ..tokens import TOKEN
from ..values import Entity
from .outlet_signs import displayed, plainly

NAME = Selector("name", "")
TABLES = 8
"""Tables whose forms are kept in order: the shipped one, and newsrooms' own on top of it."""

WIDER = frozenset(
    "news agency channel television tv radio network online newspaper magazine group media broadcasting website".split()
)
"""Words that a longer name may have beside a form and still mean the same outlet: “TASS News Agency”."""


RUN = (
    "-affiliated",
    "-aligned",
    "-backed",
    "-based",
    "-controlled",
    "-funded",
    "-language",
    "-linked",
    "-owned",
    "-run",
)
"""How a word ends that describes an outlet, though at the start of a sentence it has a capital: “State-run TASS”."""


class Naming(NamedTuple):
    """The tokens `first` to the one before `last` that name an outlet."""

    first: int
    last: int
    outlet: Outlet


class Form(NamedTuple):
    """A form as the table writes it, the number of its outlet, and whether it surely means it."""

    written: str
    number: int
    sure: bool


@lru_cache(maxsize=TABLES)
def _forms(table: Outlets) -> dict[str, list[Form]]:
    """The forms by their first token, longer ones first."""
    index: dict[str, list[Form]] = {}
    for sure, forms in zip((True, False), table.forms, strict=True):
        for written, number in forms.items():
            first = written.partition(" ")[0]
            if not first.isalpha() and (opened := TOKEN.match(written)):  # “Time.com” is three tokens
                first = opened[0].rstrip()
            index.setdefault(first, []).append(Form(written, number, sure))
    for found in index.values():
        if len(found) > 1:
            found.sort(key=lambda form: -len(form.written))
    return index


def namings(document: Document, table: Outlets) -> list[Naming]:
    """The outlets of `table` that an article names, in reading order; none over another."""
    index, tokens = _forms(table), document.words_and_signs
    found: list[Naming] = []
    past = 0
    for at, written in enumerate(tokens.written):
        if at < past or written not in index:
            continue
        for form in index[written]:
            last = _end(document, at, form.written)
            if not last or not _alone(document, at, last):
                continue
            if form.sure or (not displayed(document, at) and plainly(document, at, last, table[form.number])):
                found.append(Naming(at, last, table[form.number]))
                past = last
                break
    return found


def _end(document: Document, at: int, form: str) -> int:
    """The token behind a form that stands at token `at`; 0 where another word stands there."""
    tokens = document.words_and_signs
    start = tokens.starts[at]
    if plain(document.text[start : start + len(form)]) != form:
        return 0
    last = bisect_left(tokens.ends, start + len(form))
    return last + 1 if last < len(tokens.ends) and tokens.ends[last] == start + len(form) else 0


def _alone(document: Document, first: int, last: int) -> bool:
    """Whether no longer name has the form in it: “Reuters Institute”, “Katy Time”."""
    tokens = document.words_and_signs
    span = tokens.span(first, last)
    for mark in document.select(NAME, span):
        entity = mark.value
        if not mark.span.covers(span) or not isinstance(entity, Entity):
            continue
        start, end = tokens.bounds(mark.span)
        others = {*tokens.words[start:first], *tokens.words[last:end]} - {"the", "."}
        others = {word for word in others if not word.endswith(RUN)}
        if others and not (others <= WIDER and entity.kind != "person"):
            return False
    return True
