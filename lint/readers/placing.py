"""Where the words of a Markdown block stand in its file: the parser tells lines, the rest follows from them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from .prose import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BLANKS = " \t"
PIPE = re.compile(r"(?<!\\)\|")


class Unplaced(Exception):  # noqa: N818 - a state of the block, told to the user as a BylintError
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
        for segment in self.segments[max(0, bisect_right(self._starts, start) - 1) :]:
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
    segments, start = [], 0
    for number, row in enumerate(content.split("\n")):
        words = row.lstrip(BLANKS)
        if number >= len(lines):
            raise Unplaced
        first = start + len(row) - len(words)
        segments.append(Segment(first, first + len(words), lines[number].start + _suffix(lines[number].text, words)))
        start += len(row) + 1
    return Placement(content, segments)


def _suffix(line: str, words: str) -> int:
    """Where the last `words` of `line` start, white space at the end of either left out."""
    if line.endswith(words):
        return len(line) - len(words)
    column = len(line.rstrip()) - len(words.rstrip())
    if column < 0 or not line.startswith(words, column):
        raise Unplaced
    return column


def of_heading(content: str, line: Line) -> Placement:
    """A heading: its words follow the first run of `#`, which no container mark holds."""
    opened = re.search(r"#+\s*", line.text)
    if opened is None or not line.text.startswith(content, opened.end()):
        raise Unplaced
    return Placement(content, [Segment(0, len(content), line.start + opened.end())])


def of_cell(content: str, line: Line, column: int, number: int) -> Placement:
    r"""The `number`th cell from 0 of a row that starts at `column` of its line; `\|` is a pipe in it."""
    row = line.text[column:].strip()
    start = line.start + column + len(line.text[column:]) - len(line.text[column:].lstrip())
    cells = [Line(row[first:last], start + first) for first, last in _cells(row)]
    cells = cells[1:] if cells and not cells[0].text else cells
    raw, start = cells[number] if number < len(cells) else Line("", start)
    lead = len(raw) - len(raw.lstrip())
    segments, at = [], 0
    for part in re.finditer(r"(?:(?!\\\|).|(?<=\\)\|)+", raw[lead:].rstrip()):
        segments.append(Segment(at, at + len(part[0]), start + lead + part.start()))
        at += len(part[0])
    return Placement(content, segments)


def _cells(row: str) -> Iterator[tuple[int, int]]:
    """Where each cell of `row` starts and ends."""
    first = 0
    for pipe in PIPE.finditer(row):
        yield first, pipe.start()
        first = pipe.end()
    yield first, len(row)
