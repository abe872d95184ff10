"""What became of people, and of how many, as often as an article tells it: “killed 12 people”, “the 14 dead”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..marks import EMPTY
from .amounts import MOST, Line, Told, among, counted, led_by, line_of
from .harm import DONE, STATED
from .mentions import Mention
from .slots import compiled, pattern
from .wholes import is_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Document, Mark

ASIDE = r"(?: people| persons| men| women| passengers| others| civilians| soldiers| workers| residents| children)?"
BE = r"(?: (?:were|was|are|is|have been|had been|has been|have|had|who|who were))?"
COUNTED = (
    r"(?P<before>(?: [^ <]+){0,3}?){n:N}(?P<who>"
    + ASIDE
    + r")"
    + BE
    + rf" (?P<fate>{'|'.join(STATED)}|lives|victims)\b"
)
DOING = rf" (?P<did>{'|'.join(DONE)}){{n:N}}(?P<who>{ASIDE})"
TOLL = r" death toll(?: [a-z]+){0,4}? (?:to|at|of|is|was|reached|stands|stood){n:N}"
EVENTS = (
    "fire|blast|crash|attack|shooting|explosion|earthquake|flood|floods|storm|bombing|accident|blaze|raid|collapse"
    "|collision|quake|landslide|massacre|stabbing|derailment|sinking|hurricane|typhoon"
)
THE = frozenset(("the",))
TAKEN_UP = rf"\b(?:the|this|that)\s+(?:{EVENTS})\b"
EVENT = rf" (?:the|this|that) (?P<event>{EVENTS})\b(?! (?:on|in|of|at|near|last|that|by|a)\b)"
LIMITED = (
    r" (?!in (?:all|total)\b)(?:in|on|at|inside|outside|aboard|near|from|who|while|when|by|with)\b"
    rf"(?! (?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day's) (?:{EVENTS})\b)"
)
"""What tells some of the dead from the others: “the two killed in the car”."""
OPEN = (
    r" (?:initially|initial|earlier|later|rose|risen|rises|rising|revised|so far|annually|year|years|months|in \d{4}"
    r"|previous|previously|last|ago|worst|deadliest|elsewhere|separate|separately|reported|reportedly|feared|similar"
    r"|same|unclear|confirmed|<Y\d+>|\d{4}) "
)
"""Words of a sentence whose count may be of another time, or of other events."""
SOME = (
    r" (?:at least|nearly|about|up to|another|more|others?|additional|of them|of whom|including|among|each|per|as many"
    r"|estimated|first|average|also|two days|both) "
)
"""Words close to a count by which it may be one of some."""
AROUND = 30
"""Characters on either side of a count in which such a word tells of it."""
AND_MORE = r"(?: [a-z]+){0,2}(?: ,)? and (?:<|a |an |one |the )"
"""Others beside those who are counted: “12 people and two firefighters”."""
SURVIVED = r"\b(?:injur|wound|hurt|surviv|assault|abus|fraud|rape)"
"""Words of an article whose victims are not its dead."""
FATAL = frozenset((*STATED, *DONE, "lives", "victims", "toll"))
"""Words of which every mention holds one."""


def fates(document: Document, sentences: Sequence[Mark]) -> Iterator[Mention]:
    """The mentions in `sentences`, in reading order, where one of several may take up another."""
    told = list(_fatal(document, sentences))
    if len(told) > 1 and any(led_by(document, each, THE) or _takes_up(document, each) for each in told):
        for each in told:
            if line := line_of(document, each.sentence):
                yield from _told(document, line)


def _takes_up(document: Document, told: Told) -> bool:
    return compiled(TAKEN_UP).search(document.folded, *told.sentence) is not None


def _fatal(document: Document, sentences: Sequence[Mark]) -> Iterator[Told]:
    """The sentences with counts and what became of people."""
    starts = document.words_and_signs.starts
    shelf = document.shelves.get("sentence", EMPTY)
    places = {bisect_right(shelf.starts, starts[at]) - 1 for at in document.standing(FATAL)}
    for place in sorted(places):
        told = counted(document).get(shelf.starts[place]) if place >= 0 else None
        if told and len(told.marks) <= MOST and among(sentences, told.sentence):
            yield told


def _told(document: Document, line: Line) -> Iterator[Mention]:
    text = line.text
    loose = compiled(OPEN).search(text + " ") is not None
    event = compiled(EVENT).search(text) is not None
    seen = set()
    for form in (COUNTED, DOING, TOLL):
        for found in pattern(form).finditer(text):
            amount, groups = line.of(found, "n"), found.groupdict()
            value, fate = amount.value, groups.get("fate") or ""
            if amount.span in seen or not (is_people(value.noun) or value.noun in ("", *STATED)):
                continue
            seen.add(amount.span)
            if fate == "victims" and document.once(_survived):
                continue
            key = ("fate", STATED.get(fate, DONE.get(groups.get("did") or "", "dead")))
            the = (groups.get("before") or "").endswith(" the")
            start = found.start("n") - (2 if the or groups.get("did") else 1)
            span = line.span(start, found.end())
            open_ = loose or amount.loose or amount.ranged or _one_of_some(text, start, found.end())
            definite = (the or event) and not compiled(LIMITED).match(text, found.end())
            yield Mention(key, value.value, (value.low, value.high), span, definite, open_, line.sentence)


def _survived(document: Document) -> bool:
    """Whether an article tells of victims who live."""
    return compiled(SURVIVED).search(document.folded) is not None


def _one_of_some(text: str, start: int, end: int) -> bool:
    """Whether a count of a line is one of several, or leaves some out."""
    some = compiled(SOME).search(text, max(start - AROUND, 0), end + AROUND)
    return some is not None or compiled(AND_MORE).match(text, end) is not None
