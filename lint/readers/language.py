"""A quick guess whether a text is English."""

from __future__ import annotations

import re

SAMPLE = 3000
"""How many characters are looked at: about 400 words and the furniture before them."""
ENOUGH = 40
"""Words below which a text is taken to be English."""
SHARE = 0.08
"""The share of function words that English prose never falls below, and other languages never reach."""

COMMON = (
    "the of and to that is was for with he as his be at by this had not from but have they which you were her she "
    "there would their been has when who more if said will after about its it are than other what how our"
)
FUNCTION_WORDS = frozenset(COMMON.split())
WORD = re.compile(r"[^\W\d_]+")


def is_english(text: str) -> bool:
    """Whether `text` may be English by its letters and its commonest words; short texts are taken to be."""
    sample = text[:SAMPLE]
    words = WORD.findall(sample.lower())
    if not sample.isascii():
        letters = sum(map(len, words))
        if letters >= ENOUGH and sum(len(word) for word in words if not word.isascii()) > letters / 2:
            return False
    if len(words) < ENOUGH:
        return True
    return sum(word in FUNCTION_WORDS for word in words) >= SHARE * len(words)
