"""What an allowance in the copy covers: the block it stands in or, alone, the next one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from .allowance import worded
from .annotate.paragraphs import annotate as paragraphs
from .document import Document
from .finding import Place
from .kinds import Selector
from .outcome import Allowance
from .readers.comments import SIGNS
from .values import Note

KINDS = tuple(Selector(kind, "") for kind in ("block", "headline", "summary", "byline", "caption"))
"""What carries text."""

APART = re.compile(r"[\r\n]|</(?:p|h[1-6]|li|t[dh]|div|blockquote|figcaption|section)\b", re.IGNORECASE)
"""What between a block and a comment after it on its line ends the block."""
PIPE = "|"
"""What ends a cell."""

NOTHING = "no text follows it; put it before the block it means, or write “allow-file”"
DOUBLE_DASH = "“--” leaks into some renderings of a comment; write a dash or a comma"
OPEN = "the comment is not closed; end it in “{}”"
PRINTED = "plain text has no comments, and this would be printed; put it into .bylint-allow.yml"


LEAKED = re.compile(r"(?:<!--|\{/\*)\s*bylint\b(?:[^\r\n]*?(?:-->|\*/\})|[^\r\n]*)", re.IGNORECASE)
"""A comment to bylint that readers would see."""
CODE = 9
"""Characters before it in which it is looked whether it is code."""


class Blocks(NamedTuple):
    """The blocks of a draft, as stretches of its file in their order, and which of them are cells of a table."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    cells: frozenset[int]

    @classmethod
    def of(cls, document: Document) -> Blocks:
        """The blocks of `document`, those that scraping broke made whole."""
        whole = [mark for mark in paragraphs(document) if "rejoined" in mark.labels]
        marks = (mark for kind in KINDS for mark in document.select(kind))
        kept = (mark for mark in marks if not any(one.span.covers(mark.span) for one in whole))
        start, end = document.origin.start, document.origin.end
        places = sorted((start(m.span.start), end(m.span.end), "cell" in m.labels) for m in chain(whole, kept))
        return cls(
            tuple(start for start, _, _ in places),
            tuple(end for _, end, _ in places),
            frozenset(start for start, _, cell in places if cell),
        )

    def covered(self, source: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The block that a comment at `start` to `end` of the file speaks of; none where no text follows it."""
        before = bisect_right(self.starts, start) - 1
        if before >= 0 and (end <= self.ends[before] or self._beside(before, source, start)):
            return ((self.starts[before], self.ends[before]),)
        after = bisect_left(self.starts, end)
        return ((self.starts[after], self.ends[after]),) if after < len(self.starts) else ()

    def _beside(self, number: int, source: str, start: int) -> bool:
        """Whether nothing ends a block before `start`."""
        end = self.ends[number]
        ended = APART.search(source, end, start) is not None
        return not ended and not (self.starts[number] in self.cells and source.find(PIPE, end, start) >= 0)


def comments(document: Document) -> tuple[Note, ...]:
    """The comments in a draft, and what was meant to be one and is part of the text."""
    leaked = (place.span() for place in LEAKED.finditer(document.text))
    places = ((document.origin.start(start), document.origin.end(end)) for start, end in leaked)
    source = document.source
    uncoded = ((start, end) for start, end in places if not source[max(start - CODE, 0) : start].rstrip().endswith("`"))
    return (*document.notes, *(Note(source[start:end], start, end) for start, end in uncoded))


def allowances(document: Document, notes: Sequence[Note], shown: str) -> tuple[Allowance, ...]:
    """The allowances among the comments of a draft whose file, with its references blacked out, reads as `shown`."""
    spoken = [(number, wording) for number, note in enumerate(notes) if (wording := worded(_words(note, shown)))]
    if not spoken:
        return ()
    blocks = Blocks.of(document)
    gathered = []
    for number, wording in spoken:
        start, end = notes[number][1:]
        covers = () if wording.whole else blocks.covered(document.source, start, end)
        form = _form(shown[start:end], printed=number >= len(document.notes))
        fault = "; ".join(filter(None, (form, wording.fault)))
        if not (fault or covers or wording.whole):
            fault = NOTHING
        place = Place(document.lines.position(start), document.lines.position(end), shown[start:end])
        said = wording._replace(fault=fault)._asdict()
        gathered.append(Allowance(path=document.path, place=place, covers=covers, **said))
    return tuple(gathered)


def _words(note: Note, shown: str) -> str:
    """What a comment says, without the signs that make it one."""
    written = shown[note.start : note.end]
    for opening, ending in SIGNS.items():
        if written.startswith(opening):
            return written.removeprefix(opening).removesuffix(ending).strip()
    return written.removeprefix("#").strip()


def _form(written: str, *, printed: bool) -> str:
    """What is wrong with a comment as a comment."""
    opening = next(filter(written.startswith, SIGNS), "")
    if not written.endswith(SIGNS.get(opening, "")):
        return OPEN.format(SIGNS[opening])
    if opening == "<!--" and "--" in written[len(opening) : -len(SIGNS[opening])]:
        return DOUBLE_DASH
    return PRINTED if printed else ""
