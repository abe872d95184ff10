"""Ages: a number beside a person that says how old, without a word for years."""

from __future__ import annotations

from ...tokens import Tokens
from .number_words import Numeral

OLDEST = 119
SAID_BEFORE = frozenset(("aged", "age", "turned", "turning", "turns"))
DIED = frozenset(("dead", "dies", "died", "die", "dying"))
PEOPLE = frozenset(
    "man woman boy girl teenager teen driver student mother father son daughter husband wife victim suspect passenger"
    " officer actor actress singer farmer teacher nurse widow widower pensioner brother sister baby toddler".split()
)
CLOSES = frozenset((",", ".", ")", ";", ":", "and", "was", "is", "of", "who", "has", "had", "from", "—", "–"))


def is_age(tokens: Tokens, first: int, last: int, number: Numeral) -> bool:
    """Whether the number at tokens `first` to the one before `last` is the age of whoever stands before it."""
    if number.value > OLDEST or number.step > 1 or number.form not in ("digits", "words", "range") or not first:
        return False
    words = tokens.words
    before, earlier = words[first - 1], words[first - 2] if first > 1 else ""
    following = words[last] if last < len(words) else "."
    if (
        before in SAID_BEFORE
        or (before == "at" and number.value > 19 and following == "of")
        or (before == "at" and earlier in DIED)
        or (before == "of" and earlier == "age")
    ):
        return following not in ("to", "people") and not (before == "age" and earlier == "the")
    if number.form != "digits" or before not in (",", "("):
        return False
    named = earlier in PEOPLE or (tokens.written[first - 2][:1].isupper() and earlier.isalpha()) if first > 1 else False
    return named and following in (CLOSES if before == "," else (")",))
