"""The ledger of allowances for a spreadsheet: a row an allowance and draft."""

from __future__ import annotations

from collections.abc import Iterator

from ..signoffs import Signoff, Signoffs
from . import Style
from .cells import row, text

TITLES = "draft file line what rules state withheld anonymous words by until since reason reference".split()


def render(ledger: Signoffs, style: Style) -> Iterator[str]:
    """The titles, then the allowances of each draft."""
    del style
    yield row(TITLES)
    for entry in ledger.entries:
        yield row(_cells(entry))


def _cells(entry: Signoff) -> tuple[object, ...]:
    path, allowance, findings, state = entry.use
    return (
        text(path),
        text(allowance.path),
        allowance.place.start.line,
        entry.verb,
        text(", ".join(allowance.rules)),
        state,
        len(findings),
        len(entry.anonymous),
        text("; ".join(words(entry))),
        text(allowance.by),
        text(allowance.until),
        text(allowance.since),
        text(allowance.reason),
        "yes" if allowance.referred else "no",
    )


def words(entry: Signoff) -> list[str]:
    """The words at which the findings withheld point, each once."""
    return list(dict.fromkeys(found.place.words for found in entry.use.findings))
