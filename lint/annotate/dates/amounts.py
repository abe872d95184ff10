"""How long ago or ahead: a count of units as the least and the most days that it may mean."""

from __future__ import annotations

from .letters import UNITS, number
from .reading import Text

NEAR = frozenset(("nearly", "almost", "under"))
MORE = frozenset(("more", "over"))
LEAST = {"less": 0.5, "nearly": 0.85, "almost": 0.85, "under": 0.85}
"""The share of a number that a word before it leaves at least."""
MOST = 1.5
"""How many times a number “more than” it may be."""
ROUND, TENS, LONG = 0.15, 10, 3000
"""The share by which a round number may be off: a ten, or any of units longer than `LONG` days."""
EXACT, SLACK, HALF = 0.6, 0.02, 0.5
"""By how many units an exact count may be off, a bounded one, and one of halves."""
ROUGH = {"couple": (0.8, 1.6), "few": (0.7, 3.4), "several": (0.7, 2.4), "dozen": (0.7, 1.5)}
ROUGH |= {"hundred": (0.7, 1.5), "thousand": (0.7, 1.5)}
"""What a rough count may be, as shares of the number that it stands for."""


def amount(text: Text, first: int, unit: int, *, half: bool = False) -> tuple[float, float]:
    """The least and the most days that the tokens from `first` to the unit may mean; `half`: “a year and a half”."""
    words, size = text.tokens.words[first:unit], UNITS[text.word(unit)]
    count = counted(text, first, unit) + HALF * half
    near, far = _bounded(words, count) or _rounded(words, count, size)
    return near * size, far * size


def counted(text: Text, first: int, last: int) -> float:
    """How many units: “two”, “two and a half”, “half a”, “a couple of”."""
    tags, words = text.tags[first:last], text.tokens.words[first:last]
    if "j1" in tags:
        return HALF
    count = sum(number(word) for tag, word in zip(tags, words, strict=True) if tag in "nNdzFfY")
    return (count or 1.0) + HALF * ("7" in tags)


def _bounded(words: list[str], count: float) -> tuple[float, float] | None:
    """“nearly 20”, “less than two”, “more than a”."""
    least = min((LEAST[word] for word in words if word in LEAST), default=0.0)
    if least:
        return least * count, count + SLACK
    return (count - SLACK, max(MOST * count, count + 1)) if not MORE.isdisjoint(words) else None


def _rounded(words: list[str], count: float, size: float) -> tuple[float, float]:
    rough = next((ROUGH[word] for word in reversed(words) if word in ROUGH), None)
    if rough:
        return rough[0] * count, rough[1] * count
    if size > LONG or count == HALF or (count >= TENS and count % TENS == 0):
        return (1 - ROUND) * count, (1 + ROUND) * count
    off = EXACT if count == int(count) else HALF
    return count - off, count + off
