"""What holds for a draft: profile, genre, and the rules asked for on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from .errors import BylintError, nearest
from .finding import SEVERITIES
from .loading import shipped
from .rule import Rule
from .values import GENRES, Facts
from .yamlfile import Text, Value, line_of
from .yamlfile import read as load

LEVELS = ("off", *SEVERITIES)
READY = frozenset({"ready", "published"})
"""The statuses at which a draft must also pass the gate (desk.md)."""

Levels = Mapping[str, str]


class Profile(NamedTuple):
    """A house's departures from the rule files' severities, by rule and by genre; the last line that fits holds."""

    name: str
    why: str
    rules: Levels
    gate: tuple[str, ...]
    genres: Mapping[str, Levels]

    def severity(self, rule: Rule, facts: Facts) -> str:
        """What `rule` weighs in an article of this genre; a genre softens and never hardens."""
        level = _last(self.rules, rule, rule.severity)
        softened = _last(self.genres.get(facts.genre, {}), rule, level)
        return min(level, softened, key=LEVELS.index)


class Config(NamedTuple):
    """A profile, and the rules to ask: `select` (none: all) less `ignore`, both ids, names, families or globs."""

    profile: Profile
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = "error"

    def severity(self, rule: Rule, facts: Facts) -> str:
        """What `rule` weighs here; one that is off and asked for by name is a suggestion."""
        if any(fits(wanted, rule) for wanted in self.ignore):
            return "off"
        level = self.profile.severity(rule, facts)
        if not self.select:
            return level
        if not any(fits(wanted, rule) for wanted in self.select):
            return "off"
        return "suggestion" if level == "off" else level

    def chosen(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """The rules that are on in some genre; raises BylintError for a name that fits none."""
        rules = tuple(rules)
        for wanted in (*self.select, *self.ignore):
            if not any(fits(wanted, rule) for rule in rules):
                known = {name for rule in rules for name in (rule.id, rule.name, rule.family)}
                raise BylintError(f"no rule is called “{wanted}”; {nearest(wanted, known)}")
        return tuple(rule for rule in rules if self.severity(rule, Facts()) != "off")

    def fails(self, rule: str, severity: str, *, ready: bool) -> bool:
        """Whether a finding stops the run: at or above the level, or at the gate of a finished draft."""
        if self.fail_level == "never":
            return False
        graver = SEVERITIES.index(severity) >= SEVERITIES.index(self.fail_level)
        return graver or (ready and rule in self.profile.gate)


def fits(wanted: str, rule: Rule) -> bool:
    """Whether an id, a name, a family or a glob such as `loaded/*` means this rule."""
    return wanted in (rule.id, rule.name, rule.family) or fnmatchcase(rule.id, wanted)


def profiles() -> list[str]:
    """The names of the shipped profiles."""
    return sorted(file.removesuffix(".yml") for file in os.listdir(os.path.join(shipped(), "profiles")))


def load_profile(name: str) -> Profile:
    """The profile called `name`, on top of `wire`; raises BylintError for one that is not there or not right."""
    path = os.path.join(shipped(), "profiles", f"{name}.yml")
    if name not in profiles():
        raise BylintError(f"no profile is called “{name}”; {nearest(name, profiles())}")
    wire = load_profile("wire") if name != "wire" else None
    try:
        return _profile(name, load(path), wire)
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None


def _profile(name: str, given: Mapping[Text, Value], below: Profile | None) -> Profile:
    known = ("why", "rules", "gate", "genres")
    for key in given:
        if key not in known:
            raise BylintError(f"a profile has no “{key}”; {nearest(key, known)}", line=key.line)
    gate, genres = given.get(Text("gate"), []), given.get(Text("genres"), {})
    if not isinstance(genres, dict) or not isinstance(gate, list):
        raise BylintError("“gate” is a list of rules, “genres” a mapping", line=line_of(given[Text("why")]))
    for genre in genres:
        if genre not in GENRES:
            raise BylintError(f"no genre is called “{genre}”; {nearest(genre, GENRES)}", line=genre.line)
    own = {str(genre): _levels(levels) for genre, levels in genres.items()}
    return Profile(
        name,
        " ".join(str(given.get(Text("why"), "")).split()),
        _levels(given.get(Text("rules"), {})),
        (*(below.gate if below else ()), *map(str, gate)),
        {**(below.genres if below else {}), **own},
    )


def _levels(given: Value) -> Levels:
    if not isinstance(given, dict):
        raise BylintError("“rule: severity” lines are wanted", line=line_of(given))
    for key, level in given.items():
        if level not in LEVELS:
            raise BylintError(f"{key}: “{level}” is no severity; write {', '.join(LEVELS)}", line=key.line)
    return {str(key): str(level) for key, level in given.items()}


def _last(levels: Levels, rule: Rule, level: str) -> str:
    for wanted, given in levels.items():
        if wanted == level or fits(wanted, rule):
            level = given
    return level
