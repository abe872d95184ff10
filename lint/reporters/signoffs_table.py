"""The ledger of allowances for an editor at a desk: by draft, anonymous sources first, then what it comes to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..outcome import Allowance
from ..signoffs import Rate, Signoff, Signoffs
from ..visible import visible
from . import Style
from .closing import many
from .columns import GAP, MARGIN, Column, clipped, table, wrapped
from .signoffs_csv import words

HUES = {"in use": 32, "unused": 33, "expired": 33, "void": 31}
"""ANSI colours by state."""
QUOTED = 60
"""The columns that words of the draft may take."""


def render(ledger: Signoffs, style: Style) -> Iterator[str]:
    """Each draft's allowances under its path, the rules they overrule, then the closing lines."""
    for path, entries in groupby(ledger.entries, key=lambda entry: entry.use.path):
        yield style.paint(visible(path), 1)
        for entry in entries:
            yield from _entry(entry, style)
        yield ""
    yield from _rates(ledger.rates, style)
    yield from wrapped(_closing(ledger), style.columns)


def _entry(entry: Signoff, style: Style) -> Iterator[str]:
    """Where an allowance stands and how, what it withholds, by whose leave and why."""
    path, allowance, _, state = entry.use
    line = f"line {allowance.place.start.line}"
    where = line if allowance.path == path else f"{allowance.path} {line}"
    head = f"{where}{GAP}{state}{GAP}{_allowed(allowance)}"
    shown = clipped(visible(head), style.columns - len(MARGIN))
    yield MARGIN + shown.replace(state, style.paint(state, HUES[state]), 1)
    quoted = ", ".join(f"“{clipped(visible(said), QUOTED)}”" for said in words(entry))
    signed = f"by {allowance.by}" if allowance.by else "unsigned" if entry.anonymous else ""
    until = allowance.until and f"until {allowance.until}"
    since = allowance.since and f"24 hours from {allowance.since}"
    told = ", ".join(filter(None, (signed, until, since, "reference on file" if allowance.referred else "")))
    because = visible(": ".join(filter(None, (told, allowance.fault or allowance.reason or "no reason"))))
    for said in filter(None, (quoted, because)):
        yield from wrapped(said, style.columns, MARGIN * 2, MARGIN * 3)


def _allowed(allowance: Allowance) -> str:
    """Which rules an allowance means."""
    if allowance.fault:
        return "cannot be read"
    rules = ", ".join(allowance.rules) or "every rule"
    return f"override of {rules}" if allowance.since else rules


def _rates(rates: tuple[Rate, ...], style: Style) -> Iterator[str]:
    """How often each rule is overruled."""
    if not rates:
        return
    columns = (
        Column("rule", tuple(rate.rule for rate in rates), least=14),
        Column("allowed", tuple(f"{rate.allowed:,}" for rate in rates), right=True),
        Column("of", tuple(f"{rate.drawn:,}" for rate in rates), right=True),
        Column("share", tuple(f"{rate.allowed / rate.drawn:.0%}" for rate in rates), right=True),
    )
    laid = table(columns, style.columns)
    yield style.paint(GAP.join(column.title for column in laid).rstrip(), 2)
    for cells in zip(*(column.cells for column in laid), strict=True):
        yield GAP.join(cells).rstrip()
    yield ""


def _closing(ledger: Signoffs) -> str:
    """What it comes to: `9 allowances, 8 in use. 7 anonymous sources signed off, 5 by M. Lind, 2 by nobody.`."""
    if not ledger.entries:
        return "No allowances."
    states = [entry.use.state for entry in ledger.entries]
    counts = ", ".join(f"{states.count(state):,} {state}" for state in HUES if state in states)
    signed = "".join(f", {count:,} by {visible(by) or 'nobody'}" for by, count in ledger.signers)
    sources = f"{many(ledger.anonymous, 'anonymous source')} signed off{signed}" if ledger.anonymous else ""
    return f"{many(len(states), 'allowance')}: {counts}." + (f" {sources}." if sources else "")
