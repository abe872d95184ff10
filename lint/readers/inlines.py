"""The words inside a Markdown block, each put where it stands in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .comments import keep
from .placing import Unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from .placing import Placement
    from .prose import Prose

LINE_BREAK = re.compile(r"[ ]*\\?\n[ \t]*")
SHOWN = frozenset(("text", "text_special", "code_inline"))


def is_prose(tokens: Sequence[Token]) -> bool:
    """Whether a reader sees any words of a block."""
    return any(token.type in SHOWN and token.content for token in tokens)


def lay(tokens: Sequence[Token], placement: Placement, prose: Prose) -> None:
    """Add the words of a block to `prose`; raises Unplaced where one is not where the tokens say."""
    cursor = Cursor(placement, prose)
    for number, token in enumerate(tokens):
        step = STEPS.get(token.type, Cursor.markup)
        if token.type == "link_open" and token.info == "auto":
            cursor.autolink(token, tokens[number + 1], tokens[number + 2])
        elif not (cursor.inside_autolink and token.type == "text"):
            step(cursor, token)
    if cursor.position != len(placement.content):
        raise Unplaced


class Cursor:
    """How far the content of a block has been read; it only moves forward, and never searches."""

    def __init__(self, placement: Placement, prose: Prose) -> None:
        self.placement, self.prose = placement, prose
        self.content = placement.content
        self.position = 0
        self.links: list[tuple[int, str]] = []
        self.inside_autolink = False

    def _expect(self, written: str) -> tuple[int, int]:
        """Step over `written`; gives where in the content it starts and ends."""
        start = self.position
        if not self.content.startswith(written, start):
            raise Unplaced
        self.position += len(written)
        return start, self.position

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """The file's characters for a stretch of content that is not empty."""
        return self.placement.at(start), self.placement.at(end - 1) + 1

    def text(self, token: Token) -> None:
        """Words as they are written."""
        start, end = self._expect(token.content)
        self.prose.lay(self.placement.pieces(start, end))

    def special(self, token: Token) -> None:
        """An escaped or encoded character."""
        self.prose.add(token.content, *self._stretch(*self._expect(token.markup)))

    def markup(self, token: Token) -> None:
        """The signs around emphasised or struck words."""
        self._expect(token.markup)

    def line_break(self, _token: Token) -> None:
        """The end of a line within a block."""
        ended = LINE_BREAK.match(self.content, self.position)
        if ended is None:
            raise Unplaced
        start, self.position = self.placement.at(self.position), ended.end()
        self.prose.add("\n", start, self.placement.at(self.position))

    def html(self, token: Token) -> None:
        """A tag or a comment: no prose, but a comment is kept and `<br>` breaks the line."""
        start, end = self._stretch(*self._expect(token.content))
        if token.type == "comment" or token.content.startswith("<!--"):
            keep(self.prose, start, end)
        elif token.content[:3].lower() == "<br":
            self.prose.add("\n", start, end)

    def code(self, token: Token) -> None:
        """Code between backticks, of which the parser may have stripped a blank on either side."""
        ticks, end = len(token.markup), token.meta["end"]
        start, stop = self.position + ticks, end - ticks
        if len(token.content) != stop - start:
            start, stop = start + 1, stop - 1
        if self.content[start:stop].replace("\n", " ") != token.content:
            raise Unplaced
        self.prose.lay(self.placement.pieces(start, stop))
        self.position = end

    def link_open(self, token: Token) -> None:
        """The start of a link's words."""
        self._expect("[")
        self.links.append((self.prose.at, str(token.attrs.get("href", ""))))

    def link_close(self, token: Token) -> None:
        """The end of a link, whose address the reader of the article does not see."""
        self.inside_autolink = False
        self._to(token)
        self.prose.mark("link", *self.links[-1][:1], value=self.links.pop()[1])

    def autolink(self, token: Token, words: Token, close: Token) -> None:
        """An address between angle brackets, which is its own words."""
        self.links.append((self.prose.at, str(token.attrs.get("href", ""))))
        self._expect("<")
        start, end = self.position, close.meta["end"] - 1
        if words.content == self.content[start:end]:
            self.prose.lay(self.placement.pieces(start, end))
        else:
            self.prose.add(words.content, *self._stretch(start, end))
        self.inside_autolink = True

    def _to(self, token: Token) -> None:
        if token.meta["end"] < self.position:
            raise Unplaced
        self.position = token.meta["end"]

    image = _to


STEPS = {
    "text": Cursor.text,
    "text_special": Cursor.special,
    "softbreak": Cursor.line_break,
    "hardbreak": Cursor.line_break,
    "html_inline": Cursor.html,
    "comment": Cursor.html,
    "code_inline": Cursor.code,
    "link_open": Cursor.link_open,
    "link_close": Cursor.link_close,
    "image": Cursor.image,
}
