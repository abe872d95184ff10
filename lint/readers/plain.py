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
INITIALS = re.compile(r"(?:[A-Z]\.){2,}\Z")
ABBREVIATION = re.compile(r"(?:\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Rev|St|No|vs)\.)\Z")

LONG_LINE = 200
"""A line longer than this is a paragraph of its own: nobody wraps so late."""
HEADLINE_WORDS = 30
HEADING_WORDS = 8
SMALL_WORD = 4
"""Words up to this many letters (`over`, `with`) may be small in a headline that is capitalised."""
TOP = 2
"""In how many chunks at the top a byline may share its chunk with other lines."""


def read(source: str, path: str, facts: Facts) -> Document:
    """The article in `source`, with `facts` as the flags give them; raises BylintError for bad front matter."""
    prose = Prose(source)
    opening = frontmatter.read(prose, path, facts.zone)
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
        words = chunk.of(text)
        if "\n" in words or "\r" in words:
            lines = [trim(text, Span(*line.span())) for line in LINE.finditer(text, *chunk)]
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
    if number == 0 and not titled:
        label = "title" if _is_headline(line) and not dateline(line, bare=True) else ""
    else:
        label = "heading" if _is_heading(lines, number) else ""
    return label if label and furniture.kind(line, number) == ("block", "") else ""


def _is_headline(line: str) -> bool:
    """Whether the first line is short and no sentence; Where Words Are Capitalised a final stop is pardoned."""
    words = line.split()
    stop = STOP.search(line)
    unstopped = stop is None or stop[0][0] in "?:" or INITIALS.search(line) is not None
    capitals = [word[0].isupper() for word in words if len(word) > SMALL_WORD and word[0].isalpha()]
    return len(words) <= HEADLINE_WORDS and (unstopped or (len(capitals) > SMALL_WORD and all(capitals)))


def _is_heading(lines: list[str], number: int) -> bool:
    """Whether a short line heads what follows: it stands alone, after a paragraph that has come to its end."""
    if not _looks_heading(lines[number]) or _looks_heading(lines[number + 1]):
        return False
    before = lines[number - 1] if number else "."
    return number == 1 or (STOP.search(before) is not None and not ABBREVIATION.search(before))


def _looks_heading(line: str) -> bool:
    return line[0].isupper() and line[-1].isalnum() and len(line) < LONG_LINE and len(line.split()) <= HEADING_WORDS
