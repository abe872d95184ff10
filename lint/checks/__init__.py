"""The closed list of check types; each is a frozen dataclass whose fields are its options."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from ..errors import BylintError, nearest
from ..hit import Check

CHECKS = {
    "absent": "Absent",
    "acronym": "Acronym",
    "age_birthyear": "AgeBirthyear",
    "age_conflict": "AgeConflict",
    "anniversary": "Anniversary",
    "bare_surname": "BareSurname",
    "bodies": "Bodies",
    "causation": "Causation",
    "chorus": "Chorus",
    "chronology": "Chronology",
    "circular": "Circular",
    "claimed_scoop": "ClaimedScoop",
    "conditional": "Conditional",
    "count_list": "CountList",
    "crowds": "Crowds",
    "cue": "Cue",
    "currency_rates": "CurrencyRates",
    "density": "Density",
    "difference": "Difference",
    "direction": "Direction",
    "duration": "Duration",
    "echo": "Echo",
    "few_sources": "FewSources",
    "first_mention": "FirstMention",
    "first_names": "FirstNames",
    "first_since": "FirstSince",
    "fraction_percent": "FractionPercent",
    "framing": "Framing",
    "gap": "Gap",
    "gendered": "Gendered",
    "headline_names": "HeadlineNames",
    "headline_number": "HeadlineNumber",
    "headline_quotes": "HeadlineQuotes",
    "headline_terms": "HeadlineTerms",
    "impossible_date": "ImpossibleDate",
    "initials": "Initials",
    "label_asymmetry": "LabelAsymmetry",
    "mark": "Marks",
    "metric": "Metric",
    "misspelt": "Misspelt",
    "money_scale": "MoneyScale",
    "multiplier": "Multiplier",
    "office_holder": "OfficeHolder",
    "office_term": "OfficeTerm",
    "office_title": "OfficeTitle",
    "one_outlet": "OneOutlet",
    "openings": "Openings",
    "overstated": "Overstated",
    "parts_total": "PartsTotal",
    "pattern": "Pattern",
    "percent_change": "PercentChange",
    "percent_of_count": "PercentOfCount",
    "phrase": "Phrasing",
    "poll_figures": "PollFigures",
    "quantity_conflict": "QuantityConflict",
    "questions": "Questions",
    "quote_style": "QuoteStyle",
    "range_reversed": "RangeReversed",
    "range_unit": "RangeUnit",
    "relative_year": "RelativeYear",
    "released": "Released",
    "renumbered": "Renumbered",
    "replace": "Replace",
    "reply": "Reply",
    "requoted": "Requoted",
    "scare": "Scare",
    "scraps": "Scraps",
    "secondhand": "Secondhand",
    "shares_total": "SharesTotal",
    "stacked": "Stacked",
    "subset_count": "SubsetCount",
    "tense_date": "TenseDate",
    "time_zone": "TimeZone",
    "titles_changed": "TitlesChanged",
    "toponym": "Toponym",
    "unit_conversion": "UnitConversion",
    "unlinked": "Unlinked",
    "unsaid_marks": "UnsaidMarks",
    "untried": "Untried",
    "voices": "Voices",
    "weekday_date": "WeekdayDate",
    "weekday_relative": "WeekdayRelative",
    "zone_season": "ZoneSeason",
}
"""Name in a rule file and module → the class in that module."""


def check_type(name: str) -> type[Check]:
    """The check type called `name`; raises BylintError for one that is not in CHECKS."""
    if name not in CHECKS:
        raise BylintError(f"no check is called “{name}”; {nearest(name, CHECKS)}")
    return cast("type[Check]", getattr(import_module(f".{name}", __name__), CHECKS[name]))
