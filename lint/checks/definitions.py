"""Initials and the long forms that an article gives with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..span import Span
from .likeness import distance, plain
from .wording import spelt

PARAGRAPH = Selector("paragraph", "")
LETTERS = r"[A-Z][A-Z&]{1,7}"
BEHIND = rf"\((?:the |or )?[“\"‘']?(?P<letters>{LETTERS})s?[”\"’']?\)"
CALLED, GIVEN = ("or", "known as", "called"), ("stands for", "short for")
ANCHORS = frozenset({"(", *CALLED, *GIVEN})
"""What stands in every definition."""

CALLED_SO = rf" (?:{'|'.join(CALLED)}) (?:the )?(?P<letters>{LETTERS})(?=[\s,.)])"
BEFORE = rf"\b(?P<letters>{LETTERS}),? ?\Z"
OPENED = r"\((?:the )?(?P<long>[A-Z][\w&’'., -]{5,80})\)"
STANDS = r"(?: stands for|,? short for|,? which stands for) (?:the )?(?P<long>[A-Z][\w&’' -]{5,80})"
WORD = r"[^\W_]+(?:[’'][^\W_]+)*"
SMALL = frozenset("of and for the on in to de du et a an y".split())
ARTICLES = frozenset({"the", "a", "an", "its", "their", "our"})
RIGHT, SWAPPED, OTHER = "right", "swapped", "other"
LEAST = 3
"""Letters of initials whose order is looked at."""

FAR, SHORT = 120, 10
"""Characters before initials in which their long form is looked for, and before that form in which they are."""


class Defined(NamedTuple):
    """A long form and its initials: `whole` is both, `place` the initials.

    `words` are the long form's own, plain, without small ones and plural endings; `order` is how its letters stand:
    `right`, `swapped` where two neighbours have changed places, or `other`, as another language may have them.
    """

    letters: str
    long: str
    words: tuple[str, ...]
    whole: Span
    place: Span
    order: str = RIGHT


def defined(document: Document) -> list[Defined]:
    """The definitions in an article's paragraphs, in reading order; initials in no order of their words are none."""
    return document.once(_defined)


def _defined(document: Document) -> list[Defined]:
    found, text = [], document.text
    for match in _forms(text, document.words.at):
        for paragraph in document.select(PARAGRAPH, Span(*match.span())):
            one = _ahead(text, match) if match.re.pattern in {OPENED, STANDS} else _long(text, paragraph.span, match)
            if one:
                found.append(one)
    return sorted(found, key=lambda one: one.whole)


def _forms(text: str, places: Mapping[str, list[int]]) -> Iterator[re.Match[str]]:
    """The places where a definition may stand."""
    behind, opened = re.compile(BEHIND), re.compile(OPENED)
    for at in places.get("(", ()):
        if match := behind.match(text, at) or opened.match(text, at):
            yield match
    called = re.compile(CALLED_SO)
    for word in CALLED:
        yield from filter(None, (called.match(text, at - 1) for at in places.get(word, ()) if at))
    if not places.keys().isdisjoint(GIVEN):
        yield from re.finditer(STANDS, text)


def _ahead(text: str, match: re.Match[str]) -> Defined | None:
    """The definition whose initials stand before its long form, in brackets or not."""
    start = max(0, match.start() - SHORT)
    found = re.search(BEFORE, text[start : match.start()])
    texts = list(re.finditer(WORD, match["long"]))
    for last in range(1, len(texts) + 1) if found else ():
        if found and _expands(found["letters"], [word[0] for word in texts[:last]]) == 0:
            if match.re.pattern == OPENED and last < len(texts):
                return None
            long = match["long"][: texts[last - 1].end()]
            place = Span(start + found.start("letters"), start + found.end("letters"))
            end = match.end() if last == len(texts) else match.start("long") + len(long)
            return _definition(found["letters"], long, Span(place.start, end), place)
    return None


def _long(text: str, paragraph: Span, match: re.Match[str]) -> Defined | None:
    """The definition whose long form stands before its initials."""
    start, letters = max(paragraph.start, match.start() - FAR), match["letters"]
    before = text[start : match.start()].rstrip(", ")
    texts = [(word[0], word.start()) for word in re.finditer(WORD, before)]
    own = [text for text, _ in texts]
    at, order = _expands(letters, own), RIGHT
    if at < 0 and match.re.pattern == BEHIND:
        at, order = _disordered(letters, own)
    if at < 0:
        return None
    whole = Span(start + texts[at][1], match.end())
    return _definition(letters, before[texts[at][1] :], whole, Span(*match.span("letters")), order)


def _definition(letters: str, long: str, whole: Span, place: Span, order: str = RIGHT) -> Defined:
    own = (spelt(plain(word)) for word in re.findall(WORD, long))
    return Defined(
        letters, long, tuple(word.removesuffix("s") for word in own if word not in SMALL), whole, place, order
    )


def _expands(letters: str, texts: list[str]) -> int:
    """The word from which on the last of `texts` have `letters` for initials; -1 where they do not."""
    left = list(letters.replace("&", ""))
    at = len(texts)
    while left and at:
        at -= 1
        if texts[at][0].upper() == left[-1]:
            left.pop()
        elif texts[at].lower() not in SMALL:
            return -1
    return -1 if left or not texts[at][0].isupper() else at


def _disordered(letters: str, texts: list[str]) -> tuple[int, str]:
    """The word from which on as many capitals as letters stand, in another order, and which; -1 where none do.

    The order of another language would put the letter of the last word first.
    """
    at, initials = len(texts), ""
    while at and len(initials) < len(letters) and (texts[at - 1][0].isupper() or texts[at - 1] in SMALL):
        at -= 1
        initials = texts[at][0] + initials if texts[at][0].isupper() else initials
    if len(letters) < LEAST or sorted(letters) != sorted(initials) or not texts[at][0].isupper():
        return -1, OTHER
    kept = letters[0] == initials[0] and initials[0] != initials[-1] and len(texts) - at == len(letters)
    before = texts[at - 1] if at else ""
    alone = before.lower() in ARTICLES or not (before[:1].isupper() or before in SMALL)
    return at, SWAPPED if kept and alone and distance(letters, initials, 1) == 1 else OTHER
