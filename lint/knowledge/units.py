"""Units of measure: what each form stands for, and how much it is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from . import sections


class Unit(NamedTuple):
    """A unit: its name, what it measures, its worth in that measure's first unit, and whether that worth is firm."""

    name: str
    measure: str
    worth: float
    firm: bool


@cache
def units() -> dict[tuple[str, ...], Unit]:
    """Each form, as a tuple of its folded words, and the unit that it names."""
    found = {}
    for measure, lines in sections("units"):
        for line in lines:
            worth, name, *others = line.split()
            unit = Unit(name, measure, float(worth.lstrip("~")), not worth.startswith("~"))
            found.update({tuple(form.split("_")): unit for form in (name, *others)})
    return found


@cache
def unit(name: str) -> Unit | None:
    """The unit that a quantity names."""
    return units().get(tuple(name.split("_")))
