"""Where an article says that somebody speaks unnamed, and whether it says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...document import Document, Mark
from ...kinds import Selector
from ...knowledge import words
from ...span import Span

ANCHORS = frozenset(
    "anonymity anonymous anonymously unnamed named name names identified background attribution withheld".split()
)
SENTENCE = Selector("sentence", "")

SPOKE = r"(?:spoke|speaking|speaks|talked|talking|agreed\ to\ (?:speak|talk))"
WISHED = r"(?:asked|asking|asks|requested|requesting|wished|wishes|wishing|chose|preferred|insisted|wanted|wants)"
UNWILLING = r"(?:did\ not|didn't|does\ not|doesn't|do\ not|don't|not)\ (?:want|wanting|wish|wishing)"
ELSEWHERE = r"(?!\ (?:to|captain|head|heir|manager|in\ (?:court|(?:the|a|his|her)\ will))\b)"
"""What somebody may be named without being an article's source: “refused to be named captain”."""

CALLED = rf"(?:named|identified|quoted\ by\ name){ELSEWHERE}"
SEEKING = r"(?:requested|requesting|insisted\ on|insisting\ on|was\ granted|were\ granted|granted|asked\ for|sought)"
MARKER = rf"""
    (?:(?:who\ )?{SPOKE}\ (?:only\ |to\ [\w\ ]{{2,30}}?\ )?)?on\ (?:the\ |a\ )?condition\ (?:of\ anonymity
      | (?:that|of)\ (?:he|she|they|not\ being)\b[\w\ ]{{0,20}}\b{CALLED})
  | {WISHED}\ (?:that\ (?:he|she|they)\ )?(?:not\ to\ be|to\ not\ be|not\ be)\ (?:further\ )?{CALLED}
  | {WISHED}\ to\ (?:remain|stay)\ (?:anonymous|unnamed)
  | {UNWILLING}\ (?:to\ be\ {CALLED} | (?:his|her|their)\ names?(?:\ to\ be)?\ (?:used|published))
  | (?:would\ not|wouldn't|declin(?:ed|ing)|refus(?:ed|ing))\ (?:agree\ )?to\ be\ {CALLED}
  | (?:could\ not|couldn't|cannot|can't)\ be\ (?:named|identified)(?=\ (?:because|due|for|by|under|as)|[,.])
  | {SEEKING}\ anonymity
  | {SPOKE}\ anonymously
  | whose\ names?\ (?:is|are|was|were)\ being\ withheld
  | {SPOKE}\ (?:only\ )?on\ background
  | not\ for\ attribution
"""
REASON = r"""
    \bbecause\b | \bdue\ to\b | \bowing\ to\b | \bciting\b | \bgiven\ (?:the|that|how)\b | \bso\ (?:as|that)\b
  | \b(?:as|since)\ (?:he|she|they|it|talks|negotiations|details|the)\b | \b(?:out\ of|for)\ fear\b
  | \bfear(?:ing|s|ed)\b | \bfor\ (?:\w+\ ){0,3}reasons?\b | \bin\ order\ to\b | \bworr(?:ied|ying)\b
  | \b(?:ahead\ of|before|pending|until)\b | \bto\ (?:protect|avoid)\b | \bretaliat | \breprisals?\b
  | \b(?:under|in\ line\ with|per)\ (?:\w+\ ){0,4}(?:rules?|polic(?:y|ies)|protocols?|law|act|order|practice|custom)\b
  | \bby\ (?:order\ of\ )?(?:the|an?)\ (?:\w+\ ){0,2}(?:court|judge|tribunal|inquiry|magistrate|coroner)\b
  | \b(?:discussing|describing|previewing|disclosing|sharing|detailing|commenting)\b
"""
BARRED = r"""
    \b(?:barred|prohibited|banned)\ from\b | \bsensitiv | \bconfidential\b | \black(?:ed|s)\ authori[sz]ation\b
  | \bnot\ (?:\w+\ )?(?:authori[sz]ed|permitted|allowed|cleared)\ to\b
"""
STOCK = re.compile(
    r"not (?:\w+ )?(?:authori[sz]ed|permitted|allowed|cleared) to|authori[sz]ation|sensitiv|confidential"
)
INFORMATIVE = re.compile(
    r"\bfear|retaliat|reprisal|safety|protect|job|fired?\b|dismiss|threat|punish|arrest|jail|harass|legal|lawsuit|privacy"
    r"|family|ahead of|before|until|pending"
)
NO_SOURCE = re.compile(
    r"\b(?:winner|buyer|bidder|donor|benefactor|collector|customer|owner|victim|suspect|defendant|boy|girl|teenager"
    r"|juvenile|minor|child)s?\b"
)
"""Those who may stay unnamed without being anybody's source."""

AFTER, BEFORE, FAR = 80, 40, 400
"""Characters after a marker in which its reason stands; before it in which it may say who is meant, and why."""


def anonymity(document: Document) -> Iterator[Mark]:
    """An `anonymity` mark over each such clause; `reason` or `boilerplate` where one stands beside it."""
    seen = 0
    for at in sorted({at for word in ANCHORS for at in document.words.at.get(word, ())}):
        sentence = next(document.select(SENTENCE, Span(at, at + 1)), None)
        if sentence is None or at < seen:
            continue
        seen = sentence.span.end
        for found in marker().finditer(document.folded, *sentence.span):
            start, end = found.span()
            if not NO_SOURCE.search(document.folded, max(sentence.span.start, start - BEFORE), start):
                yield Mark("anonymity", Span(start, end), _reason(document, sentence.span, Span(start, end)))


def _reason(document: Document, sentence: Span, marked: Span) -> frozenset[str]:
    """Whether a reason follows the clause, stands before it as what forbids to speak, or in the next sentence."""
    text = document.folded
    following = document.near(sentence, 1)[-1]
    after, _, beyond = text[marked.end : min(marked.end + AFTER, sentence.end)].partition(",")
    if reason().match(beyond.lstrip()):
        after = beyond
    for told, where in (
        (reason(), after),
        (barred(), text[max(sentence.start, marked.start - FAR) : marked.start]),
        (barred(), text[following.start : following.end] if following.start >= sentence.end else ""),
    ):
        if found := told.search(where):
            why = where[found.start() :]
            stock = STOCK.search(why) and not INFORMATIVE.search(why)
            return frozenset({"boilerplate" if stock else "reason"})
    return frozenset()


@cache
def marker() -> re.Pattern[str]:
    """What says that somebody speaks unnamed."""
    return re.compile(rf"\b(?:{MARKER})", re.VERBOSE)


@cache
def reason() -> re.Pattern[str]:
    """What says why, after the marker."""
    verbs = "|".join(sorted(words("disclosure-verbs")))
    return re.compile(rf"{REASON} | {BARRED} | \bto\ (?:be\ )?(?:\w+ly\ )?(?:{verbs}|frank|candid)\b", re.VERBOSE)


@cache
def barred() -> re.Pattern[str]:
    """What says why before the marker, or in a sentence of its own."""
    return re.compile(rf"{BARRED} | \bfear(?:ing|s|ed)?\b | \bretaliat | \breprisals?\b", re.VERBOSE)
