"""Parts that do not add up to the total beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import inf
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .amounts import QUANTITY, Amount, Line, line_of, lines
from .slots import compiled, pattern
from .wholes import exhausted, falls_into, is_people, people, total

ITEM = r" <[NMU]\d+~?>(?: [^ <>,.;:()—–]+){0,6}?"
LIST = rf"(?P<list>{ITEM}(?:(?: ,| ;)?(?: and| plus)?{ITEM}){{1,8}}?)"
END = r"(?= [.;)!?]| —| –| ,(?! <| and | or | plus )|$)"
MID = r"(?:[^<:()]|<[YODA]\d+~?>){0,80}?"
MADE = (
    r"(?: (?:is|was|are|were))? (?:made up of|composed of|consists of|consisted of|consisting of|comprises|comprised"
    r"|comprising|comprised of|split into|divided into)"
)
FIRST = (
    ("open", r"{t:NMU}" + MID + " :" + LIST + END),
    ("open", r"{t:NMU}{6} \(" + LIST + r"(?= \))"),
    ("open", r"{t:NMU}{6} (?:—|–)" + LIST + END),
    ("made", r"{t:NMU}{4}" + MADE + LIST + END),
    (
        "kind",
        r"(?:(?<! of)|(?<= total of))(?<! of the)(?<! of its)(?<! of their){t:NU}{5} ,"
        + LIST
        + r"(?= [.;)—–]| ,(?! <| and | or | plus ))",
    ),
    ("member", r"{t:N}{3} of" + LIST + END),
    ("all", r" of(?: (?:the|those|these|its|their|all))?{t:N}{4} ," + LIST + END),
)
LAST = (
    ("last", LIST + r"(?: ,| —| –)?(?: for| making| bringing(?: the)?)?(?: an?| the)? total(?: of| to|){t:NMU}"),
    ("last", LIST + r"(?: ,| —| –| :){t:NMU}{2} (?:in all|in total|altogether|all told)"),
)
LEFT_OUT = (
    r" (?:includ\w+|among|such|mostly|mainly|some|both|also|others?|another|rest|remaining|remainder|most|unknown"
    r"|unidentified|unaccounted|excluding|apart|except|least|each|apiece|every|either|or|respectively|per|not|overlap\w*"
    r"|additional|extra|between|more|than|who|which|whom|that|as|plus|average|daily|total) "
)
"""Words by which a list may leave something out, or count something twice."""
REMAINDER = r"(?: [^ ]+){0,3} (?:others|among others|rest|remaining|remainder|more|etc|unknown|while|another)\b"
SENT = (
    r" (?:they|there|the [a-z]+|of (?:them|these|those)|of the [a-z]+)(?: ,)?(?: were| are| was)?" + LIST + r"(?= \.$)"
)
NEARLY, COUNTED = 0.87, 0.7
"""How near to a total a list must come: of things, and of people."""
GENERAL = frozenset(("person", "victim", "casualty", "member"))
NEAR = 30
"""Characters of a sentence within which its list begins."""
APART = (SENT, r"(?= <[^>]+>(?: of (?:them|those))? (?:were|are) )" + LIST + r"(?= \.$)")


@checked
class PartsTotal:
    """Hits a list of all parts, in one sentence with their total, that adds up to something else.

    With `apart`, hits one that makes up the next sentence, of people told apart so that nobody is left out.
    """

    apart: bool = False

    offers: ClassVar = frozenset({"total", "parts", "sum"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("quantity", "count"), Selector("quantity", "money"))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a total."""
        if self.apart:
            sentences = [each for each in sentences if _opens(document, each.span)]
        for line in lines(document, sentences, 2 if self.apart else 3):
            if " and <" in line.text or " plus <" in line.text:
                yield from _next_to(document, line) if self.apart else _within(document, line)


def _opens(document: Document, sentence: Span) -> bool:
    """Whether a sentence begins with a count, or nearly."""
    return next(document.select(QUANTITY, Span(sentence.start, sentence.start + NEAR)), None) is not None


def _within(document: Document, line: Line) -> Iterator[Hit]:
    for how, form in (*FIRST, *LAST):
        for found in pattern(form).finditer(line.text):
            whole, parts = _whole(line, found), _parts(line, found)
            if _stopped(line, found) or not _belong(how, whole, parts, _nouns(line, found), found["list"]):
                continue
            if (how, form) in LAST and any(part.kind == whole.kind for part in _before(line, found)):
                continue
            end = (whole if how == "last" else parts[-1]).value.whole.end
            if hit := _judged(document, Span(line.whole(found).start, end), whole, parts):
                yield hit
                return


