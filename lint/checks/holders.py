"""Whether a name as written is that of an office holder, a misspelling of it, or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ..knowledge.nicknames import namesake
from ..knowledge.terms import Office, Offices, Term
from .likeness import near, plain

SAME, TYPO, SOUND, CALLED, KIN, OTHER = "same", "typo", "sound", "called", "kin", "other"
"""What a name may be to a holder: that name, a letter or two away from it, only pronounced like it, with another first
name of the same initial, perhaps a relative's, somebody else's."""

NUMERAL = re.compile(r"[ivx]+\Z")
SUFFIXES = frozenset("jr sr jnr snr".split())
COURTESY = frozenset("sir dame lord lady dr mr mrs ms gen general sen rep".split())
CODES = {
    letter: code for code, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for letter in letters
}
NAMES = 8192
"""Names whose likeness to a holder's is remembered."""

SHORT, LONG = 5, 7
"""Letters from which one letter may be a slip, and from which two may."""


class Forms(NamedTuple):
    """A holder's given names, and all other words of the name, plain."""

    given: frozenset[str]
    own: frozenset[str]


@lru_cache(maxsize=NAMES)
def parts(name: tuple[str, ...]) -> tuple[str, ...]:
    """The plain words of a written name, without courtesies, initials, “Jr.” and numerals."""
    found = [word for text in name if (word := plain(text)) and word.isalnum()]
    while len(found) > 1 and found[0] in COURTESY:
        found = found[1:]
    while len(found) > 1 and (found[-1] in SUFFIXES or NUMERAL.match(found[-1])):
        found = found[:-1]
    return tuple(word for at, word in enumerate(found) if len(word) > 1 or at == 0)


def likeness(name: tuple[str, ...], written: tuple[str, ...], romanised: bool) -> str:
    """What a name (`parts`) is to a holder whose forms are `written`."""
    forms = _forms(written)
    if not forms.own.isdisjoint(name):
        return _by_given_name(name, forms, romanised)
    if romanised:
        return KIN if any(_spelt(word, own) for word in name for own in forms.own) else OTHER
    first, last = name[0], name[-1]
    if len(name) == 1:
        return TYPO if any(_slip(last, own) for own in forms.own) else OTHER
    called = any(_called(first, given) for given in forms.given)
    if any(_slip(last, own) for own in forms.own):
        return TYPO if called or any(_slip(first, given) for given in forms.given) else KIN
    sounds = soundex(last)
    return SOUND if called and any(soundex(own) == sounds for own in forms.own) else OTHER


def _by_given_name(name: tuple[str, ...], forms: Forms, romanised: bool) -> str:
    """What a name is that shares a word of its own with a holder's."""
    first, last = name[0], name[-1]
    if len(name) > 1 and last not in forms.own and any(_slip(last, own) for own in forms.own):
        return SAME if romanised else TYPO  # “Recep Tayyip Erdogen”
    if len(name) == 1 or first in forms.own or not forms.given:
        return SAME
    if any(_called(word, given) for word in name[:-1] for given in forms.given):
        return SAME
    if any(_slip(first, given) for given in forms.given):
        return SAME if romanised else TYPO
    alike = not romanised and any(first[0] == given[0] for given in forms.given)
    return CALLED if alike else KIN


def _called(first: str, given: str) -> bool:
    """Whether one first name may stand for another: the same, an initial, a short form."""
    if first == given or (min(len(first), len(given)) == 1 and first[0] == given[0]):
        return True
    return namesake(first, given)


def _slip(one: str, two: str) -> bool:
    """Whether two words are so alike that one is a slip for the other."""
    size = min(len(one), len(two))
    return one != two and size >= SHORT and near(one, two, 2 if size >= LONG else 1)


def _spelt(one: str, two: str) -> bool:
    """Whether two words may be one that was put into Latin letters in two ways."""
    size = min(len(one), len(two))
    return one == two or (size > 2 and near(one, two, 2 if size >= SHORT else 1))


@cache
def _forms(written: tuple[str, ...]) -> Forms:
    split = [parts(tuple(form.split())) for form in written]
    given = frozenset(words[0] for words in split if len(words) > 1)
    own = frozenset(word for words in split for word in (words[1:] or words) if len(word) > 1)
    return Forms(given - own, own)


def soundex(word: str) -> str:
    """The American Soundex code of a plain word, a letter and three figures (Russell 1918)."""
    code, before = word[:1], CODES.get(word[:1], 0)
    for letter in word[1:]:
        now = CODES.get(letter, 0)
        if now and now != before:
            code += str(now)
        if letter not in "hw":
            before = now
    return f"{code}000"[:4]


class Bearing(NamedTuple):
    """A name beside a title: the offices that the title may mean, with what the name is to the holders of each.

    `placed` is whether a place beside the title says which office it is.
    """

    name: tuple[str, ...]
    title: str
    placed: bool
    known: tuple[tuple[Office, Mapping[str, tuple[Term, ...]]], ...]

    def __hash__(self) -> int:
        """What makes it a cheap key: its identity, since it is made once for a title and a name."""
        return id(self)


@lru_cache(maxsize=NAMES)
def bearing(table: Offices, title: str, place: str, to: str, name: tuple[str, ...]) -> Bearing:
    """What a table says of a name beside a title, the place before or after it and an envoy's host."""
    meant = [office for office in table.titled[title] if office.to == to and place in ("", office.place)]
    return Bearing(name, title, bool(place or to), tuple((office, borne(office, name)) for office in meant))


def borne(office: Office, name: tuple[str, ...]) -> Mapping[str, tuple[Term, ...]]:
    """The terms of an office by what a name is to their holders."""
    found: dict[str, tuple[Term, ...]] = {}
    for term in office.terms:
        kind = likeness(name, term.forms, office.romanised)
        found[kind] = (*found.get(kind, ()), term)
    return found
