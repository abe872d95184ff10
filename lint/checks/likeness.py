"""How much two words, or two runs of words, are alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

PLAIN = 8192
"""Words whose plain form is remembered."""

SAME_SIGNS = str.maketrans(
    {**dict.fromkeys("-'.’‐‑ʼ`", ""), "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "þ": "th"}
)


@lru_cache(maxsize=PLAIN)
def plain(word: str) -> str:
    """A word without capitals, accents, hyphens and apostrophes: what two houses' styles leave the same."""
    low = word.lower().translate(SAME_SIGNS)
    if low.isascii():
        return low
    from unicodedata import normalize

    return "".join(char for char in normalize("NFKD", low) if char.isalnum() and char < "\u0300")


def transcribed(one: str, two: str) -> bool:
    """Whether two plain words are one in two transcriptions: “Muller” and “Mueller”."""
    return any(one.replace(umlaut + "e", umlaut) == two.replace(umlaut + "e", umlaut) for umlaut in "aou")


def distance(one: Sequence[str], two: Sequence[str], most: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours from `one` to `two`; more than `most` is `most` + 1.

    Restricted Damerau–Levenshtein distance (Damerau 1964), of letters of words or of words of runs.
    """
    if abs(len(one) - len(two)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(two) + 1))
    for at, left in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for to, right in enumerate(two, 1):
            least = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (left != right))
            if at > 1 and to > 1 and left == two[to - 2] and one[at - 2] == right:
                least = min(least, earlier[to - 2] + 1)
            row.append(least)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def near(one: str, two: str, most: int) -> bool:
    """Whether `distance` between two words is no more than `most`, told by one step from their first difference on."""
    if one == two:
        return True
    if not most or abs(len(one) - len(two)) > most:
        return False
    at = 0
    while one[at : at + 1] == two[at : at + 1]:
        at += 1
    left, right = one[at:], two[at:]
    if near(left[1:], right[1:], most - 1) or near(left[1:], right, most - 1) or near(left, right[1:], most - 1):
        return True
    return left[:2] == right[1::-1] and near(left[2:], right[2:], most - 1)
