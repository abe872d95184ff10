"""A rule on allowances, tried: the house, the day and the writer that its examples take for granted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from .allow import Terms, judged
from .config import Config, load_profile
from .desk import Desk
from .document import Document
from .errors import BylintError
from .examining import examine
from .finding import Finding
from .rule import Rule
from .rulebook import rules_of

APPROVAL = ("sourcing/anonymity-no-descriptor",)
DAY = datetime(2026, 11, 25, 18, tzinfo=UTC)
WRITER = "Ada Okoye <ada@example.org>"


def trial(rule: Rule) -> Callable[[Document], tuple[Sequence[Finding], Sequence[BylintError]]]:
    """What `rule` remarks on the allowances of a draft, beside the shipped rules, and what could not finish on it."""
    weighed = rule._replace(severity="warning") if rule.severity == "off" else rule
    others = (each for each in rules_of()[0] if each.name != rule.name)
    desk = Desk(Config(load_profile("wire"), approval=APPROVAL), rules=(*others, weighed))

    def remarks(document: Document) -> tuple[Sequence[Finding], Sequence[BylintError]]:
        outcome = examine(document, desk.engine)
        seen = judged(outcome, (), Terms(desk, DAY, lambda _: WRITER))
        return [remark for remark in seen.remarks if remark.rule == rule.id], outcome.errors

    return remarks
