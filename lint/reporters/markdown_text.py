"""Words of a draft inside Markdown, where nothing in them may be markup."""

from __future__ import annotations

from ..visible import visible

SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|~&@:#+-.$!"})
"""What may begin a link, a tag, a list, a formula, or end a cell of a table, behind a backslash."""


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown knows."""
    return visible(text).translate(SIGNS)
