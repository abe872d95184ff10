"""Shares of one whole that come to more than all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..span import Span
from .amounts import Line, lines
from .printed import Amount
from .slots import compiled, pattern

REST = r"{a:P}(?P<more>(?: [^ <>.;:()]+| <P\d+>){0,16}?) the (?:remaining|other){b:P}"
FOR = (
    r"\b(?:support\w*|back\w*|favou?r\w*|approv\w+|agree\w*|yes|likely|satisfied|trust\w*|better|accept\w*)\b"
    r"|<P\d+> (?:are )?for\b"
)
AGAINST = (
    r"\b(?:oppos\w+|disapprov\w+|disagree\w*|against|undecided|unsure|neither|unfavou?rable|abstain\w*|unlikely"
    r"|dissatisfied|distrust\w*|worse|less|reject\w*|bad)\b|<P\d+>(?: said| answered| voted)? no\b"
)
"""Answers that only make sense beside others, of which one can give but one."""
VOTED = r" (?:votes?|ballots?|seats?|market) "
APART = (
    r" (?:multiple|more than one|several|both|also|compared|versus|than|from|rose|fell|grew|dropped|declined|increased"
    r"|percentage|respectively|while \w+ of|among|up|down|margin|lower|higher|year|years|earlier|after|before|turnout"
    r"|last|previous|previously|first|second|respective|chance|of (?:men|women|whites|blacks|republicans|democrats)"
    r"|women|men|voters aged|age|aged|black|white|hispanic|latino|republicans|democrats|independents|each|strongly"
    r"|somewhat|including|only|threshold|hurdle|barrier|cut-?off|quorum|minimum|limit|levy|tax|rate|bar) "
)
"""Words by which shares are of different wholes, or of one at different times."""
ASKED = 50
"""The fewest people of a poll."""
BASE = r"<P\d+> of (?:the |all |its |their |our )?(\w+)"


@checked
class SharesTotal:
    """Hits at least three shares of one sentence, of votes or of answers that shut each other out, above 100 percent.

    Two that take up “the remaining” are asked too, and may not leave anything over. Each share may be off by its
    rounding.
    """

    offers: ClassVar = frozenset({"parts", "sum"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("quantity", "percent"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a list of shares."""
        del sentences
        for line in lines(document, None, 2, "percent"):
            shares = [amount for amount in line.amounts if amount.kind == "P"]
            if len(shares) < 2:
                continue
            if found := pattern(REST).search(line.text):
                taken = [share for share in shares if line.whole(found).covers(share.span)]
                if not compiled(APART).search(line.text):
                    yield from _judged(taken, rest=True)
            elif len(shares) >= 3 and _one_whole(line, shares):
                yield from _judged(shares, rest=False)


def _one_whole(line: Line, shares: list[Amount]) -> bool:
    """Whether the shares of a sentence are of one whole, and none is part of another."""
    if compiled(APART).search(line.text) or not _alone(line, shares):
        return False
    if len(re.findall(r"<P\d+>(?: of the [a-z]+)? (?:in|among|at) ", line.text)) > 1:
        return False
    if re.search(r"<P\d+> of (?:those|them|these|whom|which)\b", line.text):
        return False
    bases = compiled(BASE).findall(line.text)
    if len(bases) > 1 or (bases and "<" in line.text[: line.text.find("<P")]):
        return False
    return bool(
        compiled(VOTED).search(line.text) or (compiled(FOR).search(line.text) and compiled(AGAINST).search(line.text))
    )


def _alone(line: Line, shares: list[Amount]) -> bool:
    """Whether a sentence holds nothing beside its shares but how many were asked."""
    return all(each in shares or (each.kind == "N" and each.value.value >= ASKED) for each in line.amounts)


def _judged(shares: list[Amount], *, rest: bool) -> Iterator[Hit]:
    if any(share.loose or share.ranged for share in shares):
        return
    low, high = (sum(share.rounded[side] for share in shares) for side in (0, 1))
    if not rest and any(abs(sum(share.value.value for share in shares[:size]) - 100) < size for size in (1, 2)):
        return
    if low > 100 or (rest and high < 100):
        parts = " + ".join(f"{share.value.value:g}" for share in shares)
        span = Span(shares[0].span.start, shares[-1].span.end)
        values = {"parts": parts, "sum": f"{sum(share.value.value for share in shares):g}"}
        yield Hit(span, values, tuple(share.span for share in shares))
