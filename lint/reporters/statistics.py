"""How often each rule fired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..finding import Report
from . import Style
from .closing import HUES, closing


def render(report: Report, style: Style) -> Iterator[str]:
    """A line a rule, the most frequent first, then the closing line."""
    counts = Counter((found.severity, found.rule) for found in report.findings)
    for (severity, rule), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:6,}  {style.paint(f'{severity:10}', HUES[severity])}  {rule}"
    yield closing(report, style)
