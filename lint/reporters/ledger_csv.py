"""The ledger of sources for a spreadsheet: a row a source and draft."""

from __future__ import annotations

from collections.abc import Iterator

from ..sourcing import Account, Drawn, Sourcing
from . import Style
from .cells import row, text

TITLES = (
    "path id name kind degree description via attributions share lines outlet outlet_kind standing reference"
).split()


def render(report: Sourcing, style: Style) -> Iterator[str]:
    """The titles, then each draft's sources in the order of their first attribution."""
    del style
    yield row(TITLES)
    for account in report.accounts:
        for drawn in account.sources:
            yield row(_cells(account, drawn))


def _cells(account: Account, drawn: Drawn) -> tuple[object, ...]:
    source = drawn.source
    return (
        text(account.path),
        drawn.number,
        text(source.name),
        source.kind,
        source.degree if source.kind == "unnamed" else "",
        text(source.description),
        text(source.via),
        drawn.attributions,
        f"{drawn.share:.2f}",
        "; ".join(map(str, drawn.lines)),
        *_outlet(drawn),
    )


def _outlet(drawn: Drawn) -> tuple[str, ...]:
    """The outlet that a source is or comes through, what it is, its standing, and who says so."""
    outlet = drawn.outlet
    return (text(outlet.name), outlet.kind, outlet.standing, text(outlet.reference)) if outlet else ("",) * 4
