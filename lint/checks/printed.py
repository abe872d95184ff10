"""A quantity as it is printed, and what its figure may stand for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..span import Span
from ..values import Quantity

if TYPE_CHECKING:
    from ..document import Document, Mark

LETTERS = {
    "percent": "P",
    "points": "T",
    "money": "M",
    "age": "A",
    "ordinal": "O",
    "fraction": "F",
    "multiple": "X",
    "score": "S",
    "measure": "U",
    "duration": "D",
}
"""Label of a quantity → its letter in a line; N: a plain number, Y: what may be a year, Z: less than nothing."""
UNPLAIN = frozenset(LETTERS)
"""Labels of quantities that are no plain numbers."""
SIGNS = ("-", "–", "−")
SCALES = (1e12, 1e9, 1e6)
YEARS = (1700, 2100)


class Amount(NamedTuple):
    """A quantity of a line: the letter of its kind, its value, and where number and unit stand."""

    kind: str
    value: Quantity
    span: Span
    loose: bool
    ranged: bool

    @property
    def rounded(self) -> tuple[float, float]:
        """The least and the most that the figure may stand for before it was rounded to its last digit."""
        value, step = self.value.value, self.value.step
        if self.loose or self.ranged:
            return self.value.low, self.value.high
        scale = next((size for size in SCALES if value >= size), 0.0)
        slack = min(step, scale) / 2 if scale else step / 2 if step <= 1 else min(step / 2, value / 40)
        return value - slack, value + slack

    @property
    def told(self) -> Span:
        """The amount with what bounds it and what it counts."""
        return self.value.whole if self.value.noun else Span(self.value.whole.start, self.span.end)

    @property
    def meant(self) -> tuple[float, float]:
        """The least and the most that is meant: a count is exact, in the thousands unless it is round."""
        known = self.value.step == 1 or (self.value.value < 1000 and self.value.step > 1)
        exact = self.kind in "NM" and known and not (self.loose or self.ranged)
        return (self.value.value, self.value.value) if exact else self.rounded

    def ends(self, text: str) -> tuple[float, float]:
        """The first and the second end of a range as written in `text`; lowest and highest where it is in words."""
        written = re.findall(
            r"(\d[\d,]*(?:\.\d+)?)([ -]?[a-z]*illion|[kmb]n?\b| ?thousand)?", self.span.of(text).lower()
        )
        if len(written) != 2 or written[0][1] != written[1][1]:
            return self.value.low, self.value.high
        return float(written[0][0].replace(",", "")), float(written[1][0].replace(",", ""))

    def beside(self, other: Amount) -> Amount:
        """The same amount, printed as closely as another of its unit: “from $1 billion to $2.1 billion”."""
        step = min(self.value.step, other.value.step) if self.value.unit == other.value.unit else 0
        return self._replace(value=self.value._replace(step=step)) if step else self


@cache
def _letter(labels: frozenset[str]) -> str:
    """The letter of a quantity with these labels."""
    return next((letter for label, letter in LETTERS.items() if label in labels), "N")


def amount_of(document: Document, mark: Mark, value: Quantity, before: list[str]) -> Amount:
    """The quantity of a mark, with its kind told by its labels, its form and the words before it."""
    kind = _letter(mark.labels)
    written = mark.span.of(document.text)
    sign = document.text[max(mark.span.start - 2, 0) : mark.span.start]
    if (before[-1:] == ["minus"] and before[-2:-1] != ["or"]) or (sign[-1:] in SIGNS and sign[:1] in " (\n"):
        kind = "Z"
    elif kind == "N" and len(written) == 4 and written.isdigit() and YEARS[0] <= value.value <= YEARS[1]:
        kind = "N" if value.noun and value.value % 100 == 0 else "Y"
    return Amount(kind, value, mark.span, not mark.labels.isdisjoint(("about", "bound")), "range" in mark.labels)
