"""The other places that a finding rests on, as a message names them."""

from __future__ import annotations

from ..finding import Finding

NAMED = 5
"""How many lines a message names."""


def other_lines(found: Finding) -> dict[int, int]:
    """The lines of other places than the finding's own, and which of `related` (from 1) stands first on each."""
    lines: dict[int, int] = {}
    for number, place in enumerate(found.related, 1):
        if place.start.line != found.place.start.line and len(lines) < NAMED:
            lines.setdefault(place.start.line, number)
    return lines
