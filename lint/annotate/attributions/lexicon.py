"""Cue verbs in all their forms: what each must stand beside to bring in somebody's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ...knowledge import sections

BASE, THIRD, PAST, PARTICIPLE, GERUND = "v", "z", "V", "Y", "G"
"""The shapes of a verb, by the tags they get: say, says, said, written, saying."""

VOWELS = frozenset("aeiou")


class Verb(NamedTuple):
    """A cue verb: its lemma, and the stance it shows with each complement it may take."""

    lemma: str
    frames: Mapping[str, str]


class Form(NamedTuple):
    """A verb in one of its shapes."""

    verb: Verb
    shape: str


@cache
def forms() -> dict[str, Form]:
    """Every form of every cue verb; where two verbs share one, the first in the list has it."""
    table: dict[str, Form] = {}
    for verb, past, participle in _verbs().values():
        for form, shape in _shapes(verb.lemma, past, participle):
            table.setdefault(form, Form(verb, shape))
    return table


@cache
def _verbs() -> dict[str, tuple[Verb, str, str]]:
    known: dict[str, tuple[Verb, str, str]] = {}
    for heading, entries in sections("cue-verbs"):
        stance, _, usual = heading.partition(":")
        for entry in entries:
            written, _, own = entry.partition(":")
            lemma, *irregular = written.split()
            past = irregular[0] if irregular else regular(lemma)
            verb, past, participle = known.get(lemma) or (Verb(lemma, {}), past, (irregular[1:] or [past])[0])
            frames = {**dict.fromkeys((own or usual).split(), stance), **verb.frames}
            known[lemma] = (Verb(lemma, frames), past, participle)
    return known


def regular(lemma: str) -> str:
    """The past form of a regular verb: “added”, “denied”, “agreed”."""
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return f"{lemma[:-1]}ied"
    return f"{lemma}ed"


def _shapes(lemma: str, past: str, participle: str) -> Iterator[tuple[str, str]]:
    yield past, PAST
    yield lemma, BASE
    yield third(lemma), THIRD
    yield gerund(lemma, past), GERUND
    yield participle, PARTICIPLE


def third(lemma: str) -> str:
    """The third person singular: “says”, “denies”, “stresses”."""
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"


def gerund(lemma: str, past: str) -> str:
    """The form in -ing, with its last letter doubled where the past doubles it: “admitting”."""
    if past == f"{lemma}{lemma[-1]}ed":
        return f"{lemma}{lemma[-1]}ing"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    return f"{lemma}ing"


@cache
def nouns() -> dict[str, Verb]:
    """Every cue noun, singular and plural, with the stance it shows before each word that may follow."""
    table: dict[str, Verb] = {}
    for heading, entries in sections("cue-nouns"):
        stance, _, usual = heading.partition(":")
        for entry in entries:
            lemma, _, own = entry.partition(":")
            noun = Verb(lemma, dict.fromkeys((own or usual).split(), stance))
            table[lemma] = table[third(lemma)] = noun
    return table
