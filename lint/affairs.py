"""Whether an outlet reports something, or speaks and acts for itself: the news is then about it."""

from __future__ import annotations

import re

from .document import Document
from .ledger import Line
from .span import Span

SAID = frozenset("neutral directive distancing factive guilt denial attack evasion".split())
"""Stances of cues by which somebody says something."""

REPORTED = frozenset("neutral distancing factive".split())
"""Those by which an outlet reports something: where it denies, attacks or demands, the news is about it."""

AFFAIRS = frozenset(
    "air announce apologise apologize ask broadcast comment decline demonstrate email highlight issue publish read"
    " release respond send submit".split()
)
"""Lemmas of cues by which an outlet acts, or speaks for itself, and reports nothing."""

UNDONE = re.compile(r"\b(?:not|never|n't|yet to|declin\w+ to|refus\w+ to|fail\w+ to)\s+(?:\w+\s+)?\Z")
"""What stands before a cue that is denied: “the Courier did not immediately say”."""

ITSELF = re.compile(
    r"(?:that )?(?:(?:its|our|we|the (?:company|network|broadcaster|channel|paper|newspaper|outlet|site|website"
    r"|platform|agency|firm))\b"
    r"|(?:it|they) (?:would|will|had|has|have|plans?|planned|intends?|wants?|wanted|does|did|could|can)\b)"
)
"""How an outlet that speaks of itself goes on: “Twitter said it would …”, “the BBC said the broadcaster …”."""

FORMALLY = r"\bin an? (?:[\w-]+ )?(?:statement|press release|memo|filing|letter|email)"
STATED = re.compile(rf"\s*(?:on \w+ )?{FORMALLY}\b"), re.compile(rf"{FORMALLY}(?: on \w+)?, (?:the )?\Z")
"""How an outlet speaks as a company, behind its cue and before its name: “RT said in a statement”."""

PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\s+(?:\w+ly\s+)?\Z")
"""What stands before a participle that is done to an outlet: “the Courier has been accused of …”."""

NAMING = frozenset("call dub entitle headline name title".split())
"""Lemmas of cues that may only give a thing its name, behind what the outlet does with it."""

MADE = re.compile(r"\s+(?:\w+\s+)?[a-z]+(?:s|ed)\s+\Z")
"""What stands between an outlet and such a cue where it makes the thing: “what the Courier prints called …”."""

WORK = re.compile(
    r"\s+(?:(?:an?|the|its|his|her|their|one|two|three|several|all|both) )?(?:[\w-]+ ){0,2}?"
    r"(?:films?|movies?|series|dramas?|documentar(?:y|ies)"
    r"|match|matches|games?|concerts?|episodes?|programmes?|cartoons?|soaps?|plays?|advert(?:isement)?s?)\b"
)
"""What an outlet shows that is no report: “the channel showed a film on tea”."""

SHOWN = frozenset("show screen".split())

AROUND = 30
"""Characters before and behind a cue that say whether it is denied, and of whom it speaks."""


def reports(document: Document, line: Line) -> bool:
    """Whether an attribution gives what an outlet or a text reports, and not what it does or says of itself."""
    if line.cue.labels.isdisjoint(SAID) or _undone(document, line.cue.span):
        return False
    doing = line.cue.labels.isdisjoint(REPORTED) or line.attribution.lemma in AFFAIRS
    if doing and line.source and line.source.kind != "document":
        return False
    if line.place and _suffers(document, line.place.span, line.cue.span):
        return False
    if line.place and _formally(document, line.place.span, line.cue.span):
        return False
    after = line.cue.span.end
    if line.attribution.lemma in SHOWN and WORK.match(document.folded, after):
        return False
    return ITSELF.match(" ".join(document.folded[after : after + AROUND].split())) is None


def _undone(document: Document, cue: Span) -> bool:
    """Whether a cue is denied."""
    start = max(document.around(cue, "sentence").start, cue.start - AROUND)
    return UNDONE.search(document.folded[start : cue.start]) is not None


def _suffers(document: Document, place: Span, cue: Span) -> bool:
    """Whether the source at `place` is who something is done to."""
    done = cue.of(document.folded).partition(" ")[0].endswith("ed")
    return place.end <= cue.start and done and PASSIVE.search(document.folded[place.end : cue.start]) is not None


def _formally(document: Document, place: Span, cue: Span) -> bool:
    """Whether the source at `place` makes a statement of its own."""
    behind, before = STATED
    sentence = document.around(cue, "sentence")
    lead = document.folded[sentence.start : place.start]
    return bool(behind.match(document.folded, cue.end, sentence.end) or before.search(lead))


def names_a_thing(document: Document, line: Line, outlet: Span) -> bool:
    """Whether a cue only names what an outlet makes: “the insert that the Courier prints called “Tides””."""
    between = document.folded[outlet.end : line.cue.span.start]
    named = line.attribution.lemma in NAMING and line.cue.span.of(document.folded).endswith("ed")
    return named and MADE.fullmatch(between) is not None
