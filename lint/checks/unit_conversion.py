"""Measures beside their conversion into another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge.units import Unit, unit
from ..span import Span
from .amounts import Line, closed, lines
from .printed import Amount
from .slots import compiled, pattern

PLACE = r"(?: (?:of|long|wide|high|tall|deep|away|thick|below|above|north|south|east|west|off|from)(?: [a-z]+){0,2}?)?"
FIRST = r"{one:UNZ-}(?P<of_one>(?: [cf])?)" + PLACE
SECOND = r"{two:UNZ-}(?P<of_two>(?: [cf])?)(?: [a-z]+)?"
FORMS = (
    FIRST + r" \((?: or)?" + SECOND + r" [);,]",
    FIRST + r"(?: ,)? or" + SECOND + r"(?= [,.;)])",
    FIRST + r" [—–]" + SECOND + r"(?= [—–])",
)
BEFORE = r"(?:<U\d+~?>(?: ,| and)?| by| x| ×| times| below)\Z"
"""What makes a measure the second half of one (“6 feet 2 inches”), one side of many, or less than nothing."""
NAMED = r"\d[\s-]?([^\d\s.,-].*)\Z"
METRES = r"([\d,.]+)\s?-?m\Z"
UNITS_WITHIN = r"-\w+-\d"
DEGREES = {"c": "°c", "f": "°f"}
VARYING = 0.23
"""How far units of one name differ: imperial and U.S. gallons, short, long and metric tons."""


class Measure(NamedTuple):
    """A measure: its unit, the figure as printed, the worth of its last digit, and the unit's name as written."""

    unit: Unit
    low: float
    high: float
    step: float
    name: str


@checked
class UnitConversion:
    """Hits “30 feet (48 kilometres)”: two measures of one thing that are not the same.

    They may differ by `tolerance` (a share) and by the rounding of both figures; temperatures may be differences.
    """

    tolerance: float = 0.05

    offers: ClassVar = frozenset({"one", "two", "sum"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"(", "or", "—", "–"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of measures."""
        for line in lines(document, sentences, 2, "measure"):
            for form in FORMS if "<U" in line.text else ():
                for found in pattern(form).finditer(line.text):
                    if compiled(BEFORE).search(line.text[max(found.start() - 16, 0) : found.start()]):
                        continue
                    one, two = line.of(found, "one"), line.of(found, "two")
                    if known := self._off(document, line, found):
                        values = {"one": one.span.of(document.text), "two": two.span.of(document.text), "sum": known}
                        yield Hit(
                            closed(document.text, Span(one.span.start, two.span.end)), values, (one.span, two.span)
                        )

    def _off(self, document: Document, line: Line, found: re.Match[str]) -> str:
        """What the first measure is in the unit of the second; empty where they agree or cannot be compared."""
        first = _measure(document, line.of(found, "one"), found["of_one"].strip())
        second = _measure(document, line.of(found, "two"), found["of_two"].strip())
        if not first or not second or first.unit.name == second.unit.name:
            return ""
        if first.unit.measure != second.unit.measure or first.unit.measure in ("time", "money", "data"):
            return ""
        if first.unit.measure == "temperature":
            return _temperatures(first, second)
        factor = first.unit.worth / second.unit.worth
        slack = self.tolerance if first.unit.firm and second.unit.firm else VARYING
        for one, two in ((first.low, second.low), (first.high, second.high)):
            room = max(slack * two, second.step / 2 + first.step / 2 * factor)
            if abs(one * factor - two) > room:
                return f"{float(f'{one * factor:.3g}'):,.10g} {second.name}"
        return ""


def _measure(document: Document, amount: Amount, letter: str) -> Measure | None:
    """The measure that an amount gives, where need be with the letter behind it; None for any other amount."""
    written, value = amount.span.of(document.folded), amount.value
    if compiled(UNITS_WITHIN).search(written):
        return None
    low, high, step = (value.low, value.high, value.step) if amount.ranged else (value.value, value.value, value.step)
    if amount.value.unit:
        found = unit(value.unit)
    elif letter:
        found = unit(DEGREES[letter])
    else:
        metres = compiled(METRES).match(written)
        found = unit("m") if metres and value.value >= 1e6 and not amount.ranged else None
        low, high, step = low / 1e6, high / 1e6, step / 1e6
    if not found:
        return None
    if amount.kind == "Z":
        low, high = -low, -high
    step = min(step, max(abs(low), abs(high)) / 10) if step > 1 else step
    named = compiled(NAMED).search(written)
    return Measure(found, low, high, step, named[1] if named else found.name.replace("_", " "))


def _temperatures(first: Measure, second: Measure) -> str:
    """The first temperature in the scale of the second, unless they agree as temperatures or as differences."""
    names = {first.unit.name, second.unit.name}
    if not names & {"°c", "°f"}:
        return ""
    celsius = first.unit.name == "°c" or second.unit.name == "°f"
    near = [_near(one, two, first, second, celsius=celsius) for one, two in zip(first[1:3], second[1:3], strict=True)]
    if all(near):
        return ""
    turned = 1.8 * first.low + 32 if celsius else (first.low - 32) / 1.8
    return f"{turned:.0f} {'°F' if celsius else '°C'}"


def _near(one: float, two: float, first: Measure, second: Measure, *, celsius: bool) -> bool:
    """Whether two figures may be one temperature or one difference; where no sign stands, one may be lost."""
    cool, warm, steps = (one, two, (first.step, second.step)) if celsius else (two, one, (second.step, first.step))
    pairs = ((cool, warm),) if cool < 0 or warm < 0 else ((cool, warm), (-cool, warm), (-cool, -warm))
    steps = (min(steps[0], 5.0), min(steps[1], 5.0))
    room = 0.9 * steps[0] + 0.5 * steps[1] + 0.5
    return any(abs(1.8 * a + shift - b) <= room for a, b in pairs for shift in (32.0, 0.0))
