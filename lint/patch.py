"""Unified diffs that `patch -p1` and `git apply` take."""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterator

from .finding import Draft

UNFINISHED = "\n\\ No newline at end of file"
"""What tells that a last line has no end."""
PLAIN = re.compile(r'[^\x00-\x1f\x7f"\\\ud800-\udfff]+')
"""A name that stands in a patch as it is."""
NAMED = {"\n": r"\n", "\t": r"\t", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def patch(before: Draft, after: Draft) -> Iterator[str]:
    """The lines of a diff between two states of a draft, without their line ends; none where nothing changed.

    A draft in UTF-16 is shown as text: no patch of lines fits its bytes. What must not be shown is not.
    """
    from difflib import unified_diff

    path = before.path
    named = os.path.relpath(path) if os.path.isabs(path) else os.path.normpath(path)
    old, new = (_name(f"{side}/{named}") for side in "ab")
    yield from unified_diff(_lines(before), _lines(after), old, new, lineterm="")


def _lines(draft: Draft) -> list[str]:
    """The lines of a draft as a patch counts them: ended by \\n and nothing else, the byte order mark in the first."""
    mark = "\ufeff" if draft.data.startswith(BOM_UTF8) else ""
    *lines, rest = (mark + draft.source).split("\n")
    return [*lines, rest + UNFINISHED] if rest else lines


def _name(path: str) -> str:
    """A path as git writes it: quoted where a character of it could be misread, ended by a tab where it has a blank."""
    path = path.replace(os.sep, "/")
    if PLAIN.fullmatch(path):
        return f"{path}\t" if " " in path else path
    quoted = "".join(NAMED.get(char) or _octal(char) for char in path)
    return f'"{quoted}"'


def _octal(char: str) -> str:
    if PLAIN.fullmatch(char):
        return char
    return "".join(f"\\{byte:03o}" for byte in os.fsencode(char))
