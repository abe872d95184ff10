"""What around a form that is more often something else makes plain that an outlet is meant."""

from __future__ import annotations

from ...address import led_to
from ...document import Document, Mark
from ...kinds import Selector
from ...knowledge import words
from ...knowledge.press import PLATFORMS, Outlet
from ...values import Entity

NAME = Selector("name", "")
STRESSED = (Selector("emphasis", ""), Selector("link", ""))
DISPLAY = (Selector("headline", ""), Selector("block", "heading"), Selector("byline", ""))
BEFORE = frozenset(
    "told by via per citing quoting magazine newspaper journal website tabloid broadcaster weekly daily paper"
    " site".split()
)
"""Words right before a name that is an outlet's: “told Time”, “published by Time”, “the journal Nature”."""

OPENING = frozenset({"the", '"', "\u201c"})
"""What may stand right before a name: “the magazine “Tides””."""

SHORTLY = frozenset({"per", "via"})
"""Those that stand before people and places as well."""

BY = frozenset("published reported broadcast aired run carried quoted cited seen obtained interviewed reviewed".split())
"""What stands before “by” or “in” where an outlet follows."""

WITHIN = frozenset(
    "published appeared appears article column essay interview op-ed paper piece printed report reported review story"
    " study writes writing wrote".split()
)
LEADS = {
    "at": frozenset("argued argues write writes writing wrote".split()),
    "by": BY,
    "for": WITHIN,
    "from": frozenset("adapted excerpted reprinted republished syndicated".split()),
    "in": WITHIN,
    "to": frozenset({"according"}),
    "with": WITHIN,
}
"""Words right before a form, and those before them with which an outlet follows: “writes at”, “an essay for”."""

BEHIND = frozenset(
    "magazine newspaper website reporter reporters journalist journalists correspondent columnist editor editors"
    " editorial op-ed reported reports interviewed".split()
)
"""Words right behind one."""

BETWEEN = frozenset(
    "first also previously has have had since later recently then 's senior staff chief executive managing deputy"
    " associate contributing national political".split()
)
"""Words that may stand before them: “Time has since reported”, “Reason senior editor”."""

PIECES = frozenset(
    "article coverage editorial explainer interview investigation newsletter newsroom podcast report reporting story"
    " website".split()
)
"""What an outlet has: “Vox's explainer”, “The Hill's Campaign Report”."""

NEAR = 4
"""Words behind a form that are looked at."""

POSTING = frozenset(
    "posted wrote said shared post posts posting account statement message messages video videos published live"
    " announced tweeted thread users channel".split()
)


def ordinary(document: Document, first: int, last: int, form: str) -> bool:
    """Whether a form may be a common word with the capital of its place: “Economist Ada Vale”."""
    return (
        last == first + 1
        and document.words_and_signs.words[first - 1 : first] != ["the"]
        and form.lower() in words("role-nouns")
    )


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
    while before and before[-1] in OPENING:
        before.pop()
    inner, people = within(document, first), describes(tokens.words[first:last])
    if (_brought_in(before, outlet) and not (people and before[-1] in SHORTLY)) or _employs(document, last):
        return True
    if opens_with(behind, BEHIND):
        return inner or not people
    return (inner or last > first + 1) and _has_piece(behind)


def within(document: Document, at: int) -> bool:
    """Whether a token stands within a sentence or a quote, where a capital is a name's."""
    tokens = document.words_and_signs
    start = tokens.starts[at]
    if at == 0 or document.around(tokens.span(at, at + 1), "sentence").start == start:
        return False
    return tokens.words[at - 1] == "," or tokens.words[at - 1][-1].isalnum()


def describes(form: list[str]) -> bool:
    """Whether a form is a word for people, or for what is theirs: “People reported”, “Local reporters”."""
    return len(form) == 1 and (form[0] in words("role-nouns") or form[0] in words("adjective-of-trade"))


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
    if word == "to":
        rest = rest[-1:]
    return not LEADS[word].isdisjoint(rest) if word in LEADS else word in BEFORE


def _has_piece(behind: list[str]) -> bool:
    """Whether a possessive and what an outlet publishes stand behind a form; no “The Nation's Report Card”."""
    return behind[:1] == ["'s"] and not PIECES.isdisjoint(behind[1:3]) and "card" not in behind


def opens_with(behind: list[str], nouns: frozenset[str]) -> bool:
    """Whether some words, but for those that may stand before, open with one of `nouns`."""
    first = next((word for word in behind if word not in BETWEEN), "")
    return first in nouns


def _employs(document: Document, last: int) -> bool:
    """Whether somebody named in full stands behind a form as its own: “the Atlantic's Ada Vale”."""
    tokens = document.words_and_signs
    if tokens.words[last : last + 1] not in (["'s"], ["'"]) or last + 1 >= len(tokens.starts):
        return False
    for mark in document.select(NAME, tokens.span(last + 1, last + 2)):
        if isinstance(entity := mark.value, Entity) and entity.kind == "person" and "full" in mark.labels:
            return mark.span.start == tokens.starts[last + 1] and tokens.written[last + 1] in words("first-names")
    return False
