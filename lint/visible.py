"""What a draft holds, made safe to show: nothing in it may steer a terminal."""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, direction overrides, zero-width and lone surrogate code points."""


def visible(text: str) -> str:
    """`text` with every character of HIDDEN written out, `\\x1b`; line breaks and tabs as one space."""
    text = re.sub(r"\r\n|[\t\r\n]", " ", text)
    return HIDDEN.sub(
        lambda found: f"\\u{ord(found[0]):04x}" if ord(found[0]) > 0xFF else f"\\x{ord(found[0]):02x}", text
    )


def width(text: str) -> int:
    """The columns that `text` takes in a terminal: East Asian wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else category(char) not in ("Mn", "Me") for char in text)
