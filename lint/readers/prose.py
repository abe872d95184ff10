"""The prose of an article as it is put together, with the way back to its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..document import Document, Mark
from ..marks import NO_LABELS
from ..origin import Origin, Run
from ..span import Span
from ..values import Note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..values import Facts


class Piece(NamedTuple):
    """Characters of the text, and the file's characters `start` to `end` they stand for."""

    text: str
    start: int
    end: int


class Prose:
    """What a reader of the article sees, gathered in the order of the file `source`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.marks: list[Mark] = []
        self.notes: list[Note] = []
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._end = 0
        self._paired = False

    def add(self, text: str, start: int, end: int) -> None:
        """Append `text`, which the file's characters `start` to `end` stand for."""
        if not text:
            return
        paired = len(text) == end - start
        if paired and self._paired and start == self._end:
            self._runs[-1] = self._runs[-1]._replace(end=end)
        else:
            self._runs.append(Run(self.at, start, end))
        self._parts.append(text)
        self.at += len(text)
        self._end, self._paired = end, paired

    def lay(self, pieces: Iterable[Piece]) -> None:
        """Append all of `pieces`."""
        for piece in pieces:
            self.add(*piece)

    def separate(self) -> None:
        """Put a blank line before what comes next; it owns characters of the file only where they are the same."""
        if self.at:
            same = self.source.startswith("\n\n", self._end)
            self.add("\n\n", self._end, self._end + (2 if same else 0))

    def mark(self, kind: str, start: int, label: str = "", value: object = None) -> None:
        """Mark the text from offset `start` to here as `kind`."""
        self.put(kind, Span(start, self.at), label, value)

    def put(self, kind: str, span: Span, label: str = "", value: object = None) -> None:
        """Mark `span` of the text as `kind`."""
        self.marks.append(Mark(kind, span, frozenset((label,)) if label else NO_LABELS, value))

    def note(self, words: str, start: int, end: int) -> None:
        """Keep a comment that stands at the file's characters `start` to `end`."""
        self.notes.append(Note(words.strip(), start, end))

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def document(self, path: str, facts: Facts) -> Document:
        """The article: every mark without the white space around it, none that is empty."""
        text = self.text
        origin = Origin(tuple(self._runs), len(text))
        bare = Document(path, self.source, text, origin, tuple(self.notes), facts)
        return bare.adding(
            mark for mark in (_trimmed(text, mark) for mark in self.marks) if mark.span.end > mark.span.start
        )


def _trimmed(text: str, mark: Mark) -> Mark:
    span = trim(text, mark.span)
    return mark if span is mark.span else mark._replace(span=span)


def trim(text: str, span: Span) -> Span:
    """`span` without the white space at its ends; empty where it holds nothing else."""
    start, end = span
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return span
    words = text[start:end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
