"""The closed list of check types; each is a frozen dataclass whose fields are its options."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from ..errors import BylintError, nearest
from ..hit import Check

CHECKS = {
    "absent": "Absent",
    "acronym": "Acronym",
    "chorus": "Chorus",
    "count_list": "CountList",
    "crowds": "Crowds",
    "cue": "Cue",
    "currency_rates": "CurrencyRates",
    "density": "Density",
    "difference": "Difference",
    "direction": "Direction",
    "dropped": "Dropped",
    "few_sources": "FewSources",
    "fraction_percent": "FractionPercent",
    "gap": "Gap",
    "headline_number": "HeadlineNumber",
    "headline_terms": "HeadlineTerms",
    "mark": "Marks",
    "money_scale": "MoneyScale",
    "multiplier": "Multiplier",
    "openings": "Openings",
    "parts_total": "PartsTotal",
    "pattern": "Pattern",
    "percent_change": "PercentChange",
    "percent_of_count": "PercentOfCount",
    "phrase": "Phrasing",
    "poll_figures": "PollFigures",
    "quantity_conflict": "QuantityConflict",
    "quote_style": "QuoteStyle",
    "range_reversed": "RangeReversed",
    "range_unit": "RangeUnit",
    "renumbered": "Renumbered",
    "replace": "Replace",
    "reply": "Reply",
    "secondhand": "Secondhand",
    "shares_total": "SharesTotal",
    "stacked": "Stacked",
    "subset_count": "SubsetCount",
    "unit_conversion": "UnitConversion",
    "voices": "Voices",
}
"""Name in a rule file and module → the class in that module."""


def check_type(name: str) -> type[Check]:
    """The check type called `name`; raises BylintError for one that is not in CHECKS."""
    if name not in CHECKS:
        raise BylintError(f"no check is called “{name}”; {nearest(name, CHECKS)}")
    return cast("type[Check]", getattr(import_module(f".{name}", __name__), CHECKS[name]))
