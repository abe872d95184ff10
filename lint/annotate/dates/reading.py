"""A date as it is being read: where it stands among the article's tokens, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .letters import DAYS, MONTHS

if TYPE_CHECKING:
    from datetime import date

    from ...tokens import Tokens
    from ...values import Date


class Text(NamedTuple):
    """The tokens of an article, a letter for each, and the day it was published."""

    tokens: Tokens
    tags: str
    published: date | None

    def word(self, at: int) -> str:
        """Token `at`, folded; empty beyond either end."""
        return self.tokens.words[at] if 0 <= at < len(self.tags) else ""

    def tag(self, at: int) -> str:
        """Its letter, `O` for another word with a capital; a full stop beyond either end."""
        tag = self.tags[at] if 0 <= at < len(self.tags) else "."
        return "O" if tag == "x" and self.tokens.written[at][0].isupper() else tag


class Reading(NamedTuple):
    """The tokens `first` to the one before `last` as a date."""

    first: int
    last: int
    labels: str
    when: Date


class Parts(NamedTuple):
    """The days, months and years among some tokens, in order, and the weekday, -1 where there is none."""

    days: list[int]
    months: list[int]
    years: list[int]
    weekday: int

    @property
    def year(self) -> int:
        """The last year, 0 where there is none."""
        return self.years[-1] if self.years else 0


def parts(text: Text, first: int, last: int) -> Parts:
    """What the tokens `first` to the one before `last` hold."""
    found = Parts([], [], [], -1)
    for at in range(first, last):
        tag, word = text.tags[at], text.tokens.words[at]
        if tag in "dzN":
            found.days.append(int(word.replace(",", "")))
        elif tag == "o":
            found.days.append(int(word[:-2]))
        elif tag in "MmB":
            found.months.append(MONTHS[word])
        elif tag == "Y":
            found.years.append(int(word))
        elif tag == "k":
            found.months.append(MONTHS[word.partition("-")[2]])
        elif tag in "Ww":
            found = found._replace(weekday=DAYS[word])
        elif tag in "TV":
            for part in word.split("-"):
                (found.days if part.isdigit() else found.months).append(int(part) if part.isdigit() else MONTHS[part])
    return found
