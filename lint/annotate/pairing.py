"""Where quotations open and close: quote marks in pairs, and those left alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..span import Span
from .signs import ELISION, Sign, signs

NEAR = 40
"""Characters within which a plural's apostrophe may yet close a straight single quote."""

DEEPEST = 16
"""Quotations that may lie in one another; a draft of opening marks alone is no speech in speech."""

POINTS = frozenset(".,;:!?…—–")


class Pair(NamedTuple):
    """A quotation from its opening to after its closing mark; `closed` is false where that is missing."""

    span: Span
    opening: Sign
    closed: bool


def pairs(text: str, span: Span) -> list[Pair]:
    """The quotations of a paragraph, inner before outer; one without an end reaches the next or the paragraph's."""
    here = signs(text, span)
    opened: list[Sign] = []
    left: list[Sign] = []
    done: list[Pair] = []
    for number, sign in enumerate(here):
        match = _closed_by(opened, here, number, text)
        if match is not None:
            done.append(Pair(Span(opened[match].start, sign.end), opened[match], closed=True))
            del opened[match:]
        elif sign.opens:
            if opened and _forgotten(opened[-1], sign):
                done.append(Pair(Span(opened[-1].start, sign.start), opened.pop(), closed=False))
            if len(opened) == DEEPEST:
                left.append(opened.pop(0))
            opened.append(sign)
    sure = (sign for sign in (*left, *opened) if _certain(text, span, sign))
    return [*done, *(Pair(Span(sign.start, span.end), sign, closed=False) for sign in sure)]


def _closed_by(opened: list[Sign], here: Sequence[Sign], number: int, text: str) -> int | None:
    """Which of the `opened` marks the one at `number` closes: a single mark the last, a double one the last double."""
    sign = here[number]
    if not sign.closes:
        return None
    for at in range(len(opened) - 1, -1, -1):
        if opened[at].pairs_with(sign) and sign.start > opened[at].end:
            return at if sign.firm or _sole(opened[at], here, number, text) else None
        if sign.single:
            return None
    return None


def _sole(first: Sign, here: Sequence[Sign], number: int, text: str) -> bool:
    """Whether no later mark closes the quotation better than this plural's apostrophe or inch sign."""
    for later in here[number + 1 : number + 9]:
        if later.pairs_with(first) and later.opens:
            break
        if later.pairs_with(first) and later.closes:
            return False
    within = text[first.end : here[number].start]
    return first.char != "'" or (len(within) <= NEAR and not POINTS & {*within})


def _forgotten(last: Sign, sign: Sign) -> bool:
    """Whether `last` was never closed: a mark of its kind that cannot be nested in it opens."""
    return last.char == sign.char and sign.char not in "“«‘"


def _certain(text: str, span: Span, sign: Sign) -> bool:
    """Whether an opening mark that nothing closes is one at all, and no stray apostrophe."""
    if sign.single and ELISION.match(text, sign.end):
        return False
    before = text[max(span.start, sign.start - 2) : sign.start].strip()
    return not sign.single or sign.start == span.start or before in {",", ":"}
