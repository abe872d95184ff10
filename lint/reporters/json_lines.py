"""A JSON object a line: each finding as in `json`, then one that closes the stream."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import __version__
from ..finding import Report, fingerprints
from . import Style
from .finding_object import error_object, finding_object


def render(report: Report, style: Style) -> Iterator[str]:
    """The findings, then what was read and what must be fixed: a stream without that line was cut short."""
    import json

    del style
    for found, known in zip(report.findings, fingerprints(report.findings), strict=True):
        yield json.dumps(finding_object(found, known))
    closing: dict[str, Any] = {
        "bylint": __version__,
        "format": 1,
        "files": len(report.drafts),
        "errors": [error_object(error) for error in report.errors],
        "withheld": report.withheld._asdict(),
        "notices": list(report.notices),
    }
    yield json.dumps(closing)
