"""Patterns over a sentence told as one line, with slots for its amounts and for a few words."""

from __future__ import annotations

import re
from functools import cache

SLOT = re.compile(r"\{(?:(?P<name>\w+):(?P<kinds>[A-Z]+)(?P<ranged>-?)|(?P<gap>\d+)(?P<wide>,?))\}")


@cache
def compiled(written: str) -> re.Pattern[str]:
    """A regular expression, compiled when a text first needs it."""
    return re.compile(written)


@cache
def pattern(written: str) -> re.Pattern[str]:
    """`written` with its slots filled: `{name:KINDS}` an amount, `{3}` up to three words, `{3,}` commas among them.

    A slot begins with its blank; `-` after the kinds lets in ranges. Years and
    ordinals pass for words.
    """
    return re.compile(SLOT.sub(_slot, written))


def _slot(found: re.Match[str]) -> str:
    if found["name"]:
        return rf" <(?P<{found['name']}>[{found['kinds']}]\d+){'[~-]*' if found['ranged'] else '~?'}>"
    signs = "" if found["wide"] else ","
    return rf"(?: (?:[^ <>{signs}.;:()—–]+|<[YOF]\d+~?>)){{0,{found['gap']}}}?"
