"""The last line of a report: what was read, what was found."""

from __future__ import annotations

from collections import Counter

from ..finding import SEVERITIES, Report, Withheld
from . import Style

HUES = {"error": 31, "warning": 33, "suggestion": 36}
"""ANSI colours by severity."""


def closing(report: Report, style: Style) -> str:
    """What was read, found and withheld, as in `3 drafts, 1,204 words: 1 error, 2 warnings; 2 allowed.`."""
    words = sum(draft.words for draft in report.drafts)
    counts = Counter(found.severity for found in report.findings)
    found = [style.paint(many(counts[name], name), HUES[name]) for name in reversed(SEVERITIES) if counts[name]]
    read = f"{many(len(report.drafts), 'draft')}, {many(words, 'word')}"
    failed = f" {many(len(report.errors), 'problem')} to fix." if report.errors else ""
    return f"{read}: {', '.join(found) or 'nothing to remark'}{_held(report.withheld)}.{failed}"


def _held(withheld: Withheld) -> str:
    """How many findings are not shown, and why: `; 2 allowed, 5 in the baseline`."""
    told = ("allowed", "in the baseline", "on unchanged lines")
    counts = ", ".join(f"{count:,} {why}" for count, why in zip(withheld, told, strict=True) if count)
    return counts and f"; {counts}"


def many(count: int, noun: str) -> str:
    """A count and its noun: `1 draft`, `1,204 drafts`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
