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
    """What `broken` was before it was decoded wrongly, however often; empty where it is not sure that it was."""
    words = _once(broken)
    for _ in range(DEEPEST):
        if words and SIGNS.isdisjoint(words):
            sure = words.isprintable() and not _once(words)  # else nobody knows where to stop
            return words if sure else ""
        words = _once(words)
    return ""


def _once(broken: str) -> str:
    """The characters that UTF-8 means by the bytes which `broken` shows in Windows-1252; empty where it means none."""
    if broken.isascii():
        return ""
    try:
        return bytes(map(_byte, broken)).decode("utf-8")
    except (UnicodeError, ValueError):
        return ""


def _byte(char: str) -> int:
    """The byte that a character shows; raises ValueError where none does."""
    try:
        return char.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(char)  # what Windows-1252 leaves open stands for itself; others are no byte
