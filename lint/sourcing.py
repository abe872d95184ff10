"""The ledger of a draft as its file has it: every attribution and every source, with lines and offsets."""

from __future__ import annotations

from typing import NamedTuple

from .citing import through
from .document import Document
from .errors import BylintError
from .finding import Place
from .knowledge.press import Outlet
from .ledger import Entry, Ledger, Line, Totals, ledger, together
from .reliance import Reliance, reliance
from .span import Span
from .values import Source


class Claim(NamedTuple):
    """An attribution: its cue, its source as written there and that source's number (None, 0: nobody), its content."""

    cue: Place
    source: Place | None
    number: int
    content: tuple[Place, ...]
    quoted: bool
    labels: frozenset[str]


class Drawn(NamedTuple):
    """A source of a draft: who, how many attributions rest on it, their share of all (0 to 1), and on which lines.

    `left_open` where the text never settles who is meant (“he”, of two men). `outlet` is what is known of the outlet
    that it is or that it comes through.
    """

    number: int
    source: Source
    attributions: int
    share: float
    lines: tuple[int, ...]
    left_open: bool = False
    outlet: Outlet | None = None


class Account(NamedTuple):
    """What a draft draws on: claims in reading order, sources in the order of their first, totals, and its outlets."""

    path: str
    claims: tuple[Claim, ...]
    sources: tuple[Drawn, ...]
    totals: Totals
    reliance: Reliance


class Sourcing(NamedTuple):
    """The accounts of a run's drafts; `errors` is what the user must fix, `notices` what is good to know."""

    accounts: tuple[Account, ...]
    errors: tuple[BylintError, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def totals(self) -> Totals:
        """The totals of all drafts."""
        return together(account.totals for account in self.accounts)


def account(document: Document) -> Account:
    """The account of an annotated draft."""
    found = ledger(document)
    return Account(
        document.path,
        tuple(_claim(document, line) for line in found.lines),
        tuple(_drawn(document, found, entry) for entry in found.entries),
        found.totals,
        reliance(document),
    )


def _claim(document: Document, line: Line) -> Claim:
    return Claim(
        _place(document, line.cue.span),
        _place(document, line.place.span) if line.place and line.source else None,
        line.number,
        tuple(_place(document, span) for span in line.attribution.content),
        line.attribution.quoted,
        line.cue.labels,
    )


def _drawn(document: Document, found: Ledger, entry: Entry) -> Drawn:
    lines = (document.extent(line.cue.span)[0].line for line in entry.lines)
    return Drawn(
        number=entry.lines[0].number,
        source=entry.source,
        attributions=len(entry.lines),
        share=len(entry.lines) / len(found.lines),
        lines=tuple(dict.fromkeys(lines)),
        left_open=all("open" in line.cue.labels for line in entry.lines),
        outlet=_outlet(document, entry),
    )


def _outlet(document: Document, entry: Entry) -> Outlet | None:
    """What is known of the outlet that a source is, or that its words come through."""
    marks = (mark for line in entry.lines if (mark := through(document, line)))
    return next((mark.value for mark in marks if isinstance(mark.value, Outlet) and mark.value.kind), None)


def _place(document: Document, span: Span) -> Place:
    """A span of the text as a stretch of the file, with the words that a reader sees there."""
    return Place(*document.extent(span), " ".join(span.of(document.text).split()))
