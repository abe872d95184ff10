"""Offices and ranks beside people's names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document
from ..span import Span
from .people import Person

LONG_FORMS = {
    "pvt": "private",
    "cpl": "corporal",
    "sgt": "sergeant",
    "sergt": "sergeant",
    "lt": "lieutenant",
    "lieut": "lieutenant",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "brig": "brigadier",
    "gen": "general",
    "cmdr": "commander",
    "cdr": "commander",
    "adm": "admiral",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "sec": "secretary",
    "pres": "president",
    "supt": "superintendent",
    "insp": "inspector",
    "pc": "constable",
    "dep": "deputy",
    "asst": "assistant",
    "defense": "defence",
    "labor": "labour",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
}
RANKS = frozenset(
    "private corporal sergeant lieutenant captain major colonel brigadier general commander admiral ensign constable"
    " inspector".split()
)
CHIEFS = frozenset({"ceo", "cfo", "coo", "cto"})
HOUSES = frozenset({"senator", "representative"})
HEADS = frozenset(
    "minister secretary mayor president director chair governor chancellor principal prosecutor commissioner editor"
    " leader superintendent treasurer premier ambassador speaker provost coroner registrar marshal warden".split()
)
UNDER = frozenset("deputy vice assistant associate junior lieutenant under".split())
POSTS = frozenset(
    "finance foreign defence interior home health education justice transport agriculture energy labour housing trade"
    " treasury culture environment tourism fisheries prime".split()
)
"""What ministers and secretaries are of; nobody is likely two of them at once."""
OFFICES = RANKS | HOUSES | CHIEFS | HEADS
NUMBERED = frozenset("juror witness patient ward district seat".split())
ANCHORS = OFFICES | NUMBERED | {short for short, long in LONG_FORMS.items() if long in OFFICES}
"""Words of which every office or number holds one."""

AHEAD = r"(?P<post>(?:[\w.’'-]+ ){0,4}[\w.’'-]+),? \Z"
BEHIND = r", (?:\d+, )?(?:(?:the|an?|its|their|[\w-]+['’]s) )?(?P<post>(?:[\w.'’-]+ ?){1,4})"
COUNTED = rf"\b(?P<what>{'|'.join(sorted(NUMBERED))}) (?:no\.? |number |#)?(?P<number>\d{{1,3}})\b"
AROUND = 40
"""Characters on either side of a name in which an office may stand."""

EXCUSED = frozenset("former formerly ex then acting interim incoming outgoing late shadow retired future".split())
"""Words before an office that is not held."""


MODIFIERS = UNDER | POSTS | RANKS
"""Words before an office that belong to it."""


class Post(NamedTuple):
    """An office as a mention gives it: its kind, which of that kind, where it stands."""

    kind: str
    which: str
    span: Span


def unlike(document: Document) -> dict[str, dict[tuple[str, ...], list[int]]]:
    """The places of words for offices, ranks and numbers by kind and wording, where a kind is worded in two ways."""
    found: dict[str, dict[tuple[str, ...], list[int]]] = {}
    at = document.words.at
    for word in at.keys() & ANCHORS:
        office = LONG_FORMS.get(word, word)
        kind = _kind(office)
        for start in at[word]:
            if word not in NUMBERED:
                which = (office, *_before(document, start))
            elif not (which := _number(document, start + len(word))):
                continue
            found.setdefault(kind, {}).setdefault(which, []).append(start)
    return {kind: worded for kind, worded in found.items() if len(worded) > 1}


def _number(document: Document, end: int) -> tuple[str, ...]:
    """What follows a word that may be numbered, where that is a number."""
    after = document.folded[end : end + len(" number 000")]
    return (after,) if any(map(str.isdigit, after)) else ()


def _before(document: Document, start: int) -> Iterator[str]:
    """The words before an office that belong to it, the last first."""
    before = document.folded[max(0, start - AROUND) : start].rstrip()
    while before:
        before, _, word = before.rpartition(" ")
        if (word := LONG_FORMS.get(word.rstrip("."), word.rstrip("."))) not in MODIFIERS:
            return
        yield word


def posts(document: Document, person: Person) -> Iterator[Post]:
    """The offices that stand before and behind a name."""
    text, (start, end) = document.folded, person.span
    before = text[max(0, start - AROUND) : start].rstrip().rpartition(" ")[2]
    apart = before.endswith(",") and text[end : end + 1] == ","
    if LONG_FORMS.get(before.strip(".,"), before.strip(",")) in OFFICES and (apart or not before.endswith(",")):
        found = re.compile(AHEAD).search(text, max(0, start - AROUND), start)
        if found and (post := _post(found["post"], found.start(), ahead=True)):
            yield post
    if text.startswith(", ", end) and not apart:
        found = re.compile(BEHIND).match(text, end, end + AROUND)
        if found and (post := _post(found["post"], found.start("post"), ahead=False)):
            yield post
    for found in re.compile(COUNTED).finditer(text, max(0, start - AROUND), end + AROUND):
        between = re.fullmatch(r",? ([a-z]+ )?", text[min(found.end(), end) : max(start, found.start())])
        if between:
            yield Post(f"{found['what']} {between[1] or ''}", found["number"], Span(*found.span()))


def _post(written: str, start: int, *, ahead: bool) -> Post | None:
    """The office in a run of words: at its end where it stands ahead of a name."""
    found = [
        (LONG_FORMS.get(match[0].rstrip("."), match[0].rstrip(".")), match) for match in re.finditer(r"\S+", written)
    ]
    at = _head([word for word, _ in found], ahead=ahead)
    if at < 0:
        return None
    first = at
    while first and (found[first - 1][0] in MODIFIERS):
        first -= 1
    own = [word for word, _ in found[first : at + 1]]
    if any(word in EXCUSED for word, _ in found[:first]) or any("-" in word for word in own):
        return None
    span = Span(start + found[first][1].start(), start + found[at][1].end())
    return Post(_kind(own[-1]), " ".join(own), span)


def _kind(word: str) -> str:
    """The kind of post that an office or rank is."""
    kinds = (("rank", RANKS), ("house", HOUSES), ("chief", CHIEFS))
    return next((kind for kind, posts in kinds if word in posts), word)


def _head(own: list[str], *, ahead: bool) -> int:
    """The word that names the office; -1 where there is none."""
    places = [at for at, word in enumerate(own) if word in OFFICES]
    if not places:
        return -1
    if ahead:
        return places[-1] if places[-1] == len(own) - 1 else -1
    return places[0]
