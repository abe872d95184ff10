"""Changes that may be made to a file without anybody thinking about them: which those are, and the file with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .finding import Finding, Fix
from .kinds import Selector
from .span import Span
from .values import Attribution

if TYPE_CHECKING:
    from .document import Document
    from .hit import Hit, Swap

UNTOUCHED = tuple(Selector(kind, "") for kind in ("quote", "blockquote", "accepted", "code"))
"""What is somebody else's, or right as it is."""
VERBATIM, LINK = Selector("attribution", "quoted"), Selector("link", "")
PART = re.compile(r"[@#/\\_=.&]\Z"), re.compile(r"[@/\\_=&]|\.\w")
"""What stands before and after words that are part of an address, a handle, a tag or the name of a file."""

MARKUP = re.compile(r"[*_\[\]<>`|~\\{}\n\r]|&#?\w+;|\A[-+=#]|\A\d+[.)]")
"""What a format may read as more than words."""
SCALAR = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
"""Words that mean themselves inside any YAML scalar, quoted or not."""
MEANT = frozenset("y n yes no on off true false null".split())
"""Words that YAML takes for something else where they stand alone."""
EDGE = 1
"""Characters on either side that must not be somebody else's either."""


def safe_fix(document: Document, hit: Hit) -> Fix | None:
    """The change that `hit` proposes, at its place in the file; None where it might do harm."""
    swap = hit.swap
    if swap is None or not swap.words or _foreign(document, swap.span) or _addressed(document, swap.span):
        return None
    place = _address(document, swap) if swap.address else _place(document, swap.span)
    if place is None:
        return None
    written = place.of(document.source)
    if written == swap.words or _marks_up(swap.words, written) or _breaks_front_matter(document, place, swap.words):
        return None
    return Fix(place.start, place.end, swap.words)


def mended(source: str, findings: Iterable[Finding]) -> tuple[str, int]:
    """The text of a draft with the fixes of `findings` put in, and how many were; of two that meet the first counts."""
    parts, at, count = [], 0, 0
    for start, end, words in _apart(findings):
        parts += [source[at:start], words]
        at, count = end, count + 1
    return "".join((*parts, source[at:])), count


def _apart(findings: Iterable[Finding]) -> Iterator[Fix]:
    """The fixes in reading order, less those that touch an earlier one: they wait for the next check."""
    last = -1
    for fix in sorted({finding.fix for finding in findings if finding.fix}):
        if fix.start > last:
            yield fix
            last = fix.end


def _foreign(document: Document, span: Span) -> bool:
    """Whether a span is in or beside somebody else's words, or holds what is accepted."""
    near = Span(max(span.start - EDGE, 0), span.end + EDGE)
    if document.touched(near, UNTOUCHED):
        return True
    said = (mark.value for mark in document.select(VERBATIM))
    return any(near.overlaps(words) for value in said if isinstance(value, Attribution) for words in value.content)


def _addressed(document: Document, span: Span) -> bool:
    """Whether a span is part of an address that stands in the text, of a handle or of the name of a file."""
    if not span.of(document.text).strip():
        return False
    before, after = PART
    if before.search(document.text, max(span.start - EDGE, 0), span.start) or after.match(document.text, span.end):
        return True
    links = (mark.span for mark in document.select(LINK, span) if mark.span.of(document.text) == mark.value)
    return any(link != span for link in links)


def _place(document: Document, span: Span) -> Span | None:
    """Where a span stands in the file, if the same characters do, or nothing but white space in place of such."""
    start, end = document.origin.start(span.start), document.origin.end(span.end)
    if not span.of(document.text).strip():  # between two paragraphs: the text has its own blank lines there
        start, end = document.origin.end(span.start), document.origin.start(span.end)
        return Span(start, end) if start < end and not document.source[start:end].strip() else None
    return Span(start, end) if document.source[start:end] == span.of(document.text) else None


def _address(document: Document, swap: Swap) -> Span | None:
    """Where the address of a Markdown link stands, if it follows the words of the link just as it is."""
    start = document.origin.end(swap.span.end)
    opened = f"]({swap.address}"
    if not document.source.startswith(opened, start):
        return None
    end = start + len(opened)
    return Span(start + 2, end) if document.source[end : end + 1] in {")", " "} else None


def _marks_up(words: str, written: str) -> bool:
    """Whether words hold a sign that may be markup, and that did not stand there before."""
    return any(found[0] not in written for found in MARKUP.finditer(words))


def _breaks_front_matter(document: Document, place: Span, words: str) -> bool:
    """Whether a change stands in the front matter and is more than words for words."""
    from .readers.frontmatter import FENCED

    front = FENCED.match(document.source)
    if front is None or place.start >= front.end():
        return False
    return not SCALAR.fullmatch(words) or words.lower() in MEANT
