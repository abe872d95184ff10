"""Short forms of first names: “Tom” for “Thomas”."""

from __future__ import annotations

from functools import cache

from . import words


def namesake(one: str, two: str) -> bool:
    """Whether two folded first names may be one person's: the same, or short forms of one."""
    return one == two or bool(forms(one) & forms(two))


def forms(name: str) -> frozenset[str]:
    """A folded first name and the full ones that it may be short for."""
    return _short().get(name, frozenset()) | {name}


@cache
def _short() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in words("nicknames"):
        short, full = pair.lower().split()
        table.setdefault(short, set()).add(full)
    return {short: frozenset(full) for short, full in table.items()}
