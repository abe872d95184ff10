"""Lines that stand around the copy: bylines, credits, what the page put between paragraphs."""

from __future__ import annotations

import re

LONGEST = 160
BYLINES = 4
"""Among how many blocks at the top a byline is looked for."""

CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
PARTICLE = r"(?:(?:de|da|del|della|der|den|van|von|al|bin|ibn|la|le|el|y|dos|du)[ ])*"
NAME = rf"{CAPITAL}(?:[ ]{PARTICLE}{CAPITAL}){{1,3}}"
PEOPLE = rf"{NAME}(?:(?:,[ ]|,?[ ]and[ ]|[ ]&[ ]){NAME})*"
BYLINE = re.compile(
    rf"(?:By|BY|by|Words[ ]by|Story[ ]by|Written[ ]by):?[ ](?:{PEOPLE}|[A-Z]{{2,8}}|[Ss]taff(?:[ ][Rr]eporters?)?)"
    r"(?:(?:,|[ ]?[|/·•—–-]|[ ](?:in|of|at|for)[ ]).{0,70})?"
)
FURNITURE = re.compile(
    r"""
      advertisement | advertising | sponsored\ (?:content|message)
    | (?:article|story|report)\ continue[sd]\ (?:below|after).{0,40}
    | (?:read|see|watch|listen)\ (?:more|also|next|now)\ ?:.{0,120} | (?:read|see)\ more | related\ ?:.{0,120}
    | related\ (?:articles|stories|content|topics)\ ?:?
    | (?:most|more)\ (?:read|popular)(?:\ (?:stories|articles))?\ ?:?
    | (?:photos?|photograph|image|picture|video|credit|photo\ credit|image\ credit)(?:\ by|\ courtesy\ of)?\ ?:.{1,80}
    | (?:sign\ up|subscribe)\ (?:for|to)\ (?:our|the)\ .{0,60}newsletters?.{0,30}
    | share\ (?:this(?:\ (?:article|story))?|on\ \w+) | click\ here\ .{1,60} | (?:copyright|©)\ .{1,80}
    | \(?(?:additional\ )?(?:reporting|writing|editing)\ by\ .{3,140}
    """,
    re.VERBOSE | re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:[A-Z]{2,8}|Reuters|Getty Images|[A-Z]\w+ Images)[ ]?/[ ]?[A-ZÀ-ÖØ-Þ][\w.'’-]+(?:[ ][\w.'’-]+){0,3}"
)


def kind(line: str, number: int) -> tuple[str, str]:
    """The kind and label of the block `line`, the `number`th of the copy: byline, furniture or plain."""
    if len(line) <= LONGEST and "\n" not in line and "\r" not in line:
        if number < BYLINES and is_byline(line):
            return "byline", ""
        if FURNITURE.fullmatch(line) or CREDIT.fullmatch(line):
            return "block", "furniture"
    return "block", ""


def is_byline(line: str) -> bool:
    """Whether `line` says who wrote the article, and is no sentence."""
    return line[:1] in "BbWS" and not line.endswith((".", "!", "?")) and BYLINE.fullmatch(line) is not None
