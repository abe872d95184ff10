"""Findings for a reader at a desk: the line, the place underlined, the remedy; those on one place together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..finding import Finding, Place, Report
from ..visible import visible, width
from . import Style
from .closing import HUES, closing, stops

REPEATS = 3
"""How often a rule is shown in full in one draft; the rest is told in a line."""
MARGIN = "    "


def render(report: Report, style: Style) -> Iterator[str]:
    """Each draft's findings under its path, then the closing line."""
    sources = report.sources
    for path, findings in groupby(report.findings, key=lambda found: found.path):
        yield style.paint(visible(path), 1)
        yield from _draft(list(findings), sources[path], style)
    yield closing(report, style)


def _draft(findings: list[Finding], source: str, style: Style) -> Iterator[str]:
    shown: Counter[str] = Counter()
    held: dict[str, list[int]] = {}
    kept = []
    for found in findings:
        shown[found.rule] += 1
        if shown[found.rule] > REPEATS:
            held.setdefault(found.name, []).append(found.place.start.line)
        else:
            kept.append(found)
    for _, group in groupby(kept, key=lambda found: (found.place.start.offset, found.place.end.offset)):
        yield from _place(list(group), source, style)
    for name, lines in held.items():
        yield f"{MARGIN}{style.paint(name, 1)}: and {len(lines)} more, on {_lines(lines)}"
    yield ""


def _place(group: list[Finding], source: str, style: Style) -> Iterator[str]:
    first = group[0]
    where = f"{first.place.start.line}:{first.place.start.column}"
    if first.scope == "sentence":
        yield from _underlined(first, where, source, style)
    else:
        yield f"  {style.paint(where, 2)}"
    for found in group:
        label = style.paint(f"{found.severity}{', stops:' if stops(found) else ''}", HUES[found.severity], 1)
        related = _related(found.related) if found.related else ""
        yield f"{MARGIN}{label} {visible(found.message)}{related} {style.paint(f'[{found.name}]', 2)}"


def _underlined(found: Finding, where: str, source: str, style: Style) -> Iterator[str]:
    """The line of the draft as far as the screen goes, and carets under the words."""
    start, end = found.place.start.offset, found.place.end.offset
    first = start - found.place.start.column + 1
    last = next((at for at in range(start, len(source)) if source[at] in "\r\n"), len(source))
    room = max(style.columns - len(MARGIN) - 4, 20)
    left = max(first, start - room // 3) if last - first > room else first
    right = min(last, left + room)
    before, words = visible(source[left:start]), visible(source[start : min(end, right)])
    after = visible(source[min(end, right) : right])
    lead = "…" if left > first else ""
    yield f"  {style.paint(where, 2)}"
    yield f"{MARGIN}{lead}{before}{style.paint(words, 1)}{after}{'…' if right < last else ''}"
    carets = "^" * max(width(words), 1)
    yield f"{MARGIN}{' ' * width(lead + before)}{style.paint(carets, HUES[found.severity])}"


def _related(places: Iterable[Place]) -> str:
    seen = list(dict.fromkeys(f"{place.start.line}:{place.start.column}" for place in places))
    more = f" and {len(seen) - 4} more" if len(seen) > 5 else ""
    return f" (see {', '.join(seen[: 4 if more else 5])}{more})"


def _lines(lines: list[int]) -> str:
    plain = ", ".join(map(str, dict.fromkeys(lines)))
    return f"{'line' if len(set(lines)) == 1 else 'lines'} {plain}"
