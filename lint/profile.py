"""A house's standards: what each rule weighs in it, in which genre, at its gate, and whose standard that is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache
from typing import NamedTuple

from .errors import BylintError, nearest
from .finding import SEVERITIES
from .loading import ids, shipped
from .rule import Rule
from .values import GENRES, Facts
from .yamlfile import Text, Value, line_of
from .yamlfile import read as load

LEVELS = ("off", *SEVERITIES)

READY = ("ready", "published")
"""The statuses at which a draft must also pass a gate that names none."""

Levels = Mapping[str, str]


class Profile(NamedTuple):
    """A house's departures from the rule files' severities, by rule and by genre; the last line that fits holds.

    `gate` holds by status what a draft must pass; `because` says of lines in `rules` whose standard they follow.
    """

    name: str
    why: str
    rules: Levels
    gate: Mapping[str, tuple[str, ...]]
    genres: Mapping[str, Levels]
    because: Mapping[str, str]

    def severity(self, rule: Rule, facts: Facts) -> str:
        """What `rule` weighs in an article of this genre; a genre softens and never hardens."""
        level = _last(self.rules, rule, rule.severity)
        softened = _last(self.genres.get(facts.genre, {}), rule, level)
        return min(level, softened, key=LEVELS.index)

    def standard(self, rule: Rule) -> str:
        """Whose standard the severity of `rule` follows here; empty where the profile does not say."""
        given = [why for wanted, why in self.because.items() if fits(wanted, rule)]
        return given[-1] if given else ""


def fits(wanted: str, rule: Rule) -> bool:
    """Whether an id, a name, a family or a glob such as `loaded/*` means this rule."""
    return means(wanted, rule.id)


def means(wanted: str, identity: str) -> bool:
    """Whether an id, a name, a family or a glob such as `loaded/*` means the rule with this id."""
    family, _, name = identity.partition("/")
    return wanted in (identity, name, family) or (_glob(wanted) and fnmatchcase(identity, wanted))


def _glob(wanted: str) -> bool:
    return any(sign in wanted for sign in "*?[")


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
        return profile_of(name, load(path), wire)
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None


def profile_of(name: str, given: Mapping[Text, Value], below: Profile | None) -> Profile:
    """The profile that a mapping describes, on top of `below`; raises BylintError with the line, without the path."""
    known = ("why", "rules", "because", "gate", "genres")
    for key in given:
        if key not in known:
            raise BylintError(f"a profile has no “{key}”; {nearest(key, known)}", line=key.line)
    rules = _levels(given.get(Text("rules"), {}))
    return Profile(
        name,
        " ".join(str(given.get(Text("why"), "")).split()),
        rules,
        _gate(given.get(Text("gate"), []), below.gate if below else {}),
        {**(below.genres if below else {}), **_genres(given.get(Text("genres"), {}))},
        _because(given.get(Text("because"), {}), rules),
    )


def _gate(given: Value, below: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The rules to pass by status, on top of those `below`; a plain list holds for all of READY."""
    by_status = given if isinstance(given, dict) else dict.fromkeys(READY, given)
    gate = dict(below)
    for status, rules in by_status.items():
        if not isinstance(rules, list):
            raise BylintError("gate: a list of rules is wanted; write “- family/name” lines", line=line_of(rules))
        gate[str(status)] = (*gate.get(status, ()), *map(_rule, rules))
    return gate


def _genres(given: Value) -> Mapping[str, Levels]:
    if not isinstance(given, dict):
        raise BylintError("genres: “genre: {rule: severity}” lines are wanted", line=line_of(given))
    gathered: dict[str, Levels] = {}
    for named, levels in given.items():
        for genre in named.split():
            if genre not in GENRES:
                raise BylintError(f"no genre is called “{genre}”; {nearest(genre, GENRES)}", line=named.line)
            gathered[genre] = {**gathered.get(genre, {}), **_levels(levels)}
    return gathered


def _levels(given: Value) -> Levels:
    if not isinstance(given, dict):
        raise BylintError("“rule: severity” lines are wanted", line=line_of(given))
    for key, level in given.items():
        if key not in LEVELS:
            _rule(key)
        if level not in LEVELS:
            raise BylintError(f"{key}: “{level}” is no severity; write {', '.join(LEVELS)}", line=key.line)
    return {str(key): str(level) for key, level in given.items()}


def _because(given: Value, rules: Levels) -> Mapping[str, str]:
    if not isinstance(given, dict):
        raise BylintError("because: “rule: whose standard” lines are wanted", line=line_of(given))
    for key, why in given.items():
        if key not in rules:
            what = f"because: “{key}” has no line in “rules”; {nearest(key, rules) if rules else 'add it there'}"
            raise BylintError(what, line=key.line)
        if not isinstance(why, Text) or not why.strip():
            raise BylintError(f"because: {key}: say whose standard it is, in a line", line=key.line)
    return {str(key): " ".join(str(why).split()) for key, why in given.items()}


def _rule(written: Value) -> str:
    """A rule, a family or a glob as a profile names it; raises BylintError for one that fits no shipped rule."""
    if not isinstance(written, Text):
        raise BylintError("a rule's name is wanted; write it as in “bylint list”", line=line_of(written))
    if written not in _names() and not (_glob(written) and any(means(written, known) for known in ids())):
        raise BylintError(f"no rule is called “{written}”; {nearest(written, _names())}", line=written.line)
    return str(written)


@cache
def _names() -> frozenset[str]:
    """Every id, name and family of the shipped rules, and what means a whole family."""
    parts = (known.partition("/") for known in ids())
    return frozenset(form for family, _, name in parts for form in (f"{family}/{name}", family, name, f"{family}/*"))


def _last(levels: Levels, rule: Rule, level: str) -> str:
    for wanted, given in levels.items():
        if wanted == level or fits(wanted, rule):
            level = given
    return level
