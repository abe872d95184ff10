"""Who held which office, and when: `offices.yml`, and a newsroom's own file of the same shape on top of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from os import path as paths

from ..errors import BylintError, nearest
from ..yamlfile import Text, Value, line_of
from ..yamlfile import read as load
from .terms import OPEN, Office, Offices, Term, gathered, over

SHIPPED = paths.join(paths.dirname(__file__), "offices.yml")
TERM = re.compile(r"(\d{4}(?:-\d\d){0,2})/(\d{4}(?:-\d\d){0,2}|\.\.)\s+(.+?)(\s+\(acting\))?")
KEYS = ("as-of", "places", "offices")
OFFICE_KEYS = ("title", "place", "to", "romanised", "shared", "terms")


@cache
def offices() -> Offices:
    """The offices that come with bylint, read when first asked for."""
    return read(SHIPPED)


def read(path: str, below: Offices | None = None) -> Offices:
    """The offices of a file, on top of those `below`; raises BylintError with path and line for a mistake in it."""
    given = load(path)
    try:
        return _offices(given, below)
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None


def _offices(given: Mapping[Text, Value], below: Offices | None) -> Offices:
    _known_keys(given, KEYS, "a file of offices")
    as_of = _text(given, "as-of", "the last day it was known for, as 2025-12-31")
    try:
        known = _days(as_of)[1]
    except BylintError as error:
        raise BylintError(f"as-of: {error.what}", line=as_of.line) from None
    places = dict(below.places) if below else {}
    written = given.get(Text("places"), {})
    if not isinstance(written, dict):
        raise BylintError("“places” are lines of “place: form, form”", line=line_of(written))
    for place, forms in written.items():
        places |= dict.fromkeys((str(place), *_parts(forms)), str(place))
    listed = given.get(Text("offices"))
    if not isinstance(listed, list):
        line = line_of(listed) if listed else 0
        raise BylintError("“offices” is a list; write “- title: …” lines under it", line=line)
    own: list[Office] = []
    for each in listed:
        office = _office(each, known, places)
        if any(office.same(other) for other in own):
            raise BylintError(f"“{office.titles[0]}” of that place stands twice; join them", line=line_of(each))
        own.append(office)
    return gathered(over(below.offices if below else (), own), places)


def _office(given: Value, known: int, places: dict[str, str]) -> Office:
    if not isinstance(given, dict):
        raise BylintError("an office is “title: …”, “place: …” and “terms: …”", line=line_of(given))
    _known_keys(given, OFFICE_KEYS, "an office")
    titles = tuple(title.lower() for title in _parts(_text(given, "title", "as it stands before a name")))
    place, to = (_place(given.get(Text(key)), places) for key in ("place", "to"))
    listed = given.get(Text("terms"))
    if not isinstance(listed, list) or not listed:
        raise BylintError("an office needs “terms”; write “- 2020-01-31/.. Name” lines", line=line_of(given))
    terms = tuple(sorted((_term(each, known) for each in listed), key=lambda term: term.first))
    romanised, shared = (_truth(given, key) for key in ("romanised", "shared"))
    return Office(titles, place, to, romanised, shared, known, _apart(terms))


def _truth(given: Mapping[Text, Value], key: str) -> bool:
    written = given.get(Text(key), Text("false"))
    if not isinstance(written, Text) or written not in ("true", "false"):
        raise BylintError(f"{key}: “{written}” is neither true nor false", line=line_of(written))
    return written == "true"


def _place(written: Value | None, places: dict[str, str]) -> str:
    """The main name of a place; one that no form is listed of is its own."""
    if written is None:
        return ""
    if not isinstance(written, Text):
        raise BylintError("a place is one name", line=line_of(written))
    return places.setdefault(str(written), str(written))


def _term(written: Value, known: int) -> Term:
    line = line_of(written)
    found = TERM.fullmatch(written.strip()) if isinstance(written, Text) else None
    if not found:
        raise BylintError("a term is “2020-01-31/2024-02-01 Name, Other Form”, “..” while it runs", line=line)
    try:
        first, settled = _days(found[1])
        leaving, last = (known, OPEN) if found[2] == ".." else _days(found[2])
    except BylintError as error:
        raise BylintError(error.what, line=line) from None
    if leaving != known and last < first:
        raise BylintError(f"{found[1]} is later than {found[2]}; the first day comes first", line=line)
    if settled > known:
        raise BylintError(f"{found[1]} is later than “as-of”; move that on", line=line)
    forms = tuple(_split(found[3]))
    return Term(forms, f"{found[1]}/{found[2]}", first, settled, leaving, last, bool(found[4]), line)


def _apart(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Terms of one office, in order; raises BylintError where two that are no acting ones surely overlap."""
    held = [term for term in terms if not term.acting]
    for before, after in pairwise(held):
        if after.settled < min(before.leaving, after.leaving):
            what = f"{after.holder} begins before {before.holder} ends; let the terms follow each other"
            raise BylintError(what, line=after.line)
    return terms


@cache
def _days(written: str) -> tuple[int, int]:
    """The first and the last day of a day, a month or a year; raises BylintError for none."""
    from datetime import date

    try:
        year, month, day = *map(int, written.split("-")), *(0,) * (2 - written.count("-"))
        if day:
            only = date(year, month, day).toordinal()
            return only, only
        following = date(year + (month in {0, 12}), month % 12 + 1 if month else 1, 1)
        return date(year, month or 1, 1).toordinal(), following.toordinal() - 1
    except ValueError:
        raise BylintError(f"“{written}” is no day, month or year; write it as 2025-12-31") from None


def _known_keys(given: Mapping[Text, Value], known: tuple[str, ...], what: str) -> None:
    for key in given:
        if key not in known:
            raise BylintError(f"{what} has no “{key}”; {nearest(key, known)}", line=key.line)


def _text(given: Mapping[Text, Value], key: str, wanted: str) -> Text:
    written = given.get(Text(key))
    if not isinstance(written, Text) or not written.strip():
        line = line_of(written) if written else min((name.line for name in given), default=1)
        raise BylintError(f"“{key}” is wanted: {wanted}", line=line)
    return written


def _parts(written: Value) -> list[str]:
    """The forms between commas."""
    if not isinstance(written, Text):
        raise BylintError("forms stand in one line, with commas between", line=line_of(written))
    return _split(written)


def _split(written: str) -> list[str]:
    return [part for each in written.split(",") if (part := " ".join(each.split()))]
