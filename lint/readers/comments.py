"""Comments in a file: no prose, but kept with their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .prose import Prose

SIGNS = {"<!--": "-->", "{/*": "*/}"}
"""What a comment begins and ends with."""
OPENING = re.compile("|".join(map(re.escape, SIGNS)))
OPENED = re.compile(r"<!--([^\r\n]*)")


def keep(prose: Prose, start: int, end: int) -> int:
    """Note every comment in the file's characters `start` to `end`; gives the end of the last, or `end`.

    One that is not closed is noted too, as far as its line goes.
    """
    last = end
    for words, opened, closed in _closed(prose.source, start, end):
        prose.note(words, opened, closed)
        start = last = closed
    if rest := OPENED.search(prose.source, start, end):
        prose.note(rest[1], *rest.span())
    return last


def _closed(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The comments between `start` and `end`, each with its words and its place."""
    unclosed = set()
    while opening := OPENING.search(source, start, end):
        start, sign = opening.end(), opening[0]
        closing = source.find(SIGNS[sign], start, end) if sign not in unclosed else -1
        if closing < 0:
            unclosed.add(sign)  # nor is any after it: not looked for again, a draft of openings would take for ever
            continue
        words, start = source[start:closing], closing + len(SIGNS[sign])
        yield words, opening.start(), start
