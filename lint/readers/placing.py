"""Where the words of a Markdown block stand in its file: the parser tells lines, the rest follows from them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from .prose import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BLANKS = " \t"
UNESCAPED = re.compile(r"\\(?=\|)")
CELL_PART = re.compile(r"\|?(?:[^\\]|\\(?!\|))+|\|")


class Unplaced(Exception):
    """Words of a block that are not where they should be in the file."""


class Line(NamedTuple):
    """A line of the file without its end, and the offset at which it starts."""

    text: str
    start: int


class Segment(NamedTuple):
    """Characters `start` to `end` of a block's content that stand one by one in the file from `source` on."""

    start: int
    end: int
    source: int


class Placement:
    """The way from the content of a block to the file; content between segments is line breaks and indentation."""

    def __init__(self, content: str, segments: Iterable[Segment]) -> None:
        self.content = content
        self.segments = tuple(segments)
        self._starts = [segment.start for segment in self.segments]

    def at(self, position: int) -> int:
        """The file offset of a position in the content; between lines, the end of the line before."""
        segment = self.segments[max(0, bisect_right(self._starts, position) - 1)]
        return segment.source + min(position, segment.end) - segment.start

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The content from `start` to `end` as text: what is between lines becomes one line break."""
        last = start
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self.segments)):
            segment = self.segments[number]
            if segment.start >= end:
                break
            first, stop = max(start, segment.start), min(end, segment.end)
            if first > last:
                yield Piece("\n", self.at(last), segment.source)
            if stop > first:
                at = segment.source + first - segment.start
                yield Piece(self.content[first:stop], at, at + stop - first)
            last = max(last, stop)
        if last < end:
            yield Piece("\n", self.at(last), self.at(last))


def of_lines(content: str, lines: Sequence[Line]) -> Placement:
    """A paragraph: each line of `content` is the end of its line in the file, less white space and container marks."""
    rows = content.split("\n")
    for dropped in range(len(lines) - len(rows) + 1):
        columns = [_suffix(line.text, row.lstrip(BLANKS)) for line, row in zip(lines[dropped:], rows, strict=False)]
        if None not in columns:
            starts = [line.start + (column or 0) for line, column in zip(lines[dropped:], columns, strict=False)]
            return Placement(content, _segments(rows, starts))
    raise Unplaced


def _segments(rows: list[str], starts: list[int]) -> Iterator[Segment]:
    at = 0
    for row, start in zip(rows, starts, strict=True):
        first = at + len(row) - len(row.lstrip(BLANKS))
        at += len(row)
        yield Segment(first, at, start)
        at += 1


def _suffix(line: str, words: str) -> int | None:
    """Where the last `words` of `line` start, white space at the end of either left out; None: it ends in others."""
    if line.endswith(words):
        return len(line) - len(words)
    if not words.strip():  # the parser trims fewer kinds of white space than Python knows
        return line.find(words) if words in line else None
    column = len(line.rstrip()) - len(words.rstrip())
    return column if column >= 0 and line.startswith(words, column) else None


def of_heading(content: str, line: Line) -> Placement:
    """A heading: its words follow the first run of `#`, which no container mark holds."""
    opened = re.search(r"#+", line.text)
    if opened is None:
        raise Unplaced
    start = opened.end() + _lead(line.text[opened.end() :], content)
    if not line.text.startswith(content, start):
        raise Unplaced
    return Placement(content, [Segment(0, len(content), line.start + start)])


def of_cell(content: str, raw: str, start: int) -> Placement:
    r"""A table cell whose `raw` characters start at `start` of the file; `\|` is a pipe in it."""
    written = UNESCAPED.sub("", raw)
    lead = _lead(written, content)
    segments, at = [], -lead
    for part in CELL_PART.finditer(raw):
        first, at = at, at + len(part[0])
        if at > 0 and first < len(content):
            segments.append(Segment(max(first, 0), min(at, len(content)), start + part.start() + max(-first, 0)))
    if not written.startswith(content, lead):
        raise Unplaced
    return Placement(content, segments)


def _lead(written: str, content: str) -> int:
    """How much white space the parser took off before `content`, which may itself begin with some."""
    if not content.strip():
        return written.find(content)
    return (len(written) - len(written.lstrip())) - (len(content) - len(content.lstrip()))
