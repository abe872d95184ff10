"""A house's standards: what each rule weighs in it, in which genre, at its gate, and whose standard that is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from .errors import BylintError, Gathering, nearest
from .levels import LEVELS, Gate, Levels, Reading, laid, means
from .loading import ids, shipped
from .rule import Rule
from .values import Facts
from .yamlfile import Text, Value
from .yamlfile import read as load

KEYS = ("why", "rules", "because", "gate", "genres")
NONE: Levels = {}
NO_GATE: Gate = {}
NO_GENRES: Mapping[str, Levels] = {}


class Profile(NamedTuple):
    """A house's departures from the rule files' severities, by rule and by genre; the last line that fits holds.

    `gate` holds by status what a draft must pass; `because` says of lines in `rules` whose standard they follow.
    """

    name: str = ""
    why: str = ""
    rules: Levels = NONE
    gate: Gate = NO_GATE
    genres: Mapping[str, Levels] = NO_GENRES
    because: Mapping[str, str] = NONE

    def severity(self, rule: Rule, facts: Facts) -> str:
        """What `rule` weighs in an article of this genre; a genre softens and never hardens.

        One that is off in its own file is a suggestion where the gate of the article's status names it.
        """
        level = last(self.rules, rule, rule.severity)
        if level == rule.severity == "off" and not {rule.id, rule.name}.isdisjoint(self.gate.get(facts.status, ())):
            level = "suggestion"
        softened = last(self.genres.get(facts.genre, NONE), rule, level)
        return min(level, softened, key=LEVELS.index)

    def standard(self, rule: Rule) -> str:
        """Whose standard the severity of `rule` follows here; empty where the profile does not say."""
        given = [why for wanted, why in self.because.items() if fits(wanted, rule)]
        return given[-1] if given else ""

    def over(self, below: Profile) -> Profile:
        """These lines on top of those `below`; the gate of a status is one line."""
        said = {wanted: why for wanted, why in below.because.items() if wanted not in self.rules}
        return Profile(
            self.name or below.name,
            self.why or below.why,
            laid(self.rules, below.rules),
            {**below.gate, **self.gate},
            _genres(self.genres, below.genres),
            {**said, **self.because},
        )


def fits(wanted: str, rule: Rule) -> bool:
    """Whether an id, a name, a family or a glob such as `loaded/*` means this rule."""
    return means(wanted, rule.id)


def last(levels: Levels, rule: Rule, level: str) -> str:
    """What `levels` make of a rule that weighs `level`: the last line that fits holds."""
    for wanted, given in levels.items():
        if wanted == level or fits(wanted, rule):
            level = given
    return level


@cache
def profiles() -> list[str]:
    """The names of the shipped profiles."""
    return sorted(file.removesuffix(".yml") for file in os.listdir(os.path.join(shipped(), "profiles")))


@cache
def load_profile(name: str) -> Profile:
    """The profile called `name`, on top of `wire`; raises BylintError for one that is not there or not right."""
    path = os.path.join(shipped(), "profiles", f"{name}.yml")
    if name not in profiles():
        raise BylintError(f"no profile is called “{name}”; {nearest(name, profiles())}")
    wire = load_profile("wire") if name != "wire" else None
    try:
        return profile_of(name, load(path), wire)
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None


def profile_of(name: str, given: Mapping[Text, Value], below: Profile | None) -> Profile:
    """The profile that a mapping describes, its gate and genres on top of those `below`.

    Raises BylintError for the first mistake in it, with the line, without the path.
    """
    for key in given:
        if key not in KEYS:
            raise BylintError(f"a profile has no “{key}”; {nearest(key, KEYS)}", line=key.line)
    reading = Reading(ids(), Gathering())
    own = lines_of(given, reading)._replace(name=name)
    if reading.wrong:
        raise reading.wrong[0]
    return own._replace(gate={**below.gate, **own.gate}, genres=_genres(own.genres, below.genres)) if below else own


def lines_of(given: Mapping[Text, Value], reading: Reading) -> Profile:
    """The lines of a profile or a configuration; each mistake in them is laid aside."""
    read: dict[str, Any] = {"why": " ".join(str(given.get(Text("why"), "")).split())}
    for key, reader in (("rules", reading.levels), ("gate", reading.gate), ("genres", reading.genres)):
        if key in given:
            with reading.wrong:
                read[key] = reader(given[Text(key)])
    with reading.wrong:
        read["because"] = reading.because(given.get(Text("because"), {}), read.get("rules", NONE))
    return Profile(**read)


def _genres(own: Mapping[str, Levels], below: Mapping[str, Levels]) -> Mapping[str, Levels]:
    """Lines by genre on top of others."""
    return {genre: laid(own.get(genre, NONE), below.get(genre, NONE)) for genre in dict.fromkeys((*below, *own))}
