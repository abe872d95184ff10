"""The words and signs of a text, told apart in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, compress
from operator import sub
from typing import NamedTuple

from .span import Span

TOKEN = re.compile(
    r"""
      [A-Za-z]+ (?=[ ,])                                          # most words, told apart fast
    | [ ]
    | (?: [^\W\d_]\. ){2,}                                        # U.S.  a.m.
    | \d+ (?: [.,:]\d+ )* (?: -?[^\W_]+ )*                        # 1,200.5  10,000-strong  2nd
    | ' (?i: s|re|ve|ll|d|m ) \b                                  # the clitic of minister's, they're
    | [^\W_]+ (?: (?! '(?i:s|re|ve|ll|d|m)\b ) [-'] [^\W_]+ )*    # words, O'Hara, don't, much-needed
    | \.\.\. | \S | \s+
    """,
    re.VERBOSE,
)


class Tokens(NamedTuple):
    """The tokens of a stretch: folded, as written, and where each starts and ends in the text."""

    words: list[str]
    written: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of the token before `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def within(self, span: Span) -> Tokens:
        """The tokens that lie in `span`."""
        part = slice(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))
        return Tokens(self.words[part], self.written[part], self.starts[part], self.ends[part])


def tokenise(plain: str) -> Tokens:
    """The tokens of a text whose apostrophes, hyphens and spaces are plain; white space belongs to none."""
    pieces = TOKEN.findall(plain)
    sizes = list(map(len, pieces))
    ends = list(accumulate(sizes))
    solid = list(map(str.strip, pieces))
    written = list(filter(None, solid))
    return Tokens(
        list(map(str.lower, written)),
        written,
        list(compress(map(sub, ends, sizes), solid)),
        list(compress(ends, solid)),
    )


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a sign."""
    return token[0].isalnum()
