"""What holds for a draft: profile, genre, and the rules asked for on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .errors import BylintError, nearest
from .finding import SEVERITIES
from .profile import Profile, fits, load_profile, profiles
from .rule import Rule
from .values import Facts

__all__ = ["READY", "Config", "Profile", "load_profile", "profiles"]

READY = frozenset({"ready", "published"})
"""The statuses at which a draft must also pass the gate."""


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
