"""Characters that were decoded by the wrong table, decoded by the right one."""

from __future__ import annotations

DEEPEST = 4
"""Times that one text is decoded wrongly: each makes it two or three times as long."""
SIGNS = frozenset("ÃÂâË�")
"""What broken characters begin with."""
WHOLE = frozenset("‘’“”…–—•")
"""What closes or follows words, and may stand behind broken characters without being one of them."""


def decoded(broken: str) -> tuple[int, str]:
    """How many characters at the start of `broken` were others, and which; the latter empty where that is not sure."""
    for length in range(len(broken), 1, -1):
        words = _undone(broken[:length])
        if words and WHOLE.issuperset(broken[length:]):
            return length, words
    return 0, ""


def _undone(broken: str) -> str:
    """The characters that UTF-8 means by the bytes which `broken` shows in Windows-1252; empty where it means none."""
    words = broken
    for _ in range(DEEPEST):
        try:
            words = bytes(map(_byte, words)).decode("utf-8")
        except (UnicodeError, ValueError):
            return ""
        if SIGNS.isdisjoint(words):
            return words if words.isprintable() else ""
    return ""


def _byte(char: str) -> int:
    """The byte that a character shows; raises ValueError where none does."""
    try:
        return char.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(char)  # what Windows-1252 leaves open stands for itself; others are no byte
