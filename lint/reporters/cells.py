"""Cells of a spreadsheet: nothing hidden in them, nothing to compute."""

from __future__ import annotations

from collections.abc import Sequence

from ..visible import visible

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet would compute, in half and full width."""


def text(cell: str) -> str:
    """Words of a draft as a spreadsheet may have them."""
    shown = visible(cell)
    return f"'{shown}" if cell.startswith(("\t", "\r", "\n")) or shown.lstrip().startswith(FORMULA) else shown


def row(cells: Sequence[object]) -> str:
    """A line of comma-separated values, without its end."""
    import csv
    from io import StringIO

    line = StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
