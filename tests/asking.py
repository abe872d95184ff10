"""A few rules asked of a few words: which of them speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.engine import Engine
from lint.loading import load_rules
from lint.readers import read
from lint.values import Facts

if TYPE_CHECKING:
    from collections.abc import Callable


def asker(*names: str) -> Callable[[str], list[str]]:
    """A function from a text to the names of those of the rules `names` that hit it, one a finding."""
    engine = Engine(tuple(rule for rule in load_rules() if rule.name in names))
    assert len(names) == len(engine.rules)

    def found(text: str) -> list[str]:
        findings, errors = engine.check(read(text.encode(), "draft.md", Facts()))
        assert not errors
        return [finding.name for finding in findings]

    return found
