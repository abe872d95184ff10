"""Datelines: the place, the day and the agency that a news report opens with."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?"
CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/-]+"
FORM = re.compile(
    rf"""
      (?P<place> {CAPITALS} (?:[ ]{CAPITALS}){{0,3}}
        (?: ,[ ] (?!{MONTH}[ ]\d) [A-ZÀ-ÖØ-Þ][\w.]+ (?:[ ][A-ZÀ-ÖØ-Þ][\w.]+)? )? )?
      (?P<day> ,?[ ]? (?: (?P<month>{MONTH}) [ ] (?P<number>\d{{1,2}}) (?: ,[ ] (?P<year>\d{{4}}) )?
                 | (?P<number2>\d{{1,2}}) [ ] (?P<month2>{MONTH}) (?: ,?[ ] (?P<year2>\d{{4}}) )? ) )?
      (?P<agency> ,?[ ]? (?: \([^()\r\n]{{2,40}}\) | /[\w ]{{2,30}}/ ) )?
      (?: \s* [—–] | \s* -- | \s - (?=\s) )
    """,
    re.VERBOSE,
)
LABELS = frozenset(
    ("OPINION", "ANALYSIS", "BREAKING", "UPDATE", "CORRECTION", "EDITOR'S NOTE", "NOTE", "WATCH", "LIVE")
)


class Dateline(NamedTuple):
    """A dateline: how many characters it takes, dash included, and the day it gives in full, if any."""

    length: int
    day: date | None


def dateline(paragraph: str, *, bare: bool) -> Dateline | None:
    """The dateline that `paragraph` opens with; `bare`: a place and a dash alone will do."""
    form = FORM.match(paragraph)
    if form is None or not paragraph[form.end() :].strip():
        return None
    told = form["agency"] or (form["place"] and form["day"])
    if not told and not (bare and form["place"] and form["place"] not in LABELS):
        return None
    return Dateline(form.end(), _day(form))


def _day(form: re.Match[str]) -> date | None:
    year, month, number = (form[name] or form[name + "2"] for name in ("year", "month", "number"))
    if not year:
        return None
    try:
        return date(int(year), MONTHS.index(month[:3].lower()) + 1, int(number))
    except ValueError:  # a 31st of June is for the rules to tell
        return None
