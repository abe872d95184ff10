"""Reviewdog's diagnostic format, whose columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..errors import BylintError
from ..finding import Finding, Report
from ..origin import Lines, Position
from ..visible import visible
from . import Style
from .elsewhere import other_lines
from .lists import array
from .repository import rooted

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def render(report: Report, style: Style) -> Iterator[str]:
    """One `DiagnosticResult`; it knows no related places, since reviewdog refuses fields that it does not know."""
    import json

    del style
    report = rooted(report)
    files = {path: _File(source) for path, source in report.sources.items()}
    diagnostics = [
        *map(_error, report.errors),
        *(_diagnostic(found, files[found.path]) for found in report.findings),
    ]
    yield from array(map(json.dumps, diagnostics), '{"source": {"name": "bylint"}, "diagnostics": ', "}")


class _File:
    """The text of a file, by lines and bytes."""

    def __init__(self, source: str) -> None:
        self.source, self.lines = source, Lines(source)

    def range(self, start: int, end: int) -> dict[str, Any]:
        """The characters `start` up to `end` as reviewdog counts them."""
        return {"start": self._position(start), "end": self._position(end)}

    def _position(self, offset: int) -> dict[str, int]:
        at: Position = self.lines.position(offset)
        before = self.source[offset - at.column + 1 : offset]
        return {"line": at.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _diagnostic(found: Finding, file: _File) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": visible(found.message) + _elsewhere(found),
        "location": {
            "path": visible(found.path),
            "range": file.range(found.place.start.offset, found.place.end.offset),
        },
        "severity": SEVERITIES[found.severity],
        "code": {"value": found.rule},
    }
    if fix := found.fix:
        diagnostic["suggestions"] = [{"range": file.range(fix.start, fix.end), "text": fix.words}]
    return diagnostic


def _elsewhere(found: Finding) -> str:
    """The lines of the other places, in words."""
    lines = other_lines(found)
    return f" (see line {', '.join(map(str, lines))})" if lines else ""


def _error(error: BylintError) -> dict[str, Any]:
    location: dict[str, Any] = {"path": visible(error.path)}
    if error.line:
        location["range"] = {"start": {"line": error.line}}
    return {"message": visible(error.what), "location": location, "severity": "ERROR", "code": {"value": "bylint"}}
