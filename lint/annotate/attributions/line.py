"""A sentence as the grammar sees it: where it lies among the article's tokens, and their tags both ways."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...span import Span
from ...tokens import Tokens

NO_CAPITAL = re.compile("[negvzVYG]")
LEAST = 3
"""Capitals from which a line may be a headline."""


class Line(NamedTuple):
    """The tokens `first` to the one before `last` of an article, with the tags of all of them, forwards and back.

    Every number the grammar handles counts tokens of the article.
    """

    tokens: Tokens
    tags: str
    back: str
    first: int
    last: int

    def titled(self) -> bool:
        """Whether nearly every word has a capital, as in a headline, so that none tells a name."""
        capitals = self.tags.count("N", self.first, self.last)
        if capitals < LEAST or 3 * capitals < self.last - self.first or self.tags[self.last - 1] == ".":
            return False
        return capitals > 2 * len(NO_CAPITAL.findall(self.tags, self.first, self.last))

    def quotes(self) -> bool:
        """Whether the sentence holds a quotation or a part of one."""
        return self.tags.find("q", self.first, self.last) >= 0 or self.tags.find('"', self.first, self.last) >= 0

    def tag(self, at: int) -> str:
        """The tag of token `at`; a full stop outside the sentence."""
        return self.tags[at] if self.first <= at < self.last else "."

    def word(self, at: int) -> str:
        """Token `at`, folded; empty outside the sentence."""
        return self.tokens.words[at] if self.first <= at < self.last else ""

    def words(self, first: int, last: int) -> list[str]:
        """The folded tokens `first` to the one before `last`."""
        return self.tokens.words[first : min(last, self.last)]

    def written(self, first: int, last: int) -> str:
        """The same tokens as the writer wrote them, with plain signs and single blanks."""
        tokens, found, end = self.tokens, "", self.tokens.starts[first] if first < last else 0
        for at in range(first, last):
            found += f" {tokens.written[at]}" if tokens.starts[at] > end else tokens.written[at]
            end = tokens.ends[at]
        return found

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to the one before `last`."""
        return self.tokens.span(first, last)

    def ahead(self, pattern: re.Pattern[str], at: int) -> int:
        """Where `pattern` ends that begins at token `at`; `at` itself where it does not match."""
        found = pattern.match(self.tags, at, self.last)
        return found.end() if found else at

    def behind(self, pattern: re.Pattern[str], at: int) -> int:
        """Where `pattern`, read backwards, ends that begins right before token `at`: a token not after it."""
        size = len(self.tags)
        found = pattern.match(self.back, size - at, size - self.first)
        return size - found.end() if found else at
