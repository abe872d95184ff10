"""A finding as a JSON object, format 1: its place, its evidence and its identity."""

from __future__ import annotations

from typing import Any

from ..errors import BylintError
from ..finding import Finding, Fix, Place


def finding_object(found: Finding, identity: str) -> dict[str, Any]:
    """A finding and its fingerprint; offsets and columns are code points of the decoded file."""
    return {
        "path": found.path,
        "rule": found.rule,
        "severity": found.severity,
        "scope": found.scope,
        "message": found.message,
        **_place(found.place),
        "related": [_place(place) for place in found.related],
        "fixes": list(found.fixes),
        "fix": _fix(found.fix),
        "stops": found.stops,
        "fingerprint": identity,
    }


def error_object(error: BylintError) -> dict[str, Any]:
    """What the user must fix."""
    return {"path": error.path, "line": error.line, "message": error.what}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    return {"start": fix.start, "end": fix.end, "words": fix.words} if fix else None


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
