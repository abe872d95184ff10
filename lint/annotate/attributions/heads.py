"""The noun phrase that names a source: its head, and what of the phrase describes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ...knowledge import words
from .line import Line
from .names import Mention
from .nominals import Subject
from .titles import FORMS, PERSON

BREAKS = frozenset('oiRbkTaXBVzY(,"tc')
"""Tags that end the part of a noun phrase that its head stands in."""

AFTER_HEAD = frozenset(
    "familiar close involved privy aware present interviewed surveyed polled briefed contacted".split()
)
"""Words that follow the noun they describe: “people familiar with …”."""

APPOSITION = re.compile(r",(?:0,)?((?:D|n)[DnNegoiS0cQ]{0,14})(?=[,.\"()-])")
"""What describes a name after it: “Lena Ortiz, 41, the mayor of Lowmoor,”."""

DESCRIBED = re.compile(r"[DnegN0SQ]+c[DnegN0S]+")
"""Two descriptions of one person before the name."""

JOINT = re.compile(r",?cD?|,D?")
"""What stands between the names of those who speak together."""

SUMMED = re.compile(r",Dnn{1,2}")
"""A noun that sums up the clause before it, and those who speak of it: “, a move critics said was late”."""

IRREGULAR = frozenset("people police children many some others most few media".split())
ARTICLES = frozenset({"a", "an", "the"})
POINTING = frozenset("the this that these those his her their its our".split())


class Phrase(NamedTuple):
    """A noun phrase: its tokens, its head, the name that the head belongs to, if any, and all names in it."""

    line: Line
    first: int
    last: int
    head: int
    name: Mention | None
    inside: tuple[Mention, ...]

    @property
    def word(self) -> str:
        """The head, folded."""
        return self.line.word(self.head)

    @property
    def definite(self) -> bool:
        """Whether it points at something known: the, this, that or a possessive."""
        return self.line.word(self.first) in POINTING

    @property
    def counted(self) -> bool:
        """Whether it opens with a number or a quantifier."""
        return self.line.tag(self.first) in "Q0"

    @property
    def indefinite(self) -> bool:
        """Whether it may be anyone or any number of them: a, some, several, or a plural without an article."""
        return not self.definite and (self.line.tag(self.first) in "DQ0" or plural(self.word))

    @property
    def modifiers(self) -> list[str]:
        """The folded words before the head, without its determiner."""
        first = self.first + (self.line.tag(self.first) == "D")
        return self.line.words(first, self.head)

    @property
    def plain(self) -> str:
        """The phrase as written, without a leading article."""
        return self.line.written(self.first + (self.last - self.first > 1 and self._article), self.last)

    @property
    def before_name(self) -> str:
        """What stands between the article and the name: “board chair” of “the board chair Lena Ortiz”."""
        first = self.first + self._article
        if self.name is None or self.name.start <= first:
            return ""
        last = self.name.start - (self.line.tag(self.name.start - 1) == ",")
        return self.line.written(first, last) if describes(self.line.word(last - 1)) else ""

    @property
    def _article(self) -> bool:
        return self.line.word(self.first) in ARTICLES


def phrase(line: Line, subject: Subject, names: Sequence[Mention]) -> Phrase:
    """The noun phrase of a subject; `names` are those of the sentence."""
    first, last = subject.first, subject.last - (subject.how == "relative")
    if line.tags[first] == "P" and line.tag(first + 1) == "c":  # “she and Vale”: she
        last = first + 1
    while last > first + 1 and line.tags[last - 1] in ',"AO':
        last -= 1
    while first < last - 1 and line.tags[first] in 'Ac"':
        first += 1
    inside = tuple(name for name in names if name.start < last and name.last > first)
    head = _head(line, first, last, inside)
    name = next((name for name in inside if name.start <= head < name.last), None)
    if name is None and line.tag(last) == ",":
        name = next((n for n in names if n.start == last + 1 and n.kind == PERSON and line.tag(n.last) == ","), None)
        head = name.last - 1 if name else head
    if inside and (name is None or name.kind != PERSON) and _described(line, first, last, inside):
        name = inside[-1]
        head = name.last - 1
    if name and joint(line, name, inside):
        last = name.last
    if SUMMED.fullmatch(line.tags, first - 1, head + 1) and line.word(first) in {"a", "an"} and plural(line.word(head)):
        first += 2
    return Phrase(line, first, max(last, name.last) if name else last, head, name, inside)


def joint(line: Line, name: Mention, inside: Sequence[Mention]) -> list[Mention]:
    """The names that speak together with the first of a phrase: “Lena Ortiz, Tom Hale and the River Board”."""
    found: list[Mention] = []
    end = name.last
    for other in inside:
        if other.start >= end:
            if not JOINT.fullmatch(line.tags, end, other.start):
                break
            found.append(other)
            end = other.last
    return found


@lru_cache(maxsize=FORMS)
def describes(word: str) -> bool:
    """Whether a noun says what somebody is: “mayor”, “strategist”; no “former”, no “this week”."""
    return any(word in words(name) for name in ("role-nouns", "office-nouns", "spokespeople"))


def plural(word: str) -> bool:
    """Whether a noun is plural, by its look."""
    return word in IRREGULAR or word.endswith("men") or (word.endswith("s") and not word.endswith("ss"))


def apposition(line: Line, last: int) -> str:
    """What stands in apposition after the name that ends before token `last`, without its article; empty: nothing."""
    found = APPOSITION.match(line.tags, last, line.last) if line.tag(last) == "," else None
    if found is None:
        return ""
    first, end = found.span(1)
    if line.word(first) in {"whose", "his", "her", "their", "each", "every"} or line.tags[end - 1] in "oicD":
        return ""
    return line.written(first + (end - first > 1 and line.word(first) in ARTICLES), end)


def _described(line: Line, first: int, last: int, inside: Sequence[Mention]) -> bool:
    """Whether a phrase describes the person it ends with: “strategist and Courier contributor Joe Vale”."""
    person = inside[-1]
    if person.kind != PERSON or person.last != last or any(n.kind == PERSON and len(n.words) > 1 for n in inside[:-1]):
        return False
    return DESCRIBED.fullmatch(line.tags, first, person.start) is not None


def _head(line: Line, first: int, last: int, inside: Sequence[Mention]) -> int:
    """The noun that the phrase is about: the last before anything that hangs on it."""
    tags, at = line.tags, first
    while at < last - 1 and (tags[at] in "DA" or (tags[at] in "Q0" and tags[at + 1] in "nNeg0")):
        at += 1
    while at + 1 < last:
        ahead = tags[at + 1]
        if not any(name.start <= at + 1 < name.last for name in inside) and (
            ahead in BREAKS or line.word(at + 1) in AFTER_HEAD or (ahead in "eg" and line.tag(at + 2) in "iobd")
        ):
            break
        at += 1
    return at - (tags[at] == "S" and at > first)
