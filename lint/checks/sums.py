"""Numbers that follow from others: sums, differences, halves, the years between two dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations
from typing import TYPE_CHECKING

from ..knowledge.units import unit
from .figures import PEOPLE, YEARS, Body, Figure, alike

if TYPE_CHECKING:
    from datetime import date

MOST = 40
"""Figures of one kind that are added up; a longer article proves less, and takes longer."""
CLOSE = 120
"""Characters between figures that one sentence may add up."""
PERIODS = (7.0, 12.0, 30.0, 52.0, 365.0)
"""Days in a week, months, days in a month, weeks, days in a year: “$5 million a month” is “$60 million a year”."""


def derived(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether `shown` can be worked out from what the body gives."""
    if shown.labels & {"age", "score"}:
        return False
    if shown.unit == "percent" or shown.noun == "point":
        return _shares(shown, below)
    if (shown.unit in ("year", "decade", "century") or "ordinal" in shown.labels) and _years(shown, below, published):
        return True
    if shown.labels & {"duration", "measure"}:
        return any(_converted(shown, other) for other in below.figures)
    near = min(shown.step / 2, shown.value / 20) if shown.step != 1 else 0.0
    mates = [other.value for other in below.figures if _adds(shown, other)][:MOST]
    results = _money(mates, below) if shown.unit else _run_sums(below.figures)
    return any(abs(value - shown.value) <= near for values in (_pairs(mates), results) for value in values)


def _pairs(values: Sequence[float]) -> Iterator[float]:
    """What two of `values`, or all, come to; what one leaves of another; the half and the double of one."""
    for one, other in combinations(values, 2):
        yield one + other
        yield abs(one - other)
    for value in values:
        yield value / 2
        yield value * 2
    yield sum(values)


def _run_sums(figures: Sequence[Figure]) -> Iterator[float]:
    """What up to four counts in a row come to."""
    counts = [figure for figure in figures if not figure.unit and "ordinal" not in figure.labels]
    for at, first in enumerate(counts):
        run = [first.value]
        for before, after in zip(counts[at:], counts[at + 1 : at + 4], strict=False):
            if after.span.start - before.span.end > CLOSE:
                break
            run.append(after.value)
        yield from list(accumulate(run))[1:]


def _money(sums: Sequence[float], below: Body) -> Iterator[float]:
    """Sums of money times how many were paid, or over another period."""
    times = {figure.value for figure in below.figures if not figure.unit and figure.value in range(2, 101)}
    for value in sums:
        for factor in (*PERIODS, *times):
            yield value * factor
            yield value / factor


def _shares(shown: Figure, below: Body) -> bool:
    """Whether a percentage is what another leaves, a fraction of the body's, or between two of them."""
    percents = [figure.value for figure in below.figures if figure.unit == "percent" or not figure.unit][:MOST]
    if shown.noun == "point":
        return any(abs(one - other) == shown.value for one, other in combinations(percents, 2))
    fractions = (100 * figure.value for figure in below.figures if figure.unit == "share")
    rests = (100 - figure.value for figure in below.figures if figure.unit == "percent")
    return any(abs(value - shown.value) <= 1 for value in (*rests, *fractions))


def _adds(shown: Figure, other: Figure) -> bool:
    """Whether `other` may be a part of `shown`, or a whole that it is left of."""
    if other.labels & {"about", "bound"} and not shown.unit:
        return False
    people = not (shown.unit or other.unit) and not (shown.noun and not shown.fate) and other.noun in PEOPLE
    return people or alike(shown, other)


def _converted(shown: Figure, other: Figure) -> bool:
    """Whether `other` is as much in another unit."""
    mine, theirs = unit(shown.unit), unit(other.unit)
    if not mine or not theirs or mine.measure != theirs.measure:
        return False
    size = other.value * theirs.worth / mine.worth
    return abs(size - shown.value) <= max(shown.step, 0.1 * shown.value)


def _years(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether so many years lie between two that the body names, or one and the publication."""
    years = {number for number in below.digits if number in YEARS}
    if published:
        years.add(published.year)
    worth = {"decade": 10, "century": 100}.get(shown.unit, 1)
    spans = {abs(one - other) for one, other in combinations(sorted(years)[:MOST], 2)}
    return any(shown.low * worth - 1 <= span <= shown.value * worth + 1 for span in spans)
