"""What `vale --output=JSON` prints, for editors that read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..finding import About, Finding, Report
from ..visible import visible
from . import Style


def render(report: Report, style: Style) -> Iterator[str]:
    """An object by path; columns count code points from 1, the last one included, on the line a finding starts on."""
    import json

    del style
    alerts: dict[str, list[dict[str, Any]]] = {}
    sources = report.sources
    for found in report.findings:
        about = report.rules.get(found.rule)
        alerts.setdefault(found.path, []).append(_alert(found, about, sources[found.path]))
    yield json.dumps(alerts, indent=2, sort_keys=True)


def _alert(found: Finding, about: About | None, source: str) -> dict[str, Any]:
    start, end = found.place.start, found.place.end
    match = source[start.offset : end.offset]
    first = re.split(r"[\r\n]", match, maxsplit=1)[0]
    return {
        "Action": _action(found),
        "Span": [start.column, start.column + max(len(first), 1) - 1],
        "Check": found.rule.replace("/", "."),
        "Description": about.why if about else "",
        "Link": "",
        "Message": visible(found.message),
        "Severity": found.severity,
        "Match": match,
        "Line": start.line,
    }


def _action(found: Finding) -> dict[str, Any]:
    """What an editor offers to put in place of the match."""
    place, fix = found.place, found.fix
    words = list(found.fixes)
    if fix and (fix.start, fix.end) == (place.start.offset, place.end.offset):
        words = [fix.words]
    return {"Name": "replace", "Params": words} if words else {"Name": "", "Params": None}
