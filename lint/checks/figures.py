"""The numbers above an article and in its body, in a shape that can be compared."""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple, cast

from ..document import Document, Mark
from ..kinds import Selector
from ..span import Span
from ..values import Quantity
from .harm import HARM

HEADLINE, SUMMARY, CAPTION = (Selector(kind, "") for kind in ("headline", "summary", "caption"))
DISPLAY = HEADLINE, SUMMARY, CAPTION
QUANTITY = Selector("quantity", "")
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
PEOPLE = frozenset(
    "person man woman child boy girl passenger victim worker officer soldier student resident protester migrant patient"
    " civilian other dead killed body".split()
)
"""What is counted where people are, by whatever name."""
YEAR = re.compile(r"(?<![\w.,$£€#/-])(?:19|20)\d\d(?![\d,.:/-]*\d|\w)")
EACH = re.compile(r"(?: [^\W\d]+){0,2} (?:each|apiece|every|per)\b")
"""What makes a figure one of several alike: “six fingers on each hand”, “$40 apiece”."""
SPLIT = re.compile(r"\b((?:19|20)\d\d)[-/–](\d\d)\b")
"""A season or a financial year: “2009-10”."""
YEARS = range(1000, 2101)
ROUGHLY = 0.15
"""The most, as a share, that a headline's rounding may leave out."""
REACH = 3
"""Words on either side of a count in which a fate is looked for."""


class Figure(NamedTuple):
    """A quantity and where it stands, its labels, and what became of those it counts (“dead”), if said."""

    span: Span
    told: Quantity
    labels: frozenset[str]
    fate: str


class Body(NamedTuple):
    """What an article says below its headlines: its figures, every number in digits, and how many words it has."""

    figures: tuple[Figure, ...]
    digits: frozenset[float]
    words: int


def display(document: Document) -> tuple[Figure, ...]:
    """The figures of the headlines and summaries, the years that they name, and what captions tell of people's fate.

    The year of a headline may be its own, so that it counts only where the day of publication is known; a picture shows
    some of those whom the text counts.
    """
    shown = [mark for selector in DISPLAY for mark in document.select(selector)]
    numbers = [
        number
        for mark in shown
        for number in (figure(document, found) for found in document.select(QUANTITY, mark.span))
        if mark.kind != "caption" or number.fate
    ]
    counted = {number.span.start for number in numbers}
    dated = (HEADLINE, SUMMARY) if document.facts.published else (SUMMARY,)
    telling = (mark.span for selector in dated for mark in document.select(selector))
    years = (found.span() for span in telling for found in YEAR.finditer(document.text, *span))
    return (*numbers, *(_year(document, Span(*place)) for place in years if place[0] not in counted))


def _year(document: Document, span: Span) -> Figure:
    year = float(span.of(document.text))
    return Figure(span, Quantity(year, year, year, 1, "", "", span), frozenset({"year"}), "")


def body(document: Document) -> Body:
    """What the article says below its headlines."""
    shown = sorted(mark.span for selector in DISPLAY for mark in document.select(selector))
    at, digits, words = 0, set[float](), 0
    for span in (*shown, Span(len(document.text), len(document.text))):
        stretch = document.text[at : max(at, span.start)]
        digits.update(float(number.replace(",", "")) for number in DIGITS.findall(stretch))
        digits.update(float(year[:2] + last) for year, last in SPLIT.findall(stretch))
        words += len(stretch.split())
        at = max(at, span.end)
    marks = (mark for mark in document.select(QUANTITY) if not any(span.overlaps(mark.span) for span in shown))
    return Body(tuple(figure(document, mark) for mark in marks), frozenset(digits), words)


def figure(document: Document, mark: Mark) -> Figure:
    """The quantity that `mark` holds."""
    value = cast("Quantity", mark.value)
    fate = _fate(document, value.whole) if not value.unit else ""
    apiece = EACH.match(document.folded, value.whole.end) is not None
    return Figure(mark.span, value, mark.labels | {"each"} if apiece else mark.labels, fate)


def _fate(document: Document, whole: Span) -> str:
    """What became of those counted, by the words of a count, else by those after it, else before it."""
    tokens = document.words_and_signs
    first, last = tokens.bounds(whole)
    start, end = tokens.bounds(document.around(whole, "sentence"))
    for word in (
        *tokens.words[first:last],
        *tokens.words[last : min(last + REACH, max(end, last))],
        *reversed(tokens.words[max(first - REACH, min(start, first)) : first]),
    ):
        if word in HARM:
            return HARM[word]
    return ""


def supports(other: Figure, shown: Figure) -> bool:
    """Whether `other` of the body bears out `shown`: the same number, or one that it rounds or bounds."""
    if "score" in shown.labels or "score" in other.labels:
        return (shown.told.low, shown.told.high) == (other.told.low, other.told.high)
    if other.told.value == shown.told.value or (
        "range" in other.labels and other.told.low <= shown.told.value <= other.told.high
    ):
        return True
    if (shown.told.unit and other.told.unit and shown.told.unit != other.told.unit) or shown.labels & {
        "ordinal",
        "year",
    }:
        return False
    if _rounds(other, shown):
        return True
    if not (alike(shown, other) or _bare(other) or _bare(shown)):
        return False
    low, high = max(shown.told.low, 0.88 * shown.told.value), min(shown.told.high, 2 * shown.told.value)
    return other.told.low <= high and (low <= other.told.high or other.told.high == inf)


def _bare(figure: Figure) -> bool:
    return not (figure.told.noun or figure.told.unit or figure.fate)


def same_thing(shown: Figure, other: Figure) -> bool:
    """Whether two figures count people of one fate or things of one name, so that both cannot be right."""
    return not (shown.told.unit or other.told.unit) and alike(shown, other)


def _rounds(other: Figure, shown: Figure) -> bool:
    """Whether `shown` is `other` rounded to its last digit, or cut off there."""
    over, room = other.told.value - shown.told.value, ROUGHLY * shown.told.value
    if other.told.step < 1 <= shown.told.step:
        return -0.5 <= over < 1
    return shown.told.step != 1 and -min(shown.told.step / 2, room) <= over < min(shown.told.step, room)


def alike(shown: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing: one unit, one noun, or people of one fate."""
    if shown.labels & {"ordinal", "score", "fraction", "range", "year"} or other.labels & {"ordinal", "score", "range"}:
        return False
    if "age" in shown.labels or "age" in other.labels:
        return shown.labels & {"age"} == other.labels & {"age"}
    if shown.told.unit or other.told.unit:
        return shown.told.unit == other.told.unit
    if shown.fate or other.fate:
        return shown.fate == other.fate and (
            {shown.told.noun, other.told.noun} <= PEOPLE | {""} or shown.told.noun == other.told.noun
        )
    return bool(shown.told.noun) and shown.told.noun == other.told.noun
