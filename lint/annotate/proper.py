"""Proper names in a sentence: where one starts and ends, and what looks like one but is none."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..document import Document
from ..knowledge import words
from ..span import Span
from ..tokens import Tokens, is_word

LINKS = frozenset("of the for and & de del la van von der bin al el du da 's -".split())
BEFORE = LINKS | {"."}
AFTER = BEFORE - {"'s", "and"}

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
CALENDAR = DAYS | frozenset(
    "january february march april june july august september october november december gmt est".split()
)
SPEAKS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
COMMON = frozenset(
    "officials sources police authorities experts analysts critics residents witnesses researchers scientists"
    " investigators prosecutors lawyers neighbors neighbours supporters opponents activists observers reports"
    " republicans democrats economists doctors judges people everyone".split()
)


class Sentence(NamedTuple):
    """A sentence as a search for speakers sees it."""

    document: Document
    tokens: Tokens

    def word(self, at: int) -> str:
        """Token `at`, folded; empty outside the sentence."""
        return self.tokens.words[at] if 0 <= at < len(self.tokens.words) else ""

    def capital(self, at: int) -> bool:
        """Whether token `at` is a capitalised word that may be part of a name."""
        word = self.word(at)
        if not word or not word[0].isalpha() or word in CALENDAR:
            return False
        return self.document.text[self.tokens.starts[at]].isupper() and word not in words("function-words")

    def written(self, at: int) -> str:
        """Token `at` as the writer wrote it."""
        return self.document.text[self.tokens.starts[at] : self.tokens.ends[at]]

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `first` to `last`, that one included."""
        return self.tokens.span(first, last + 1)


def name_start(sentence: Sentence, last: int) -> int:
    """The first token of the name that ends with token `last`."""
    first = last
    while first > 0:
        if sentence.capital(first - 1):
            first -= 1
        elif sentence.word(first - 1) in BEFORE and sentence.capital(first - 2):
            first -= 2
        elif sentence.word(first - 1) == "the" and sentence.word(first - 2) == "of" and sentence.capital(first - 3):
            first -= 3
        else:
            break
    return first


def name_end(sentence: Sentence, first: int) -> int | None:
    """The last token of the name that begins with token `first`; None where none does."""
    if not sentence.capital(first):
        return None
    last = first
    while True:
        if sentence.capital(last + 1):
            last += 1
        elif sentence.word(last + 1) in AFTER and sentence.capital(last + 2):
            last += 2
        else:
            return last


def checked(sentence: Sentence, first: int, last: int) -> Span | None:
    """The tokens as a name; None for a bare title, or a common noun that a sentence begins with."""
    texts = [sentence.written(at) for at in range(first, last + 1)]
    if all(text in words("titles") or text in {"of", "State", "the"} for text in texts):
        return None
    if sentence.word(last) in COMMON or sentence.word(last) in _titles():
        return None
    if len(texts) == 1 and _opens(sentence, first) and not _elsewhere(sentence, texts[0]):
        return None
    return sentence.span(first, last)


def _opens(sentence: Sentence, at: int) -> bool:
    return sentence.word(at - 1) in {":", "“", '"', "‘"} or not any(map(is_word, sentence.tokens.words[:at]))


def _elsewhere(sentence: Sentence, text: str) -> bool:
    """Whether a word that opens a sentence is a name by its look: no plural, or capitalised in mid-sentence too."""
    if not text.endswith(("s", "men", "women", "people")) or text.isupper():
        return True
    at, whole = -1, sentence.document.text
    while (at := whole.find(text, at + 1)) >= 0:
        if at > 1 and whole[at - 1] == " " and (whole[at - 2].islower() or whole[at - 2] == ","):
            return True
    return False


@cache
def _titles() -> frozenset[str]:
    return frozenset(title.lower() for title in words("titles")) | SPEAKS_FOR
