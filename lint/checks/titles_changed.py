"""People whose office or rank is another one from one mention to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .people import Person, namesake, people

QUOTE = Selector("quote", "")
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
    "dep": "deputy",
    "asst": "assistant",
    "defense": "defence",
    "labor": "labour",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
}
RANKS = frozenset(
    "private corporal sergeant lieutenant captain major colonel brigadier general commander admiral ensign".split()
)
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
OFFICES = RANKS | HOUSES | HEADS

PAST = frozenset(
    "former formerly ex then then-deputy acting interim new newly incoming outgoing late elect designate shadow retired"
    " future promoted promotion appointed named elected sworn became become becoming elevated succeed succeeded"
    " succeeds replaced replace resigned nominated nominee reshuffle previously once now later until since when while"
    " served serving rose".split()
)
"""Words that tell of a change."""

AHEAD = re.compile(r"(?P<post>(?:[\w.’'-]+ ){0,4}[\w.’'-]+),? \Z")
BEHIND = re.compile(r", (?:\d+, )?(?:(?:the|an?|its|their|[\w-]+['’]s) )?(?P<post>(?:[\w.'’-]+ ?){1,4})")
NUMBERED = re.compile(
    r"\b(?P<what>juror|witness|patient|ward|district|seat) (?:no\.? |number |#)?(?P<number>\d{1,3})\b"
)
AROUND, MOST = 40, 12
"""Characters on either side of a name in which an office may stand; mentions of one person that are compared."""


class Post(NamedTuple):
    """An office as a mention gives it: its kind, which of that kind, where it stands."""

    kind: str
    which: str
    span: Span


@checked
class TitlesChanged:
    """Hits the second of two offices or ranks of one person that nobody holds at once; `other` is the first.

    Words that tell of a change in a sentence about that person, or before it, excuse all.
    """

    offers: ClassVar = frozenset({"name", "other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "full"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a person."""
        for named in _named(document):
            posts = [post for person in named[:MOST] for post in _posts(document, person)]
            pair = next(((one, two) for one, two in combinations(posts, 2) if _at_odds(one, two)), None)
            if pair and not _changed(document, named):
                one, two = pair
                name = max((person.words for person in named), key=len)[-1]
                yield Hit(two.span, {"name": name, "other": one.span.of(document.text)}, (one.span,))


def _named(document: Document) -> Iterator[list[Person]]:
    """The mentions of each surname that has one first name."""
    found: dict[str, list[Person]] = {}
    for person in people(document):
        found.setdefault(person.surname, []).append(person)
    for named in found.values():
        firsts = {person.first for person in named if person.first}
        if len(named) > 1 and (len(firsts) == 1 or (len(firsts) == 2 and namesake(*firsts))):
            yield named


def _posts(document: Document, person: Person) -> Iterator[Post]:
    """The offices that stand before and behind a name."""
    text, (start, end) = document.folded, person.span
    before = text[max(0, start - AROUND) : start].rstrip().rpartition(" ")[2]
    apart = before.endswith(",") and text[end : end + 1] == ","
    if LONG_FORMS.get(before.strip(".,"), before.strip(",")) in OFFICES and (apart or not before.endswith(",")):
        found = AHEAD.search(text, max(0, start - AROUND), start)
        if found and (post := _post(found["post"], found.start(), ahead=True)):
            yield post
    if text.startswith(", ", end) and not apart:
        found = BEHIND.match(text, end, end + AROUND)
        if found and (post := _post(found["post"], found.start("post"), ahead=False)):
            yield post
    for found in NUMBERED.finditer(text, max(0, start - AROUND), end + AROUND) if document.once(_numbered) else ():
        if text[min(found.end(), end) : max(start, found.start())] in {", ", " "}:
            yield Post(found["what"], found["number"], Span(*found.span()))


def _numbered(document: Document) -> bool:
    """Whether the article numbers jurors, wards or the like."""
    return NUMBERED.search(document.folded) is not None


def _post(written: str, start: int, *, ahead: bool) -> Post | None:
    """The office in a run of words: at its end where it stands ahead of a name."""
    found = [
        (LONG_FORMS.get(match[0].rstrip("."), match[0].rstrip(".")), match) for match in re.finditer(r"\S+", written)
    ]
    at = _head([word for word, _ in found], ahead=ahead)
    if at < 0:
        return None
    first = at
    while first and (found[first - 1][0] in UNDER | POSTS | RANKS):
        first -= 1
    own = [word for word, _ in found[first : at + 1]]
    if any(word in PAST for word, _ in found[:first]) or any("-" in word for word in own):
        return None
    span = Span(start + found[first][1].start(), start + found[at][1].end())
    kind = "rank" if own[-1] in RANKS else "house" if own[-1] in HOUSES else own[-1]
    return Post(kind, " ".join(own), span)


def _head(own: list[str], *, ahead: bool) -> int:
    """The word that names the office; -1 where there is none."""
    places = [at for at, word in enumerate(own) if word in OFFICES]
    if not places:
        return -1
    if ahead:
        return places[-1] if places[-1] == len(own) - 1 else -1
    return places[0]


def _at_odds(one: Post, two: Post) -> bool:
    """Whether nobody holds two offices at once: unlike ranks, houses or posts, or a deputy and the head."""
    if one.kind != two.kind or one.which == two.which:
        return False
    if one.kind not in HEADS:
        return not (one.which.endswith(two.which) or two.which.endswith(one.which))
    left, right = one.which.split(), two.which.split()
    if bool(UNDER & {*left}) != bool(UNDER & {*right}):
        bare = [[word for word in own if word not in UNDER] for own in (left, right)]
        return bare[0] == bare[1]
    posts = POSTS & {*left}, POSTS & {*right}
    return one.kind in {"minister", "secretary"} and all(posts) and posts[0].isdisjoint(posts[1])


def _changed(document: Document, named: list[Person]) -> bool:
    """Whether a sentence about a person, or the one before, tells that an office changed, or of relatives."""
    telling = PAST | words("kin")
    for person in named[:MOST]:
        near = document.near(person.span, 1)[:2]
        if any(not telling.isdisjoint(document.tokens(span).words) for span in near):
            return True
    return False
