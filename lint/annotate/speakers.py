"""Who stands beside a verb of saying: a name, or somebody unnamed."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..document import Document
from ..knowledge import words
from ..span import Span
from ..tokens import Tokens, is_word

REACH = 8
"""Tokens that an apposition between a name and its verb may hold."""

LINKS = frozenset("of the for and & de del la van von der bin al el du da 's -".split())
INNER = LINKS - {"'s", "and"} | {"."}
PREPOSITIONS = frozenset(
    "in at of for from with near to by on inside outside across under over after before about".split()
)
AUXILIARIES = frozenset(
    "has had have also then later will would could did do does not never once again too often".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
CALENDAR = DAYS | frozenset(
    "january february march april june july august september october november december gmt est".split()
)
SPEAKS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
ENVOYS = frozenset({"ambassador", "envoy", "consul"})
COMMON = frozenset(
    "officials sources police authorities experts analysts critics residents witnesses researchers scientists"
    " investigators prosecutors lawyers neighbors neighbours supporters opponents activists observers reports republicans democrats"
    " economists doctors judges people everyone".split()
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


def before(sentence: Sentence, at: int) -> Span | None:
    """The name that is the subject of the verb at token `at`: “Ortiz, the mayor, later said”."""
    last = _over_adverbs(sentence, at - 1)
    if sentence.word(last) == ",":
        last = _over_apposition(sentence, last)
    if not sentence.capital(last):
        return None
    first = _name_start(sentence, last)
    return _governing(sentence, first, last)


def after(sentence: Sentence, at: int) -> Span | None:
    """The name at token `at`, after an article and a few words of description: “board chair Lena Ortiz”."""
    first = at + (sentence.word(at) in {"the", "a", "an"})
    described = first
    while not sentence.capital(described) and described < first + 3 and _describes(sentence.word(described)):
        described += 1
    last = _name_end(sentence, described)
    if last is None or (described > first and last == described):
        return None
    following = sentence.word(last + 1)
    if following == "'s" or (_plain_noun(sentence, last + 1) and described == first):
        return None
    return _checked(sentence, described, last)


def _over_adverbs(sentence: Sentence, at: int) -> int:
    """The first token to the left that is no auxiliary, adverb or day."""
    while at >= 0:
        word = sentence.word(at)
        adverb = word.endswith("ly") and not sentence.capital(at) and sentence.word(at - 1) != ","
        if not (adverb or word in AUXILIARIES or word in DAYS or (word == "on" and sentence.word(at + 1) in DAYS)):
            break
        at -= 1
    return at


def _over_apposition(sentence: Sentence, comma: int) -> int:
    """The token before the comma that opens what the one at `comma` closes; -1 where none is near."""
    for at in range(comma - 1, max(-1, comma - 2 - REACH * 2), -1):
        if sentence.word(at) in {";", ":", '"', "“", "”"}:
            break
        if sentence.word(at) == "," and sentence.capital(at - 1):
            return at - 1
    return -1


def _name_start(sentence: Sentence, last: int) -> int:
    first = last
    while first > 0:
        if sentence.capital(first - 1):
            first -= 1
        elif (
            sentence.word(first - 1) == "."
            and sentence.capital(first - 2)
            or sentence.word(first - 1) in LINKS
            and sentence.capital(first - 2)
        ):
            first -= 2
        elif sentence.word(first - 1) == "the" and sentence.word(first - 2) == "of" and sentence.capital(first - 3):
            first -= 3
        else:
            break
    return first


def _name_end(sentence: Sentence, first: int) -> int | None:
    if not sentence.capital(first):
        return None
    last = first
    while True:
        if sentence.capital(last + 1):
            last += 1
        elif sentence.word(last + 1) in INNER and sentence.capital(last + 2):
            last += 2
        else:
            return last


def _governing(sentence: Sentence, first: int, last: int) -> Span | None:
    """The name itself, unless it only says where somebody unnamed is: “officials in Ankara”."""
    article = sentence.word(first - 1) in {"the", "a", "an"}
    left = first - 1 - article
    if sentence.word(left) not in PREPOSITIONS:
        return _checked(sentence, first, last)
    head = left - 1
    if sentence.word(left) == "for" and sentence.word(head) in SPEAKS_FOR:
        return _checked(sentence, first, last)
    if sentence.word(head) in ENVOYS:
        return _checked(sentence, last - 1, last) if last - first > 1 else None
    return _checked(sentence, _name_start(sentence, head), head) if sentence.capital(head) else None


def _checked(sentence: Sentence, first: int, last: int) -> Span | None:
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


def _describes(word: str) -> bool:
    return word[:1].isalpha() and word not in words("function-words")


def _plain_noun(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    return word[:1].isalpha() and word not in words("function-words") and not sentence.capital(at) and word not in DAYS


@cache
def _titles() -> frozenset[str]:
    return frozenset(title.lower() for title in words("titles")) | SPEAKS_FOR