def _whole(line: Line, found: re.Match[str]) -> Amount:
    """The total, with what became of people for its noun: “30 hurt”."""
    whole = line.of(found, "t")
    word = compiled(r" ?([a-z]*)").match(line.text, found.end("t") + 1 + line.text[found.end("t") :].startswith("~"))
    if whole.value.noun or not word or not is_people(word[1]):
        return whole
    return whole._replace(value=whole.value._replace(noun=word[1]))


def _before(line: Line, found: re.Match[str]) -> list[Amount]:
    start = line.whole(found).start
    return [amount for amount in line.amounts if amount.span.end <= start]


def _parts(line: Line, found: re.Match[str]) -> list[Amount]:
    return [line.amounts[int(number)] for number in re.findall(r"<[A-Z](\d+)", found["list"])]


def _nouns(line: Line, found: re.Match[str]) -> list[str]:
    """What each part counts: its noun, or the people its words name (“12 were men”)."""
    named = re.findall(r"<[A-Z](\d+)[^>]*>([^<]*)", found["list"])
    return [line.amounts[int(number)].value.noun or people(after.split()) for number, after in named]


def _stopped(line: Line, found: re.Match[str]) -> bool:
    """Whether something may be missing from a list, or it does not end in “and”."""
    listed = found["list"]
    joined = re.search(r" (?:and|plus)(?: <[^>]+>)(?:(?! <).)*$", listed)
    between = listed if found.end() > found.end("list") else found[0].replace(" a total", "").replace(" the total", "")
    missing = compiled(LEFT_OUT).search(between + " ") or compiled(REMAINDER).match(line.text, found.end())
    return not joined or missing is not None


def _belong(how: str, whole: Amount, parts: list[Amount], nouns: list[str], listed: str) -> bool:
    """Whether what is listed may be the parts of that whole."""
    noun = whole.value.noun
    if (
        whole in parts
        or (whole.loose and whole.value.high == inf)
        or any(part.kind != whole.kind or part.value.unit != whole.value.unit for part in parts)
    ):
        return False
    if whole.kind != "N":
        return how in ("open", "last", "made")
    if how == "all":
        return (is_people(noun) or not noun) and exhausted(nouns)
    if (how == "made" and noun in ("", "seat", "member", "person")) or (how == "last" and not noun):
        return bool(nouns[0])
    return (how != "member" or noun == "member") and _fall(how, whole, parts, nouns, listed)


def _fall(how: str, whole: Amount, parts: list[Amount], nouns: list[str], listed: str) -> bool:
    """Whether what is listed is of the kind that the whole is, or goes without saying."""
    noun = whole.value.noun
    if how in ("kind", "member") and not (all(nouns) and _near(whole, parts, COUNTED)):
        return False
    if how == "kind" and not exhausted(nouns) and noun not in GENERAL:
        return False
    if falls_into(noun, nouns, strictly=how in ("kind", "member")) and (nouns[0] or how in ("open", "last")):
        return True
    if how == "open" and noun and len({*nouns, noun}) > len(nouns) >= 3 and all(nouns) and _near(whole, parts, NEARLY):
        return True
    bare = any(part.value.value >= whole.value.value for part in parts) or re.search(r"> (?:and|,|<|$)", listed + " ")
    return how == "open" and bool(noun) and (nouns.count(noun) == 1 or not (any(nouns) or bare))


def _near(whole: Amount, parts: list[Amount], share: float) -> bool:
    """Whether counts of several things nearly come to a total, as its parts would."""
    low, high = total(parts)
    return whole.value.value * share <= high and low * share <= whole.value.value


def _judged(document: Document, span: Span, whole: Amount, parts: list[Amount]) -> Hit | None:
    low, high = total(parts)
    least, most = whole.meant
    if high >= least and low <= most:
        return None
    known = (low + high) / 2
    told = " + ".join(f"{part.value.value:,.10g}" for part in parts)
    values = {"total": whole.span.of(document.text), "parts": told, "sum": f"{known:,.10g}"}
    return Hit(span, values, (whole.span, *(part.span for part in parts)))


@cache
def _apart() -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(f"^{form}") for form in APART)


def _next_to(document: Document, line: Line) -> Iterator[Hit]:
    found = next((match for form in _apart() if (match := form.search(line.text))), None)
    if not found or _stopped(line, found):
        return
    parts = _parts(line, found)
    near = document.near(line.sentence, 1)
    before = line_of(document, near[0]) if near and near[0] != line.sentence else None
    wholes = [each for each in before.amounts if each.kind == "N" and is_people(each.value.noun)] if before else []
    if not before or len(wholes) != 1 or not exhausted(_nouns(line, found)):
        return
    if not compiled(LEFT_OUT).search(before.text) and (hit := _judged(document, line.whole(found), wholes[0], parts)):
        yield hit
