"""A check, where to ask it, what to say, and its examples in `[[…]]`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from .errors import BylintError
from .hit import EARLIER, Check
from .kinds import Reach, Selector

SLOT = re.compile(r"\{(\w*)\}")
ARROW = "\n=>\n"
"""What parts the two versions in an example of a rule that compares them."""


class Example(NamedTuple):
    """A draft in Markdown and the stretches of it that the rule must point at; none: it must stay silent."""

    source: str
    spans: tuple[tuple[int, int], ...]
    line: int

    @property
    def versions(self) -> tuple[str, str]:
        """The earlier version and the later one, parted by a line `=>`."""
        earlier, _, later = self.source.partition(ARROW)
        return earlier, later

    @classmethod
    def parse(cls, written: str, line: int) -> Example:
        """Read `[[…]]` out of a text, a link's own bracket before it or not; raises BylintError for one not closed."""
        pieces = re.split(r"(\[\[(?!\[)|\]\])", written)
        source, spans, opened = "", [], -1
        for piece in pieces:
            if piece == "[[" and opened < 0:
                opened = len(source)
            elif piece == "]]" and opened >= 0:
                spans.append((opened, len(source)))
                opened = -1
            elif piece in ("[[", "]]"):
                raise BylintError(f"“{piece}” without its partner in an example", line=line)
            else:
                source += piece
        if opened >= 0:
            raise BylintError("a “[[” is not closed in an example", line=line)
        return cls(source, tuple(spans), line)


class Rule(NamedTuple):
    """A check, where to ask it, and what to say."""

    id: str
    path: str
    message: str
    severity: str
    why: str
    authority: tuple[str, ...]
    precision: str
    check: Check
    inside: tuple[Selector, ...]
    outside: tuple[Selector, ...]
    unless: Mapping[Selector, Reach]
    catches: tuple[Example, ...]
    spares: tuple[Example, ...]
    fix: bool = False
    """Whether what its check puts in the place of a hit cannot be wrong."""
    since: str = ""
    """The release it came with; empty: it was always there."""

    @property
    def family(self) -> str:
        """The folder it stands in."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """Its file's name."""
        return self.id.partition("/")[2]

    @property
    def compares(self) -> bool:
        """Whether it asks what became of an earlier version, and so is silent about an article alone."""
        return EARLIER in self.check.reads

    def words(self, values: Mapping[str, object]) -> str:
        """The message with its slots filled; what a draft holds is never read as a slot."""
        return SLOT.sub(lambda slot: " ".join(str(values[slot[1]]).split()), self.message)
