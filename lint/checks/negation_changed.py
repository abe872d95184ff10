"""Sentences that an edit has made to say the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge.verbs import deeds
from ..span import Span
from ..tokens import Tokens, is_word
from .alignment import Change, edit

QUOTE = Selector("quote", "")
NOT = frozenset("not never cannot".split())
DENIALS = frozenset("no none nobody nothing neither nor without hardly barely unless".split())
"""Other words that deny; where one comes or goes, the sense may be as it was."""
LIGHT = frozenset("do does did will would has have had is are was were be been".split())
"""Words that “not” brings along: “did not respond”, “responded”."""
SHOWN = 1
"""Words shown on either side of a difference."""


@checked
class NegationChanged(Change):
    """Hits a sentence in which a “not” came or went, and nothing else where it stood: “will not close”, “will close”.

    What is quoted is left to the check of quotations, and a sentence in which another word that denies came or went is
    spared.
    """

    offers: ClassVar = frozenset({"before", "line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a sentence."""
        earlier = edit(document).earlier
        for pair in edit(document).pairs:
            if len(pair.before) == len(pair.after) == 1:
                old, new = earlier.tokens(pair.before[0]), document.tokens(pair.after[0])
                if abs(_denials(old) - _denials(new)) == 1 and (places := _reversed(old, new)):
                    was, now = places
                    if not earlier.touched(was, (QUOTE,)) and not document.touched(now, (QUOTE,)):
                        yield Hit(now, {"before": was.of(earlier.text), "line": earlier.extent(was)[0].line})


def _not(word: str) -> bool:
    return word in NOT or word.endswith("n't")


def _denials(tokens: Tokens) -> int:
    return sum(_not(word) or word in DENIALS for word in tokens.words)


def _reversed(old: Tokens, new: Tokens) -> tuple[Span, Span] | None:
    """Where two sentences differ in a “not”, with a word on either side."""
    from difflib import SequenceMatcher

    for kind, a, b, c, d in SequenceMatcher(None, old.words, new.words, autojunk=False).get_opcodes():
        if kind != "equal" and _opposite(old.words[a:b], new.words[c:d]):
            return _around(old, a, b), _around(new, c, d)
    return None


def _opposite(gone: Sequence[str], put: Sequence[str]) -> bool:
    """Whether words that stand for each other differ in a “not” alone."""
    if sum(map(_not, gone)) + sum(map(_not, put)) != 1:
        return False
    left, right = ([word for word in own if not _not(word) and word not in LIGHT] for own in (gone, put))
    return len(left) == len(right) and all(deeds(one) & deeds(two) for one, two in zip(left, right, strict=True))


def _around(tokens: Tokens, first: int, past: int) -> Span:
    """The words from `first` on, with a few on either side that no sign parts from them."""
    start, end = first, past
    while start > max(first - SHOWN, 0) and is_word(tokens.words[start - 1]):
        start -= 1
    while end < min(past + SHOWN, len(tokens.words)) and is_word(tokens.words[end]):
        end += 1
    return tokens.span(start, end)
