"""Offices and the terms of those who held them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .calendar import MONTHS

OPEN = 3_652_059
"""The last day there is: that of a term still running."""


class Term(NamedTuple):
    """One holder's time in an office, in days as `datetime.date.toordinal` counts them.

    It began on a day from `first` to `settled`, and ended on one from `leaving` to `last`; those two are the same where
    the day is known. `written` is the interval as it stands in the file, `forms` are the holder's names.
    """

    forms: tuple[str, ...]
    written: str
    first: int
    settled: int
    leaving: int
    last: int
    acting: bool
    line: int

    def holds(self, first: int, last: int) -> bool:
        """Whether it surely runs on every day from `first` to `last`."""
        return self.settled <= first and last <= self.leaving

    def misses(self, first: int, last: int) -> bool:
        """Whether it surely runs on no day from `first` to `last`."""
        return last < self.first or self.last < first

    @property
    def holder(self) -> str:
        """The name by which a message calls whoever holds it."""
        return self.forms[0]


class Office(NamedTuple):
    """An office: its titles in lower case, its place and an envoy's host (by their main names), and its terms.

    Nothing is known of days after `known`. Where `romanised`, a holder's name is spelt in many ways; where `shared`,
    others are called by the same title and place.
    """

    titles: tuple[str, ...]
    place: str
    to: str
    romanised: bool
    shared: bool
    known: int
    terms: tuple[Term, ...]

    def __hash__(self) -> int:
        """What makes it a cheap key: its identity, since the offices of a table are never copied."""
        return id(self)

    def same(self, other: Office) -> bool:
        """Whether two files, or two entries of one, mean one office."""
        return (self.place, self.to) == (other.place, other.to) and not {*self.titles}.isdisjoint(other.titles)


class Offices(NamedTuple):
    """All offices, the main name of each form of a place, and the offices that bear each title."""

    offices: tuple[Office, ...]
    places: Mapping[str, str]
    titled: Mapping[str, tuple[Office, ...]]
    ends: Mapping[str, int]
    """The last word of titles, and how many words the longest of those has."""

    def __hash__(self) -> int:
        """What makes it a cheap key: its identity, since tables are never copied."""
        return id(self)


def gathered(held: Iterable[Office], places: Mapping[str, str]) -> Offices:
    """Offices with their titles looked up."""
    titled: dict[str, tuple[Office, ...]] = {}
    ends: dict[str, int] = {}
    held = tuple(held)
    for office in held:
        for title in office.titles:
            titled[title] = (*titled.get(title, ()), office)
            words = title.split()
            ends[words[-1]] = max(ends.get(words[-1], 0), len(words))
    return Offices(held, places, titled, ends)


def over(below: Iterable[Office], own: Sequence[Office]) -> list[Office]:
    """A newsroom's offices on top of those below."""
    kept = [next((_joined(office, mine) for mine in own if mine.same(office)), office) for office in below]
    return [*kept, *(mine for mine in own if not any(mine.same(office) for office in kept))]


def _joined(below: Office, own: Office) -> Office:
    """One office out of two: a term of `own` replaces those it overlaps, and ends one that is running."""
    kept = []
    for term in below.terms:
        across = [mine for mine in own.terms if mine.first < term.last and term.first < mine.last and not mine.acting]
        if not across or term.acting:
            kept.append(term)
        elif term.last == OPEN and across[0].first > term.first and across[0].holder != term.holder:
            start = term.written.partition("/")[0]
            end = across[0].written.partition("/")[0]
            kept.append(term._replace(leaving=across[0].first, last=across[0].settled, written=f"{start}/{end}"))
    return own._replace(
        titles=tuple(dict.fromkeys((*below.titles, *own.titles))),
        romanised=own.romanised or below.romanised,
        shared=own.shared or below.shared,
        known=max(below.known, own.known),
        terms=tuple(sorted((*kept, *own.terms), key=lambda term: term.first)),
    )


def told(terms: Iterable[Term]) -> str:
    """When terms run, for a message: “from 20 January 2017 to 20 January 2021 and since 20 January 2025”."""
    spans = (term.written.split("/") for term in terms)
    return " and ".join(
        f"since {_day(first)}" if last == ".." else f"from {_day(first)} to {_day(last)}" for first, last in spans
    )


def _day(written: str) -> str:
    """An ISO date, or as much as is known of it, as prose has it."""
    year, *rest = written.split("-")
    named = [str(int(part)) if at else MONTHS[int(part)] for at, part in enumerate(rest)]
    return " ".join((*reversed(named), year))
