"""The last line of a report: what was read, what was found."""

from __future__ import annotations

from collections import Counter

from ..finding import SEVERITIES, Finding, Report, Withheld
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
    fixable = sum(found.fix is not None for found in report.findings)
    mends = f"; --fix mends {fixable:,}" if fixable else ""
    noted = f"{', '.join(found) or 'nothing to remark'}{_stopping(report)}{mends}{_held(report.withheld)}"
    return f"{read}: {noted}.{failed}"


def _stopping(report: Report) -> str:
    """How many findings stop the run, where their severities do not say it: `; 2 stop the run`."""
    count = sum(found.stops for found in report.findings)
    return f"; {count:,} {'stops' if count == 1 else 'stop'} the run" if any(map(stops, report.findings)) else ""


def stops(found: Finding) -> bool:
    """Whether a finding stops the run that by its severity does not: at the gate, or where the house says so."""
    return found.stops and found.severity != "error"


def _held(withheld: Withheld) -> str:
    """How many findings are not shown, and why: `; 2 allowed, 5 in the baseline`."""
    told = ("allowed", "in the baseline", "on unchanged lines")
    counts = ", ".join(f"{count:,} {why}" for count, why in zip(withheld, told, strict=True) if count)
    return counts and f"; {counts}"


def many(count: int, noun: str) -> str:
    """A count and its noun: `1 draft`, `1,204 drafts`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
