"""Forms of an outlet's name that no table has: initials that the article gives it, and the address it is found at."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from ...knowledge import words
from ...knowledge.press import Outlet, Outlets
from ...span import Span

BRACKETED = re.compile(r"\s\(([A-Z]{2,6})\)")
"""Initials in brackets right behind a name."""
ENCLOSED = re.compile(r"\((\w+)\)")
"""Initials, or any word, in brackets wherever they stand."""

LETTERS = 3
"""Initials that are enough to tell whose they are, where the article has the name in full."""

DOT = re.compile(r"\.[A-Za-z]{2}")
HOST = re.compile(r"(?<![\w@./:-])(?:[\w-]+\.)+[A-Za-z]{2,8}(?![\w@/-])(?!\.\w)")
"""A host named as a site is, with no path: “al.com”; no part of a mail's address."""


SIGN = re.compile(r"[WK][A-Z]{2,3}")
CALLED = re.compile(
    r"(?<![\w-])(?:[WK][A-Z]{2,3}-(?:TV|FM|AM|DT|[A-Z][a-z]+)\b"
    r"|(?<=(?:tion|told|iate|adio|nnel) )[WK][A-Z]{3}\b(?! [A-Z])"
    r"|[WK][A-Z]{3}(?= (?:TV|FM|AM|[Rr]adio|[Tt]elevision|[Nn]ews|host|anchor|reporter)\b))(?![\w@/])"
)
"""The call sign of an American station where its place shows that it is one: “told WALD”, “WALD-TV”."""


TITLED = re.compile(r"(?<=[a-z,] )[A-Z][\w'&-]*(?: [A-Z][\w'&-]*){0,3}(?= magazine\b(?! [A-Z]))")
"""A title that only the word behind it tells: “an interview with Tides magazine”; no “Lowmoor magazine Tides”."""


def magazines(text: str) -> Iterator[tuple[Span, Outlet]]:
    """Where a magazine that no table has is called one, by a title that is no place's or people's name."""
    if " magazine" in text:
        for met in TITLED.finditer(text):
            if met[0] not in words("places") | words("demonyms"):
                yield Span(*met.span()), Outlet((met[0],))


def initials(text: str, found: Mapping[Span, Outlet], others: Collection[str]) -> Iterator[tuple[Span, Outlet]]:
    """Where an outlet goes by its initials: those that brackets give it, or three and more of its full name.

    `others` are initials that stand for something else in the article.
    """
    given: dict[str, Outlet] = {}
    enclosed = frozenset(ENCLOSED.findall(text)) if found else frozenset()
    for span, outlet in found.items():
        capitals = "".join(filter(str.isupper, span.of(text).removeprefix("The ")))
        letters = BRACKETED.match(text, span.end)
        whole = len(capitals) >= LETTERS and span.of(text).count(" ") >= len(capitals) - 1
        free = capitals not in others and capitals not in enclosed
        if (whole and free) or (letters and letters[1] == capitals):
            given.setdefault(capitals, outlet)
    for form, outlet in given.items():  # the form first: plain letters are found fast, then looked behind
        for met in re.finditer(rf"{form}(?<![\w.@-]{form})(?![\w-])", text):
            yield Span(*met.span()), outlet


def stations(text: str) -> Iterator[tuple[Span, Outlet]]:
    """Where the call sign of a station stands."""
    for start in SIGN.finditer(text):
        met = CALLED.match(text, start.start())
        if met and met[0].lower() not in words("function-words"):
            yield Span(*met.span()), Outlet((met[0],))


def hosts(text: str, table: Outlets) -> Iterator[tuple[Span, Outlet]]:
    """Where the host of an outlet stands for its name."""
    if DOT.search(text):
        for met in HOST.finditer(text):
            if outlet := table.at(met[0].lower().removeprefix("www.")):
                yield Span(*met.span()), outlet
