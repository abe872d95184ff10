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
    sources = report.sources
    diagnostics = [
        *map(_error, report.errors),
        *(_diagnostic(found, sources[found.path]) for found in report.findings),
    ]
    yield from array(map(json.dumps, diagnostics), '{"source": {"name": "bylint"}, "diagnostics": ', "}")


def _diagnostic(found: Finding, source: str) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": visible(found.message) + _elsewhere(found),
        "location": {"path": visible(found.path), "range": _range(found.place.start, found.place.end, source)},
        "severity": SEVERITIES[found.severity],
        "code": {"value": found.rule},
    }
    if fix := found.fix:
        start, end = map(Lines(source).position, (fix.start, fix.end))
        diagnostic["suggestions"] = [{"range": _range(start, end, source), "text": fix.words}]
    return diagnostic


def _range(start: Position, end: Position, source: str) -> dict[str, Any]:
    return {"start": _position(start, source), "end": _position(end, source)}


def _position(at: Position, source: str) -> dict[str, int]:
    before = source[at.offset - at.column + 1 : at.offset]
    return {"line": at.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _elsewhere(found: Finding) -> str:
    """The lines of the other places, in words."""
    lines = other_lines(found)
    return f" (see line {', '.join(map(str, lines))})" if lines else ""


def _error(error: BylintError) -> dict[str, Any]:
    location: dict[str, Any] = {"path": visible(error.path)}
    if error.line:
        location["range"] = {"start": {"line": error.line}}
    return {"message": visible(error.what), "location": location, "severity": "ERROR", "code": {"value": "bylint"}}
