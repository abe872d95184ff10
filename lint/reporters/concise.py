"""One line a finding, `path:line:column: severity rule message`, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Report
from ..visible import visible
from . import Style
from .closing import HUES, closing


def render(report: Report, style: Style) -> Iterator[str]:
    """The findings, then the closing line."""
    for found in report.findings:
        start = found.place.start
        severity = style.paint(found.severity, HUES[found.severity])
        place = f"{visible(found.path)}:{start.line}:{start.column}"
        yield f"{place}: {severity} {found.rule} {visible(found.message)}"
    yield closing(report, style)
