"""How far the content of a Markdown block has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .placing import Unplaced

if TYPE_CHECKING:
    from .placing import Placement
    from .prose import Prose

NOWHERE = 0, ""
"""Where the text of an anchor begins and its address, while none is open."""


class Cursor:
    """A place in the content of a block; it only moves forward, and never searches."""

    def __init__(self, placement: Placement, prose: Prose) -> None:
        self.placement, self.prose = placement, prose
        self.content = placement.content
        self.position = 0
        self.links: list[tuple[int, str]] = []
        self.anchor = NOWHERE
        self.stressed: list[int] = []

    def over(self, written: str) -> tuple[int, int]:
        """Step over `written`; gives where in the content it starts and ends, raises Unplaced if it is not here."""
        start = self.position
        if not self.content.startswith(written, start):
            raise Unplaced
        self.position += len(written)
        return start, self.position

    def to(self, position: int) -> None:
        """Step to a later position of the content."""
        if not self.position <= position <= len(self.content):
            raise Unplaced
        self.position = position

    def copy(self, start: int, end: int) -> None:
        """Add a stretch of the content to the prose as it is written."""
        self.prose.lay(self.placement.pieces(start, end))

    def add(self, text: str, start: int, end: int) -> None:
        """Add `text` to the prose for a stretch of the content that reads otherwise."""
        self.prose.add(text, *self.file(start, end))

    def file(self, start: int, end: int) -> tuple[int, int]:
        """The file's characters for a stretch of content that is not empty."""
        return self.placement.at(start), self.placement.at(end - 1) + 1
