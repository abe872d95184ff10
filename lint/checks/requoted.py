"""Quotations that come back in other words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .wording import Gap, Saying, aligned, said, speaker, spelt

QUOTE, PARAGRAPH = Selector("quote", ""), Selector("paragraph", "")
OPEN = r"[\[\]()*…=/_@<>]"
CUT = r"\.\s?\.\s?\.|\w-{2,}|--+\w"
"""What an editor has left out, put in or masked, by a sign of its own or by several."""

DENIALS = frozenset("not never no nothing nobody none".split())
FILLERS = frozenset("uh um er ah oh well yeah".split())
WIDE, MANY = 2, 8
"""Words that may differ; words in common for each more of them, and for one at either end."""
LEAST, LONGEST, MOST = 5, 400, 300
"""Words of a quotation that is compared, at least and at most, and quotations of one article that are."""
PAIRS = 60
"""Pairs of quotations of one article that are compared."""
LIGHT = frozenset("going go get got do make want think know like people say said very really never".split())
WEIGHTY = 2
"""Words in common that say something."""
SHOWN = 2
"""Words shown on either side of a difference."""


@checked
class Requoted:
    """Hits the words by which a quotation differs from an earlier one that is otherwise the same; `other` are those.

    At least `least` words are in common. A quotation cut short, brackets, ellipses, spelling, short forms and a denial
    added are no difference, nor is another speaker's quotation.
    """

    least: int = 5

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("quote", ""),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of quotations, at the first difference."""
        for first, second in _pairs(document):
            if _may_be_one(document, first, second):
                one, two = said(document, first), said(document, second)
                if gap := self._difference(one, two):
                    here, there = two.around(gap.c, gap.d, SHOWN), one.around(gap.a, gap.b, SHOWN)
                    yield Hit(here, {"other": there.of(document.text)}, (there,))

    def _difference(self, one: Saying, two: Saying) -> Gap | None:
        """Where two quotations differ first, if they are one but for a few words in it."""
        if len({*one.words} & {*two.words} - words("function-words") - LIGHT) < WEIGHTY:
            return None
        same, gaps = aligned(one.words, two.words)
        if same < self.least:
            return None
        told = []
        for gap in gaps:
            left, right = one.words[gap.a : gap.b], two.words[gap.c : gap.d]
            at_end = not gap.a + gap.c or (gap.b == len(one.words) and gap.d == len(two.words))
            if at_end and not (left and right):  # one of them begins earlier, or goes on
                continue
            if max(len(left), len(right)) > (1 if at_end else WIDE) or (at_end and same < MANY):
                return None
            if not _spelling(left, right):
                told.append(gap)
        changed = sum(max(gap.b - gap.a, gap.d - gap.c) for gap in told)
        return told[0] if 0 < changed <= max(WIDE, same // MANY) else None


def _pairs(document: Document) -> list[tuple[Span, Span]]:
    """Pairs of quotations that have three words in common, in reading order."""
    tokens, first, last = document.words_and_signs, 0, 0
    seen: set[tuple[str, str, str]] = set()
    earlier: list[tuple[Span, set[tuple[str, str, str]]]] = []
    found: set[tuple[Span, Span]] = set()
    for span in islice((mark.span for mark in document.select(QUOTE) if "nested" not in mark.labels), MOST):
        first = bisect_left(tokens.starts, span.start, first)
        last = bisect_right(tokens.ends, span.end, first, min(first + LONGEST, len(tokens.ends)))
        if LEAST < last - first < LONGEST:
            own = list(filter(str.isalnum, tokens.words[first:last]))
            threes = {*zip(own, own[1:], own[2:], strict=False)}
            known = set() if seen.isdisjoint(threes) else seen & threes
            for other, others in earlier if known else ():
                if not known.isdisjoint(others):
                    found.add((other, span))
                    known -= others
            seen |= threes
            earlier.append((span, threes))
    return sorted(found)[:PAIRS]


def _may_be_one(document: Document, one: Span, two: Span) -> bool:
    """Whether two quotations may be of the same words: in the body, apart, untouched, by one who is known."""
    if one.overlaps(two) or document.around(one, "paragraph").covers(two):
        return False
    if not all(next(document.select(PARAGRAPH, span), None) for span in (one, two)):
        return False
    asked = {"?" in document.text[span.end - 3 : span.end] for span in (one, two)}
    if len(asked) > 1 or any(_broken(span.of(document.text)) for span in (one, two)):
        return False
    return len({speaker(document, span) for span in (one, two)} - {None}) == 1


def _broken(text: str) -> bool:
    """Whether an editor has left something out of a quotation, put something in or masked it."""
    if re.search(OPEN, text):
        return True
    return ("--" in text or text.count(".") > 2) and re.search(CUT, text) is not None


def _spelling(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two stretches differ in nothing that was said, or one denies on purpose what the other says."""
    if "".join(map(spelt, one)) == "".join(map(spelt, two)):
        return True
    return not DENIALS.isdisjoint({*one} ^ {*two}) or {*one, *two} <= FILLERS
