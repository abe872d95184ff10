"""Quotations: where they stand and of what kind, so that nobody's words are taken for the writer's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, pairwise
from operator import attrgetter

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words
from ..marks import NO_LABELS
from ..span import Span
from .pairing import DEEPEST, Pair, pairs
from .regions import Region, regions, trimmed
from .signs import CURLY, opening

ANCHORS: frozenset[str] = words("speech-verbs") | {"according"}

START = attrgetter("start")

SENTENCE = Selector("sentence", "")
BLOCKQUOTE = Selector("blockquote", "")

LONG, SENSE, SHORT = 7, 4, 3
"""Words from which a quotation is direct, is so beside a cue, and up to which it may be a scare quote."""

ENOUGH = 400
"""Characters of a quotation that are read to tell its kind."""

WORD = re.compile(r"[^\W_][\w’'.,-]*")
TAGGED = re.compile(r"[,?!—–-]\s+(?:[\w.’-]+\s+){1,4}(?:said|says|added|wrote|told \w+|asked|replied|explained)\.?\Z")
NAMING = re.compile(
    r"\b(?:words?|terms?|phrases?|slogans?|called(?!\s+(?:for|on))|calls|calling|dubbed|known\s+as|nick-?named?|named|entitled|titled"
    r"|label(?:l)?ed|code-?named|hashtags?|mottos?|titles?|headlined?|reads|reading|spelled|marked)(?:\s+[\w’'-]+){0,3}?[\s,:(]*\Z",
    re.IGNORECASE,
)


class Sight:
    """What the kind of a quotation depends on: the article, its quotations, and the cues outside them."""

    def __init__(self, document: Document, found: list[Pair]) -> None:
        self.document, self.pairs = document, found

    @cached_property
    def cues(self) -> list[int]:
        """The offsets of verbs of saying that stand in no quotation."""
        at = sorted(start for anchor in ANCHORS for start in self.document.words.at.get(anchor, ()))
        spans = sorted(pair.span for pair in self.pairs)
        reach = [0, *accumulate((span.end for span in spans), max)]
        return [start for start in at if reach[bisect_left(spans, start, key=START)] <= start]

    def cued(self, span: Span) -> bool:
        """Whether a sentence that the quotation stands in holds a cue."""
        for sentence in self.document.select(SENTENCE, span):
            first = bisect_left(self.cues, sentence.span.start)
            if first < len(self.cues) and self.cues[first] < sentence.span.end:
                return True
        return False


def annotate(document: Document) -> Iterator[Mark]:
    """A `quote` mark over each quotation, its marks included, and over each block quotation."""
    found = list(_found(document))
    sight = Sight(document, [pair for pair, _ in found])
    reach = 0
    for pair, labels in sorted(found, key=lambda item: (item[0].span.start, -item[0].span.end)):
        nested = {"nested"} if pair.span.start < reach else set()
        reach = max(reach, pair.span.end)
        yield Mark("quote", pair.span, frozenset({*labels, *nested, *_look(pair), _kind(sight, pair.span)}))
    for block in document.select(BLOCKQUOTE):
        yield Mark("quote", block.span, frozenset({"block"}))


def _found(document: Document) -> Iterator[tuple[Pair, frozenset[str]]]:
    """The quotations, those never closed cut to what is likely theirs."""
    for region, after in pairwise((*regions(document), None)):
        if region:
            reaching: Counter[int] = Counter()
            for pair in pairs(document.text, region.span):
                whole, labels = (pair, NO_LABELS) if pair.closed else _open(document, region, after, pair)
                reaching[whole.span.end] += 1
                if reaching[whole.span.end] <= DEEPEST:
                    yield whole, labels


def _open(document: Document, region: Region, after: Region | None, pair: Pair) -> tuple[Pair, frozenset[str]]:
    """A quotation without its closing mark: taken up by the next paragraph, or else to its sentence's end."""
    reopens = opening(document.text, after.span) if after and after.body and region.body else None
    to_end = pair.span.end == region.span.end
    if to_end and reopens and pair.opening.pairs_with(reopens) and not TAGGED.search(pair.span.of(document.text)[-60:]):
        return pair, frozenset({"continued"})
    here = Span(pair.opening.start, pair.opening.end)
    end = max(here.end, min(pair.span.end, document.around(here, "sentence").end))
    return pair._replace(span=trimmed(document.text, Span(here.start, end))), frozenset({"unclosed"})


def _look(pair: Pair) -> tuple[str, str]:
    char = pair.opening.char
    return "single" if pair.opening.single else "double", "curly" if char in CURLY else "straight"


def _kind(sight: Sight, span: Span) -> str:
    """Direct speech, a fragment of it, or a scare quote."""
    text = sight.document.text
    inner = span.of(text).strip(" \n\"'“”„«»‘’‚‹›`")
    said = WORD.findall(inner[:ENOUGH])
    if len(said) >= LONG or _whole(text, span, inner, len(said)):
        return "direct"
    if sight.cued(span):
        return "direct" if len(said) >= SENSE else "fragment"
    if not 0 < len(said) <= SHORT or NAMING.search(text[max(0, span.start - 50) : span.start]):
        return "fragment"
    return "fragment" if _titled(said) else "scare"


def _whole(text: str, span: Span, inner: str, size: int) -> bool:
    """Whether a quotation is a sentence of its own: a capital at its start, a stop at its end."""
    if not (inner[:1].isupper() and inner[-1:] in ".!?…"):
        return False
    return size >= SHORT or text[max(0, span.start - 2) : span.start].rstrip()[-1:] in {"", ",", ":", ".", "\n"}


def _titled(said: list[str]) -> bool:
    """Whether the words look like a name, a title, a slogan or a number."""
    small = words("function-words")
    return not said[0][0].islower() and not any(word[0].islower() and word not in small for word in said[1:])
