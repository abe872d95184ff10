"""Words of a draft inside Markdown, where nothing in them may be markup."""

from __future__ import annotations

import re

from ..visible import visible

SIGNS = re.compile(r"[\\`*_\[\]<>|~&@:#+\-.$!]")
"""What may begin a link, a tag, a list, a formula, or end a cell of a table."""


def escaped(text: str) -> str:
    """`text` on one line, each of SIGNS behind a backslash."""
    return SIGNS.sub(r"\\\g<0>", visible(text))
