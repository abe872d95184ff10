"""A quick guess whether a text is English."""

from __future__ import annotations

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


def is_english(text: str) -> bool:
    """Whether `text` may be English by its letters and its commonest words; short texts are taken to be."""
    sample = text[:SAMPLE].lower()
    words = sample.split()
    if not sample.isascii():
        signs = len("".join(words))
        foreign = len(sample) - len(sample.encode("ascii", "ignore"))
        if signs >= ENOUGH and foreign > signs / 2:
            return False
    return len(words) < ENOUGH or sum(map(FUNCTION_WORDS.__contains__, words)) >= SHARE * len(words)
