"""What around a form that is more often something else makes plain that an outlet is meant."""

from __future__ import annotations

from ..address import led_to
from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.press import PLATFORMS, Outlet
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

BETWEEN = frozenset(
    "first also previously 's senior staff executive managing deputy associate contributing national political".split()
)
"""Words that may stand before them: “Time first reported”, “Reason senior editor”."""

NEAR = 4
"""Words behind a form that are looked at."""

POSTING = frozenset(
    "posted wrote said shared post posts posting account statement message messages video videos published live"
    " announced tweeted thread users channel".split()
)
WIDER = frozenset(
    "news agency channel television tv radio network online newspaper magazine group media broadcasting website".split()
)
"""Words that a longer name may have beside a form and still mean the same outlet: “TASS News Agency”."""

MEDIA = WIDER | {"corporation", "press", "presse", "service"}
"""Words by which initials are those of an outlet, whatever form of its name the table has."""

DESCRIBING = tuple("-affiliated -aligned -backed -based -controlled -funded -language -linked -owned -run".split())
"""How a word ends that describes an outlet, though at the start of a sentence it has a capital: “State-run TASS”."""

RETWEET = "RT"
SHORT = 2
"""Letters of initials that too many names have for one of them to tell what they stand for."""


def ordinary(document: Document, first: int, last: int, form: str) -> bool:
    """Whether a form may be a common word with the capital of its place: “Economist Ada Vale”."""
    return (
        last == first + 1
        and document.words_and_signs.words[first - 1 : first] != ["the"]
        and form.lower() in words("role-nouns")
    )


def another(document: Document, first: int, last: int) -> bool:
    """Whether a form is part of a longer name: “Reuters Institute”, “Katy Time”."""
    tokens = document.words_and_signs
    for mark in document.select(NAME, tokens.span(first, last)):
        if isinstance(entity := mark.value, Entity):
            start, end = tokens.bounds(mark.span)
            others = {*tokens.words[start:first], *tokens.words[last:end]} - {"the", "."}
            others = {word for word in others if not word.endswith(DESCRIBING)}
            if others and not (others <= WIDER and entity.kind != "person"):
                return True
    return tokens.written[first] == RETWEET and tokens.words[last : last + 1] == ["@"]


def borne(document: Document, place: Span, outlet: Outlet) -> bool:
    """Whether a word is the surname of somebody named in full, or the initials of a body that is not `outlet`."""
    written = " ".join(place.of(document.text).replace(".", ". ").split())  # as names are put together
    for mark in document.select(NAME, place):
        if mark.span == place and isinstance(entity := mark.value, Entity) and entity.name != written:
            if entity.kind == "person":
                return " " not in written
            if entity.kind != "outlet" and " " in entity.name and written.isupper() and len(written) > SHORT:
                return entity.name not in outlet.names and MEDIA.isdisjoint(entity.name.lower().split())
    return False


def displayed(document: Document, at: int) -> bool:
    """Whether a token stands where words have capitals that are no names'."""
    tokens = document.words_and_signs
    return document.touched(tokens.span(at, at + 1), DISPLAY)


def plainly(document: Document, first: int, last: int, outlet: Outlet) -> bool:
    """Whether the place of the form at tokens `first` to `last` makes plain that an outlet is meant."""
    tokens = document.words_and_signs
    span = tokens.span(first, last)
    for kind in STRESSED:
        for mark in document.select(kind, span):
            if _same(tokens.bounds(mark.span), first, last, tokens.words):
                return _leads_there(mark, outlet)
    before = tokens.words[max(first - 4, 0) : first]
    behind = tokens.words[last : last + NEAR]
    if before and before[-1] == "the":
        before.pop()
    return _brought_in(before, outlet) or _followed(behind) or _employs(document, last)


def _same(bounds: tuple[int, int], first: int, last: int, words: list[str]) -> bool:
    """Whether some tokens are the form's, but for an article."""
    start, end = bounds
    return end == last and (start == first or (start == first - 1 and words[start] == "the"))


def _leads_there(mark: Mark, outlet: Outlet) -> bool:
    """Whether a link may be to `outlet`: “the Sun”, linked to the Baltimore Sun, is not the one in London."""
    address = led_to(mark.value) if isinstance(mark.value, str) else None
    hosts = (domain.partition("/")[0] for domain in outlet.domains)
    return address is None or any(f".{address.host}".endswith(f".{host}") for host in hosts)


def _brought_in(before: list[str], outlet: Outlet) -> bool:
    """Whether the words before a form bring in an outlet."""
    if not before:
        return False
    *rest, word = before
    if outlet.kind in PLATFORMS:
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
    while behind and behind[0] in BETWEEN:
        behind = behind[1:]
    return bool(behind) and behind[0] in BEHIND


def _employs(document: Document, last: int) -> bool:
    """Whether somebody named in full stands behind a form as its own: “the Atlantic's Ada Vale”."""
    tokens = document.words_and_signs
    if tokens.words[last : last + 1] not in (["'s"], ["'"]) or last + 1 >= len(tokens.starts):
        return False
    for mark in document.select(NAME, tokens.span(last + 1, last + 2)):
        if isinstance(entity := mark.value, Entity) and entity.kind == "person" and "full" in mark.labels:
            return mark.span.start == tokens.starts[last + 1] and tokens.written[last + 1] in words("first-names")
    return False
