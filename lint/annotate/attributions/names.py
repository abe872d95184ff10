"""Proper names in a sentence: where one starts and ends, and the title before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from .line import Line
from .tags import PARTICLES
from .titles import ENVOYS, FORMS, JOINED, PERSON, common, guess, is_title, kind_of, likely, listed, title

CAPITALS = re.compile(r"N+(?:(?:oD?|c|i)N+)*")
LINK = re.compile(r"oD?|c|i")
OPENED = frozenset('"(-.q')
HEADS_OF = frozenset(
    "secretary bank house court chamber board speaker church university republic city state kingdom".split()
)
BODIES_ON = ENVOYS | {"committee", "commission", "council"}


class Mention(NamedTuple):
    """A name at tokens `first` to the one before `last`; `start` is where its title begins.

    `words` are the name's own, as written; `title` those before it (“Sen.”, “U.S. Ambassador to Turkey”).
    """

    start: int
    first: int
    last: int
    words: tuple[str, ...]
    title: str
    kind: str


class Piece(NamedTuple):
    """A name among capitals: how many words its title has, where it ends, and what it is."""

    cut: int
    size: int
    words: tuple[str, ...]
    title: str
    kind: str


class Spelling(NamedTuple):
    """How often an article writes each form, and how often as the first word of a sentence."""

    forms: Counter[str]
    openers: Counter[str]

    def small(self, word: str) -> bool:
        """Whether the article also writes `word` without a capital."""
        return word in self.forms

    def capital(self, written: str) -> bool:
        """Whether it writes this form in mid-sentence too."""
        return self.forms[written] > self.openers[written]


def opener(line: Line) -> int:
    """The first word of a sentence, past quote marks and brackets."""
    at = line.first
    while at < line.last - 1 and line.tags[at] in OPENED:
        at += 1
    return at


def spelling(lines: Sequence[Line]) -> Spelling:
    """How an article spells its words."""
    written = lines[0].tokens.written if lines else []
    openers = Counter(written[opener(line)] for line in lines)
    for line in lines:
        if line.titled():
            openers.update(written[line.first : line.last])
    return Spelling(Counter(written), openers)


def mentions(line: Line, spelled: Spelling) -> Iterator[Mention]:
    """The names of a sentence; a line of capitals shows none."""
    if line.tags.find("N", line.first, line.last) < 0 or line.titled():
        return
    runs = [run.span() for run in CAPITALS.finditer(line.tags, line.first, line.last)]
    opening, written = opener(line), line.tokens.written
    for first, last in chain.from_iterable(_pieces(line, *run) for run in runs):
        start = first + (first == opening and not _named(line, first, last, spelled))
        if start < last and (piece := analysed(tuple(written[start:last]), line.tag(start - 1) == "D")):
            yield Mention(start, start + piece.cut, start + piece.size, piece.words, piece.title, piece.kind)


def _named(line: Line, first: int, last: int, spelled: Spelling) -> bool:
    """Whether the capital that a sentence opens with is a name's."""
    word, written = line.word(first), line.tokens.written[first]
    if last - first > 1 and (word in PARTICLES or is_title(written) or is_title(line.tokens.written[first + 1])):
        return True
    if spelled.small(word):
        return written.isupper() and len(word) > 1
    if last - first == 1 and line.tag(last) == "n" and not (spelled.capital(written) or listed(written)):
        return False  # “Western states”
    if spelled.capital(written) or (last - first > 1 and not common(word)):
        return True
    return (written.isupper() and len(word) > 1) or (not common(word) and likely(written))


def _pieces(line: Line, first: int, last: int) -> list[tuple[int, int]]:
    """A run of capitals and links cut where one name ends and another begins."""
    if line.tags.count("N", first, last) == last - first:
        return [(first, last)]
    found, start = [], first
    for link in LINK.finditer(line.tags, first, last):
        at = link.start()
        if at > start and not _links(line, start, at):
            found.append((start, at))
            start = link.end()
    return [*found, (start, last)]


def _links(line: Line, start: int, at: int) -> bool:
    """Whether the link at token `at` holds one name together."""
    left, word = line.words(start, at), line.word(at)
    if word in {"of", "for"}:
        return left[-1] in JOINED or (word == "of" and (left[-1] in HEADS_OF or left[0] in {"university", "united"}))
    if word in {"to", "on"}:
        return left[-1] in BODIES_ON
    return word == "&" or (word == "and" and left[0] in JOINED and len(left) > 2)


@lru_cache(maxsize=FORMS)
def analysed(texts: tuple[str, ...], after_article: bool) -> Piece | None:
    """A run of capitals as a name with its title; None for a bare title."""
    kind = kind_of(texts, after_article=after_article)
    if kind and kind != PERSON:
        return Piece(0, len(texts), stopped(texts), "", kind)
    cut = title(texts)
    own = texts[cut:]
    called = " ".join(stopped(texts[:cut]))
    if not own:
        return None
    if called or kind == PERSON:
        own = own[: next((at for at, text in enumerate(own) if at and text in {"of", "for", "to", "on"}), len(own))]
    name = stopped(own)
    if not name:
        return None
    known = (
        PERSON
        if called or kind == PERSON
        else kind_of(name, after_article=False) or guess(name, after_article=after_article)
    )
    return Piece(cut, cut + len(own), name, called, known)


def stopped(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Words with the stops that stand between them where they belong: “Sen.”, “J.”."""
    return tuple(" ".join(texts).replace(" .", ".").split())
