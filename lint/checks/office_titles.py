"""Titles of office in a text, with the places beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..document import Document
from ..knowledge import words as listed
from ..knowledge.terms import Offices
from ..tokens import Tokens

PLACE_WORDS = 4
"""Words that the name of a place has at most."""

TABLES = 4
"""Tables of offices whose places are remembered."""

GAP = 1
"""Blanks over which a word still stands beside a title; a paragraph begins after two."""


LINKS = frozenset((",", "of", "to", "for"))
"""What may stand between a title and its place or its bearer."""


class Title(NamedTuple):
    """A title at tokens `first` to the one before `last`, place included, and what is said of its place."""

    first: int
    last: int
    words: str
    place: str
    to: str


def titles(document: Document, table: Offices) -> Iterator[Title]:
    """The titles of `table` that stand beside what may be a name, but those of a place that no table knows."""
    tokens, ends = document.words_and_signs, table.ends
    words = tokens.words
    known = document.vocabulary
    spelt = [end for end in known.intersection(ends) if any(map(known.issuperset, _by_end(table)[end]))]
    for end in document.standing(spelt):
        for size in range(min(ends[words[end]], end + 1), 0, -1):
            start = end + 1 - size
            if (title := " ".join(words[start : end + 1])) in table.titled:
                if _beside(tokens, start, end + 1) and (
                    placed := _placed(tokens, table, Title(start, end + 1, title, "", ""))
                ):
                    yield placed
                break


@lru_cache(maxsize=TABLES)
def _by_end(table: Offices) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of titles by the last of them."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for title in table.titled:
        words = tuple(title.split())
        found[words[-1]] = (*found.get(words[-1], ()), words)
    return found


def _beside(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name may follow a title, past a comma or its place, or stand before it in apposition."""
    following = tokens.written[last] if last < len(tokens.written) else "."
    if following[0].isupper() or following in LINKS:
        return True
    return "," in tokens.words[max(first - PLACE_WORDS - 2, 0) : first]


def _placed(tokens: Tokens, table: Offices, title: Title) -> Title | None:
    """A title with the places on either side; None where something unknown stands in their stead."""
    words, written = tokens.words, tokens.written
    start = title.first
    possessed = start > 1 and words[start - 1] == "'s"
    place, size = _ending(written, start - possessed, table)
    if place:
        title = title._replace(first=start - possessed - size, place=place)
    if (possessed and not place) or _modified(tokens, title.first) or (place and _of_body(written, title.first)):
        return None
    if title.last < len(words) and (link := words[title.last]) in {"of", "to", "for"}:
        at = title.last + 1
        at += at < len(words) and words[at] == "the"
        place, size = _opening(written, at, table)
        if not place or link == "for" or (link == "of" and title.place):
            return None
        title = (
            title._replace(last=at + size, to=place) if link == "to" else title._replace(last=at + size, place=place)
        )
    return title


def _ending(written: list[str], end: int, table: Offices) -> tuple[str, int]:
    """The place whose name ends before a token, and how many words it has."""
    last = written[end - 1] if end > 0 else ""
    for size in range(min(PLACE_WORDS, end), 0, -1) if last in _outer_words(table) else ():
        if place := table.places.get(" ".join(written[end - size : end])):
            return place, size
    return "", 0


def _opening(written: list[str], start: int, table: Offices) -> tuple[str, int]:
    """The place whose name begins at a token, and how many words it has."""
    first = written[start] if start < len(written) else ""
    for size in range(PLACE_WORDS, 0, -1) if first in _outer_words(table) else ():
        if place := table.places.get(" ".join(written[start : start + size])):
            return place, size
    return "", 0


@lru_cache(maxsize=TABLES)
def _outer_words(table: Offices) -> frozenset[str]:
    """The words with which the name of a place begins or ends."""
    named = [place.split(" ") for place in table.places]
    return frozenset(word for words in named for word in (words[0], words[-1]))


def _modified(tokens: Tokens, start: int) -> bool:
    """Whether a capital that is no word of grammar stands before a title: “Lowmoor President”, “Harbour Club”."""
    if not start or tokens.ends[start - 1] + GAP < tokens.starts[start]:
        return False
    before = tokens.written[start - 1]
    return before[0].isupper() and before.lower() not in listed("function-words")


def _of_body(written: list[str], start: int) -> bool:
    """Whether a place before a title is part of a body's name: “Bank of America President”."""
    return start > 1 and written[start - 1] == "of" and written[start - 2][0].isupper()


def of_place(tokens: Tokens, table: Offices, title: Title, last: int) -> tuple[int, Title]:
    """Where a name ends that may go on with its place (“President Vale of Norvia”); 0 where that place is unknown."""
    if last + 1 >= len(tokens.words) or tokens.words[last] != "of":
        return last, title
    at = last + 1 + (tokens.words[last + 1] == "the")
    place, size = _opening(tokens.written, at, table)
    if place and title.place in ("", place):
        return at + size, title._replace(place=place)
    return 0, title
