"""A Code Quality report, as GitLab shows it beside a merge request's lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..errors import BylintError
from ..finding import Finding, Report, digest, fingerprints
from ..visible import visible
from . import Style
from .lists import array
from .repository import rooted

SEVERITIES = {"error": "critical", "warning": "minor", "suggestion": "info"}
STOPS = "blocker"


def render(report: Report, style: Style) -> Iterator[str]:
    """One array: what must be fixed first, then the findings."""
    import json

    del style
    report = rooted(report)
    placed = [error for error in report.errors if error.path]
    known = zip(report.findings, fingerprints(report.findings), strict=True)
    issues = [*map(_error, placed), *(_issue(found, identity) for found, identity in known)]
    yield from array(map(json.dumps, issues))


def _issue(found: Finding, identity: str) -> dict[str, Any]:
    return {
        "description": visible(found.message),
        "check_name": found.rule,
        "fingerprint": identity,
        "severity": STOPS if found.stops else SEVERITIES[found.severity],
        "location": {
            "path": visible(found.path),
            "lines": {"begin": found.place.start.line, "end": found.place.end.line},
        },
    }


def _error(error: BylintError) -> dict[str, Any]:
    return {
        "description": visible(error.what),
        "check_name": "bylint",
        "fingerprint": digest(f"{error.path}\0{error.line}\0{error.what}", 8),
        "severity": STOPS,
        "location": {"path": visible(error.path), "lines": {"begin": max(error.line, 1)}},
    }
