"""Everybody whom an article's paragraphs name, mention by mention, in the words that stand there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from ..values import Entity
from .likeness import plain

NAME = Selector("name", "person")
PARAGRAPH = Selector("paragraph", "")
WORD = re.compile(r"[^\W_][^\s,;:]*")
COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
SHORT = frozenset("CEO CFO COO CTO MP MEP MSP PC DC DS DI DCI QC KC PM".split())
"""Offices that stand before names in capitals."""

SUFFIXES = frozenset("jr sr ii iii iv jnr snr".split())
LINKS = frozenset("of to for the general and state".split())
LONG_ENOUGH = 60
"""Characters of a description that are read."""

FORMS = 16_384
"""Written names whose parts are remembered."""


class Parts(NamedTuple):
    """A name as written, told apart: where its own words start and end in it, and what `Person` says of them."""

    start: int
    end: int
    title: str
    words: tuple[str, ...]
    surname: str
    first: str
    introduced: bool


class Person(NamedTuple):
    """One mention of a person: `span` is the name without its title.

    `title` is what stands before it, folded and without stops; `words` are the name's own as written, without “Jr.”;
    `number` is that of the entity it was taken for. `surname` and `first` are the last and the first word, plain, the
    latter empty of a bare name; `introduced` is whether this names a person in full, beyond doubt: by a given name, an
    initial or a title before it.
    """

    span: Span
    title: str
    words: tuple[str, ...]
    surname: str
    first: str
    introduced: bool
    number: int


def people(document: Document) -> tuple[Person, ...]:
    """The people named in the paragraphs of an article, in reading order."""
    return document.once(_people)


def by_surname(document: Document) -> dict[str, list[Person]]:
    """The people named in the paragraphs of an article, by surname."""
    return document.once(_by_surname)


def _people(document: Document) -> tuple[Person, ...]:
    found, text = [], document.text
    starts, ends = zip((-1, -1), *[mark.span for mark in document.select(PARAGRAPH)], strict=True)
    for _, whole, _, entity in document.select(NAME):
        start, end = whole
        if end > ends[bisect_right(starts, start) - 1] or not isinstance(entity, Entity):
            continue
        if parts := parted(text[start:end]):
            first, last, title, own, surname, first_name, introduced = parts
            span = whole if last - first == end - start else Span(start + first, start + last)
            found.append(Person(span, title, own, surname, first_name, introduced, entity.number))
    return tuple(found)


def _by_surname(document: Document) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people(document):
        found[person.surname].append(person)
    return dict(found)


@lru_cache(maxsize=FORMS)
def parted(name: str) -> Parts | None:
    """A written name told apart; None where it holds no word."""
    found = list(WORD.finditer(name))
    texts = [match[0].rstrip(".") if match[0].count(".") < 2 else match[0] for match in found]
    if not found:
        return None
    cut = _title(texts)
    last = len(texts)
    while last > cut + 1 and texts[last - 1].lower() in SUFFIXES:
        last -= 1
    title, own = " ".join(texts[:cut]).lower(), tuple(texts[cut:last])
    end = found[last - 1].start() + len(texts[last - 1])
    introduced = len(own) > 1 and (bool(title) or given(own[0]))
    first = plain(own[0]) if len(own) > 1 else ""
    return Parts(found[cut].start(), end, title, own, plain(own[-1]), first, introduced)


def _title(texts: list[str]) -> int:
    """How many words stand before the name proper."""
    if texts[0] in words("first-names") and not _titled(texts[0]):
        return 0
    cut = 1 + max((at for at, text in enumerate(texts[:-1]) if _titled(text)), default=-1)
    while cut and cut < len(texts) - 1 and texts[cut].lower() in LINKS:
        cut += 1 + (texts[cut].lower() in {"to", "of"} and cut + 2 < len(texts))
    while cut < len(texts) - 1 and (texts[cut] in words("demonyms") or texts[cut] in words("places")):
        cut += 1
    return cut


def _titled(text: str) -> bool:
    return text in SHORT or text in words("titles") or f"{text}." in words("titles") or text.lower() in COURTESY


@cache
def given(word: str) -> bool:
    """Whether a word that a name opens with is a given name or an initial."""
    return word in words("first-names") or (len(word.replace(".", "")) < 3 and word.isupper())


def described(document: Document, person: Person) -> bool:
    """Whether an age or a description stands behind a name: “Oyela Bamgbo, 41,”, “Oyela Bamgbo, a teacher,”."""
    after = document.text[person.span.end : person.span.end + 6]
    return after.startswith((", a ", ", an ", ", the ", ", who ")) or (after[:2] == ", " and after[2:4].isdigit())


def described_apart(document: Document, one: Person, two: Person) -> bool:
    """Whether two mentions are each introduced by a description, and the descriptions have no word in common."""
    said = [_description(document, person) for person in (one, two)]
    return all(said) and said[0].isdisjoint(said[1])


def _description(document: Document, person: Person) -> frozenset[str]:
    """The words that a mention says of its bearer: the title before it, and what stands in apposition."""
    start = person.span.end
    text = document.folded[start : start + LONG_ENOUGH]
    behind = WORD.findall(text[2:].partition(",")[0]) if text.startswith(", ") else []
    own = {word.rstrip(".") for word in behind} | ({*person.title.split()} - COURTESY)
    return frozenset(own - words("function-words"))
