"""The Markdown that GitHub shows on the page of a run: how many findings, which, and where each stands."""

from __future__ import annotations

import os
from collections.abc import Iterator

from ..finding import Finding, Report
from . import Style
from .closing import closing, many
from .markdown_text import escaped
from .repository import address, rooted

MOST = 300
"""How many findings a page is read for; SARIF and JSON hold them all."""
LONGEST = 500
"""How much of a message is shown."""
ROOM = 900_000
"""Bytes of the table, well under the MiB above which GitHub shows nothing of a summary."""


def render(report: Report, style: Style) -> Iterator[str]:
    """The closing line, what must be fixed, then a table of findings: what stops, then the gravest first."""
    del style
    report = rooted(report)
    yield "## bylint"
    yield ""
    yield escaped(closing(report, Style()))
    yield ""
    told = [*map(str, report.errors), *report.notices]
    yield from (f"* {escaped(each[:LONGEST])}" for each in told[:MOST])
    if report.findings:
        yield from _table(sorted(report.findings, key=lambda found: found.gravity))


def _table(findings: list[Finding]) -> Iterator[str]:
    """As many rows as are read and fit, and how many more there are."""
    yield from ("", "| where | what | rule |", "|---|---|---|")
    room, shown = ROOM, 0
    for row in map(_row, findings[:MOST]):
        room -= len(row.encode("utf-8")) + 1
        if room < 0:
            break
        shown += 1
        yield row
    if shown < len(findings):
        yield ""
        yield f"{many(len(findings) - shown, 'finding')} more: `bylint check` shows them."


def _row(found: Finding) -> str:
    line = found.place.start.line
    where = escaped(f"{found.path}:{line}")
    if link := _link(found.path, line):
        where = f"[{where}]({link})"
    what = f"{found.severity}, stops" if found.stops else found.severity
    return f"| {where} | {what}: {escaped(found.message[:LONGEST])} | {escaped(found.name)} |"


def _link(path: str, line: int) -> str:
    """The line in the revision that the run is about, where GitHub says which that is."""
    server, repository, revision = map(os.environ.get, ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"))
    uri = address(path)
    if not (server and repository and revision) or uri.startswith("file:"):
        return ""
    return f"{server}/{repository}/blob/{revision}/{uri}?plain=1#L{line}"
