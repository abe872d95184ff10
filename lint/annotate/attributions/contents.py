"""What a cue brings in: the clause or quotation, cut at its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Document
from ...span import Span
from .complements import BEFORE, CLAUSE, END, NOUN, NOUNS, OBJECT, SOURCE
from .lexicon import forms
from .line import Line
from .nominals import Subject
from .quotations import signed, with_quotes
from .verbs import Found

SAID = frozenset({CLAUSE, END, BEFORE, SOURCE, NOUN, "about"})
"""Complements that hold somebody's words; others are the writer's account of what somebody wants or blames."""

COMMENT = re.compile(r",G(?![^,]*[qT\"])")
"""A participle that comments on the clause before it, the writer's as likely as the source's: “, highlighting …”."""

RESUMED = re.compile(r",(?=A*[XBVzve])")
"""The comma after which a subject's own verb comes at last."""

SIGNS = ",:;-"
LOOSE = ",:;-ck"
"""Tags that end no content: signs and the conjunction before the next cue."""

FRONTED = re.compile(r"[cA]?[ik](?:[DQ][eng]{1,3}|N+|d0?|0)(?:[io](?:[DQ]?[eng]{1,3}|N+|d0?|0))*,")
"""What opens a sentence without a verb, nobody's words: “In a long speech on Monday, Vale called for calm”."""


def says(hit: Found) -> bool:
    """Whether what a cue brings in is somebody's words."""
    form = forms().get(hit.lemma)
    return hit.complement.kind in SAID or (form is not None and "any" in form.verb.frames)


def content(document: Document, line: Line, hit: Found, hits: Sequence[Found]) -> tuple[Span, ...]:
    """The stretches that `hit`, one of a sentence's `hits`, brings in, in reading order: two where it parts them."""
    if hit.lemma == "—":
        return tuple(signed(document, line, hit))
    own = [span for first, last in _tokens(line, hit, hits) if (span := _trimmed(line, first, last))]
    if not own or not line.quotes():
        return tuple(own)
    trails = hit.complement.kind in {END, BEFORE}
    return tuple(sorted({span for part in own for span in with_quotes(document, line, part, trails=trails)}))


def _trimmed(line: Line, first: int, last: int) -> Span | None:
    """Tokens without the signs and conjunctions around them; None where nothing is left."""
    while first < last and line.tags[first] in SIGNS:
        first += 1
    while last > first and line.tags[last - 1] in LOOSE:
        last -= 1
    return line.span(first, last) if first < last else None


def _tokens(line: Line, hit: Found, hits: Sequence[Found]) -> list[tuple[int, int]]:
    """The stretches of the sentence that a cue covers, as tokens."""
    kind, who = hit.complement.kind, hit.subject
    if who is None:
        return [(line.first, line.last)]
    if hit.lemma == "cite" and kind == OBJECT:
        return [(line.first, hit.first)] if who.how == "loose" else []
    if kind in {END, BEFORE}:
        end = _past_apposition(line, hit, who)
        if FRONTED.fullmatch(line.tags, line.first, hit.begin):
            return []
        after = [(end, _until(line, hit, hits))] if _parenthetical(line, end) else []
        return [(_since(line, hit, hits), hit.begin), *after]
    if kind == SOURCE:
        fronted = hit.begin < line.first + 2
        after = [(who.last, _until(line, hit, hits))] if _parenthetical(line, who.last) else []
        return [(who.last, line.last)] if fronted else [(_since(line, hit, hits), hit.begin), *after]
    if hit.passive and who.first > hit.complement.start:
        return [_without_agent(hit, who, _until(line, hit, hits))]
    before = [(_since(line, hit, hits), hit.begin)] if kind == CLAUSE and line.tag(who.first - 1) == '"' else []
    return [*before, (hit.complement.start, _until(line, hit, hits))]


def _without_agent(hit: Found, who: Subject, end: int) -> tuple[int, int]:
    """What is said in the passive, less whoever says it: “it was feared by many that …”, “hailed as a win by Vale”."""
    return (who.last, end) if hit.complement.kind == "by" else (hit.complement.start, who.first - 1)


def _parenthetical(line: Line, end: int) -> bool:
    """Whether a sentence goes on after a cue between commas: “The bridge, Vale said, is not safe”."""
    return line.tag(end) == "," and line.tag(end + 1) not in 'Gckga"R'


def _past_apposition(line: Line, hit: Found, who: Subject) -> int:
    """The token after a cue, its source, whoever is told, and an apposition: “said Lena Ortiz, an engineer, …”."""
    end = max(hit.last, who.last, line.ahead(NOUNS, hit.complement.start))
    while who.first >= hit.last and line.tag(end) == "," and line.tag(end + 1) == "D":
        comma = line.tags.find(",", end + 1, line.last)
        end = comma if comma > 0 else line.last
    return end


def _since(line: Line, hit: Found, hits: Sequence[Found]) -> int:
    """Where what stands before a cue begins: after the cue before it, or with the sentence."""
    ends = (
        max(other.last, other.subject.last if other.subject else 0)
        for other in hits
        if other.last <= hit.begin and other.complement.kind in {END, BEFORE}
    )
    return max(ends, default=line.first)


def _until(line: Line, hit: Found, hits: Sequence[Found]) -> int:
    """Where what follows a cue ends: at the next cue that is not part of it, or with the sentence."""
    for other in hits:
        if other.first <= hit.last or other.complement.kind == NOUN:
            continue
        own = other.subject is not None and other.subject.how in {"direct", "aside"}
        start = other.begin if own and other.begin > hit.last else other.first
        if start > hit.complement.start:
            return start - (own and line.tag(start - 1) in "ck")
    return _clause_end(line, hit)


def _clause_end(line: Line, hit: Found) -> int:
    """Where the clause that follows a cue ends: before a comment on it (“, highlighting …”), or with the sentence.

    Between a subject and its verb (“Ortiz, saying that it leaks, left”) it ends at the second comma.
    """
    if hit.subject and hit.subject.how == "loose" and hit.subject.last == hit.first - 1:
        aside = RESUMED.search(line.tags, hit.complement.start, line.last)
        return aside.start() if aside else line.last
    comment = COMMENT.search(line.tags, hit.complement.start, line.last)
    return comment.start() if comment and hit.complement.kind == CLAUSE else line.last
