"""What a SARIF file tells of the rules themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..finding import About, Finding
from .markdown_text import escaped

LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
PROBLEMS = {"error": "error", "warning": "warning", "suggestion": "recommendation"}
PRECISIONS = ("high", "medium", "low")
LONGEST = 1024
"""The characters GitHub takes of a description."""


def unexplained(findings: Iterable[Finding], rules: Mapping[str, About]) -> dict[str, About]:
    """What is known of the rules that remarked on something and do not explain themselves."""
    told = {found.rule: found for found in findings if found.rule not in rules}
    return {rule: About(rule, found.name, found.name, found.severity, "", ()) for rule, found in told.items()}


def descriptor(rule: About) -> dict[str, Any]:
    """A rule as code scanning shows it beside its results; its slots stand as “…”."""
    family, _, name = rule.id.partition("/")
    properties: dict[str, Any] = {"tags": [family], "problem.severity": PROBLEMS.get(rule.severity, "recommendation")}
    if rule.precision in PRECISIONS:
        properties["precision"] = rule.precision
    return {
        "id": rule.id,
        "name": name or rule.id,
        "shortDescription": {"text": _short(re.sub(r"\{\w*\}", "…", rule.message) or rule.id)},
        "fullDescription": {"text": _short(rule.why or rule.message or rule.id)},
        "help": _help(rule, name or rule.id),
        "defaultConfiguration": {"level": LEVELS.get(rule.severity, "note")},
        "properties": properties,
    }


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _help(rule: About, name: str) -> dict[str, str]:
    """Why the rule asks, whose standard it rests on, and how to learn more."""
    why = rule.why or rule.message or name
    more = f"bylint explain {name}"
    plain, marked = [why], [escaped(why)]
    if rule.authority:
        plain.append(f"It rests on: {'; '.join(rule.authority)}.")
        marked.append("\n".join(["It rests on:", "", *(f"* {escaped(standard)}" for standard in rule.authority)]))
    return {
        "text": "\n\n".join([*plain, f"More: {more}"]),
        "markdown": "\n\n".join([*marked, f"More: `{more}`"]),
    }
