"""Quotations that an edit has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..ledger import Line
from ..span import Span
from .alignment import Change, Pair, edit
from .credited import claims, may_be_one
from .requoted import FILLERS
from .wording import Gap, Saying, aligned, said, spelt

QUOTE = Selector("quote", "")
SAME = 3
"""Words that two quotations must have in common to be one."""
SHARE = 0.5
"""The share of the later quotation's words that must stand in the earlier one."""
SHOWN = 2
"""Words shown on either side of a difference."""
MARKED = re.compile(r"\.\s?\.\s?\.|…|\[[^\]]*\]|\([^)]*\)|\*{2,}|\w-{2,}")
"""Signs by which an editor owns up to a cut, or to words put in."""


@checked
class QuotationChanged(Change):
    """Hits words of a quotation that are not those of the earlier version, or from which words are gone unmarked.

    A quotation cut short at either end, into parts or with an ellipsis, words in brackets, another spelling and a
    filler left out are spared, and so is one that goes on for longer.
    """

    offers: ClassVar = frozenset({"before", "line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit for each quotation changed, at the first words that differ."""
        found = edit(document)
        told: set[Span] = set()
        for pair in found.pairs:
            for new in _quotes(document, pair.after):
                if new not in told and (hit := _altered(found.earlier, document, pair, new)):
                    told.add(new)
                    yield hit


def _quotes(document: Document, spans: Sequence[Span]) -> list[Span]:
    """The quotations in some sentences, each once, as far as it lies in them."""
    return [
        Span(max(mark.span.start, span.start), min(mark.span.end, span.end))
        for span in spans
        for mark in document.select(QUOTE, span)
        if "nested" not in mark.labels
    ]


def _altered(earlier: Document, document: Document, pair: Pair, new: Span) -> Hit | None:
    """The change from the earlier quotation that `new` was made from, if there is one."""
    now = said(document, new)
    olds = [said(earlier, span) for span in _quotes(earlier, pair.before)]
    best = max(olds, key=lambda old: aligned(old.words, now.words)[0], default=None)
    if best is None:
        return None
    same, gaps = aligned(best.words, now.words)
    if same < SAME or same < SHARE * len(now.words) or _others(earlier, document, best.span, new):
        return None
    for gap in gaps:
        if not _innocent(document, best, now, gap):
            before, after = best.around(gap.a, gap.b, SHOWN), now.around(gap.c, gap.d, SHOWN)
            return Hit(after, {"before": before.of(earlier.text), "line": earlier.extent(before)[0].line})
    return None


def _others(earlier: Document, document: Document, old: Span, new: Span) -> bool:
    """Whether two quotations are of two speakers."""
    one, two = _speaking(earlier, old), _speaking(document, new)
    return bool(one and two) and not any(may_be_one(earlier, a, document, b) for a in one for b in two)


def _speaking(document: Document, quote: Span) -> list[Line]:
    found = claims(document, [document.around(quote, "sentence")])
    return [claim.line for claim in found if any(part.overlaps(quote) for part in claim.content)]


def _innocent(document: Document, old: Saying, now: Saying, gap: Gap) -> bool:
    """Whether a difference leaves what was said as it was."""
    gone, put = old.words[gap.a : gap.b], now.words[gap.c : gap.d]
    if "".join(map(spelt, gone)) == "".join(map(spelt, put)) or {*gone, *put} <= FILLERS:
        return True
    first, last = not gap.c, gap.d == len(now.words)
    if (first or last) and (not put or not gone):
        return True
    return MARKED.search(document.text, *_room(now, gap)) is not None


def _room(now: Saying, gap: Gap) -> Span:
    """The text about a gap, from word to word."""
    wide = 1 if gap.c == gap.d else 0  # a word that stood twice is cut at the one or at the other
    first, last = gap.c - 1 - wide, gap.d + wide
    start = now.places[first][1] if first >= 0 else now.span.start
    return Span(start, now.places[last][0] if last < len(now.places) else now.span.end)
