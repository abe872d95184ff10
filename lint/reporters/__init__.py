"""The closed list of output formats; each has `render(report, style) -> Iterator[str]`, lines without ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from ..finding import Report

REPORTERS = {"full": "full", "concise": "concise", "json": "json_object", "github": "github"}
"""Name on the command line → module."""


class Style(NamedTuple):
    """How a terminal shows things: in colour or not, and how wide it is in columns."""

    colour: bool = False
    columns: int = 100

    def paint(self, text: str, *codes: int) -> str:
        """`text` in ANSI colours, where they are wanted."""
        return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m" if self.colour else text


Render = Callable[[Report, Style], Iterator[str]]


def reporter(name: str) -> Render:
    """The `render` of a format in REPORTERS."""
    return cast("Render", import_module(f".{REPORTERS[name]}", __name__).render)
