"""What holds for a draft: profile, genre, the house's own facts, and the rules asked for on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .errors import BylintError, Mistakes, no_rule
from .finding import SEVERITIES
from .levels import means
from .profile import Profile, fits, load_profile, profiles
from .releases import within
from .rule import Rule
from .values import Facts

__all__ = ["Config", "Profile", "load_profile", "profiles"]


class Config(NamedTuple):
    """A profile, and the rules to ask: `select` (none: all) less `ignore`, both ids, names, families or globs.

    `folders` hold rules of the house's own, `facts` what it says of its drafts, `approval` the rules that only somebody
    else than the writer may allow; `baseline` is the path of its list of known findings, empty for none; `rule_set`
    is the release whose rules are asked.
    """

    profile: Profile
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = "error"
    folders: tuple[str, ...] = ()
    facts: Facts = Facts()
    approval: tuple[str, ...] = ()
    baseline: str = ""
    rule_set: str = ""

    def severity(self, rule: Rule, facts: Facts) -> str:
        """What `rule` weighs here; one that is off and asked for by name is a suggestion."""
        if any(fits(wanted, rule) for wanted in self.ignore):
            return "off"
        level = self.profile.severity(rule, facts) if within(rule.since, self.rule_set) else "off"
        if not self.select:
            return level
        if not any(fits(wanted, rule) for wanted in self.select):
            return "off"
        return "suggestion" if level == "off" else level

    def chosen(self, rules: Iterable[Rule], *, compared: bool = False) -> tuple[Rule, ...]:
        """The rules that are on in some genre, for drafts alone or `compared` with an earlier version.

        Raises BylintError for a name that fits none.
        """
        rules = tuple(rules)
        unknown = [name for name in (*self.select, *self.ignore) if not any(fits(name, rule) for rule in rules)]
        if unknown:
            known = {name for rule in rules for name in (rule.id, rule.name, rule.family)}
            raise Mistakes(BylintError(no_rule(name, known)) for name in unknown)
        statuses = tuple(Facts(status=status) for status in ("", *self.profile.gate))
        return tuple(
            rule
            for rule in rules
            if rule.compares is compared and any(self.severity(rule, facts) != "off" for facts in statuses)
        )

    def stops(self, rule: str, severity: str, status: str) -> bool:
        """Whether a finding stops the run: at or above the level, or at the gate of the draft's status."""
        if self.fail_level == "never":
            return False
        graver = SEVERITIES.index(severity) >= SEVERITIES.index(self.fail_level)
        return graver or any(means(wanted, rule) for wanted in self.profile.gate.get(status, ()))
