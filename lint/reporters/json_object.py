"""One JSON object, format 1: every finding with its place, its evidence and its identity."""

from __future__ import annotations

from collections.abc import Iterator

from .. import __version__
from ..finding import Report, fingerprints
from . import Style
from .finding_object import error_object, finding_object


def render(report: Report, style: Style) -> Iterator[str]:
    """The whole report."""
    import json

    del style
    identities = fingerprints(report.findings)
    whole = {
        "bylint": __version__,
        "format": 1,
        "files": len(report.drafts),
        "errors": [error_object(error) for error in report.errors],
        "findings": [finding_object(found, known) for found, known in zip(report.findings, identities, strict=True)],
    }
    if any(report.withheld):
        whole["withheld"] = report.withheld._asdict()
    if report.notices:
        whole["notices"] = list(report.notices)
    yield json.dumps(whole, ensure_ascii=True, indent=1)
