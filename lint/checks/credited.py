"""Whose words the changed sentences of two versions are, and whether two sources may be one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..ledger import ATTRIBUTED, Line, lines
from ..span import Span
from .likeness import near, plain
from .resemblance import stems

PERSON = Selector("name", "person")
VAGUE = frozenset(
    (
        "official officials source sources authority authorities person people insider insiders aide aides percent per"
        " cent"
    ).split()
)
"""Words for a source that say so little that one may stand for another."""
ENDS = frozenset(', ; : . “ " ” said says told tells'.split())
REACH = 10
"""Words after a source that may say who it is."""
SHORT = 4
"""Letters of a name that may be misspelt and still be told."""


class Claim(NamedTuple):
    """What one attribution says in a sentence: where, its words that matter, and whose they are."""

    sentence: Span
    content: tuple[Span, ...]
    roots: frozenset[str]
    line: Line


def claims(document: Document, sentences: Iterable[Span]) -> list[Claim]:
    """The claims that are somebody's in some sentences."""
    known = document.once(_claims)
    return [claim for sentence in sentences for claim in known.get(sentence, ())]


def _claims(document: Document) -> Mapping[Span, list[Claim]]:
    found: dict[Span, list[Claim]] = {}
    for line in lines(document):
        parts: dict[Span, list[Span]] = {}
        for part in line.attribution.content:
            if line.source and document.touched(part, (ATTRIBUTED,)):
                parts.setdefault(document.around(part, "sentence"), []).append(part)
        for sentence, content in parts.items():
            said = frozenset(root for part in content for root in roots(document, part))
            found.setdefault(sentence, []).append(Claim(sentence, tuple(content), said, line))
    return found


def roots(document: Document, span: Span) -> frozenset[str]:
    """The words that matter in a stretch, without endings."""
    return stems(word for word in document.tokens(span).words if word[0].isalnum())


def identities(document: Document, line: Line) -> frozenset[str]:
    """Every word that tells who a source is: its name, what it is called here, what it is said to be."""
    if line.source is None or line.place is None:
        return frozenset()
    said = f"{line.place.span.of(document.text)} {_apposition(document, line.place.span)}"
    told = f"{line.source.name} {line.source.description} {said} {line.source.via}"
    own = (word.strip(".,:;“”\"'()").removesuffix("'s").removesuffix("’s") for word in told.split())
    return stems(plain(word) for word in own if word.isalpha() and word.lower() not in VAGUE)


def _apposition(document: Document, place: Span) -> str:
    """What follows a source to say who it is: “, who heads the board,”, “of the board”."""
    rest = document.tokens(Span(place.end, document.around(place, "sentence").end))
    if rest.words[:1] not in ([","], ["of"], ["from"], ["at"], ["who"]):
        return ""
    end = next((at for at, word in enumerate(rest.words) if at and word in ENDS), len(rest.words))
    return " ".join(rest.written[1 : min(end, REACH)])


def named(document: Document, line: Line) -> bool:
    """Whether a source has a name, be it behind what it is: “the mayor, Lena Ortiz”."""
    if line.place is None or "named" in line.place.labels:
        return line.place is not None
    if document.text[line.place.span.end : line.place.span.end + 2] != ", ":
        return False
    behind = line.place.span.end + 2
    return any(mark.span.start == behind for mark in document.select(PERSON, Span(behind, behind + 1)))


def left_open(line: Line) -> bool:
    """Whether the place itself does not tell who says it: “he”, “the paper”, or nobody."""
    if line.source is None or line.place is None or "pronoun" in line.place.labels:
        return True
    return line.source.kind == "document" and line.source.name.islower()


def may_be_one(earlier: Document, one: Line, document: Document, two: Line) -> bool:
    """Whether two sources, one of each version, may be one and the same."""
    if left_open(one) or left_open(two):
        return True
    first, second = identities(earlier, one), identities(document, two)
    if not (first and second):
        return named(earlier, one) == named(document, two)
    if _two_people(one, two):
        return False
    if first & second:
        return True
    initials = {_initials(line) for line in (one, two)}
    return any(word in initials for word in first | second) or any(
        min(len(a), len(b)) >= SHORT and near(a, b, 1) for a in first for b in second
    )


def _two_people(one: Line, two: Line) -> bool:
    """Whether two sources are people whose full names have nothing in common, whatever office they share."""
    names = []
    for line in (one, two):
        if line.source is None or line.source.kind != "person" or "named" not in getattr(line.place, "labels", ()):
            return False
        names.append([plain(word) for word in line.source.name.split() if word.isalpha()])
    if min(map(len, names)) < 2:
        return False
    return not any(near(a, b, 1) for a in names[0] for b in names[1])


def _initials(line: Line) -> str:
    return "".join(word[0] for word in line.source.name.split() if word[0].isupper()).lower() if line.source else ""
