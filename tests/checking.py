"""Rules asked of a made-up text."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import lint
from lint.engine import Engine
from lint.loading import load_rule, load_rules
from lint.readers import read
from lint.rulefile import prove, rule_of
from lint.values import Facts
from lint.yamlfile import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from lint.finding import Finding
    from lint.rule import Rule

RULES = Path(lint.__file__).parents[1] / "rules"
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@cache
def shipped() -> tuple[Rule, ...]:
    """The rules that come with bylint: reading them takes most of a second, so it is done once a process."""
    return load_rules()


@cache
def engine(rule: str) -> Engine:
    return Engine((load_rule(str(RULES / f"{rule}.yml")),))


def found(rule: str, text: str, published: date | None = None) -> list[str]:
    """The places in `text` at which a rule (`family/name`) points."""
    findings, _ = engine(rule).check(read(text.encode(), "draft.txt", Facts(published=published)))
    return [finding.place.excerpt for finding in findings]


HOUSE = """\
severity: warning
why: A house has its ways.
authority: [a house]
precision: high
examples: {{catches: ["[[a]]", "[[b]]"], spares: [c, d]}}
{}
"""


@cache
def house(options: str) -> Engine:
    """An engine over one rule of a newsroom's own, with `options` as YAML lines."""
    rule = rule_of(parse(HOUSE.format(options), "house.yml"), "house/own.yml")
    prove(rule)
    return Engine((rule,))


def remarks(options: str, text: str, path: str = "draft.md") -> list[Finding]:
    """What a rule with `options` finds in `text`."""
    findings, errors = house(options).check(read(text.encode(), path, Facts()))
    assert not errors
    return findings


@cache
def asker(*names: str) -> Callable[[str], list[str]]:
    """A function from a text to the names of those of the rules `names` that hit it, one a finding."""
    engine = Engine(tuple(rule for rule in shipped() if rule.name in names))
    assert len(names) == len(engine.rules)

    def found(text: str) -> list[str]:
        findings, errors = engine.check(read(text.encode(), "draft.md", Facts()))
        assert not errors
        return [finding.name for finding in findings]

    return found
