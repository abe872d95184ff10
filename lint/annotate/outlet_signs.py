"""What around a form that is more often something else makes plain that an outlet is meant."""

from __future__ import annotations

from ..document import Document
from ..kinds import Selector
from ..knowledge.press import Outlet
from ..span import Span
from ..values import Entity

NAME = Selector("name", "")
STRESSED = (Selector("emphasis", ""), Selector("link", ""))
DISPLAY = (Selector("headline", ""), Selector("block", "heading"), Selector("byline", ""))
BEFORE = frozenset("told by magazine newspaper journal website tabloid broadcaster weekly daily paper site".split())
"""Words right before a name that is an outlet's: “told Time”, “published by Time”, “the journal Nature”."""

BY = frozenset("published reported broadcast aired run carried quoted cited seen obtained interviewed reviewed".split())
"""What stands before “by” or “in” where an outlet follows."""

WITHIN = frozenset(
    "published appeared article report essay study paper reported writing wrote writes printed interview".split()
)
BEHIND = frozenset(
    "magazine newspaper website reporter reporters journalist journalists correspondent columnist editor editors"
    " editorial op-ed reported reports interviewed".split()
)
"""Words right behind one."""

POSTING = frozenset(
    "posted wrote said shared post posts posting account statement message messages video videos published live"
    " announced tweeted thread users channel".split()
)
SOCIAL = frozenset({"social", "user-generated"})


def displayed(document: Document, at: int) -> bool:
    """Whether a token stands where words have capitals that are no names'."""
    tokens = document.words_and_signs
    return document.touched(tokens.span(at, at + 1), DISPLAY)


def plainly(document: Document, first: int, last: int, outlet: Outlet) -> bool:
    """Whether the place of the form at tokens `first` to `last` makes plain that an outlet is meant."""
    tokens = document.words_and_signs
    span = tokens.span(first, last)
    if _person(document, span):
        return False
    for kind in STRESSED:
        if any(_same(tokens.bounds(mark.span), first, last, tokens.words) for mark in document.select(kind, span)):
            return True
    before = tokens.words[max(first - 4, 0) : first]
    behind = tokens.words[last : last + 2]
    if before and before[-1] == "the":
        before.pop()
    return _brought_in(before, outlet) or _followed(behind)


def _person(document: Document, span: Span) -> bool:
    """Whether somebody named in full is meant: “Fox”, of Vicente Fox."""
    for mark in document.select(NAME, span):
        if isinstance(mark.value, Entity) and mark.value.kind == "person" and " " in mark.value.name:
            return True
    return False


def _same(bounds: tuple[int, int], first: int, last: int, words: list[str]) -> bool:
    """Whether some tokens are the form's, but for an article."""
    start, end = bounds
    return end == last and (start == first or (start == first - 1 and words[start] == "the"))


def _brought_in(before: list[str], outlet: Outlet) -> bool:
    """Whether the words before a form bring in an outlet."""
    if not before:
        return False
    *rest, word = before
    if outlet.kind in SOCIAL:
        return word in {"on", "to", "via"} and not POSTING.isdisjoint(rest)
    if word == "by":
        return not BY.isdisjoint(rest)
    if word in {"in", "for", "with"}:
        return not WITHIN.isdisjoint(rest)
    if word == "to":
        return bool(rest) and rest[-1] == "according"
    return word in BEFORE


def _followed(behind: list[str]) -> bool:
    """Whether the words behind a form are those of an outlet."""
    if behind and behind[0] in {"first", "also", "previously"}:
        behind = behind[1:]
    return bool(behind) and behind[0] in BEHIND
