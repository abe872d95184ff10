"""The words and signs of a stretch of text."""

from __future__ import annotations

import re
from typing import NamedTuple

from .span import Span

TOKEN = re.compile(
    r"""
      [a-z]+ (?=[ ,])                                           # most words, told apart fast
    | (?: [^\W\d_]\. ){2,}                                        # u.s.  a.m.
    | \d+ (?: [.,:]\d+ )* (?: -?[^\W_]+ )*                        # 1,200.5  10,000-strong  2nd
    | ' (?: s|re|ve|ll|d|m ) \b                                   # the clitic of minister's, they're
    | [^\W_]+ (?: (?! '(?:s|re|ve|ll|d|m)\b ) [-'] [^\W_]+ )*     # words, o'hara, don't, much-needed
    | \.\.\. | \S
    """,
    re.VERBOSE,
)


class Tokens(NamedTuple):
    """The tokens of a stretch: as folded, and where each starts and ends in the text."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of the token before `last`."""
        return Span(self.starts[first], self.ends[last - 1])


def tokenise(folded: str, span: Span) -> Tokens:
    """The tokens of `folded` within `span`; white space belongs to none."""
    spans = [token.span() for token in TOKEN.finditer(folded, span.start, span.end)]
    return Tokens([folded[start:end] for start, end in spans], [start for start, _ in spans], [end for _, end in spans])


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a sign."""
    return token[0].isalnum()
