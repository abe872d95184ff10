"""The words and signs of a text, told apart in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, compress
from operator import add
from typing import NamedTuple

from .scan import plain
from .span import Span

TOKEN = re.compile(
    r"""
    (?: [A-Za-z]+ (?=[ ,])                                          # most words, told apart fast
      | (?: [^\W\d_]\. ){2,}                                        # U.S.  a.m.
      | \d+ (?: [.,:]\d+ )* (?: -?[^\W_]+ (?: [.,]\d{3} )* )*       # 1,200.5  10,000-strong  2nd  1,000-2,000
      | ' (?i: s|re|ve|ll|d|m ) \b                                  # the clitic of minister's, they're
      | [^\W_]+ (?: (?! '(?i:s|re|ve|ll|d|m)\b ) [-'] [^\W_]+ )*    # words, O'Hara, don't, much-needed
      | \.\.\. | \S
    ) [ ]*
    | \s+
    """,
    re.VERBOSE,
)
"""A word or sign and the blanks after it."""
WORDS = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
"""Words of plain letters, some with hyphens in them."""


class Tokens(NamedTuple):
    """The tokens of a stretch: folded, as written, and where each starts and ends in the text."""

    words: list[str]
    written: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of the token before `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def bounds(self, span: Span) -> tuple[int, int]:
        """The tokens that lie in `span`: the first, and the one after the last."""
        return bisect_left(self.starts, span.start), bisect_right(self.ends, span.end)

    def within(self, span: Span) -> Tokens:
        """The tokens that lie in `span`."""
        part = slice(*self.bounds(span))
        return Tokens(self.words[part], self.written[part], self.starts[part], self.ends[part])


def tokens_of(form: str) -> tuple[str, ...]:
    """The folded tokens of a form from a list or a rule."""
    if WORDS.fullmatch(form):  # most forms there are: told apart by their blanks
        return tuple(form.lower().split())
    return tuple(tokenise(plain(form)).words)


def tokenise(text: str) -> Tokens:
    """The tokens of a text whose apostrophes, hyphens and spaces are plain; white space belongs to none."""
    pieces = TOKEN.findall(text)
    written = list(map(str.rstrip, pieces))
    starts = [0, *accumulate(map(len, pieces))]
    starts.pop()
    if "" in written:  # white space that no word stands before
        starts = list(compress(starts, written))
        written = list(filter(None, written))
    return Tokens(list(map(str.lower, written)), written, starts, list(map(add, starts, map(len, written))))


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a sign."""
    return token[0].isalnum()
