"""What must not be shown: references to confidential sources, blacked out before anything reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .finding import Finding, Place

REFERENCE = re.compile(
    r"\b(?:ref(?:s|erences?)?(?:\s*[=:]\s*|\s+(?=[\"“”]|[^\s:]*\d))|(?!by|until|since)[A-Za-z]+\s*=\s*(?=[\"“”]))"
    r"(?:[\"“”'‘’](?P<quoted>[^\"“”'‘’]*)"
    r"|(?P<bare>.+?)(?=\s[A-Za-z]+\s*=|,|:(?:\s|\Z)|-->|\*/|\Z))",
    re.IGNORECASE | re.DOTALL,
)
"""A reference in a comment, however badly it is written: under a key that is none, it may be one too."""

LEAST = 4
"""Characters from which a reference is blacked out wherever else it stands: a shorter one is part of other words."""

MOST = 100
"""References of one file that are looked for elsewhere in it: nobody has more, and each costs a search."""

BLACK = {1: "x", 2: "×", 3: "█", 4: "🔲"}
"""By bytes in UTF-8, so that no column moves, whatever it counts in."""

Stretches = tuple[tuple[int, int], ...]


def secrets(source: str, comments: Iterable[tuple[int, int]]) -> Stretches:
    """Where references stand in those `comments` of a file that speak to bylint, and wherever else their values do."""
    spoken = ((start, end) for start, end in comments if "bylint" in source[start:end].lower())
    found = (match for bounds in spoken for match in REFERENCE.finditer(source, *bounds))
    return repeated(source, [match.span(match.lastgroup or 0) for match in found])


def repeated(source: str, stretches: Iterable[tuple[int, int]]) -> Stretches:
    """`stretches`, and every other place at which the words of one of them stand, in order."""
    given = [(start, end) for start, end in stretches if start < end]
    return tuple(sorted({*given, *elsewhere(source, worth_hiding(source, given))}))


def worth_hiding(source: str, stretches: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words of `stretches` that are looked for elsewhere, each once."""
    words = (source[start:end].strip() for start, end in stretches)
    return tuple(dict.fromkeys(each for each in words if len(each) >= LEAST))[:MOST]


def elsewhere(source: str, values: Iterable[str]) -> Stretches:
    """Where any of `values` stands in `source`."""
    return tuple(place.span() for value in values for place in re.finditer(_whole(value), source))


def _whole(value: str) -> str:
    return rf"(?<!\w){re.escape(value)}(?!\w)"


def blacked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """`text` with `stretches` of it blacked out, as long as before."""
    parts, at = [], 0
    for start, end in stretches:
        if end > at:
            parts += [text[at : max(start, at)], _black(text[max(start, at) : end])]
            at = end
    return "".join((*parts, text[at:]))


def _black(words: str) -> str:
    return "".join(char if char.isspace() else BLACK[len(char.encode("utf-8", "replace"))] for char in words)


def hidden(found: Finding, source: str, stretches: Stretches) -> Finding:
    """A finding in a file with nothing in its words that stands in `stretches`."""
    shown = blacked(source, stretches)
    values = sorted({source[start:end].strip() for start, end in stretches}, key=len, reverse=True)
    told = found.fix and any(len(value) >= LEAST and value in found.fix.words for value in values)
    return found._replace(
        fix=None if told else found.fix,
        place=_anew(found.place, shown),
        related=tuple(_anew(place, shown) for place in found.related),
        message=_without(found.message, values),
        fixes=tuple(_without(words, values) for words in found.fixes),
        sentence=_without(found.sentence, [value.lower() for value in values]),
    )


def _anew(place: Place, source: str) -> Place:
    return place._replace(excerpt=source[place.start.offset : place.end.offset])


def _without(words: str, values: Sequence[str]) -> str:
    for value in values:
        if len(value) >= LEAST and value in words:
            words = words.replace(value, _black(value))
    return words
