"""Small numbers in words."""

from __future__ import annotations

from itertools import count

TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SMALL = {word: value for value, word in enumerate(f"zero one two three four five six seven eight nine {TEENS}".split())}
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), count(20, 10), strict=False))
