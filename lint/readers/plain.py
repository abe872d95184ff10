"""Plain text: what stands in the file is the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..span import Span
from . import article, frontmatter, furniture
from .article import Block
from .dateline import dateline
from .prose import Prose, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Document
    from ..values import Facts

BLANK = re.compile(r"(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]\s*")
LINE = re.compile(r"[^\r\n]+")
BULLET = re.compile(r"(?:[-*•–·]|\d{1,2}[.)])\s+\S")
STOP = re.compile(r"[.!?…:;,][\s\"'”’)\]»]*\Z")
ABBREVIATION = re.compile(r"(?:\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Rev|St|No|vs)\.)\Z")

LONG_LINE = 200
"""A line longer than this is a paragraph of its own: nobody wraps so late."""
HEADLINE_WORDS = 30
HEADING_WORDS = 8
TOP = 2
"""In how many chunks at the top a byline may share its chunk with other lines."""


def read(source: str, path: str, facts: Facts) -> Document:
    """The article in `source`, with `facts` as the flags give them; raises BylintError for bad front matter."""
    prose = Prose(source)
    opening = frontmatter.read(prose, path)
    if source[opening.body :].strip():
        prose.separate()
    start = prose.at
    prose.add(source[opening.body :], opening.body, len(source))
    text = prose.text
    spans = list(_blocks(text, start))
    lines = [span.of(text) for span in spans]
    labels = (_label(lines, number, titled=opening.titled) for number in range(len(lines)))
    return article.finish(prose, map(Block, spans, labels), opening, path, facts)


def _blocks(text: str, start: int) -> Iterator[Span]:
    """The blocks of `text` from `start` on, without the white space around them."""
    for number, chunk in enumerate(_chunks(text, start)):
        lines = [trim(text, Span(*line.span())) for line in LINE.finditer(text, *chunk)]
        if len(lines) > 1:
            yield from _divided(text, chunk, lines, top=number < TOP)
        else:
            yield chunk


def _chunks(text: str, start: int) -> Iterator[Span]:
    """What stands between blank lines."""
    for blank in BLANK.finditer(text, start):
        if chunk := _filled(text, Span(start, blank.start())):
            yield chunk
        start = blank.end()
    if chunk := _filled(text, Span(start, len(text))):
        yield chunk


def _filled(text: str, span: Span) -> Span | None:
    trimmed = trim(text, span)
    return trimmed if trimmed.end > trimmed.start else None


def _divided(text: str, chunk: Span, lines: list[Span], *, top: bool) -> Iterator[Span]:
    """A chunk of several lines: one wrapped paragraph, or one block a line; a byline at the top stands alone."""
    if any(line.end - line.start > LONG_LINE for line in lines) or all(
        BULLET.match(text, line.start) for line in lines
    ):
        yield from (line for line in lines if line.end > line.start)
        return
    names = [line for line in lines[:3] if furniture.is_byline(line.of(text))] if top else []
    for name in names:
        if before := _filled(text, Span(chunk.start, name.start)):
            yield before
        yield name
        chunk = Span(name.end, chunk.end)
    if rest := _filled(text, chunk):
        yield rest


def _label(lines: list[str], number: int, *, titled: bool) -> str:
    """What the `number`th block is, as far as its own look and its neighbours' tell."""
    line = lines[number]
    if BULLET.match(line):
        return "item"
    if len(line) > LONG_LINE or number + 1 == len(lines) or "\n" in line or "\r" in line:
        return ""
    if furniture.kind(line, number) != ("block", "") or dateline(line, bare=True):
        return ""
    if number == 0 and not titled:
        return "title" if _is_headline(line) else ""
    return "heading" if _is_heading(lines, number) else ""


def _is_headline(line: str) -> bool:
    stop = STOP.search(line)
    unstopped = stop is None or stop[0][0] == ":" or bool(re.search(r"(?:[A-Z]\.){2,}\Z", line))
    return unstopped and len(line.split()) <= HEADLINE_WORDS


def _is_heading(lines: list[str], number: int) -> bool:
    """Whether a short line heads what follows: it stands alone, after a paragraph that has come to its end."""
    if not _looks_heading(lines[number]) or _looks_heading(lines[number + 1]):
        return False
    before = lines[number - 1]
    return number == 1 or (STOP.search(before) is not None and not ABBREVIATION.search(before))


def _looks_heading(line: str) -> bool:
    return line[0].isupper() and line[-1].isalnum() and len(line) < LONG_LINE and len(line.split()) <= HEADING_WORDS
