"""When: which words are a date or a time, and which days they mean."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from drafting import draft
from hypothesis import given
from hypothesis import strategies as st

from lint import annotate
from lint.document import Mark
from lint.values import Date, Facts

PUBLISHED = date(2025, 12, 17)
"""A Wednesday."""
MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def suffix(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


FULL = {
    "d Month yyyy": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "dd Month yyyy": lambda d: f"{d.day:02} {MONTHS[d.month - 1]} {d.year}",
    "Month d, yyyy": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "MONTH D, YYYY": lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    "Mon. d, yyyy": lambda d: f"{SHORT[d.month - 1]}. {d.day}, {d.year}" if d.month != 5 else f"May {d.day}, {d.year}",
    "d Mon yyyy": lambda d: f"{d.day} {SHORT[d.month - 1]} {d.year}",
    "Month dth, yyyy": lambda d: f"{MONTHS[d.month - 1]} {d.day}{suffix(d.day)}, {d.year}",
    "dth of Month yyyy": lambda d: f"{d.day}{suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    "the dth of Month, yyyy": lambda d: f"the {d.day}{suffix(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    "yyyy-mm-dd": lambda d: d.isoformat(),
    "Weekday, d Month yyyy": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "Weekday d Month yyyy": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "Weekday, Month d, yyyy": lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "Weekday (Mon. d, yyyy)": lambda d: (
        f"{WEEKDAYS[d.weekday()]} ({SHORT[d.month - 1]}{'.' * (d.month != 5)} {d.day}, {d.year})"
    ),
    "Weekday, the dth of Month yyyy": lambda d: (
        f"{WEEKDAYS[d.weekday()]}, the {d.day}{suffix(d.day)} of {MONTHS[d.month - 1]} {d.year}"
    ),
}
"""Every form of a day with its year."""
PARTIAL = {
    "d Month": lambda d: f"{d.day} {MONTHS[d.month - 1]}",
    "Month d": lambda d: f"{MONTHS[d.month - 1]} {d.day}",
    "Mon. d": lambda d: f"{SHORT[d.month - 1]}. {d.day}" if d.month != 5 else f"May {d.day}",
    "Month dth": lambda d: f"{MONTHS[d.month - 1]} {d.day}{suffix(d.day)}",
    "the dth of Month": lambda d: f"the {d.day}{suffix(d.day)} of {MONTHS[d.month - 1]}",
    "Weekday d Month": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]}",
    "Weekday, Month d": lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}",
}


def dates(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, Date]]:
    document = draft(text)
    bare = document.having(facts=Facts(published=published), shelves={"block": document.shelves["block"]})
    found = annotate.annotate(bare)
    return [(mark.span.of(text), " ".join(sorted(mark.labels)), value(mark)) for mark in found.marks.get("date", ())]


def value(mark: Mark) -> Date:
    assert isinstance(mark.value, Date)
    return mark.value


def days(text: str, published: date | None = PUBLISHED) -> tuple[str, str, str]:
    """The labels of the only date of a text, and the days it may mean."""
    ((_, labels, when),) = dates(text, published)
    return labels, told(when.first), told(when.last)


def told(day: int | None) -> str:
    return "" if day is None else date.fromordinal(day).isoformat()


@pytest.mark.parametrize("form", FULL)
@given(day=DAYS, published=st.one_of(st.none(), DAYS))
def test_a_day_with_its_year_is_that_day(form: str, day: date, published: date | None) -> None:
    """Every form of a full date, of every day from 1990 to 2040, means that day, whenever it is published."""
    written = FULL[form](day)
    ((span, labels, when),) = dates(f"The mill opened on {written} and closed soon.", published)

    assert (written, "full") == (span, labels)
    assert (day.toordinal(), day.toordinal()) == (when.first, when.last)
    assert (day.year, day.month, day.day) == (when.year, when.month, when.day)
    assert (day.weekday() if "Weekday" in form else -1) == when.weekday


@pytest.mark.parametrize("form", PARTIAL)
@given(day=DAYS, away=st.integers(-180, 180))
def test_a_day_without_a_year_is_the_nearest(form: str, day: date, away: int) -> None:
    """A day and month mean the one nearest to publication; without a day of publication they mean none."""
    written = PARTIAL[form](day)
    published = date.fromordinal(day.toordinal() + away)
    text = f"The mill opened on {written} and closed soon."
    ((span, labels, when),) = dates(text, published)

    assert (written, "partial") == (span, labels)
    assert (day.toordinal(), day.toordinal()) == (when.first, when.last)
    assert [(None, None)] == [(when.first, when.last) for _, _, when in dates(text, None)]


@given(first=DAYS, length=st.integers(1, 27), dash=st.sampled_from(("-", "–", " to ", " - ")))
def test_days_of_a_month(first: date, length: int, dash: str) -> None:
    """“3-5 May 2024” and “May 3-5, 2024” reach from one day to the other."""
    last = date.fromordinal(first.toordinal() + length)
    if first.month != last.month:
        first = last.replace(day=1)
        if first == last:
            return
    month, year = MONTHS[last.month - 1], last.year

    for written in (f"{first.day}{dash}{last.day} {month} {year}", f"{month} {first.day}{dash}{last.day}, {year}"):
        assert ("range", first.isoformat(), last.isoformat()) == days(f"The fair ran {written} and closed.")


@given(first=st.integers(1800, 2039), length=st.integers(1, 60))
def test_years_from_one_to_another(first: int, length: int) -> None:
    """However two years are joined, they reach from the first day of one to the last of the other."""
    last = first + length
    for written in (
        f"from {first} to {last}",
        f"between {first} and {last}",
        f"in {first}-{last}",
        f"in {first}–{last}",
    ):
        assert ("range", f"{first}-01-01", f"{last}-12-31") == days(f"She served {written} there.")


@pytest.mark.parametrize(
    ("text", "labels", "first", "last"),
    [
        ("It opened in December 2025.", "month", "2025-12-01", "2025-12-31"),
        ("It opened in Feb. 2024 there.", "month", "2024-02-01", "2024-02-29"),
        ("It opened in September.", "month", "2025-09-01", "2025-09-30"),
        ("It will open in September.", "month", "2026-09-01", "2026-09-30"),
        ("It opened in May.", "month", "2025-05-01", "2025-05-31"),
        ("It opened last May.", "month relative", "2025-05-01", "2025-05-31"),
        ("It opened in 2015.", "year", "2015-01-01", "2015-12-31"),
        ("In 2015 more than half came.", "year", "2015-01-01", "2015-12-31"),
        ("In 2015 police came.", "year", "2015-01-01", "2015-12-31"),
        ("The 2015 law stood.", "year", "2015-01-01", "2015-12-31"),
        ("It was 2015’s best mill.", "year", "2015-01-01", "2015-12-31"),
        ("The law (2015) stood.", "year", "2015-01-01", "2015-12-31"),
        ("It stood in the 1990s.", "about range", "1989-01-01", "2000-12-31"),
        ("It stood in the ’90s.", "about range", "1989-01-01", "2000-12-31"),
        ("It opened in mid-2015.", "about year", "2014-12-01", "2016-01-31"),
        ("It opened in early 2019.", "about year", "2018-12-01", "2020-01-31"),
        ("It opened in spring 2020.", "about year", "2019-12-01", "2021-03-01"),
        ("It paid in fiscal 2024.", "about year", "2023-04-01", "2025-07-01"),
        ("It paid in the first quarter of 2024.", "about range", "2023-12-01", "2024-05-01"),
        ("It paid in Q3 2024.", "about range", "2024-05-31", "2024-10-31"),
        ("It came on Tuesday.", "weekday", "2025-12-16", "2025-12-23"),
        ("It came half a century ago.", "relative", "1968-06-18", "1983-06-18"),
        ("It came more than 20 years ago.", "relative", "1995-12-18", "2005-12-25"),
        ("It came a couple of weeks ago.", "relative", "2025-11-25", "2025-12-06"),
        ("It ran over the past five years.", "about relative", "2020-05-12", "2025-12-17"),
        ("It comes in two weeks’ time.", "relative", "2025-12-26", "2026-01-04"),
        ("It came in mid-May.", "about month", "2025-05-01", "2025-05-31"),
        ("It paid in the first half of 2024.", "about range", "2023-12-01", "2024-07-31"),
        ("It came last Tuesday.", "relative weekday", "2025-12-09", "2025-12-16"),
        ("It comes next Friday.", "relative weekday", "2025-12-19", "2025-12-26"),
        ("It came on Wednesday morning.", "weekday", "2025-12-17", "2025-12-17"),
        ("It came yesterday.", "relative", "2025-12-16", "2025-12-16"),
        ("It came today.", "relative", "2025-12-17", "2025-12-17"),
        ("It comes tomorrow night.", "relative", "2025-12-18", "2025-12-18"),
        ("It came last night.", "relative", "2025-12-16", "2025-12-16"),
        ("It came last month.", "relative", "2025-11-01", "2025-11-30"),
        ("It came last year.", "relative", "2024-01-01", "2024-12-31"),
        ("It comes next year.", "relative", "2026-01-01", "2026-12-31"),
        ("It came two years ago.", "relative", "2023-01-01", "2024-07-24"),
        ("It came a decade ago.", "relative", "2014-06-18", "2017-06-18"),
        ("It came nearly a decade ago.", "relative", "2015-10-06", "2017-06-18"),
        ("It ran from 30 May to 2 June 2024.", "range", "2024-05-30", "2024-06-02"),
        ("It ran May 30-June 2, 2024.", "range", "2024-05-30", "2024-06-02"),
        ("It ran from May to July 2024.", "range", "2024-05-01", "2024-07-31"),
        ("It ran from 3 May 2024 to 5 June 2025.", "range", "2024-05-03", "2025-06-05"),
        ("It ran over Dec. 30-Jan. 2.", "range", "2025-12-30", "2026-01-02"),
        ("It came on 17/12/2025.", "full", "2025-12-17", "2025-12-17"),
        ("It came on 12/17/2025.", "full", "2025-12-17", "2025-12-17"),
        ("It came on 5/6/2025.", "about", "2025-05-06", "2025-06-05"),
        ("It came three months earlier.", "relative", "", ""),
        ("It comes within four to six months.", "relative", "", ""),
    ],
)
def test_what_is_meant(text: str, labels: str, first: str, last: str) -> None:
    """Months, years, tens of years, weekdays and what is told from the day of publication."""
    assert (labels, first, last) == days(text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It came on 31 April.", "31 April"),
        ("It came on 30 February 2024 at last.", "30 February 2024"),
        ("It came on Feb. 29, 2025, at last.", "Feb. 29, 2025"),
        ("It came on 32 May.", "32 May"),
        ("It came on Monday, April 31.", "Monday, April 31"),
        ("It came on 2025-02-29.", "2025-02-29"),
        ("It came at 25:10 GMT.", "25:10 GMT"),
        ("It came at 3:75 p.m. there.", "3:75 p.m."),
    ],
)
def test_a_day_or_time_that_cannot_be(text: str, span: str) -> None:
    """A day that its month lacks and a time that no day has are marked, and mean no day."""
    ((found, labels, when),) = dates(text)

    assert (span, "impossible") == (found, labels)
    assert (None, None) == (when.first, when.last)


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("It came at 3 p.m. there.", 900, ""),
        ("It came at 12 a.m. there.", 0, ""),
        ("It came at 12:05 pm.", 725, ""),
        ("It came at 15:30.", 930, ""),
        ("It came at 3.30pm.", 930, ""),
        ("It came at noon.", 720, ""),
        ("It came at 8 p.m. GMT.", 1200, "GMT"),
        ("It came at 1500 GMT.", 900, "GMT"),
        ("It came at three o’clock.", 180, ""),
    ],
)
def test_a_time_of_day(text: str, clock: int, zone: str) -> None:
    """A time of day is told in minutes after midnight, with its zone."""
    ((_, labels, when),) = dates(text)

    assert ("time", clock, zone) == (labels, when.clock, when.zone)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May met April Jones and June Vale.",
        "They may march on. The March on Lowmoor began.",
        "The Sun shone, and she sat by the wall for a second.",
        "The mill sold 2015 bags and 1,900 boxes for $2015.",
        "Call 555-2015 or 0207-2015-1990, room 2015, Boeing 1900.",
        "It stands at 2015 Main Street, and 1990 people live there.",
        "They won 25:10, then 3-2, and read Mark 3:16.",
        "He ran it in 2:15:30 and scored at 25:10 of the second period.",
        "The first quarter was good, and the fall was slow.",
        "Of 2000 people, half came in their 30s.",
        "The 1500 metres and the 2000 troops were long.",
        "In a word, the second half of the match, in the end, was one of few.",
        "An old coach, a long time, and a year of work.",
    ],
)
def test_no_date(text: str) -> None:
    """Names, counts, prices, scores, rooms and plain words are no dates."""
    assert [] == dates(text)


WORDS = (
    "the a river board will close its old mill after long talks in march of may second sun sat people water of to said"
    " mayor new plan and or by from half between two 12 300 1,500 first who knew it would run dry at last"
).split()


@given(st.lists(st.sampled_from([word for word in WORDS if word != "last"]), max_size=40))
def test_plain_prose_has_no_date(words: list[str]) -> None:
    """Words of no month, day or year, in whatever order, make no date."""
    assert [] == dates("It was " + " ".join(words) + ".")


@given(
    st.text(
        alphabet="0123456789:-/.,' ’–ago May Dec Monday year the in of from to last next two p.m.GMT\n", max_size=60
    )
)
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a draft, marks lie in it, in order, none over another."""
    spans = [mark.span for mark in draft(text or ".").marks.get("date", ())]

    assert spans == sorted(spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all("\n" not in span.of(text) for span in spans)
