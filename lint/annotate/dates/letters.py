"""One letter a token: what a word, number or sign may be in a date."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from ...knowledge.cardinals import SMALL, TENS

if TYPE_CHECKING:
    from ...document import Document

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ), 1,
    )
    for name in names.split()
}  # fmt: skip
DAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri",
            "saturday sat", "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
FIRST_NAMES = frozenset("march april may june august".split())
"""Months that are words or people's names as well."""
ZONES = frozenset(
    "GMT UTC BST IST WET WEST CET CEST EET EEST MSK ET EST EDT CT CST CDT MT MST MDT PT PST PDT JST KST AEST AEDT AWST"
    " NZST NZDT SAST WAT EAT HKT SGT Eastern Pacific".split()
)
"""Time zones as news writes them."""
NUMBERS = SMALL | TENS | {"hundred": 100, "thousand": 1000, "couple": 2, "few": 3, "several": 5, "dozen": 12}
UNITS = {
    name: size
    for names, size in (
        ("second seconds minute minutes hour hours", 0.04), ("day days", 1.0), ("weekend weekends", 7.0),
        ("week weeks", 7.0), ("fortnight fortnights", 14.0), ("month months", 30.44), ("quarter quarters", 91.3),
        ("year years", 365.25), ("decade decades", 3652.5), ("century centuries", 36525.0),
    )
    for name in names.split()
}  # fmt: skip
"""Units of time, in days."""
WORDS = {
    name: letter
    for letter, names in {
        "L": "last", "X": "next", "H": "this", "l": "past previous coming preceding following", "G": "ago",
        "E": "earlier later", "J": "yesterday today tomorrow tonight", "S": "spring summer autumn fall winter",
        "j": "half", "b": "nearly almost about roughly some approximately over just under barely exactly fully",
        "A": "fiscal", "p": "morning afternoon evening night", "y": "early late mid", "n": " ".join(NUMBERS),
        "u": " ".join(UNITS), "r": "first second third fourth", "K": "quarter", "0": "the", "1": "a an", "2": "of",
        "3": "in", "4": "from", "5": "between", "6": "to through until till", "7": "and", "8": "on",
        "9": "since by before after during for around circa season or as under into"
        " throughout entering both", "@": "at", ";": "within", "?": "time",
        "!": "noon midnight midday", "^": "o'clock", "+": "more less", ">": "than",
        "D": "its their his her our my your",
    }.items()
    for name in names.split()
}  # fmt: skip
SIGNS = {
    sign: letter
    for letter, signs in {
        "P": "a.m. p.m. am pm AM PM A.M. P.M.", "'": "' 's", "-": "- – —", ",": ",", ".": ".", "(": "(", ")": ")",
        "/": "/",
    }.items()
    for sign in signs.split()
}  # fmt: skip


def _letters() -> dict[str, str]:
    """The letter of every form as written: names with a capital, words in any case."""
    found = WORDS | {word.upper(): letter for word, letter in WORDS.items()}
    found |= {word.capitalize(): letter for word, letter in WORDS.items()} | SIGNS | dict.fromkeys(ZONES, "Z")
    found |= {f"{ten}-{one}": "n" for ten in TENS for one, value in SMALL.items() if 0 < value < 10}
    found |= {f"Q{number}": "q" for number in range(1, 5)}
    for month in MONTHS:
        whole = len(month) > 4 or month in {"june", "july", "may"}
        letter = "m" if month in FIRST_NAMES else "M" if whole else "B"
        found |= {month.capitalize(): letter} | ({month.upper(): letter} if whole else {})
    for day in DAYS:
        whole = day.endswith("day")
        found |= {day.capitalize(): "W", day.upper(): "W"} if whole else {day.capitalize(): "w"}
    return found


LETTERS = _letters()
DIGITS = (
    ("I", r"\d{4}-\d\d-\d\d"),
    ("Y", r"1\d{3}|20\d\d|2100"),
    ("d", r"0?[1-9]|[12]\d|3[01]"),
    ("o", r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"),
    ("z", r"\d{1,2}"),
    ("R", r"(?:1[5-9]\d\d|20\d\d)-(?:1[5-9]\d\d|20\d\d|\d\d)"),
    ("T", r"(?:[1-9]|[12]\d|3[01])-(?:[1-9]|[12]\d|3[01])"),
    ("C", r"(?:1[5-9]|20)\d0s"),
    ("s", r"[2-9]0s"),
    ("c", r"\d{1,2}:\d\d"),
    ("h", r"\d{1,2}(?:[:.]\d\d)?(?:am|pm)"),
    ("f", r"\d{1,2}\.\d\d"),
    ("V", rf"\d{{1,2}}-(?i:{'|'.join(sorted(MONTHS, reverse=True))})"),
    ("N", r"\d{3,4}|\d{1,3}(?:,\d{3})+"),
    ("F", r"\d+\.\d+"),
)
NUMBER = re.compile("|".join(f"(?P<{letter}>{form})" for letter, form in DIGITS))
JOINED = re.compile(r"(?:early|late|mid)-(?:1[5-9]\d\d|20\d\d)(s)?")
ANCHORS = frozenset(("early-", "late-", "mid-"))
DIGIT = re.compile("[0-9]")


def letters(document: Document) -> str:
    """What each token of an article may be in a date: a number by its form, a word by its sense, `x` for any other."""
    tokens, known = document.words_and_signs, LETTERS.get
    found = [known(token, "x") for token in tokens.written]
    for digit in DIGIT.finditer("".join(map(itemgetter(0), tokens.written))):
        found[digit.start()] = figure(tokens.written[digit.start()])
    for start in (start for anchor in ANCHORS for start in document.words.at.get(anchor, ())):
        at = bisect_right(tokens.starts, start) - 1
        if JOINED.fullmatch(tokens.words[at]):
            found[at] = "e"
        elif tokens.words[at].partition("-")[2] in MONTHS:
            found[at] = "k"
    return "".join(found)


def figure(written: str) -> str:
    """The letter of a token that begins with a digit."""
    found = NUMBER.fullmatch(written if "-" in written else written.lower())
    return found.lastgroup or "x" if found else "x"


def number(token: str) -> float:
    """The number that a folded token holds, 0 where it holds none."""
    if token[0].isdigit():
        return float(re.match(r"\d+(?:\.\d+)?", token.replace(",", ""))[0])  # type: ignore[index]
    return float(sum(NUMBERS.get(part, 0) for part in token.split("-")))
