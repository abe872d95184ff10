"""Numbers that follow from others: sums, differences, halves, the years between two dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, combinations, pairwise
from typing import TYPE_CHECKING

from ..knowledge.units import unit
from .figures import PEOPLE, YEARS, Body, Figure, alike

if TYPE_CHECKING:
    from datetime import date

MOST = 40
"""Figures of one kind that are added up; a longer article proves less, and takes longer."""
OLDEST = 100
"""Years from which an age is rather a thing's."""
YEARLONG = frozenset(("year", "decade", "century"))
CLOSE = 120
"""Characters between figures that one sentence may add up."""
PERIODS = (7.0, 12.0, 30.0, 52.0, 365.0)
"""Days in a week, months, days in a month, weeks, days in a year: “$5 million a month” is “$60 million a year”."""


def derived(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether `shown` can be worked out from what the body gives."""
    way = next((way for label, way in WAYS.items() if label in shown.labels), _adds_up)
    return way(shown, below, published)


def _adds_up(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether a count, a sum of money, a measure or a length of time follows from others."""
    if shown.told.noun == "point":
        return _shares(shown, below, published)
    if (shown.told.unit in YEARLONG or "ordinal" in shown.labels) and _years(shown, below, published):
        return True
    if any(_converted(shown, other) or _each(shown, other) for other in below.figures):
        return True
    near = min(shown.told.step / 2, shown.told.value / 20) if shown.told.step != 1 else 0.0
    mates = [other.told.value for other in below.figures if _adds(shown, other)][:MOST]
    halves = (value * factor for value in mates for factor in (0.5, 2) if shown.told.unit)
    results = _money(shown, below) if shown.told.unit else _run_sums(below.figures)
    return any(abs(value - shown.told.value) <= near for value in chain(_pairs(mates), halves, results))


def _age(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether what is too old for a person is as old as a year that the body names."""
    return shown.told.value >= OLDEST and _years(shown, below, published)


def _score(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether both halves of a score or a vote stand side by side: “52 to 48”."""
    del published
    halves = {shown.told.low, shown.told.high}
    return any(
        {one.told.value, other.told.value} == halves and _near(one, other) for one, other in pairwise(below.figures)
    )


def _pairs(values: Sequence[float]) -> Iterator[float]:
    """What two of `values`, or all, come to, and what one leaves of another."""
    for one, other in combinations(values, 2):
        yield one + other
        yield abs(one - other)
    yield sum(values)


def _run_sums(figures: Sequence[Figure]) -> Iterator[float]:
    """What up to four counts in a row come to."""
    counts = [figure for figure in figures if not figure.told.unit and "ordinal" not in figure.labels]
    for at, first in enumerate(counts):
        run = [first.told.value]
        for before, after in zip(counts[at:], counts[at + 1 : at + 4], strict=False):
            if not _near(before, after):
                break
            run.append(after.told.value)
        yield from list(accumulate(run))[1:]


def _near(before: Figure, after: Figure) -> bool:
    return after.span.start - before.span.end <= CLOSE


def _money(shown: Figure, below: Body) -> Iterator[float]:
    """Sums of money times how many were paid beside them, or over another period."""
    for other, after in pairwise((*below.figures, *below.figures[-1:])):
        for one, count in ((other, after), (after, other)):
            if (
                one.told.unit == shown.told.unit
                and not count.told.unit
                and count.told.value in range(2, 101)
                and _near(other, after)
            ):
                yield one.told.value * count.told.value
        if other.told.unit == shown.told.unit:
            for factor in PERIODS:
                yield other.told.value * factor
                yield other.told.value / factor


def _shares(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether a percentage is what another leaves, a fraction of the body's, or between two of them."""
    del published
    percents = [figure.told.value for figure in below.figures if figure.told.unit == "percent" or not figure.told.unit][
        :MOST
    ]
    if shown.told.noun == "point":
        return any(abs(one - other) == shown.told.value for one, other in combinations(percents, 2))
    counts = [figure for figure in below.figures if not figure.told.unit and figure.told.value][: 5 * MOST]
    ratios = (
        100 * one.told.value / other.told.value
        for one, other in pairwise(counts)
        if one.told.value < other.told.value and _near(one, other)
    )
    fractions = (100 * figure.told.value for figure in below.figures if figure.told.unit == "share")
    rests = (100 - figure.told.value for figure in below.figures if figure.told.unit == "percent")
    return any(abs(value - shown.told.value) <= 1 for value in (*rests, *fractions, *ratios))


def _adds(shown: Figure, other: Figure) -> bool:
    """Whether `other` may be a part of `shown`, or a whole that it is left of."""
    if other.labels & {"about", "bound"} and not shown.told.unit:
        return False
    people = (
        not (shown.told.unit or other.told.unit)
        and not (shown.told.noun and not shown.fate)
        and other.told.noun in PEOPLE
    )
    return people or alike(shown, other)


def _each(shown: Figure, other: Figure) -> bool:
    """Whether `shown` may be several times what is told of each."""
    return (
        "each" in other.labels
        and alike(shown, other)
        and other.told.value > 0
        and shown.told.value % other.told.value == 0
    )


def _converted(shown: Figure, other: Figure) -> bool:
    """Whether `other` is as much in another unit."""
    mine, theirs = unit(shown.told.unit), unit(other.told.unit)
    if not mine or not theirs or mine.measure != theirs.measure:
        return False
    size = other.told.value * theirs.worth / mine.worth
    return abs(size - shown.told.value) <= max(shown.told.step, 0.1 * shown.told.value)


def _year(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether a year is that of publication, the next or the last, or so many years before it."""
    now = published.year if published else max(_named(below), default=0)
    spans = {figure.told.value for figure in below.figures if figure.told.unit == "year"} | {0.0, 1.0}
    return any(abs(now - shown.told.value - span) <= 1 for span in spans)


def _named(below: Body) -> set[float]:
    """The years that the body names."""
    return {number for number in below.digits if number in YEARS}


def _years(shown: Figure, below: Body, published: date | None) -> bool:
    """Whether so many years lie between two that the body names, or one and the publication."""
    years = _named(below) | ({published.year} if published else set())
    worth = {"decade": 10, "century": 100}.get(shown.told.unit, 1)
    spans = {max(years) - year for year in years} if years else set()
    return any(shown.told.low * worth - 1 <= span <= shown.told.value * worth + 1 for span in spans)


WAYS = {"score": _score, "year": _year, "age": _age, "percent": _shares}
"""Label of a number → how it may be worked out, where that is not by adding up."""
