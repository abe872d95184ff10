"""JUnit's XML, for servers that show tests: a suite a draft, a case a rule that has something to say there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..errors import BylintError
from ..finding import Finding, Report
from ..visible import visible
from . import Style
from .repository import rooted

ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""


def render(report: Report, style: Style) -> Iterator[str]:
    """What stops a draft is a failure of its rule; what does not is that case's output, and the case passes."""
    del style
    report = rooted(report)
    by_path: dict[str, list[Finding]] = {path: [] for path in report.sources}
    for found in report.findings:
        by_path[found.path].append(found)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<testsuites name="bylint">'
    for path, errors in groupby(sorted(report.errors, key=lambda each: each.path), key=lambda each: each.path):
        yield from _broken(path or "bylint", list(errors))
    for path, findings in by_path.items():
        yield from _suite(path, findings)
    yield "</testsuites>"


def _broken(path: str, errors: list[BylintError]) -> Iterator[str]:
    """What must be fixed in a file before it can be judged."""
    yield f'<testsuite name={_quoted(path)} tests="1" failures="0" errors="1">'
    yield f'<testcase classname={_quoted(path)} name="bylint">'
    told = "\n".join(f"{each.line}: {visible(each.what)}" if each.line else visible(each.what) for each in errors)
    yield f"<error message={_quoted(errors[0].what)}>{_text(told)}</error>"
    yield "</testcase>"
    yield "</testsuite>"


def _suite(path: str, findings: list[Finding]) -> Iterator[str]:
    by_rule: dict[str, list[Finding]] = {}
    for found in findings:
        by_rule.setdefault(found.rule, []).append(found)
    failures = sum(any(found.stops for found in group) for group in by_rule.values())
    yield f'<testsuite name={_quoted(path)} tests="{max(len(by_rule), 1)}" failures="{failures}" errors="0">'
    for rule, group in by_rule.items():
        yield from _case(path, rule, group)
    if not by_rule:
        yield f'<testcase classname={_quoted(path)} name="bylint"/>'
    yield "</testsuite>"


def _case(path: str, rule: str, group: list[Finding]) -> Iterator[str]:
    told = _text("\n".join(_line(found) for found in group))
    yield f"<testcase classname={_quoted(path)} name={_quoted(rule)}>"
    stopping = next((found for found in group if found.stops), None)
    if stopping:
        yield f'<failure type="{stopping.severity}" message={_quoted(stopping.message)}>{told}</failure>'
    else:
        yield f"<system-out>{told}</system-out>"
    yield "</testcase>"


def _line(found: Finding) -> str:
    start = found.place.start
    return f"{visible(found.path)}:{start.line}:{start.column}: {found.severity} {visible(found.message)}"


def _text(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(ILLEGAL.sub("\ufffd", text))


def _quoted(text: str) -> str:
    from xml.sax.saxutils import quoteattr

    return quoteattr(ILLEGAL.sub("\ufffd", visible(text)))
