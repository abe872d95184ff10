"""Mentions of quantities that an article may take up again: the dead of an event, the pages of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..knowledge import words
from .amounts import Amount, Line, lines
from .slots import compiled, pattern
from .wholes import is_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Document, Mark
    from ..span import Span

FATES = {
    "dead": "dead killed died die dies fatalities deaths lives",
    "hurt": "injured hurt wounded injuries",
    "missing": "missing",
    "held": "arrested detained",
    "displaced": "displaced evacuated homeless",
}
FATE = {word: fate for fate, named in FATES.items() for word in named.split()}
"""Word that tells what became of people → what it tells."""
KILLING = {
    "killed": "dead",
    "killing": "dead",
    "kills": "dead",
    "injured": "hurt",
    "injuring": "hurt",
    "wounded": "hurt",
}
KILLING |= {"wounding": "hurt", "hurt": "hurt", "hurting": "hurt", "arrested": "held", "detained": "held"}
ASIDE = r"(?: people| persons| men| women| passengers| others| civilians| soldiers| workers| residents| children)?"
BE = r"(?: (?:were|was|are|is|have been|had been|has been|have|had|who|who were))?"
STATED = r"(?P<before>(?: [^ <]+){0,3}?){n:N}(?P<who>" + ASIDE + r")" + BE + rf" (?P<fate>{'|'.join(FATE)}|victims)\b"
DONE = rf" (?P<did>{'|'.join(KILLING)}){{n:N}}(?P<who>{ASIDE})"
TOLL = r" death toll(?: [a-z]+){0,4}? (?:to|at|of|is|was|reached|stands|stood){n:N}"
EVENT = (
    r" (?:the|this|that) (?P<event>fire|blast|crash|attack|shooting|explosion|earthquake|flood|floods|storm|bombing"
    r"|accident|blaze|raid|collapse|collision|quake|landslide|massacre|stabbing|derailment|sinking|hurricane|typhoon)\b"
)
OPEN = (
    r" (?:at least|initially|initial|earlier|later|first|rose|risen|rises|rising|revised|so far|another|more|other"
    r"|others|additional|now|since|nearly|about|up to|of them|of whom|including|among|each|per|average|year|years"
    r"|annually|day|week|month|months|yesterday|in \d{4}|same|similar|previous|previously|last|history|ago|worst|also"
    r"|deadliest|elsewhere|separate|separately|reported|reportedly|estimated|feared|two) "
)
ATTRIBUTE = (
    r"(?: (?P<det>the|this|that|a|an|its|his|her|their|another|one)(?P<mod>(?: [a-z]+)?))?{n:NUDM}"
    r" (?P<head>[a-z][a-z][a-z][a-z]+)\b"
)
LARGER = r" (?:includ\w+|such|like|larger|smaller|than|compared|unlike|as well as|besides|versus) "
SURVIVED = r"\b(?:injur|wound|hurt|surviv|assault|abus|fraud|rape)"
"""Words of an article whose victims are not its dead."""
OTHERWISE = frozenset(
    "another other second earlier previous new old original revised separate similar first later different each next"
    " final last updated initial one third former".split()
)


class Mention(NamedTuple):
    """One mention: of what, how much, where, whether it takes up an earlier one, and whether it may well differ."""

    key: tuple[str, ...]
    value: float
    meant: tuple[float, float]
    span: Span
    definite: bool
    open: bool


def mentions(document: Document, sentences: Sequence[Mark]) -> Iterator[Mention]:
    """The mentions in `sentences`, in reading order."""
    for line in lines(document, sentences, 1):
        words_of = set(line.text.split())
        if not words_of.isdisjoint(_fatal()):
            yield from _casualties(document, line)
        if any("-" in amount.span.of(document.text) or amount.kind == "M" for amount in line.amounts):
            yield from _attributes(document, line)


@cache
def _fatal() -> frozenset[str]:
    return frozenset((*FATE, *KILLING, "victims", "toll"))


def _casualties(document: Document, line: Line) -> Iterator[Mention]:
    text = line.text
    loose = compiled(OPEN).search(text + " ") is not None
    event = re.search(EVENT, text)
    seen = set()
    for form in (STATED, DONE, TOLL):
        for found in pattern(form).finditer(text):
            amount = line.of(found, "n")
            if amount.span in seen or not (is_people(amount.value.noun) or amount.value.noun in ("", *FATE)):
                continue
            seen.add(amount.span)
            groups = found.groupdict()
            if groups.get("fate") == "victims" and compiled(SURVIVED).search(document.folded):
                continue
            fate = FATE.get(groups.get("fate") or "", KILLING.get(groups.get("did") or "", "dead"))
            before = (groups.get("before") or "").split()
            the = before[-1:] == ["the"]
            start = found.start("n") - 2
            yield Mention(
                ("fate", fate),
                amount.value.value,
                (amount.value.low, amount.value.high),
                line.span(start, found.end()),
                the or event is not None,
                loose or amount.loose or amount.ranged,
            )


def _attributes(document: Document, line: Line) -> Iterator[Mention]:
    for found in pattern(ATTRIBUTE).finditer(line.text):
        amount, head = line.of(found, "n"), found["head"]
        if not _hangs(document, amount) or head in words("function-words"):
            continue
        other = bool(compiled(LARGER).search(line.text)) or not OTHERWISE.isdisjoint(
            (found["det"] or "", *(found["mod"] or "").split())
        )
        key = ("attribute", amount.value.unit or amount.value.noun, head)
        definite = found["det"] in ("the", "this", "that") and not found["mod"]
        span = line.span(found.start() + 1, found.end("head"))
        yield Mention(
            key, amount.value.value, (amount.value.low, amount.value.high), span, definite, other or amount.loose
        )


def _hangs(document: Document, amount: Amount) -> bool:
    """Whether an amount stands before a noun as its attribute."""
    written = amount.span.of(document.text)
    return amount.kind == "M" or ("-" in written and written[-1].isalpha() and not written.endswith(("old", "th")))
