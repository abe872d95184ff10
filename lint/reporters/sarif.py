"""SARIF 2.1.0, with the fields that GitHub's code scanning reads and within the limits that it sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import __version__
from ..errors import BylintError
from ..finding import Finding, Report, fingerprints
from . import Style
from .elsewhere import other_lines
from .lists import array
from .repository import rooted
from .sarif_places import change, location, physical, related, words
from .sarif_rules import LEVELS, descriptor, unexplained

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST = 25_000
"""How many results GitHub takes of one run; a file with more is refused whole."""
RELATED = 100
"""How many places beside its own GitHub shows of one result."""


def render(report: Report, style: Style) -> Iterator[str]:
    """One run, a result a line; the gravest where there are too many, and a note that counts the rest."""
    import json

    del style
    report = rooted(report)
    known = _gravest(list(zip(report.findings, fingerprints(report.findings), strict=True)))
    rules = {**report.rules, **unexplained(report.findings, report.rules)}
    numbers = {rule: number for number, rule in enumerate(sorted(rules))}
    sources = report.sources
    run = {
        "tool": {"driver": _driver([descriptor(rules[rule]) for rule in numbers])},
        "automationDetails": {"id": "bylint/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the repository."}}},
        "invocations": [_invocation(report, len(report.findings) - len(known))],
    }
    yield f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{'
    for name, value in run.items():
        yield f"{json.dumps(name)}: {json.dumps(value)},"
    results = (json.dumps(_result(found, numbers[found.rule], identity, sources)) for found, identity in known)
    yield from array(results, '"results": ', "}]}")


def _gravest(known: list[tuple[Finding, str]]) -> list[tuple[Finding, str]]:
    """As many findings as GitHub takes, in reading order; what stops goes before what is grave."""
    if len(known) <= MOST:
        return known
    graver = sorted(range(len(known)), key=lambda at: known[at][0].gravity)
    return [known[at] for at in sorted(graver[:MOST])]


def _driver(rules: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": "bylint", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _invocation(report: Report, dropped: int) -> dict[str, Any]:
    notes = [*map(_error, report.errors), *(_note("note", notice) for notice in report.notices)]
    if dropped:
        notes.append(_note("warning", f"{dropped:,} milder findings are left out: {MOST:,} are all that GitHub takes."))
    return {"executionSuccessful": not report.errors, "toolExecutionNotifications": notes}


def _error(error: BylintError) -> dict[str, Any]:
    note = _note("error", error.what)
    if error.path:
        region = {"region": {"startLine": error.line}} if error.line else {}
        note["locations"] = [{"physicalLocation": {**physical(error.path), **region}}]
    return note


def _note(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": words(text)}}


def _result(found: Finding, number: int, identity: str, sources: Mapping[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": number,
        "level": LEVELS[found.severity],
        "message": {"text": _message(found)},
        "locations": [location(found.path, found.place)],
        "partialFingerprints": {"primaryLocationLineHash": identity},
    }
    if found.related:
        places = enumerate(found.related[:RELATED], 1)
        result["relatedLocations"] = [related(at, found.path, place) for at, place in places]
    if found.fix:
        result["fixes"] = [change(found.path, sources[found.path], found.fix)]
    return result


def _message(found: Finding) -> str:
    """The message, with a link to each other line, which is how GitHub shows related places."""
    links = [f"[line {line}]({number})" for line, number in other_lines(found).items() if number <= RELATED]
    return f"{words(found.message)} (see {', '.join(links)})" if links else words(found.message)
