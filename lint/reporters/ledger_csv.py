"""The ledger of sources for a spreadsheet: a row a source and draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..sourcing import Account, Drawn, Sourcing
from ..visible import visible
from . import Style

TITLES = (
    "path id name kind degree description via attributions share lines outlet outlet_kind standing reference"
).split()
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet would compute, in half and full width."""


def render(report: Sourcing, style: Style) -> Iterator[str]:
    """The titles, then each draft's sources in the order of their first attribution."""
    del style
    yield _row(TITLES)
    for account in report.accounts:
        for drawn in account.sources:
            yield _row(_cells(account, drawn))


def _cells(account: Account, drawn: Drawn) -> tuple[object, ...]:
    source = drawn.source
    return (
        _text(account.path),
        drawn.number,
        _text(source.name),
        source.kind,
        source.degree if source.kind == "unnamed" else "",
        _text(source.description),
        _text(source.via),
        drawn.attributions,
        f"{drawn.share:.2f}",
        "; ".join(map(str, drawn.lines)),
        *_outlet(drawn),
    )


def _outlet(drawn: Drawn) -> tuple[str, ...]:
    """The outlet that a source is or comes through, what it is, its standing, and who says so."""
    outlet = drawn.outlet
    return (_text(outlet.name), outlet.kind, outlet.standing, _text(outlet.reference)) if outlet else ("",) * 4


def _text(cell: str) -> str:
    """Words of a draft as a spreadsheet may have them: nothing hidden, nothing to compute."""
    shown = visible(cell)
    return f"'{shown}" if cell.startswith(("\t", "\r", "\n")) or shown.lstrip().startswith(FORMULA) else shown


def _row(cells: Sequence[object]) -> str:
    import csv
    from io import StringIO

    line = StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
