"""Years, their parts and their tens: whether a number is a year, and which days it means."""

from __future__ import annotations

from ...values import Date
from .days import ordinal, whole_month, whole_year
from .letters import JOINED
from .reading import Reading, Text

MEASURED = frozenset(
    "percent per km m ft kg miles mph cc rpm hp pm am metres meters pounds euros dollars calories gmt utc hours block"
    " foot feet mile metre meter kilometres kilometers volts watts square cubic sq acres hectares tons tonnes litres"
    " liters gallons kilograms grams inches yards degrees kph knots cm mm mb gb".split()
)
"""Words after a number that make it a measure."""
COUNTED = MEASURED | frozenset(
    "people men women children police troops words votes seats of employees others more new other different".split()
)
"""Words after a number that make it a count, but for years after “in”."""
SIGNS = frozenset("/ % ° × * = +".split())
FIRM = frozenset("until till through under into throughout entering year years".split())
"""Words that hardly anything but a year follows, where a number of four digits stands."""
YEARLY = frozenset("'s than election census calendar eve christmas easter olympics championship".split())
OPENED = frozenset("was is saw has will would had brought marked began".split())
"""Words after a year that opens a sentence."""
AFTER_YEAR = frozenset("and or but by for to in on at from with who that which was were had has is are".split())
DETERMINERS = frozenset("01D'")
BEFORE = "390264578,(-;ySD1MmB"
"""Letters of what may stand before a year."""
NO_PLURAL = frozenset("was has is this as its his us thus across plus less unless versus perhaps always".split())
OLD, NEW = 1700, 2100
MODERN = "1900"
"""The first year that news writes more often than it counts to it."""
NINETIES = 90
"""Years of a century from which “1999-02” reaches into the next."""
SLACK = 31


def year(text: Text, first: int, last: int) -> Reading | None:
    """A number that stands where years stand: “in 2015”, “the 2015 law”, “(2015)”."""
    value = int(text.word(first))
    if _counts(text, first, last) or not _placed(text, first, last, value):
        return None
    return Reading(first, last, "year", Date(*whole_year(value), value))


def _counts(text: Text, first: int, last: int) -> bool:
    """Whether a number counts or measures what follows, or belongs to the sign before it."""
    after, before = text.word(last), text.word(first - 1)
    counted = MEASURED if before in {"in", "since"} and text.word(first) >= MODERN else COUNTED
    return after in counted or after in SIGNS or text.tag(last) == "Z" or before in {"'", "at"}


def _placed(text: Text, first: int, last: int, value: int) -> bool:
    """Whether what stands before a number, and after it, lets it be a year."""
    before, word, after = text.tag(first - 1), text.word(first - 1), text.tag(last)
    if before in "394" or word in FIRM or text.word(last) == "'s":
        return value >= OLD or after not in "xO"
    if value < OLD or (before in ",(." and after in "OdzN"):
        return False
    if before == ".":
        return text.word(last) in OPENED
    if after == "x" and _plural(text.word(last)) and before not in "01D'":
        return before == "7" and text.tag(first - 2) == "Y"
    return before in BEFORE or word in YEARLY or _described(text, first, last)


def _described(text: Text, first: int, last: int) -> bool:
    """Whether a number stands in a noun phrase, before its noun: “a likely 2016 contender”."""
    if text.tag(first - 1) != "x" or text.tag(last) not in "xO" or text.word(last) in AFTER_YEAR:
        return False
    return not DETERMINERS.isdisjoint(text.tags[max(first - 4, 0) : first - 1])


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word not in NO_PLURAL


def near_year(text: Text, first: int, last: int) -> Reading | None:
    """“early 2019”, “late 2019”: the year, and a little slack."""
    value = int(text.word(last - 1))
    if text.word(last) in COUNTED:
        return None
    return Reading(first, last, "year about", Date(*_loose(*whole_year(value)), value))


def _loose(first: int, last: int) -> tuple[int, int]:
    return first - SLACK, last + SLACK


def years(text: Text, first: int, last: int) -> Reading | None:
    """“2010-2015”, “from 2010 to 2015”, “2010–15”."""
    words = [word for at in range(first, last) for word in text.word(at).split("-") if word.isdigit()]
    start = int(words[0])
    end = int(words[1]) if len(words[1]) > 2 else start // 100 * 100 + int(words[1])
    end += 100 if end < start and len(words[1]) == len("15") and start % 100 >= NINETIES else 0
    if not start < end <= NEW + 100 or end - start > 999 or text.word(last) in COUNTED:
        return _first_year(text, first, last)
    spoken = text.tag(first) in "45"
    if not spoken and (text.tag(first - 1) not in BEFORE + "xO" or (end - start > 99 and start < OLD)):
        return None
    return Reading(first, last, "range", Date(ordinal(start), whole_year(end)[1]))


def _first_year(text: Text, first: int, last: int) -> Reading | None:
    """The first of two years that make no stretch, as a year of its own."""
    at = first + (text.tag(first) in "45")
    return year(text, at, at + 1) if text.tag(at) == "Y" and last - at > 1 else None


def decade(text: Text, first: int, last: int) -> Reading | None:
    """“the 1990s”, “the late '80s”, “the mid-2010s”."""
    word = text.word(last - 1)
    found = JOINED.fullmatch(word)
    if found and not found[1]:
        value = int(word[-4:])
        return Reading(first, last, "year about", Date(*_loose(*whole_year(value)), value))
    value = int(word.rstrip("s")[-4:])
    start = value if value > 99 else value + 1900
    if text.tag(last - 1) == "e" and text.tag(last) == "s":
        return None
    return Reading(first, last, "range about", Date(ordinal(start - 1), whole_year(start + 10)[1]))


def quarter(text: Text, first: int, last: int) -> Reading | None:
    """“the first quarter of 2024”, “Q3 2024”: a quarter of the calendar's year or of a firm's."""
    value = int(text.word(last - 1))
    which = next(text.word(at) for at in range(first, last) if text.tags[at] in "rq")
    number = int(which[1]) if which[0] == "q" else ("first", "second", "third", "fourth").index(which) + 1
    if "A" in text.tags[first:last]:
        return Reading(first, last, "range about", Date(ordinal(value - 1), whole_year(value)[1], value))
    start, end = whole_month(value, 3 * number - 2)[0], whole_month(value, 3 * number)[1]
    return Reading(first, last, "range about", Date(start - SLACK, end + SLACK, value))


def half(text: Text, first: int, last: int) -> Reading | None:
    """“the first half of 2024”."""
    value, second = int(text.word(last - 1)), "second" in text.tokens.words[first:last]
    start, end = whole_month(value, 7 if second else 1)[0], whole_month(value, 12 if second else 6)[1]
    return Reading(first, last, "range about", Date(*_loose(start, end), value))


def fiscal(text: Text, first: int, last: int) -> Reading | None:
    """“fiscal 2024”: twelve months that may begin in the year before, or end in the year after."""
    value = int(text.word(last - 1))
    return Reading(first, last, "year about", Date(ordinal(value - 1, 4), ordinal(value + 1, 7), value))


def season(text: Text, first: int, last: int) -> Reading | None:
    """“spring 2020”, “the fall of 2019”: in either half of the world."""
    value = int(text.word(last - 1))
    if "fall" in text.tokens.words[first:last] and text.tag(first - 1) not in "01y3HL6":
        return year(text, last - 1, last)
    return Reading(first, last, "year about", Date(ordinal(value - 1, 12), ordinal(value + 1, 3), value))
