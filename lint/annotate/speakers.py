"""Who stands beside a verb of saying: a name, or somebody unnamed."""

from __future__ import annotations

from ..knowledge import words
from ..span import Span
from .proper import DAYS, SPEAKS_FOR, Sentence, checked, name_end, name_start

FINITE = frozenset("'s is was are were has had will would can could".split())
"""What shows that a name belongs to something else: “said Ortiz was late”, “Ortiz’s office”."""

REACH = 8
"""Tokens that an apposition between a name and its verb may hold."""

PREPOSITIONS = frozenset(
    "in at of for from with near to by on inside outside across under over after before about".split()
)
AUXILIARIES = frozenset(
    "has had have also then later will would could did do does not never once again too often".split()
)
ENVOYS = frozenset({"ambassador", "envoy", "consul"})


def before(sentence: Sentence, at: int) -> Span | None:
    """The name that is the subject of the verb at token `at`: “Ortiz, the mayor, later said”."""
    last = _over_adverbs(sentence, at - 1)
    if sentence.word(last) == ",":
        last = _over_apposition(sentence, last)
    if not sentence.capital(last):
        return None
    first = name_start(sentence, last)
    return _governing(sentence, first, last)


def after(sentence: Sentence, at: int) -> Span | None:
    """The name at token `at`, after an article and a few words of description: “board chair Lena Ortiz”."""
    first = at + (sentence.word(at) in {"the", "a", "an"})
    described = first
    while not sentence.capital(described) and described < first + 3 and _describes(sentence.word(described)):
        described += 1
    last = name_end(sentence, described)
    if last is None or (described > first and last == described):
        return None
    following = sentence.word(last + 1)
    if following in FINITE or (_plain_noun(sentence, last + 1) and described == first):
        return None
    return checked(sentence, described, last)


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


def _governing(sentence: Sentence, first: int, last: int) -> Span | None:
    """The name itself, unless it only says where somebody unnamed is: “officials in Ankara”."""
    article = sentence.word(first - 1) in {"the", "a", "an"}
    left = first - 1 - article
    if sentence.word(left) not in PREPOSITIONS:
        return checked(sentence, first, last)
    head = left - 1
    if sentence.word(left) == "for" and sentence.word(head) in SPEAKS_FOR:
        return checked(sentence, first, last)
    if sentence.word(head) in ENVOYS:
        return checked(sentence, last - 1, last) if last - first > 1 else None
    return checked(sentence, name_start(sentence, head), head) if sentence.capital(head) else None


def _describes(word: str) -> bool:
    return word[:1].isalpha() and word not in words("function-words")


def _plain_noun(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    return word[:1].isalpha() and word not in words("function-words") and not sentence.capital(at) and word not in DAYS
