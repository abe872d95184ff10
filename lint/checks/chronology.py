"""Orders of time that the dates beside them contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..span import Span
from .dated import DATED, When, bare, dates
from .lives import births, deaths
from .returns import late_exits

REACH = 90
SEASON = 90
"""Days by which two dates without a year may lie apart and still be of one year."""
SUBORDINATE = (
    "that|which|who|whom|whose|what|where|how|would|will|could|should|might|may|but|because|if|unless|until|to|as|from"
    "|like|since|than|said|says|again|had|not|never|plans?|planned|due|year|season|and"
)
"""Words between two dates after which the second may belong to something else."""


class Clash(NamedTuple):
    """Two dates in an order that the words between them, or the facts, forbid."""

    place: Span
    other: Span


@checked
class Chronology:
    """Hits dates that are out of order: “sold in 2016, after it closed in 2018”.

    A death before the birth, and an exit dated later than what it is the reason of, count too.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(("after", "before", "following", "born", "since", "from", "between"))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair; `other` is the date that the place is out of order with."""
        seen: set[Span] = set()
        for clash in (*_told_in_order(document), *_lives(document), *_lived(document), *_returns(document)):
            if clash.place not in seen:
                seen.add(clash.place)
                yield Hit(clash.place, {"other": clash.other.of(document.text)}, (clash.other,))


def _returns(document: Document) -> Iterator[Clash]:
    return (Clash(since, out) for since, out in late_exits(document))


def _lives(document: Document) -> Iterator[Clash]:
    """Deaths before births."""
    born = {birth.who: birth for birth in births(document)}
    for death in deaths(document):
        birth = born.get(death.who)
        if birth and (death.date.date.last or 0) < (birth.date.date.first or 0):
            yield Clash(death.span, birth.span)


def _lived(document: Document) -> Iterator[Clash]:
    """What somebody did before the birth: “was born in 1990 and joined the club in 1985”."""
    for birth in births(document):
        after = next(dates(document, Span(birth.span.end, birth.span.end + REACH)), None)
        if not after or not after.date.year or (after.date.last or 0) >= (birth.date.date.first or 0):
            continue
        if _and_did().fullmatch(bare(document, birth.span, after.span)):
            yield Clash(after.span, birth.span)


@cache
def _and_did() -> re.Pattern[str]:
    did = (
        "joined|graduated|married|founded|moved|became|won|entered|left|started|studied|retired|enrolled|emigrated|came"
    )
    free = rf"(?:(?!\b(?:{SUBORDINATE})\b)[^,;:.()—–\"“”])"
    return re.compile(rf",? (?:and )?(?:(?:she|he) )?(?:{did})\b{free}{{0,60}} in ")


def _told_in_order(document: Document) -> Iterator[Clash]:
    for before, date in pairwise(dates(document)):
        if date.span.start - before.span.end > REACH or not (_dated(before) and _dated(date)):
            continue
        if bool(before.date.year) != bool(date.date.year):
            continue
        if _reversed(document, before, date):
            yield Clash(before.span, date.span)
        elif (order := _order(document, before, date)) and _against(before, date, order):
            yield Clash(before.span, _told(document, before.span, date.span))


def _dated(date: When) -> bool:
    return date.date.first is not None and not date.labels.isdisjoint(DATED)


def _reversed(document: Document, left: When, right: When) -> bool:
    """Whether a stretch ends before it begins: “from 2015 to 2010”."""
    if (left.date.first or 0) <= (right.date.last or 0) or left.labels != right.labels or not left.date.year:
        return False
    opened = document.folded[max(left.span.start - 8, 0) : left.span.start]
    words = {"from ": {" to ", " until ", " till ", " through "}, "between ": {" and "}}
    return any(opened.endswith(word) and bare(document, left.span, right.span) in ends for word, ends in words.items())


def _told(document: Document, left: Span, right: Span) -> Span:
    """The second of two dates with the word that puts it in order: “after it closed in 2018”."""
    order = re.search(r"\b(?:after|before|following|prior to)\b", document.folded[left.end : right.start])
    return Span(left.end + order.start(), right.end) if order else right


def _against(left: When, right: When, order: str) -> bool:
    """Whether the first of two dates lies on the wrong side of the second, which it is `after` or `before`."""
    first, last = left.date.first or 0, left.date.last or 0
    if not left.date.year and abs(first - (right.date.first or 0)) > SEASON:
        return False
    if order == "after":
        return last < (right.date.first or 0)
    return first > (right.date.last or 0)


def _order(document: Document, left: When, right: When) -> str:
    """`after` or `before`, as the words say of the first of two dates; empty where they say nothing."""
    if not _ends(document, right.span):
        return ""
    between = bare(document, left.span, right.span)
    if found := _between().fullmatch(between):
        return "before" if found[1] in {"before", "ahead of", "prior to"} else "after"
    start = document.around(left.span, "sentence").start
    opening = document.folded[max(start, left.span.start - REACH) : left.span.start]
    if (found := _opening().fullmatch(opening)) and _main().fullmatch(between):
        return "after" if found[1] == "before" else "before"
    return ""


def _ends(document: Document, span: Span) -> bool:
    """Whether a clause ends with a date."""
    return document.folded[span.end : span.end + 1] in {"", ".", ",", ";", ")"}


@cache
def _between() -> re.Pattern[str]:
    """“in 2016, two years after it closed in 2018”: from the one date to the other."""
    lapse = r"(?:(?:[\w-]+ (?:years?|months?|weeks?|days?|decades?)|shortly|just|soon|only|immediately|right|long) )*"
    free = rf"(?:(?!\b(?:{SUBORDINATE})\b)[^,;:.()—–\"“”])"
    return re.compile(rf",? {lapse}(after|before|following|prior to) {free}{{3,70}} (?:in|on) ")


@cache
def _opening() -> re.Pattern[str]:
    """“After it closed in 2018”, up to the date."""
    free = rf"(?:(?!\b(?:{SUBORDINATE})\b)[^,;:.()—–\"“”])"
    return re.compile(rf"(after|before|following) {free}{{3,70}} (?:in|on) ")


@cache
def _main() -> re.Pattern[str]:
    free = rf"(?:(?!\b(?:{SUBORDINATE})\b)[^,;:.()—–\"“”])"
    return re.compile(rf", {free}{{3,70}} (?:in|on) ")
