"""Where an article says that somebody speaks unnamed, and whether it says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...document import Document, Mark
from ...kinds import Selector
from ...knowledge import words
from ...span import Span

ANCHORS = frozenset("anonymity anonymous anonymously named identified background attribution withheld".split())
SENTENCE = Selector("sentence", "")

MARKER = r"""
    (?:(?:who\ )?(?:spoke|speaking|speaks|talked|talking|agreed\ to\ (?:speak|talk)|briefed\ reporters)\ (?:only\ |to\ [\w\ ]{2,30}?\ )?)?
      on\ (?:the\ |a\ )?condition\ (?:of\ anonymity|(?:that|of)\ (?:he|she|they|not\ being)\b[\w\ ]{0,20}\b(?:named|identified))
  | (?:asked|asking|asks|requested|requesting|wished|wishes|chose|preferred|insisted|wanted|wants|wishing)\ (?:that\ (?:he|she|they)\ )?
      (?:not\ to\ be|to\ not\ be|not\ be|to\ remain)\ (?:further\ )?(?:named|identified|quoted\ by\ name|anonymous|unnamed)
  | (?:did\ not|didn't|does\ not|doesn't|do\ not|don't|not)\ (?:want|wanting|wish|wishing)\ (?:to\ be|(?:his|her|their)\ names?(?:\ to\ be)?)\ (?:named|identified|used|published)
  | (?:would\ not|wouldn't|declin(?:ed|ing)|refus(?:ed|ing))\ (?:agree\ )?to\ be\ (?:named|identified)
  | (?:could\ not|couldn't|cannot|can't)\ be\ (?:named|identified)(?=\ (?:because|due|for|by|under|as|,|\.))
  | (?:requested|requesting|insisted\ on|insisting\ on|was\ granted|were\ granted|granted|asked\ for|sought)\ anonymity
  | (?:asked|requested|wished|chose|preferred|wanted|asking|wishing)\ to\ (?:remain|stay)\ (?:anonymous|unnamed)
  | (?:spoke|speaking|speak|talked)\ anonymously
  | whose\ names?\ (?:is|are|was|were)\ being\ withheld
  | (?:spoke|speaking|talked|talking)\ (?:only\ )?on\ background
  | not\ for\ attribution
"""
DAY = r"(?:\ (?:on\ )?\w+day)?"
INFORMATIVE = rf"""
    \bbecause\b | \bdue\ to\b | \bowing\ to\b | \bciting\b | \bgiven\ (?:the|that|how)\b | \bso\ (?:as|that)\b
  | \b(?:as|since)\ (?:he|she|they|it|talks|negotiations|details|the)\b | \b(?:out\ of|for)\ fear\b | \bfear(?:ing|s|ed)\b
  | \bfor\ (?:\w+\ ){{0,3}}reasons?\b | \bin\ order\ to\b | \bahead\ of\b | \bbefore\b | \bpending\b | \buntil\b
  | \b(?:under|in\ line\ with|per|according\ to)\ (?:\w+\ ){{0,4}}(?:rules?|polic(?:y|ies)|protocols?|law|practice|custom)\b
  | \b(?:discussing|describing|previewing|disclosing|sharing|detailing|commenting)\b | \bworr(?:ied|ying)\ (?:that|about)\b
  | \bto\ protect\b | \bto\ avoid\b | \bretaliat\w+ | \breprisals?\b | \bbarred\ from\b | \bprohibited\ from\b
  | \bsensitiv\w+ | \bconfidential\b | \bnot\ (?:authori[sz]ed|permitted|allowed|cleared)\ to\b | \blacked\ authori[sz]ation\b
"""
STOCK = re.compile(
    r"not (?:publicly )?(?:authori[sz]ed|permitted|allowed|cleared) to (?:publicly |openly )?(?:speak|discuss|comment|talk|brief|be quoted|disclose|release)"
    r"|lacked authori[sz]ation|sensitiv|confidential nature|not authori[sz]ed"
)
OTHER = re.compile(
    r"\bfear|retaliat|reprisal|safety|protect|lose (?:his|her|their) jobs?|fired?\b|dismiss|threat|punish|arrest|jail|harass|legal|lawsuit"
    r"|privacy|family|security reasons|ongoing investigation|ahead of|before|until|pending"
)
NO_SOURCE = re.compile(
    r"\b(?:winner|buyer|bidder|donor|benefactor|collector|customer|owner|victim|suspect|defendant|boy|girl|teenager|juvenile|minor|child)s?\b"
)


@cache
def marker() -> re.Pattern[str]:
    """What says that somebody speaks unnamed (catalogue, §3.5)."""
    return re.compile(rf"\b(?:{MARKER})", re.VERBOSE)


@cache
def reason() -> re.Pattern[str]:
    """What says why."""
    verbs = "|".join(sorted(words("disclosure-verbs")))
    return re.compile(rf"{INFORMATIVE} | \bto\ (?:be\ )?(?:\w+ly\ )?(?:{verbs}|frank|candid)\b", re.VERBOSE)


def anonymity(document: Document) -> Iterator[Mark]:
    """An `anonymity` mark over each such clause; `reason` or `boilerplate` where one stands beside it."""
    starts = sorted({at for word in ANCHORS for at in document.words.at.get(word, ())})
    seen = 0
    for at in starts:
        sentence = next(document.select(SENTENCE, Span(at, at + 1)), None)
        if sentence is None or at < seen:
            continue
        for found in marker().finditer(document.folded, *sentence.span):
            if not NO_SOURCE.search(document.folded, max(sentence.span.start, found.start() - 40), found.start()):
                yield Mark("anonymity", Span(*found.span()), labels(document, sentence.span, Span(*found.span())))
        seen = sentence.span.end


def labels(document: Document, sentence: Span, marked: Span) -> frozenset[str]:
    """Whether the sentence, or else the ones beside it, give a reason, and whether it is the stock one."""
    near = document.near(sentence, 1)
    here = document.folded[sentence.start : marked.start] + " " + document.folded[marked.end : sentence.end]
    after = " ".join(span.of(document.folded) for span in near if span.start >= sentence.end)
    for text, told in ((here, reason()), (after, re.compile(r"\bbecause\b|\bfear(?:s|ed|ing)?\b|not authori[sz]ed|retaliat|reprisal"))):
        if told.search(text):
            stock = STOCK.search(text) and not OTHER.search(text)
            return frozenset({"boilerplate" if stock else "reason"})
    return frozenset()
