"""A whole and its parts as one sentence tells them: “30 people: 12 men and 18 women”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from .amounts import Line
from .printed import Amount
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
WHOLE = r"(?:(?<! of)|(?<= total of))(?<! of the)(?<! of its)(?<! of their){t:NU}{5} ,"
FIRST = (
    ("open", (" :",), r"{t:NMU}" + MID + " :" + LIST + END),
    ("open", (" (",), r"{t:NMU}{6} \(" + LIST + r"(?= \))"),
    ("open", (" —", " –"), r"{t:NMU}{6} (?:—|–)" + LIST + END),
    ("made", (" made", " compos", " consist", " compris", " split", " divided"), r"{t:NMU}{4}" + MADE + LIST + END),
    ("kind", (" ,",), WHOLE + LIST + r"(?= [.;)—–]| ,(?! <| and | or | plus ))"),
    ("member", (" of <",), r"{t:N}{3} of" + LIST + END),
    ("all", (" of",), r" of(?: (?:the|those|these|its|their|all))?{t:N}{4} ," + LIST + END),
)
LAST = (
    (
        "last",
        (" total",),
        LIST + r"(?: ,| —| –)?(?: for| making| bringing(?: the)?)?(?: an?| the)? total(?: of| to|){t:NMU}",
    ),
    (
        "last",
        (" in all", " in total", " altogether", " all told"),
        LIST + r"(?: ,| —| –| :){t:NMU}{2} (?:in all|in total|altogether|all told)",
    ),
)
"""How whole and parts stand together, what of each a line holds, and its pattern; the parts come first in the last."""
LEFT_OUT = (
    r" (?:includ\w+|among|such|mostly|mainly|some|both|also|others?|another|rest|remaining|remainder|most|unknown"
    r"|unidentified|unaccounted|excluding|apart|except|least|each|apiece|every|either|or|respectively|per|not|overlap\w*"
    r"|additional|extra|between|more|than|who|which|whom|that|as|plus|average|daily|total) "
)
"""Words by which a list may leave something out, or count something twice."""
REMAINDER = (
    r"(?: [^ ]+){0,3} (?:others|among others|rest|remaining|remainder|more|etc|unknown|while|another)\b"
    r"| ;(?: [^ <]+){0,3} <[NMU]"
)
"""What goes on after a list with more of its parts."""
NEARLY, COUNTED = 0.87, 0.7
"""How near to a total a list must come: of things, and of people."""
GROUP = r" (?:group|crew|team|jury|party|class|panel|staff|squad|family|delegation|band|board|committee) of <\Z"
GENERAL = frozenset(("person", "victim", "casualty", "member"))


class Partition(NamedTuple):
    """A whole, all its parts, and whether the parts come first; `start` is where it begins in the article."""

    whole: Amount
    parts: list[Amount]
    last: bool
    start: int


def partitions(line: Line) -> Iterator[Partition]:
    """What a sentence gives as a whole and a complete list of its parts."""
    for how, cues, form in (*FIRST, *LAST):
        for found in pattern(form).finditer(line.text) if any(cue in line.text for cue in cues) else ():
            whole, parts = _whole(line, found), parts_of(line, found)
            if leaves_out(line, found) or not _belong(how, whole, parts, nouns_of(line, found), found["list"]):
                continue
            if how != "last" or not any(part.kind == whole.kind for part in _before(line, found)):
                yield Partition(whole, parts, how == "last", line.whole(found).start)


def _whole(line: Line, found: re.Match[str]) -> Amount:
    """The total, with what became of people for its noun: “30 hurt”."""
    whole = line.of(found, "t")
    word = compiled(r" ?([a-z]*)").match(line.text, found.end("t") + 1 + line.text[found.end("t") :].startswith("~"))
    grouped = not whole.value.noun and compiled(GROUP).search(line.text[: found.start("t")])
    noun = "person" if grouped else word[1] if word and is_people(word[1]) else ""
    return whole if whole.value.noun or not noun else whole._replace(value=whole.value._replace(noun=noun))


def _before(line: Line, found: re.Match[str]) -> list[Amount]:
    start = line.whole(found).start
    return [amount for amount in line.amounts if amount.span.end <= start]


def parts_of(line: Line, found: re.Match[str]) -> list[Amount]:
    """The counts of a list."""
    return [line.amounts[int(number)] for number in re.findall(r"<[A-Z](\d+)", found["list"])]


def nouns_of(line: Line, found: re.Match[str]) -> list[str]:
    """What each part counts: its noun, or the people its words name (“12 were men”)."""
    named = re.findall(r"<[A-Z](\d+)[^>]*>([^<]*)", found["list"])
    return [line.amounts[int(number)].value.noun or people(after.split()) for number, after in named]


def leaves_out(line: Line, found: re.Match[str]) -> bool:
    """Whether something may be missing from a list, or it does not end in “and”."""
    joined = re.search(r" (?:and|plus)(?: <[^>]+>)(?:(?! <).)*$", found["list"])
    listed = line.text[max(found.start() - 12, 0) : found.end("list")]
    between = listed if found.end() > found.end("list") else re.sub(r" (?:a|the) total", "", found[0])
    missing = compiled(LEFT_OUT).search(between + " ") or compiled(REMAINDER).match(line.text, found.end())
    return not joined or missing is not None


def _belong(how: str, whole: Amount, parts: list[Amount], nouns: list[str], listed: str) -> bool:
    """Whether what is listed may be the parts of that whole."""
    noun = whole.value.noun
    if whole in parts or (whole.loose and whole.value.high == inf):
        return False
    if any(part.kind != whole.kind or part.value.unit != whole.value.unit for part in parts):
        return False
    if whole.kind != "N":
        return how in ("open", "last", "made") and _near(whole, parts, COUNTED)
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
    if how == "open" and noun and "" in nouns and _near(whole, parts, NEARLY) and not re.search(r"> (?:,|<|$)", listed):
        return True
    bare = any(part.value.value > whole.value.value for part in parts) or re.search(r"> (?:and|,|<|$)", listed + " ")
    return (
        how == "open"
        and bool(noun)
        and (nouns.count(noun) == 1 or not (any(nouns) or bare))
        and _near(whole, parts, COUNTED)
    )


def _near(whole: Amount, parts: list[Amount], share: float) -> bool:
    """Whether counts of several things nearly come to a total, as its parts would."""
    low, high = total(parts)
    return whole.value.value * share <= high and low * share <= whole.value.value
