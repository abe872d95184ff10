"""Numbers that are rough or parts: “dozens”, “hundreds of thousands”, “a third of”, “a decade”."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from ...knowledge.cardinals import SMALL
from .number_words import AGES, HALF_MORE, HALVES, MANY, PART_OF, PARTS, SPANS, VAGUE, Numeral, cardinal, ordinal


def in_words(words: Sequence[str], at: int) -> Numeral | None:
    """The number in words that starts at token `at`; None where none does."""
    if words[at] in SPANS:
        return _span_of_time(words, at) if at and words[at - 1] in ("a", "an") else None
    return _vague(words, at) or _fraction(words, at) or ordinal(words, at) or cardinal(words, at)


def _span_of_time(words: Sequence[str], at: int) -> Numeral | None:
    """“A decade”, “a year and a half”; “a year” alone is hardly a figure."""
    if words[at + 1 : at + 4] == HALF_MORE:
        return Numeral(1.5, 0.5, 1.5, at + 4, "words", words[at])
    return Numeral(1, 0, 1, at, "words") if words[at] in AGES else None


def _vague(words: Sequence[str], at: int) -> Numeral | None:
    """“Dozens”, “hundreds of thousands”, “tens of millions”."""
    low = VAGUE.get(words[at])
    if low is None:
        many = MANY.get(words[at])
        scaled = VAGUE.get(words[at + 2]) if many and words[at + 1 : at + 2] == ["of"] and at + 2 < len(words) else None
        return Numeral(many * scaled, 0, inf, at + 3, "vague") if many and scaled else None
    follows = words[at + 1 : at + 3]
    if words[at] == "scores" and follows[:1] != ["of"]:
        return None
    if words[at] in MANY and len(follows) == 2 and follows[0] == "of" and follows[1] in VAGUE:
        return Numeral(MANY[words[at]] * VAGUE[follows[1]], 0, inf, at + 3, "vague")
    return Numeral(low, 0, inf, at + 1, "vague")


def _fraction(words: Sequence[str], at: int) -> Numeral | None:
    """“Half of”, “a third of”, “two-thirds”, “three quarters of”."""
    parts, last = words[at].split("-"), at + 1
    if len(parts) == 1 and parts[0] in SMALL and last < len(words) and words[last] in PARTS:
        parts, last = [parts[0], words[last]], last + 1
    following = words[last] if last < len(words) else "."
    if len(parts) == 2 and parts[1] in PARTS and 0 < SMALL.get(parts[0], 0) < PARTS[parts[1]]:
        if parts[1] in HALVES and following not in PART_OF:
            return None
        return _part(SMALL[parts[0]], PARTS[parts[1]], last)
    if len(parts) != 1 or parts[0] not in PARTS:
        return None
    if parts[0] == "half":
        return _part(1, 2, last) if following in PART_OF else None
    return _part(1, PARTS[parts[0]], last) if _one_of(words, at, following) else None


def _one_of(words: Sequence[str], at: int, following: str) -> bool:
    """Whether an ordinal is a part: “a third of”, “by a tenth”; “the tenth of May” is not."""
    before, earlier = (words[at - 1] if at else "", words[at - 2] if at > 1 else "")
    return before in ("a", "an") and (following in ("of", ".") or earlier in ("by", "up", "down"))


def _part(count_: int, whole: int, last: int) -> Numeral:
    return Numeral(count_ / whole, 0, count_ / whole, last, "fraction")
