"""Places, words and changes of a draft as SARIF has them."""

from __future__ import annotations

from typing import Any

from ..finding import Fix, Place
from ..origin import Lines, Position
from ..visible import visible
from .repository import address

SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "[]\\"})
"""What makes a link in a SARIF message, behind a backslash."""
LONGEST = 300
"""How much of another place's words is quoted."""


def words(text: str) -> str:
    """`text` as a SARIF message: never empty, and nothing in it a link or a command to whoever shows it."""
    return visible(text).translate(SIGNS) or "…"


def physical(path: str) -> dict[str, Any]:
    """The file at `path`, from the repository's root where it lies in there."""
    uri = address(path)
    return {"artifactLocation": {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"}}


def location(path: str, place: Place) -> dict[str, Any]:
    """A stretch of the file at `path`."""
    return {"physicalLocation": {**physical(path), "region": region(place.start, place.end)}}


def related(number: int, path: str, place: Place) -> dict[str, Any]:
    """Another place that a finding rests on, by the number that its message links to."""
    return {"id": number, **location(path, place), "message": {"text": words(place.excerpt[:LONGEST])}}


def region(start: Position, end: Position) -> dict[str, int]:
    """From `start` up to `end`, at least a column wide where it is to be seen."""
    column = max(end.column, start.column + 1) if start.line == end.line else end.column
    return _between(start, Position(end.line, column, end.offset))


def _between(start: Position, end: Position) -> dict[str, int]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def change(path: str, source: str, fix: Fix) -> dict[str, Any]:
    """A fix of the file at `path`, whose text is `source`, ready to be put in."""
    start, end = map(Lines(source).position, (fix.start, fix.end))
    replacement: dict[str, Any] = {"deletedRegion": _between(start, end)}
    if fix.words:
        replacement["insertedContent"] = {"text": fix.words}
    told = f"Write “{words(fix.words)}” here." if fix.words else "Take this out."
    return {
        "description": {"text": told},
        "artifactChanges": [{**physical(path), "replacements": [replacement]}],
    }
