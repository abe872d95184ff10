"""Quantities that stand before a noun as its attribute: “the 40-page report”, “a $2 million grant”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from ..knowledge import words
from ..span import Span
from ..values import Quantity
from .amounts import QUANTITY
from .slots import compiled

if TYPE_CHECKING:
    from ..document import Document, Mark

HEAD = r" ([a-z]{4,})\b"
LEADS_IN = r"\b(the|this|that|these|those|a|an|its|his|her|their|another|one)((?: [a-z]+)?) ?\Z"
REACH = 30
"""Characters before a quantity in which its article may stand."""
LIMITS = (
    "that ",
    "which ",
    "who ",
    "of ",
    "for ",
    "from ",
    "in ",
    "on ",
    "by ",
    "with ",
    "to ",
    "against ",
    "imposed ",
    "before ",
    "after ",
    "at ",
    "he ",
    "she ",
    "they ",
    "it ",
)
"""What tells which of several is meant, after a noun."""
DEFINITE = ("the", "this", "that", "these", "those")
TAKES_UP = (*DEFINITE, *(f"{word} " for word in DEFINITE))
"""What stands right before a quantity that the article has told before."""
SOME_OF = r"\b(?:than|like|in) (?:the|these|those) \Z"
LIMITED = r" (?:at|after|before|[a-z]+ed|now|already|left|lost|won|set|most|largest|biggest|last)\b"
FEWEST = 5
"""The fewest things whose count is held against another."""
UNTOLD = frozenset(
    "person man woman child other share time year month week day hour minute second point percent activist thing case"
    " vote goal run game member state country death people boy girl mile".split()
)
"""What an article counts more than once without meaning the same."""
LARGER = r"\b(?:includ\w+|such|like|larger|smaller|than|compared|unlike|as well as|besides|versus)\b"
OTHERWISE = frozenset(
    "another other second earlier previous new old original revised separate similar first later different each next"
    " final last updated initial one third former".split()
)


class Mention(NamedTuple):
    """One mention: of what, how much, where, whether it takes up an earlier one, and whether it may well differ.

    `other` is one that is told apart from those before it (“another”).
    """

    key: tuple[str, ...]
    value: float
    meant: tuple[float, float]
    span: Span
    definite: bool
    open: bool
    sentence: Span
    other: bool = False


def attributes(document: Document) -> Iterator[Mention]:
    """Those of one noun and unit that have more than one value, one of which may take up another, in reading order."""
    marks, folded = list(document.select(QUANTITY)), document.folded
    taken_up = [mark for mark in marks if folded.endswith(TAKES_UP, 0, mark.span.start)]
    keys = {key for mark in taken_up if (key := _key(document, mark))}
    units = {key[1] for key in keys}
    found: dict[tuple[str, ...], list[Mark]] = {}
    for mark in marks if keys else ():
        value = cast("Quantity", mark.value)
        if (value.noun in units or value.unit in units) and (key := _key(document, mark)) in keys:
            found.setdefault(key, []).append(mark)
    for key, marks in found.items():
        if len({cast("Quantity", mark.value).value for mark in marks}) > 1:
            yield from (_mention(document, key, mark) for mark in marks)


def _key(document: Document, mark: Mark) -> tuple[str, ...]:
    """The unit of an attribute and the noun after it, or what is counted; none for another quantity."""
    written = mark.span.of(document.text)
    value = cast("Quantity", mark.value)
    if "count" in mark.labels and "-" not in written:
        return ("counted", value.noun) if value.noun not in UNTOLD and value.value >= FEWEST else ()
    hyphened = "-" in written and written[-1].isalpha() and not written.endswith(("old", "th"))
    if not hyphened and "money" not in mark.labels:
        return ()
    head = compiled(HEAD).match(document.folded, mark.span.end)
    if not head or head[1] in words("function-words"):
        return ()
    return ("attribute", value.unit or value.noun, head[1])


def _mention(document: Document, key: tuple[str, ...], mark: Mark) -> Mention:
    value = cast("Quantity", mark.value)
    sentence = document.around(mark.span, "sentence")
    start = mark.span.start + (2 if mark.span.of(document.folded).startswith("a ") else 0)
    before = document.folded[max(sentence.start, start - REACH) : start]
    led = compiled(LEADS_IN).search(before)
    article, between = led.groups() if led else ("", "")
    beside = compiled(LARGER).search(sentence.of(document.folded))
    other = beside is not None or not OTHERWISE.isdisjoint((article, *between.split()))
    end = value.whole.end if key[0] == "counted" else mark.span.end + 1 + len(key[2])
    span = Span(start - len(led[0]) if led else start, end)
    open_ = not mark.labels.isdisjoint(("about", "bound", "range"))
    limited = document.folded.startswith(LIMITS, span.end + 1) or (
        key[0] == "counted" and not _bare(document, mark, before, value.whole.end)
    )
    definite = article in DEFINITE and not (between or limited or other)
    return Mention(key, value.value, (value.low, value.high), span, definite, open_, sentence, other)


def _bare(document: Document, mark: Mark, before: str, end: int) -> bool:
    """Whether a count of things stands alone with its noun: “the 350 jobs”, not “of the 350 textile jobs lost”."""
    alone = not document.folded[mark.span.end : end].strip().count(" ")
    return alone and not compiled(SOME_OF).search(before) and not compiled(LIMITED).match(document.folded, end)
