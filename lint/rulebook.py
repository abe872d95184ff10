"""The rules of a house: those that are shipped and its own."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from .errors import BylintError
from .loading import read_rules, rule_files, shipped
from .rule import Rule

if TYPE_CHECKING:
    from .cache import Cache

Rules = tuple[tuple[Rule, ...], tuple[BylintError, ...]]
"""Rules, and what is wrong with the files that hold none."""


@cache
def rules_of(folders: tuple[str, ...] = (), kept: Cache | None = None) -> Rules:
    """The shipped rules and those in `folders`, and what is wrong with the ones that do not load; read once.

    Where they are `kept` from another run they come without their examples, and their checks are made when asked.
    """
    rules, broken = _read(shipped(), kept, proved=True)
    for folder in folders:
        if not os.path.exists(folder):
            raise BylintError("no such folder of rules; check --rules", path=folder)
        own, wrong = _read(folder, kept, proved=False)
        taken = {rule.name: rule.path for rule in rules}
        clashes = [rule for rule in own if rule.name in taken]
        told = [BylintError(f"“{r.name}” is a {_whose(taken[r.name])}; rename the file", path=r.path) for r in clashes]
        rules, broken = (*rules, *(rule for rule in own if rule not in clashes)), (*broken, *wrong, *told)
    return rules, broken


def _whose(path: str) -> str:
    return "shipped rule's name" if path.startswith(shipped()) else f"name that {path} has already"


def _read(place: str, kept: Cache | None, *, proved: bool) -> Rules:
    if kept is None or not os.path.isdir(place):
        return read_rules(rule_files(place), proved=proved)
    from .rulecache import read

    return read(place, kept, proved=proved)
