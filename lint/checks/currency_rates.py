"""Exchange rates that an article uses without saying so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .amounts import closed, lines
from .printed import Amount
from .slots import compiled, pattern

FORMS = (r"{one:M} \((?: or)?{two:M}(?= [);,])", r"{one:M} ,? ?or{two:M}(?= [,.;)—–])")
PAST = (
    r" (?:then|today|today's|adjusted|inflation|at the time|equivalent|back then|in \d{4}|per|between|ago"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4})\b|<Y"
)
"""Words beside a sum of another day, whose rate may be another."""

FIRM = 0.975
"""How far a sum may have been rounded before it was converted."""


class Rate(NamedTuple):
    """What one of the first currency is worth in the second, lowest and highest, and where that stands."""

    low: float
    high: float
    span: Span


@checked
class CurrencyRates:
    """Hits a sum whose conversion uses another exchange rate than an earlier one of the article.

    Rates may differ by `tolerance` (a share) and by the rounding of the figures.
    """

    tolerance: float = 0.03

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({"(", "or"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a conversion that disagrees with the first of its pair of currencies."""
        known: dict[tuple[str, str], Rate] = {}
        for line in lines(document, sentences, 2, "money"):
            if "<M" not in line.text or compiled(PAST).search(line.text):
                continue
            for form in FORMS:
                for found in pattern(form).finditer(line.text):
                    pair = _rate(line.of(found, "one"), line.of(found, "two"))
                    if not pair:
                        continue
                    currencies, rate = pair
                    first = known.setdefault(currencies, rate)
                    if rate.low > first.high * (1 + self.tolerance) or rate.high * (1 + self.tolerance) < first.low:
                        yield Hit(
                            closed(document.text, rate.span),
                            {"other": closed(document.text, first.span).of(document.text)},
                            (first.span,),
                        )


def _rate(one: Amount, two: Amount) -> tuple[tuple[str, str], Rate] | None:
    """The pair of currencies in the order of their names, and the rate between them; None for one currency."""
    if one.value.unit == two.value.unit or one.ranged or two.ranged or "cent" in (one.value.unit, two.value.unit):
        return None
    span = Span(one.span.start, two.span.end)
    turned = one.value.unit > two.value.unit
    first, second = (two, one) if turned else (one, two)
    (a, b), (c, d) = _spread(first, firm=not turned), _spread(second, firm=turned)
    if a <= 0 or c <= 0:
        return None
    return (first.value.unit, second.value.unit), Rate(c / b, d / a, span)


def _spread(amount: Amount, *, firm: bool) -> tuple[float, float]:
    """What a sum may have been before it was rounded; a `firm` one, told first, is seldom rounded far."""
    low, high = amount._replace(loose=False).rounded
    value = amount.value.value
    return (max(low, value * FIRM), min(high, value / FIRM)) if firm else (low, high)
