"""Changes that a sentence tells with where they began and where they led: “rose 5 percent, from 40 to 42”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .amounts import Line, among, led_by, line_of, tellings
from .movements import DIRECTION, DOWN, NEAR, TIMES, UP, VERBS
from .printed import Amount
from .slots import compiled, pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Document, Mark
    from ..span import Span

MOVED = f"(?P<verb> (?:went|goes|gone|moved|{UP}|{DOWN}|{'|'.join(word for word in TIMES if word in NEAR)}))"
TRACE = r"(?: from{start:NPMUDT}{10} to{end:NPMUDT}| to{end2:NPMUDT}{10}(?: ,)? from{start2:NPMUDT})"
BY = r"(?: by| of)?{by:NPMUDTX}"
AFTER = (
    r"(?:{4}(?: ,| —| –| \()(?: an?(?: [a-z]+)?(?: [a-z]+ of)?| up| down| or(?= <[PTX])|(?= <[PTX]))"
    r"{by2:NPMUDTX}(?! (?:from|over|since|than|a year|per|of)\b))?"
)
"""“…, a rise of 5 percent”, “… (up 5 percent)”."""
BESIDE = r"{end:NPMUDT}{5}(?: ,)? (?:compared (?:with|to)|against|versus|vs){start:NPMUDT}{8}(?: ,| —| –)"
FORMS = (
    r"(?: an?{by0:NPMUDTX})?" + MOVED + r"(?P<mid>{12}(?:" + BY + r"{6})?)(?: ,| -| —| –| \()?" + TRACE + AFTER,
    r"{end:NPMUDT}{6}(?: ,| \(| —)?(?P<verb> (?:up|down))(?:" + BY + r"{2})? from{start:NPMUDT}" + AFTER,
    BESIDE + r"(?: an?)?(?P<verb> (?:rise|increase|gain|jump|fall|drop|decline|decrease|up|down))(?: of)?{by:NPMUDTX}",
    BESIDE + r" an?{by:NPMUDTX}(?P<verb> (?:rise|increase|gain|jump|fall|drop|decline|decrease))",
)
EARLIER = MOVED + r"(?: by)?(?: an?)?(?: [a-z]+)?{by:NPMUDTX}{10} ,\Z"
"""“Rose 5 percent last year, climbing …”."""
RANKED = (
    r" (?:rank|ranks|ranked|ranking|rankings|seed|seeded|spot|place|position|deficits?|loss|losses|low|high|peak|trough"
    r"|handicap|places|behind|ahead|below|minus|negative|odds|short|grade|gear|division|tier|discount) "
)
"""Words beside a change that turn it round or make its figures places."""
ASIDE = frozenset("in over within during at last first for after across under every per".split())
"""Words before a figure that is not what was counted, but where or when."""
COMPARED = r" (?:from|with|to|against|versus|vs) <"
LED = frozenset("from against versus vs".split())
"""Words of which one stands before a figure of every change that is not “compared” with another."""


class Change(NamedTuple):
    """A change: its verb, by how much, from where and to where, in one unit, and all that tells it.

    `start` and `end` are what either figure may have been before it was rounded, lowest and highest; `at` is where the
    verb stands in the line.
    """

    verb: str
    by: Amount | None
    first: Amount
    last: Amount
    start: tuple[float, float]
    end: tuple[float, float]
    span: Span
    line: Line
    at: int = 0

    @property
    def way(self) -> int:
        """1 for up, -1 for down, 0 for neither."""
        return DIRECTION.get(self.verb, 0)

    @property
    def ranked(self) -> bool:
        """Whether its figures may be places in an order, or less than nothing."""
        return compiled(RANKED).search(self.line.text) is not None


def changes(document: Document, sentences: Sequence[Mark]) -> Iterator[Change]:
    """The changes that `sentences` tell from one figure to another of the same unit."""
    for sentence, told in document.once(_told).items():
        if among(sentences, sentence):
            yield from told


def _told(document: Document) -> dict[Span, tuple[Change, ...]]:
    """The sentences that tell of changes, and those."""
    found = {}
    for told in tellings(document, None):
        if document.folded.find("compared", *told.sentence) < 0 and not led_by(document, told, LED):
            continue
        line = line_of(document, told.sentence)
        if line and not VERBS.isdisjoint(line.pieces) and compiled(COMPARED).search(line.text):
            found[line.sentence] = tuple(_changes(line))
    return found


def _changes(line: Line) -> Iterator[Change]:
    for number, form in enumerate(FORMS):
        for found in _found(pattern(form), line.text):
            if number and _aside(line, found):
                continue
            groups = {name for name, held in found.groupdict().items() if held}
            first = line.of(found, "start" if "start" in groups else "start2")
            last = line.of(found, "end" if "end" in groups else "end2")
            if alike := _alike(first, last):
                by = _by(line, found, groups)
                yield Change(
                    found["verb"].strip(), by, first, last, *alike, line.whole(found), line, found.start("verb")
                )


def _aside(line: Line, found: re.Match[str]) -> bool:
    """Whether what stands before “against 130” tells over what time or where: “340 cases in four weeks”."""
    first, last = line.of(found, "start"), line.of(found, "end")
    timed = first.value.unit != last.value.unit and {first.kind, last.kind}.isdisjoint("PM")
    return timed or line.text[: found.start("end") - 1].rstrip().rpartition(" ")[2] in ASIDE


def _by(line: Line, found: re.Match[str], groups: set[str]) -> Amount | None:
    """By how much something changed, told beside the two figures or before them; None where it is not told."""
    name = next((name for name in ("by", "by0", "by2") if name in groups), "")
    if name:
        return line.of(found, name)
    earlier = pattern(EARLIER).search(line.text[: found.start()])
    return line.of(earlier, "by") if earlier else None


def _found(form: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What a form finds, each change told by the verb next to its figures, none where two verbs pull apart."""
    at = 0
    while found := form.search(text, at):
        nearer = [found.end("verb") + match.start() for match in _verbs(found.groupdict().get("mid") or "")]
        at = nearer[-1] if nearer else found.end()
        if not nearer:
            yield found
        elif _apart(found["verb"].strip(), text, at):
            at = found.end()


def _verbs(between: str) -> Iterator[re.Match[str]]:
    return (match for match in re.finditer(r" [a-z]+", between) if match[0][1:] in NEAR)


def _apart(verb: str, text: str, at: int) -> bool:
    """Whether the change at `at` is one that `verb` makes larger or smaller: “cut its forecast of a fall”."""
    other = DIRECTION.get(text[at:].split(maxsplit=1)[0], 0)
    return other * DIRECTION.get(verb, 0) < 0 or text[:at].endswith((" a", " an", " the"))


def _alike(first: Amount, last: Amount) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """What two figures of one unit may have been before rounding; None for figures of two units."""
    one, other = first.value, last.value
    if one.unit != other.unit and (one.unit or one.noun) and (other.unit or other.noun):
        return None
    if one.unit == other.unit == "" and one.noun and other.noun and one.noun != other.noun:
        return None
    scale = next((size for size in (1e12, 1e9, 1e6) if other.value >= size), 1.0)
    scale = scale if one.value < min(1000.0, other.value / 1000) and first.kind != "P" else 1.0
    start = first if scale > 1 else first.beside(last)
    return (start.meant[0] * scale, start.meant[1] * scale), last.beside(first).meant
