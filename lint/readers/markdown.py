"""Markdown: CommonMark with tables, front matter and MDX comments."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from ..errors import BylintError
from ..origin import Lines
from ..span import Span
from . import article, frontmatter, placing
from .article import Block
from .comments import keep
from .inlines import is_prose, lay
from .prose import Prose, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from ..document import Document
    from ..values import Facts
    from .placing import Line, Placement

LABELS = {"li": "item", "th": "cell", "td": "cell"}


def read(source: str, path: str, facts: Facts) -> Document:
    """The article in `source`; raises BylintError for bad front matter and for markup that cannot be placed."""
    from .commonmark import parser

    prose = Prose(source)
    opening = frontmatter.read(prose, path, facts.zone)
    walk = Walk(prose, path, opening)
    walk.all(parser().parse(source[opening.body :]))
    return article.finish(prose, walk.blocks, opening, path, facts)


class Walk:
    """One pass over the parser's tokens, which gathers blocks and their words."""

    def __init__(self, prose: Prose, path: str, opening: frontmatter.Opening) -> None:
        self.prose, self.path = prose, path
        self.titled = opening.titled
        self.starts = Lines(prose.source).starts
        self.first = bisect_left(self.starts, opening.body)
        self.blocks: list[Block] = []
        self.open: list[Token] = []
        self.quoting: list[int] = []
        self.cells: list[tuple[int, int]] = []
        self.cell = 0

    def all(self, tokens: Sequence[Token]) -> None:
        """Walk over `tokens`."""
        for token in tokens:
            if token.type == "inline":
                self.inline(token)
            elif token.type == "html_block":
                self.html(token)
            elif token.nesting > 0:
                self.enter(token)
            elif token.nesting < 0:
                self.leave(self.open.pop())

    def enter(self, token: Token) -> None:
        """Go into a container."""
        self.open.append(token)
        if token.type == "blockquote_open":
            self.quoting.append(len(self.blocks))
        elif token.type == "tr_open":
            self.cells, self.cell = token.meta["cells"], 0

    def leave(self, token: Token) -> None:
        """Come out of a container."""
        if token.type == "blockquote_open" and (quoted := self.blocks[self.quoting.pop() :]):
            self.prose.put("blockquote", Span(quoted[0].span.start, quoted[-1].span.end))

    def inline(self, token: Token) -> None:
        """The words of one block."""
        children = token.children or []
        shown = is_prose(children)
        if shown:
            self.prose.separate()
        start = self.prose.at
        try:
            if token.content:
                lay(children, self._placement(token), self.prose)
        except placing.Unplaced:
            wrong = "the markup of this block is too tangled to tell where its words stand; simplify it"
            raise BylintError(wrong, path=self.path, line=self.first + (token.map or [0])[0] + 1) from None
        self.cell += 1
        if shown:
            self.blocks.append(Block(Span(start, self.prose.at), self._label()))

    def html(self, token: Token) -> None:
        """HTML is no prose; its comments are kept, and so are the words that stand on a line after one."""
        rows = self._lines(token)
        start, end = rows[0].start, rows[-1].start + len(rows[-1].text)
        rest = trim(self.prose.source, Span(keep(self.prose, start, end), end))
        words = rest.of(self.prose.source)
        if words and "<" not in words and token.content.lstrip().startswith("<!--"):
            self.prose.separate()
            self.prose.add(words, *rest)
            self.blocks.append(Block(Span(self.prose.at - len(words), self.prose.at), self._label()))

    def _label(self) -> str:
        inner = self.open[-1].tag if self.open else ""
        if inner == "h1" and not self.titled:
            self.titled = True
            return "title"
        if inner[:1] == "h" and inner[1:].isdigit():
            return "heading"
        return next((LABELS[token.tag] for token in reversed(self.open) if token.tag in LABELS), "")

    def _placement(self, token: Token) -> Placement:
        rows = self._lines(token)
        if self.open[-1].tag in ("th", "td"):
            first, last = self.cells[self.cell]
            return placing.of_cell(token.content, rows[0].text[first:last], rows[0].start + first)
        if self.open[-1].type == "heading_open" and self.open[-1].markup.startswith("#"):
            return placing.of_heading(token.content, rows[0])
        return placing.of_lines(token.content, rows)

    def _lines(self, token: Token) -> list[Line]:
        """The lines of the file that `token` was read from."""
        first, last = (self.first + line for line in token.map or (0, 1))
        bounds = [*self.starts[first : last + 1], len(self.prose.source)][: last - first + 1]
        return [placing.Line(self.prose.source[start:end].rstrip("\r\n"), start) for start, end in pairwise(bounds)]
