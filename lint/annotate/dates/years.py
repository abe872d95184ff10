"""Years, their parts and their tens: whether a number is a year, and which days it means."""

from __future__ import annotations

from ...values import Date
from .days import ordinal, whole_month, whole_year
from .letters import JOINED
from .reading import Reading, Text

COUNTED = frozenset(
    "people men women children feet police troops percent per km m ft kg miles words votes seats mph cc rpm hp pm am of"
    " metres meters pounds euros dollars calories gmt utc hours block foot mile metre meter kilometres kilometers"
    " square cubic sq acres hectares tons tonnes litres liters gallons kilograms grams inches yards degrees homes"
    " houses kph knots cm mm mb gb employees volts watts others more new other different".split()
)
"""Words after a number that make it a count."""
BEFORE = "390264578,(-;.yS@D1MmB"
"""Letters of what may stand before a year."""
NO_PLURAL = frozenset("was has is this as its his us thus across plus less unless versus perhaps always".split())
OLD, NEW = 1700, 2100
SLACK = 31


def year(text: Text, first: int, last: int) -> Reading | None:
    """A number that stands where years stand: “in 2015”, “the 2015 law”, “(2015)”."""
    value, before, after = int(text.word(first)), text.tag(first - 1), text.word(last)
    if before == "'" and text.word(first - 1) != "'s":
        return None
    if (
        not (_placed(text, first, last) or after == "'s")
        or after in COUNTED
        or text.tag(last) in "/%Z:"
        or after in "%°×*=+"
    ):
        return None
    prepositional = before in "394" or text.word(first - 1) in {"year", "until", "till", "through"}
    if value < OLD and not (prepositional and text.tag(last) not in "xO"):
        return None
    if text.tag(last) == "x" and not prepositional and before not in "01D'" and _plural(after):
        return None
    start, end = whole_year(value)
    return Reading(first, last, "year", Date(start, end, value))


def _placed(text: Text, first: int, last: int) -> bool:
    """Whether what stands before a number, and after it, lets it be a year."""
    before, word = text.tag(first - 1), text.word(first - 1)
    if before in ",(." and text.tag(last) in "OdzN":
        return False
    if before == "@" and word == "at":
        return False
    if before == ".":
        return first == 0 or (text.word(first - 1) == "." and text.tag(last) in ",-")
    return before in BEFORE or word in {"year", "years", "'s", "than", "election", "census", "calendar"}


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
    if len(words[1]) == 2 and "to" in (text.word(at) for at in range(first, last)) and text.tag(first - 1) in "39":
        return year(text, first, first + 1)
    end = int(words[1]) if len(words[1]) > 2 else start // 100 * 100 + int(words[1])
    end += 100 if end < start and start % 100 > 89 else 0
    if not start < end <= NEW + 100 or end - start > 999 or text.word(last) in COUNTED:
        return None
    spoken = text.tag(first) in "45"
    if not spoken and (text.tag(first - 1) not in BEFORE + "xO" or (end - start > 99 and start < OLD)):
        return None
    return Reading(first, last, "range", Date(ordinal(start), whole_year(end)[1]))


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
