"""The closed list of output formats; each has `render(report, style) -> Iterator[str]`, lines without ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from ..finding import Report

if TYPE_CHECKING:
    from ..signoffs import Signoffs
    from ..sourcing import Sourcing

REPORTERS = {
    "full": "full",
    "concise": "concise",
    "json": "json_object",
    "jsonl": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "github-summary": "github_summary",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjson": "rdjson",
    "vale-json": "vale_json",
}
"""Formats of findings: name on the command line → module."""

LEDGERS = {"table": "ledger_table", "json": "ledger_json", "csv": "ledger_csv"}
"""Formats of the ledger of sources: name on the command line → module."""

SIGNOFFS = {"table": "signoffs_table", "json": "signoffs_json", "csv": "signoffs_csv"}
"""Formats of the ledger of allowances: name on the command line → module."""


class Style(NamedTuple):
    """How a terminal shows things: in colour or not, and how wide it is in columns."""

    colour: bool = False
    columns: int = 100

    def paint(self, text: str, *codes: int) -> str:
        """`text` in ANSI colours, where they are wanted."""
        return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m" if self.colour else text


def reporter(name: str) -> Callable[[Report, Style], Iterator[str]]:
    """The `render` of a format in REPORTERS, or of `statistics`."""
    return cast("Callable[[Report, Style], Iterator[str]]", _render(REPORTERS.get(name, name)))


def ledger_reporter(name: str) -> Callable[[Sourcing, Style], Iterator[str]]:
    """The `render` of a format in LEDGERS."""
    return cast("Callable[[Sourcing, Style], Iterator[str]]", _render(LEDGERS[name]))


def signoffs_reporter(name: str) -> Callable[[Signoffs, Style], Iterator[str]]:
    """The `render` of a format in SIGNOFFS."""
    return cast("Callable[[Signoffs, Style], Iterator[str]]", _render(SIGNOFFS[name]))


def _render(module: str) -> object:
    return import_module(f".{module}", __name__).render
