"""The paragraphs of the body: its blocks, with those that scraping broke in two made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .regions import trimmed
from .stops import last_part, starter

ANCHORS: frozenset[str] = frozenset()

BLOCK = Selector("block", "")
ABOVE = tuple(Selector(kind, "") for kind in ("headline", "summary", "byline", "caption"))
NO_BODY = frozenset({"heading", "furniture", "cell", "caption"})
NO_PROSE = NO_BODY | {"item"}

ABBREVIATED = re.compile(r"(?<![\w.])((?:[A-Za-z]\.)*[A-Za-z]+)\.\Z")
COUNTRY = frozenset({"U.S", "U.K", "U.N", "E.U", "U.A.E"})
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should"
    r"|said|says|say|told|came|went|took|made|gave|left|won|lost|met|got|saw|knew|began|led|held|kept|ran|fell|rose|grew|sent|put|set|cut"
    r"|[a-z]{2,}ed|[a-z]+n't)\b"
)
BARE = re.compile(
    r"(?:Ambassador|Secretary|Attorney|Senator|Envoy|Consul|Representative|Department|Embassy|Office)"
    r"\s+(?:to|of|from|for|General)\b"
    r"|(?:Air Force|Army|Navy|Marine Corps|Marines|Coast Guard|Special Forces|Supreme Court|District Court|Court of"
    r"|Circuit Court|State Department|Treasury Department|Justice Department|Geological Survey|Census Bureau"
    r"|Security Council|General Assembly|Attorney’s|Attorney's|Chamber of|Central Command|Embassy"
    r"|Rep\.|Sen\.|District Judge)\b"
)
"""What does not begin a sentence without an article, so that a country before it belongs to it."""

ARTICLED = frozenset({"the", "The"})
BRIEF = 6
"""Words up to which a block without a verb is taken for a fragment."""

CONTINUES = re.compile(r"[a-z]+(?:['’-][a-z]+)*,? [^A-Z]")
CLOSED = frozenset("?!…:;\"'”’)")
ENDED = re.compile(r"[.!?…][)\"'”’]*\Z")
SHORT = 4
"""Words below which a block without a stop is a label, not half a sentence."""

WORD = re.compile(r"[^\W\d_]\S*")


def annotate(document: Document) -> Iterator[Mark]:
    """The `paragraph` marks, `rejoined` where blocks were broken, and a `break` where they were."""
    blocks = list(_blocks(document))
    first, lead = -1, True
    for number, block in enumerate(blocks):
        start = block.span.start if first < 0 else first
        cause = _broken(document.text, *blocks[number : number + 2])
        if cause is not None:
            yield Mark("break", last_part(document.text, block.span), cause)
            first = start
            continue
        if not NO_BODY & block.labels:
            labels = ({"rejoined"} if first >= 0 else set()) | ({"lead"} if lead else set())
            yield Mark("paragraph", Span(start, block.span.end), frozenset(labels))
            lead = False
        first = -1


def _blocks(document: Document) -> Iterator[Mark]:
    """The blocks with something in them that are no headline or the like; no two overlap."""
    above = [mark.span for selector in ABOVE for mark in document.select(selector)]
    end = 0
    for mark in document.select(BLOCK):
        span = trimmed(document.text, mark.span)
        if span.start < span.end and span.start >= end and not any(other.covers(span) for other in above):
            end = span.end
            yield mark._replace(span=span)


def _plain(*blocks: Mark) -> bool:
    return all(block.labels.isdisjoint(NO_PROSE) for block in blocks)


def _broken(text: str, block: Mark, after: Mark | None = None) -> frozenset[str] | None:
    """The labels of the break between two blocks; None where there is none."""
    if after is None or not _plain(block, after) or text[block.span.end - 1] in CLOSED:
        return None
    rest = text[after.span.start : after.span.end]
    found = ABBREVIATED.search(text, max(block.span.start, block.span.end - 20), block.span.end)
    if found and _known(found[1]):
        part = last_part(text, block.span)
        broken = _abbreviation_broken(text[part.start : found.start(1)].split(), found[1], rest)
        return frozenset({"abbreviation"}) if broken else None
    return frozenset() if _goes_on(rest) and _stops_short(text, block.span) else None


def _known(last: str) -> bool:
    return "." in last or any(last in words(f"abbreviations-{kind}") for kind in ("titles", "numbered", "open"))


def _abbreviation_broken(before: list[str], last: str, rest: str) -> bool:
    """Whether a block whose last sentence is `before` and the abbreviation `last` goes on in `rest`."""
    if _goes_on(rest):
        return last != "etc"
    first = rest.split(maxsplit=1)[0]
    if last in words("abbreviations-numbered"):
        return first[0].isdigit()
    if not first[0].isupper() or starter(first.strip(",.")):
        return False
    if last in words("abbreviations-titles"):
        return not before or before[-1][0].islower() or last not in {"St", "Ft", "Mt", "Ste", "Sec", "Rep", "Fr"}
    return last in COUNTRY and _country_broken(before, rest)


def _country_broken(before: list[str], rest: str) -> bool:
    """Whether “U.S.” after `before` is the first half of a name that `rest` goes on with."""
    if not before or BARE.match(rest):
        return True
    verbless = not VERB.search(" ".join(before))
    if before[-1] not in ARTICLED and rest.split(maxsplit=1)[0] in words("titles"):
        return verbless or len(before) > BRIEF or before[-1].islower()
    return verbless and len(before) < BRIEF


def _stops_short(text: str, span: Span) -> bool:
    """Whether a block ends in mid-sentence, and is no title or label."""
    initials = [word[0].isupper() for word in WORD.findall(text, span.start, span.end)]
    if text[span.end - 1] == ",":
        return len(initials) > 1
    return text[span.end - 1].isalnum() and len(initials) >= SHORT and sum(initials) * 2 < len(initials)


def _goes_on(rest: str) -> bool:
    """Whether a block begins in lower case, as no name does, and ends like a sentence."""
    return bool(CONTINUES.match(rest) and ENDED.search(rest, max(0, len(rest) - 6)))
