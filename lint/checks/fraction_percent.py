"""Shares in words beside the percentages that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from .amounts import Line, closed, line_of, tellings
from .printed import Amount
from .slots import compiled, pattern

SHARES = {
    "half": (0.5, 0.5),
    "third": (1 / 3, 1 / 3),
    "quarter": (0.25, 0.25),
    "fifth": (0.2, 0.2),
    "two thirds": (2 / 3, 2 / 3),
    "three quarters": (0.75, 0.75),
    "majority": (0.5, 1.0),
}
"""Share in words → the least and the most that it is."""
SAID = (
    r"(?P<bound>(?: more than| over| well over| just over| slightly more than| less than| fewer than| under| just under"
    r"| nearly| almost| about| roughly| around| exactly| at least| up to"
    r"| at most)?)(?: the| a| an| one)?(?: slim| narrow| clear| large)?"
    r"(?P<said> half| third| quarter| fifth| two[ -]thirds| three[ -]quarters| <N\d+> quarters| majority| <[FO]\d+~?>)"
)
NOUN = r"(?: of{5}|(?<=>)(?: (?!said |say |were |was |had |have |are |is |do |did )[a-z]+){1,2})"
BESIDE = r"(?: \(| —| –| ,| , or)(?: or| about| some)?{share:P}"
CLOSED = r"(?=(?: of (?!them|those|whom|which)[^<,)]{2,30})? [),;.—–])"
FORMS = (
    SAID + BESIDE + CLOSED,
    SAID + NOUN + BESIDE + r"(?= [),;.—–])",
    r"{share:P}(?: of [^<.;:()—–,]{2,30})?(?: \(| ,| —| –)(?: or)?" + SAID + r"(?= [),;.—–]| of )",
    r"(?P<bound>)(?: a| an| the)(?: [a-z]+)?(?P<said> majority) of{share:P}",
)
PLAIN = "half|third|3rd|quarter|fifth|5th|majority"
"""Shares in words that no quantity may be found in."""
FARTHEST = 0.055
"""How far a share in plain words may be from the true one."""
BOUNDS = {
    "more than": (1.0, 1.5),
    "over": (1.0, 1.5),
    "well over": (1.0, 2.0),
    "just over": (1.0, 1.15),
    "slightly more than": (1.0, 1.15),
    "less than": (0.0, 1.0),
    "fewer than": (0.0, 1.0),
    "under": (0.0, 1.0),
    "just under": (0.88, 1.0),
    "nearly": (0.88, 1.0),
    "almost": (0.88, 1.0),
    "about": (0.85, 1.15),
    "roughly": (0.85, 1.15),
    "around": (0.85, 1.15),
    "exactly": (1.0, 1.0),
    "at least": (0.97, 9.0),
    "up to": (0.0, 1.03),
    "at most": (0.0, 1.03),
}
"""Word before a share → how far the true share may lie from it, as a factor of it."""


@checked
class FractionPercent:
    """Hits “more than half (45%)”: a share in words that the percentage beside it cannot be."""

    offers: ClassVar = frozenset({"said", "share"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset(
        "half third thirds two-thirds quarter quarters three-quarters fifth majority one two three in out".split()
    )

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a percentage."""
        for told in tellings(document, sentences, 1, "percent"):
            shared = any("fraction" in mark.labels for mark in told.marks) or compiled(PLAIN).search(
                document.folded, *told.sentence
            )
            line = line_of(document, told.sentence) if shared else None
            if line and "<P" in line.text:
                yield from _beside(document, line)


def _beside(document: Document, line: Line) -> Iterator[Hit]:
    for form in FORMS:
        for found in pattern(form).finditer(line.text):
            meant, share = share_meant(line, found), line.of(found, "share")
            low, high = (side / 100 for side in share.rounded)
            if (
                meant
                and not share.loose
                and not _of_another(line, share, meant, found.end())
                and (high < meant[0] or low > meant[1])
            ):
                start = found.start("bound") + (line.text[found.start("bound")] == " ")
                said = line.span(start, found.end("said")).of(document.text)
                values = {"said": said, "share": share.span.of(document.text)}
                yield Hit(closed(document.text, line.whole(found)), values, (share.span,))


def _of_another(line: Line, share: Amount, meant: tuple[float, float], end: int) -> bool:
    """Whether a share is one of an earlier percentage: “was 73%; among the young it was 37%, or about half”."""
    if line.text.startswith((" of that", " of the rate"), end):
        return True
    low, high = share.rounded
    earlier = (other.value.value for other in line.amounts if other.kind == "P" and other.span < share.span)
    return any(meant[0] * other <= high and low <= meant[1] * other for other in earlier)


def share_meant(line: Line, found: re.Match[str]) -> tuple[float, float] | None:
    """The least and the most that a share in words may be; None where the words are no share."""
    share = _share(line, found)
    if share is None or found["said"] == " majority":
        return share
    low, high = share
    bound = found["bound"].strip()
    if low != high:
        return max(0.0, low - 0.005), min(1.0, high + 0.005)
    if not bound:
        slack = min(0.12 * low, FARTHEST)
        return low - slack, min(1.0, high + slack)
    least, most = BOUNDS[bound]
    return low * least, min(1.0, high * most)


def _share(line: Line, found: re.Match[str]) -> tuple[float, float] | None:
    """A share in words before what bounds it, lowest and highest."""
    said = found["said"].strip().replace("-", " ")
    before = line.text[: found.start("said")].rpartition(" ")[2]
    if "<" not in said:
        return None if said == "third" and before not in ("a", "one") else SHARES[said]
    amount = line.amounts[int(re.sub(r"\D", "", said))]
    value = amount.value.value
    if amount.kind == "O":
        return (1 / value, 1 / value) if value in (3, 5) and before in ("a", "one") else None
    if amount.kind == "N":
        return (0.75, 0.75) if value == 3 else None
    return (amount.value.low, amount.value.high) if amount.loose else (value, value)
