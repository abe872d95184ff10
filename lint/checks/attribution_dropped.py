"""Claims that were somebody's and that an edit has made the writer's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..knowledge import words
from ..span import Span
from .alignment import Change, Pair, edit
from .credited import Claim, claims, identities, may_be_one, roots

LEFT = 0.65
"""The share of a claim's words that must still stand there, as the writer's own."""
LEAST = 2
"""Words that a claim must have at least."""
LIGHT = frozenset("law act question rule video title ordered orders hit fired fires found finds notice".split())
"""Cues of quotations that far more often bring in nobody's words."""


@checked
class AttributionDropped(Change):
    """Hits a sentence that holds, in the writer's own voice, what the earlier version has from a source.

    A sentence is spared where it still credits somebody, and where one beside it, in the same paragraph, has the same
    source. `line` is where the earlier version has the source; who it is, is not told: it may be withheld for a reason.
    """

    offers: ClassVar = frozenset({"line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a sentence."""
        found = edit(document)
        told: set[Span] = set()
        for pair in found.pairs:
            for claim in claims(found.earlier, pair.before):
                bare = _bare(found.earlier, claim, document, pair)
                if bare and bare not in told and claim.line.place:
                    told.add(bare)
                    yield Hit(bare, {"line": found.earlier.extent(claim.line.place.span)[0].line})


def _bare(earlier: Document, claim: Claim, document: Document, pair: Pair) -> Span | None:
    """The sentence in which a claim stands unattributed now."""
    if len(claim.roots) < LEAST:
        return None
    left = {span: claim.roots & roots(document, span) for span in pair.after}
    span = max(left, key=lambda span: len(left[span]))
    if len(left[span]) < LEFT * len(claim.roots) or _credited(earlier, claim, document, span):
        return None
    spared = _acting(earlier, pair, claim, document, span) or _beside(earlier, claim, document, span)
    return None if spared else span


def _credited(earlier: Document, claim: Claim, document: Document, span: Span) -> bool:
    """Whether a sentence still brings in somebody's words, by a cue that is no part of the claim itself."""
    own = Counter(document.tokens(span).words)
    own.subtract(word for part in claim.content for word in earlier.tokens(part).words)
    cues = {word for now in claims(document, [span]) for word in document.tokens(now.line.cue.span).words}
    return any(own[word] > 0 for word in (_cues() | cues) & own.keys()) or document.text[span.end - 1] == "?"


@cache
def _cues() -> frozenset[str]:
    lists = "quote-cues speech-verbs opinion-verbs finding-verbs".split()
    return frozenset().union(*map(words, lists)) - LIGHT


def _acting(earlier: Document, pair: Pair, claim: Claim, document: Document, span: Span) -> bool:
    """Whether a sentence names the source and has words that the earlier one had not: one may be a cue."""
    own = roots(document, span)
    before = frozenset().union(*(roots(earlier, old) for old in pair.before))
    return not own.isdisjoint(identities(earlier, claim.line)) and not own <= before


def _beside(earlier: Document, claim: Claim, document: Document, span: Span) -> bool:
    """Whether a sentence beside `span` in its paragraph is from the same source, who goes on speaking."""
    paragraph = document.around(span, "paragraph")
    near = [other for other in document.near(span, 1) if other != span and paragraph.covers(other)]
    if any(may_be_one(earlier, claim.line, document, other.line) for other in claims(document, near)):
        return True
    source = identities(earlier, claim.line)
    told = (other for other in near if not source.isdisjoint(roots(document, other)))
    return any(not _cues().isdisjoint(document.tokens(other).words) for other in told)
