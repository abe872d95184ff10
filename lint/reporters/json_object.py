"""One JSON object, format 1: every finding with its place, its evidence and its identity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import __version__
from ..finding import Finding, Place, Report, fingerprints
from . import Style


def render(report: Report, style: Style) -> Iterator[str]:
    """The whole report; offsets and columns are code points of the decoded file."""
    import json

    del style
    identities = fingerprints(report.findings)
    whole = {
        "bylint": __version__,
        "format": 1,
        "files": len(report.drafts),
        "errors": [{"path": e.path, "line": e.line, "message": e.what} for e in report.errors],
        "findings": [_finding(found, known) for found, known in zip(report.findings, identities, strict=True)],
    }
    if any(report.withheld):
        whole["withheld"] = report.withheld._asdict()
    if report.notices:
        whole["notices"] = list(report.notices)
    yield json.dumps(whole, ensure_ascii=True, indent=1)


def _finding(found: Finding, identity: str) -> dict[str, Any]:
    return {
        "path": found.path,
        "rule": found.rule,
        "severity": found.severity,
        "scope": found.scope,
        "message": found.message,
        **_place(found.place),
        "related": [_place(place) for place in found.related],
        "fixes": list(found.fixes),
        "fingerprint": identity,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "start": place.start.offset,
        "end": place.end.offset,
        "excerpt": place.excerpt,
    }
