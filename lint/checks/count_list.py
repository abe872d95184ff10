"""Lists that are longer or shorter than the number that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from ..values import Quantity
from .amounts import Line, Told, line_of, tellings
from .printed import Amount
from .slots import compiled, pattern

NEAR = 70
ITEM = Selector("block", "item")
ANNOUNCED = r"{n:N}(?P<what>{4}) :(?P<list>[^:]+?)(?P<end> [.!]$)"
DASHED = r"{n:N}(?P<what>{2}) (?:—|–)(?P<list>(?: [^ <>.;:()—–]+){2,14})(?P<end> (?:[.!]$|—|–))"
APART = (" one of ", " some of ", " part of ", "> of ", " one of the ", " other ", " the last ", " the first ", " in ")
"""What before a number takes some of as many, or does not begin with the first."""
FEWEST, MOST = 2, 9
WORDS = frozenset(
    "word letter name syllable number figure digit day hour minute week month year time person page".split()
)
"""What is counted in a list without being its items."""
LEFT_OUT = (
    r" (?:includ\w+|such|among|like|e\.g\.|example|instance|especially|notably|particularly|one|first|either|not|but"
    r"|whether|from|between|both|other|others|etc|so on|more|of them|if|who|what|why|how|when|where|is|are|was"
    r"|were|“|\"|two|three|four|five|per|versus|vs|against|to) "
)
GOES_ON = r"\b(?:third|fourth|fifth|sixth|other|others|another|also|finally|lastly|last|plus)\b|^and\b"
SOME = r" (?:includ\w+|such|among|like|one|some|first|either|or|not|but|of) "
BLOCK_WORDS = r" (?:following|are|these|below|things|reasons|ways|facts|questions|steps|tips|points)\b"


@checked
class CountList:
    """Hits “three reasons: cost and time”: a number whose list, of a sentence or of items below, has another length."""

    offers: ClassVar = frozenset({"said", "count"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset({":", "—", "–"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a list."""
        for told in tellings(document, sentences, 1):
            if _announces(document.text, told) and (line := line_of(document, told.sentence)):
                yield from _lists(document, line)


def _lists(document: Document, line: Line) -> Iterator[Hit]:
    for form in (ANNOUNCED, DASHED):
        found = pattern(form).search(line.text) if form is DASHED or " :" in line.text else None
        if not found or not _counts(line, line.of(found, "n")) or not _complete(document, line, found):
            continue
        announced = line.of(found, "n")
        least, most = _lengths(line.named(found, "list").of(document.text))
        if most < announced.value.value or least > announced.value.value:
            count = most if most < announced.value.value else least
            yield _hit(document, announced, line.named(found, "list").end, count)
    if line.text.endswith(" :") and (number := _last(line)):
        yield from _blocks(document, line, number)


def _announces(text: str, told: Told) -> bool:
    """Whether a small count of things stands before a colon or a dash."""
    for mark in told.marks:
        value, start = cast("Quantity", mark.value), mark.span.end
        few = FEWEST <= value.value <= MOST and value.noun and value.noun not in WORDS and "count" in mark.labels
        if few and any(text.find(sign, start, min(start + NEAR, told.sentence.end)) > 0 for sign in ":—–"):
            return True
    return False


def _hit(document: Document, announced: Amount, end: int, count: int) -> Hit:
    values = {"said": announced.told.of(document.text), "count": str(count)}
    return Hit(Span(announced.told.start, end), values, (announced.span,))


def _counts(line: Line, announced: Amount) -> bool:
    """Whether a number announces so many things of one kind."""
    value = announced.value
    named = value.noun and value.noun not in WORDS and not announced.loose and not announced.ranged
    before = line.text[: line.text.find(f"<{announced.kind}{line.amounts.index(announced)}")]
    apart = before.endswith(APART)
    return bool(named and not apart and FEWEST <= value.value <= MOST)


def _complete(document: Document, line: Line, found: re.Match[str]) -> bool:
    """Whether a list is one, ends in “and”, and does not go on in the next sentence."""
    listed = found["list"]
    if (
        not (" and " in listed or " or " in listed)
        or " ;" in listed
        or "<N" in listed
        or compiled(LEFT_OUT).search(listed + " ")
        or compiled(SOME).search(found["what"] + " ")
    ):
        return False
    near = document.near(line.sentence, 1)
    following = near[-1].of(document.folded)[:40] if near and near[-1].start > line.sentence.start else ""
    return not compiled(GOES_ON).search(following)


def _lengths(listed: str) -> tuple[int, int]:
    """The fewest and the most things that a list may name."""
    most = len(re.findall(r",(?: and| or)? | and | or | plus | as well as | & ", listed)) + 1
    pieces = re.split(r", and |, | and ", listed)
    plain = all(re.fullmatch(r"[a-z]+(?: [a-z]+)?", piece) for piece in pieces) and listed.count(" and ") == 1
    return (most if plain and most > FEWEST else 1), most


def _last(line: Line) -> Amount | None:
    counted = [amount for amount in line.amounts if amount.kind == "N"]
    return counted[-1] if len(counted) == 1 and compiled(BLOCK_WORDS).search(line.text) else None


def _blocks(document: Document, line: Line, number: Amount) -> Iterator[Hit]:
    """A list of items, one a block, that follows at once."""
    if not _counts(line, number) or compiled(SOME).search(line.text):
        return
    items, end = 0, line.sentence.end
    for item in document.select(ITEM):
        if item.span.start < line.sentence.end:
            continue
        if document.text[end : item.span.start].strip(" \n\t-*•0123456789.)"):
            break
        items, end = items + 1, item.span.end
    if items >= FEWEST and items != number.value.value:
        yield _hit(document, number, line.sentence.end, items)
