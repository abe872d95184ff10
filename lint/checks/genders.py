"""Words that tell whether somebody is a he or a she."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..knowledge import words
from ..marks import EMPTY
from ..span import Span
from .people import Person, people

QUOTE = Selector("quote", "")
PRONOUNS = frozenset("he him his himself she her hers herself".split())
CALLED = r", (?:\d+, )?(?:an?|the) [\w'-]+(?: [\w'-]+){0,2}"
WORD = r"[\w'-]+"
MAN, WOMAN = 1, 2
LONGEST, OPENING = 40, 2
"""Characters before a name in which a noun of its own may stand, and of a sentence in which its first word begins."""

Word = tuple[int, bool, str]
"""Where a word stands that tells a man or a woman, whether it tells a woman, and the word."""


class Sign(NamedTuple):
    """A word that tells whether somebody is a he or a she, and where it stands."""

    woman: bool
    span: Span


def telling(document: Document) -> list[Word]:
    """The words that tell a man or a woman, in reading order."""
    found = document.words.at
    both = ((False, words("men")), (True, words("women")))
    return sorted((at, woman, word) for woman, nouns in both for word in found.keys() & nouns for at in found[word])


def either(document: Document, found: list[Word]) -> list[str]:
    """The surnames of whom words for men and words for women may be: beside a name, or pronouns after the first one."""
    pronouns, starts = _pronouns(document, found), document.shelves.get("sentence", EMPTY).starts
    others = [word for word in found if word[2] not in PRONOUNS]
    told: dict[str, int] = {}
    past = 0
    for person in people(document):
        start, end = person.span
        sexes, here = 0, bisect_right(starts, start)
        for _, woman, _ in within(others, start - LONGEST, end + LONGEST) if others else ():
            sexes |= WOMAN if woman else MAN
        if here != past:
            sexes, past = sexes | pronouns[here], here
        if sexes:
            told[person.surname] = told.get(person.surname, 0) | sexes
    return [surname for surname, sexes in told.items() if sexes == MAN | WOMAN]


def _pronouns(document: Document, found: list[Word]) -> list[int]:
    """What the writer's own pronouns tell in each sentence, and at the start of the next, by sentences begun."""
    starts, quotes = document.shelves.get("sentence", EMPTY).starts, document.shelves.get("quote", EMPTY)
    sexes, opening = [0] * (len(starts) + 1), {}
    for at, woman, word in found:
        before = bisect_right(quotes.starts, at)
        if word not in PRONOUNS or (before and quotes.reach[before - 1] > at):
            continue
        opening[at] = sex = WOMAN if woman else MAN
        here = bisect_right(starts, at)
        sexes[here] |= sex
        if here and at < starts[here - 1] + OPENING:
            sexes[here - 1] |= sex
    for start, end in [mark.span for mark in quotes.marks] if opening else ():
        if sex := opening.get(end, 0) | opening.get(end + 1, 0):
            sexes[bisect_left(starts, start)] |= sex
    return sexes


def within(found: list[Word], start: int, end: int) -> list[Word]:
    """Those of the words `found` that stand from `start` up to `end`."""
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def nouns(document: Document, person: Person) -> Iterator[Span]:
    """The nouns that stand beside a name and say what its bearer is: “spokesman Tom Hale”, “Ada Vale, the actress,”."""
    kin, text = words("kin"), document.folded
    if called := re.compile(CALLED).match(text, person.span.end):
        for noun in list(re.compile(WORD).finditer(text, *called.span()))[1:]:
            if noun[0] in words("function-words") or text[noun.end() : noun.end() + 1] == ".":
                break
            if noun[0] not in kin or text.startswith(" of ", noun.end()):
                yield Span(*noun.span())
    start = max(0, person.span.start - 1)
    before = text[max(0, start - LONGEST) : start].rpartition(" ")[2]
    if before.isalpha() and not person.title and before not in kin:
        yield Span(start - len(before), start)


def pronouns(document: Document, found: list[Word], start: int, end: int) -> Iterator[Sign]:
    """The pronouns of a stretch that are the writer's own."""
    for at, woman, word in within(found, start, end):
        place = Span(at, at + len(word))
        if word in PRONOUNS and not next(document.select(QUOTE, place), None):
            yield Sign(woman, place)
