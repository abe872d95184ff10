"""Where each character of an article's text stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple


class Run(NamedTuple):
    """Text from `text` up to the next run, and the file's characters `start` to `end` it came from.

    Where both are of one length they pair character by character; otherwise (a decoded
    `&amp;`, a folded line break) each character stands for the whole stretch.
    """

    text: int
    start: int
    end: int


class Position(NamedTuple):
    """A place in the file: 1-based line, 1-based column in code points, 0-based offset."""

    line: int
    column: int
    offset: int


class Origin:
    """The way back from text to file, in runs."""

    def __init__(self, runs: tuple[Run, ...], length: int) -> None:
        """Take `runs` in reading order, the first at text 0, for a text of `length` characters."""
        self.runs, self.length = runs, length

    @cached_property
    def _starts(self) -> list[int]:
        return [run.text for run in self.runs]

    def start(self, at: int) -> int:
        """The file offset where the text's character `at` begins; past the end, where the text ends."""
        if at >= self.length:
            return self.end(self.length)
        run, size = self._run(at)
        return run.start + at - run.text if size == run.end - run.start else run.start

    def end(self, at: int) -> int:
        """The file offset where the text's character before `at` ends."""
        if at <= 0 or not self.runs:
            return self.runs[0].start if self.runs else 0
        run, size = self._run(at - 1)
        return run.start + at - run.text if size == run.end - run.start else run.end

    def _run(self, at: int) -> tuple[Run, int]:
        number = bisect_right(self._starts, at) - 1
        run = self.runs[number]
        following = self._starts[number + 1] if number + 1 < len(self.runs) else self.length
        return run, following - run.text


class Lines:
    """The lines of a file, ended by \\n, \\r\\n or \\r and nothing else."""

    def __init__(self, source: str) -> None:
        """Find where each line of `source` starts."""
        self.starts = [0, *(end.end() for end in re.finditer(r"\r\n?|\n", source))]

    def position(self, offset: int) -> Position:
        """The line and column of a file offset."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1, offset)
