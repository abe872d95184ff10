"""Workflow commands that GitHub shows beside a pull request's lines; the gravest ten of each level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..finding import Finding, Report
from ..visible import visible
from . import Style
from .closing import closing
from .repository import rooted

LEVELS = {"error": "error", "warning": "warning", "suggestion": "notice"}
MOST = 10
"""What GitHub shows of each level and step; it drops the rest without a word."""


def render(report: Report, style: Style) -> Iterator[str]:
    """A command a finding and one an error, then what was held back and the closing line."""
    report = rooted(report)
    shown: Counter[str] = Counter()
    for error in report.errors:
        place = f"file={_property(visible(error.path))},line={max(error.line, 1)}," if error.path else ""
        yield _command("error", f"{place}title=bylint", str(error))
        shown["error"] += 1
    for found in sorted(report.findings, key=lambda found: not found.stops):
        level = LEVELS[found.severity]
        shown[level] += 1
        if shown[level] <= MOST:
            yield _command(level, _properties(found), f"{found.message} [{found.name}]")
    for level, count in shown.items():
        if count > MOST:
            yield f"{count - MOST} more of level {level} are not shown here; run bylint check to see them."
    yield closing(report, style)


def _properties(found: Finding) -> str:
    start, end = found.place.start, found.place.end
    place = f"file={_property(visible(found.path))},line={start.line},endLine={end.line}"
    if start.line == end.line:
        place += f",col={start.column},endColumn={max(end.column, start.column + 1)}"
    return f"{place},title={_property(f'bylint {found.rule}')}"


def _command(level: str, properties: str, message: str) -> str:
    return f"::{level} {properties}::{_data(visible(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
