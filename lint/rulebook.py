"""The rules of a house: those that are shipped and its own."""

from __future__ import annotations

import os
from functools import cache

from .errors import BylintError
from .loading import read_rules, rule_files, shipped
from .rule import Rule


@cache
def rules_of(folders: tuple[str, ...]) -> tuple[tuple[Rule, ...], tuple[BylintError, ...]]:
    """The shipped rules and those in `folders`, and what is wrong with the ones that do not load; read once."""
    rules, broken = read_rules(rule_files(shipped()), proved=True)
    files: list[str] = []
    for folder in folders:
        if not os.path.exists(folder):
            raise BylintError("no such folder of rules; check --rules", path=folder)
        files += rule_files(folder)
    own, wrong = read_rules(files)
    shipped_names = {rule.name for rule in rules}
    clashes = [rule for rule in own if rule.name in shipped_names]
    taken = [
        BylintError(f"“{rule.name}” is a shipped rule's name; rename the file", path=rule.path) for rule in clashes
    ]
    return (*rules, *(rule for rule in own if rule not in clashes)), (*broken, *wrong, *taken)
