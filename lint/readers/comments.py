"""Comments in a file: no prose, but kept with their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .prose import Prose

COMMENT = re.compile(r"<!--(.*?)-->|\{/\*(.*?)\*/\}", re.DOTALL)
OPENED = re.compile(r"<!--([^\r\n]*)")


def keep(prose: Prose, start: int, end: int) -> int:
    """Note every comment in the file's characters `start` to `end`; gives the end of the last, or `end`.

    One that is not closed is noted too, as far as its line goes.
    """
    last = end
    for comment in COMMENT.finditer(prose.source, start, end):
        prose.note(comment[1] or comment[2] or "", *comment.span())
        last = comment.end()
        start = last
    if opened := OPENED.search(prose.source, start, end):
        prose.note(opened[1], *opened.span())
    return last
