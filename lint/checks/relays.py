"""Which outlet an article says has something from which other: “the Post, citing the Courier, reported …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge.press import PRESS, Outlet
from ..span import Span

NAMED, QUOTE = Selector("outlet", "named"), Selector("quote", "")

CITES = re.compile(
    r"\b(?:citing|cites|cited|quoting|quotes|quoted|crediting|credits|credited|relaying|relays|relayed|echoing"
    r"|based on|relying on|relied on|picking up on|picking up|picked up|following up on|pointing to|referring to)\b"
)
"""How one outlet is said to have something from another."""

FILLER = re.compile(
    r"\s+(?:(?:an?|the|this|that|its|earlier|exclusive|previous|original|first|same|what|news|state|local|report|reports|reporting"
    r"|story|stories|article|account|dispatch|coverage|investigation|interview|by|in|from|on|of|outlet|agency|broadcaster"
    r"|newspaper|daily|paper|website|channel|magazine|television|radio|tv|state-run|state-owned|state-controlled"
    r"|independent|rival|private|sister|[a-z]+(?:an|ish|ese|ch|qi|li|ni))\s+|[\w-]+'s\s+){0,7}\Z"
)
"""What may stand between that word and the outlet: “citing a report in the”."""

THINGS = re.compile(
    r"(?:'s)?\s+(?:\w+\s+)?(?:data|figures|poll|polls|survey|calculations|index|statistics|estimates|terms)\b"
)
"""What an outlet gathers itself; who cites that does not hand on a report."""

TOLD = re.compile(r"\b(?:told|tells|telling|interview with|spoke to|speaking to|works for|of|at)\s+(?:the\s+)?\Z")
"""What stands before an outlet that is not the one who cites."""

JOINED = re.compile(r"\s*(?:,|and|,\s*and|or)\s+(?:the\s+|state\s+\w+\s+)?\Z")
"""What stands between two outlets that speak as one: “Reuters and the Post”."""

MOST = 20
"""Mentions of outlets up to which a sentence may tell who has it from whom; one with more is a list."""


class Relay(NamedTuple):
    """A place where an article says that one outlet, `by`, has something from another, `of`."""

    by: Mark
    of: Mark

    @property
    def hands_on(self) -> str:
        """The name of the outlet that cites."""
        return called(self.by)

    @property
    def source(self) -> str:
        """The name of the outlet that is cited."""
        return called(self.of)


def relays(document: Document) -> tuple[Relay, ...]:
    """Every place where an article says so, in reading order."""
    return document.once(_relays)


def called(mark: Mark) -> str:
    """The name of the outlet that a mark names, empty where it names none."""
    return mark.value.name if isinstance(mark.value, Outlet) else ""


def reports(mark: Mark) -> bool:
    """Whether a mark names an outlet that reports news, or one of which no kind is known."""
    return isinstance(mark.value, Outlet) and (not mark.value.kind or mark.value.kind in PRESS)


def _relays(document: Document) -> tuple[Relay, ...]:
    named: dict[Span, list[Mark]] = {}
    for mark in document.select(NAMED):
        if reports(mark):
            named.setdefault(document.around(mark.span, "sentence"), []).append(mark)
    found = [relay for sentence, marks in named.items() for relay in _of(document, sentence, marks)]
    return tuple(sorted(found, key=lambda relay: relay.by.span))


def _of(document: Document, sentence: Span, here: list[Mark]) -> Iterator[Relay]:
    """What one sentence says of that, by the outlets that stand in it."""
    if len(here) > MOST or len({called(mark) for mark in here}) < 2:
        return
    for cue in CITES.finditer(document.folded, sentence.start, sentence.end):
        cited = next((mark for mark in here if _follows(document, cue.end(), mark)), None)
        if cited is None or next(document.select(QUOTE, Span(*cue.span())), None):
            continue
        before = [mark for mark in here if mark.span.end <= cue.start() and not _told(document, mark)]
        opens = not before and not document.folded[sentence.start : cue.start()].strip()
        after = [mark for mark in here if opens and mark.span.start >= cited.span.end]
        for by in _together(document, before) if before else after[:1]:
            if called(by) != called(cited):
                yield Relay(by, cited)


def _follows(document: Document, at: int, mark: Mark) -> bool:
    """Whether an outlet is what the word that ends at `at` goes with."""
    between = mark.span.start >= at and FILLER.match(document.folded, at, mark.span.start) is not None
    return between and not THINGS.match(document.folded, mark.span.end)


def _told(document: Document, mark: Mark) -> bool:
    return TOLD.search(document.folded, max(0, mark.span.start - 30), mark.span.start) is not None


def _together(document: Document, marks: list[Mark]) -> list[Mark]:
    """The last of some outlets in reading order, and those that speak with it."""
    *others, last = marks
    found = [last]
    for mark in reversed(others):
        if not JOINED.fullmatch(document.folded, mark.span.end, found[0].span.start):
            break
        found.insert(0, mark)
    return found
