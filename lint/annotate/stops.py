"""Where a sentence ends: which full stops, question marks and ellipses close one, and which stand within."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..knowledge import words
from ..span import Span

STOP = re.compile(r"(?P<stop>(?<![.?!…])[.?!…]+(?: \.){0,3})(?P<close>[)\]}\"'”’»›]*)(?=\s)")
"""A run of stops before white space; one that ends in a letter is read from its first stop only, not from each."""

EDGE = re.compile(r"[\s(\[{“‘\"'«/—–]+")
NEAR = 40
"""Characters before a stop that are looked at."""

NEXT = re.compile(r"\s*(?P<open>[\s(\[{“‘\"'«—–-]*)(?P<word>[^\W_]*(?:\.[^\W_])*)")
CAMEL = re.compile(r"[a-z][A-Z]|(?:al|el|bin|ibn|de|da|van|von)[- ][A-Z]")
"""Words that begin in lower case and may yet begin a sentence: names."""

DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z|[A-Z]{1,2}-(?:[A-Z]\.)*[A-Z]\Z")
NUMBER = re.compile(r"\d|[IVX]+\b")
COUNTED = re.compile(r"[\"“‘(]*(?:\d{1,2}|[A-Za-z])\Z")
LETTERED = frozenset("vitamin plan grade type hepatitis exhibit class group section part option phase war".split())
TIMED = re.compile(
    r"(?:[A-Z]?[ESPCG][SDM]?T|UTC|Eastern|Central|Pacific|Mountain|London|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b"
)
QUOTES = frozenset("'\"“”‘’«»")
DOUBLE = frozenset('"“”«»')
HOURS = frozenset({"a.m", "p.m"})


def ends(text: str, span: Span) -> Iterator[int]:
    """The offsets in `span` right after each sentence's last character but the last sentence's."""
    start = span.start
    for found in STOP.finditer(text, span.start, span.end):
        if _plain(text, found) or _closes(text, start, found):
            yield found.end()
            start = found.end()


def last_part(text: str, span: Span) -> Span:
    """The last sentence of `span`, or what there is of it."""
    *_, start = (span.start, *ends(text, span))
    rest = text[start : span.end]
    return Span(span.end - len(rest.lstrip()), span.end)


def _plain(text: str, found: re.Match[str]) -> bool:
    """Whether a stop stands between a longer word and a capital, as nearly all do: no need to look closer."""
    before = text[found.start() - 5 : found.start()]
    return (
        found[0] == "." and before.islower() and before.isalpha() and text[found.end() + 1 : found.end() + 2].isupper()
    )


def _closes(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a stop in the sentence that begins at `start` closes it."""
    after = NEXT.match(text, found.end())
    if after is None:
        return False
    word, stop = after["word"], found["stop"]
    if word[:1].islower() and not CAMEL.match(text, after.start("word")):
        return False
    if stop[0] in "?!":
        return not ({*found["close"]} & QUOTES and _tag().match(text, after.start("open")))
    if stop[0] == "…" or len(stop) > 1:
        return word != "I" or bool({*after["open"]} & QUOTES)
    near = text[max(start, found.start() - NEAR) : found.start()]
    return _ends_word(near, EDGE.split(near)[-1], {*found["close"]}, after)


def _ends_word(said: str, last: str, close: set[str], after: re.Match[str]) -> bool:
    """Whether a full stop after the word `last`, which ends `said`, closes the sentence."""
    word, low = after["word"], last.lower()
    if COUNTED.match(said.strip()):
        return False
    if len(last) == 1 and last.isupper():
        return starter(word) or _no_initial(said[:-1].split()[-1:], last)
    if low in HOURS:
        return not TIMED.match(after.string, after.start("word"))
    if low in _numbered():
        return not (NUMBER.match(word) or (last == low and len(low) == 1))
    title = low in _titles() and (last[0].isupper() or low in {"v", "vs"})
    if title or last in words("abbreviations-open") or DOTTED.match(last):
        return starter(word) or (not title and bool((close | {*after["open"]}) & DOUBLE))
    return True


def starter(word: str) -> bool:
    """Whether a capitalised word begins a sentence and no name: “The”, “In”."""
    return word[:1].isupper() and word.lower() in words("function-words") and (len(word) == 1 or not word.isupper())


def _no_initial(before: list[str], letter: str) -> bool:
    """Whether a capital letter is a name for a thing (“vitamin D.”), not the initial of one."""
    return bool(before) and (before[0].lower() in LETTERED or (letter == "I" and before[0].islower()))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.lower() for word in words("abbreviations-titles"))


@cache
def _numbered() -> frozenset[str]:
    return frozenset(word.lower() for word in words("abbreviations-numbered"))


@cache
def _tag() -> re.Pattern[str]:
    """Up to four capitalised words and a verb of saying that governs what went before."""
    verbs = "|".join(sorted({*words("speech-verbs"), "asked", "asks", "wondered", "shouted", "cried"}))
    return re.compile(rf"(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{verbs})\b(?!\s+(?:that|she|he|they|it|the|a|there)\b)")
