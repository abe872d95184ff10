"""People's names among the capitals of a headline, which may capitalise all its words."""

from __future__ import annotations

from ..knowledge import words
from ..tokens import Tokens
from .lexis import listed

LEAST = 3
"""Letters that a surname has more than."""

SITES = frozenset(
    "street road avenue lane square park bridge airport station stadium arena hall house tower beach bay island lake"
    " river falls hill hills valley county farm mill mine prize award awards trial case show tour memorial museum"
    " theatre".split()
)
"""What is named after people."""

BROKEN = frozenset("Ãâ€™")
"""Letters of text that was decoded twice."""

SHORT = frozenset("Sen. Rep. Gov. Gen. Lt. Sgt. Capt. Col. Prof. Rev. Dr. Mr. Mrs. Ms.".split())
"""Titles that nothing but a name follows."""


def full(tokens: Tokens, at: int) -> int:
    """The end of the first and last name at token `at`; 0 where none stand there, or only a part of a name does."""
    first, last = tokens.written[at : at + 2]
    if not first[0].isupper() or first not in words("first-names") or first in words("given-words"):
        return 0
    before = tokens.written[at - 1] if at else ":"
    alone = not before[0].isupper() or before in words("titles")
    columnist = tokens.written[at + 2 : at + 3] == [":"]
    return at + 2 if _surname(last) and alone and not columnist and before != "." else 0


def titled(tokens: Tokens, at: int) -> int:
    """The end of the surname at token `at` that stands alone after a short title; 0 where none does."""
    before = "".join(tokens.written[max(at - 2, 0) : at]) if tokens.written[at - 1 : at] == ["."] else ""
    courtesy = tokens.written[max(at - 1, 0)] in {"Mr", "Mrs", "Ms"}
    whole = not (tokens.written[at + 1][0].isupper() and tokens.written[at] in words("first-names"))
    return at + 1 if (before in SHORT or courtesy) and _surname(tokens.written[at]) and whole else 0


def _surname(written: str) -> bool:
    """Whether a capitalised word may be somebody's surname."""
    capital = written[0].isupper() and not written.isupper() and written[-1].islower()
    return (
        capital
        and BROKEN.isdisjoint(written)
        and len(written) > LEAST
        and not listed(written)
        and written.lower() not in SITES
    )
