"""Claims that an edit has given to another source, or to one of whom less is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..ledger import SOURCE
from ..span import Span
from .alignment import Change, Edit, Pair, edit
from .credited import Claim, claims, left_open, may_be_one, named, roots

ANONYMITY, NAMED, UNNAMED = map(Selector.parse, ("anonymity", "source.named", "source.unnamed"))
SAME = 0.6
"""The share of the shorter claim's words that both must hold to be one claim."""
LEAST = 2
"""Words that they must share at least."""
TOLD = frozenset({"access", "boilerplate", "reason"})
"""Degrees of an unnamed source that say how it knows, or why it has no name."""
LITTLE = frozenset({"bare", "role"})
"""Those that do not."""


@checked
class SourceChanged(Change):
    """Hits the source of a claim that the earlier version has from somebody else.

    It `asks` for `other` sources of the same kind, for `unnamed` ones in the place of a name, or for `thinner` ones, of
    whom the earlier version tells how they know or why they have no name. A second mention by another name, a
    description that moved to another sentence, and a source that the text leaves open are spared.
    """

    asks: Literal["other", "unnamed", "thinner"]

    offers: ClassVar = frozenset({"line"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a claim; who the earlier source is, is not told: it may be withheld for a reason."""
        found = edit(document)
        told: set[Span] = set()
        for pair in found.pairs:
            before, after = claims(found.earlier, pair.before), claims(document, pair.after)
            for old, new in _same(before, after):
                place, was = new.line.place, old.line.place
                if not place or not was or place.span in told or left_open(old.line) or left_open(new.line):
                    continue
                if self._thinner(found.earlier, old, document, new) or (
                    _left(before, after, old, new)
                    and not _both(found.earlier, pair, old, document, new)
                    and self._other(found.earlier, old, document, new)
                ):
                    told.add(place.span)
                    yield Hit(place.span, {"line": found.earlier.extent(was.span)[0].line})
        if self.asks == "thinner":
            yield from _unexplained(found, document, told)

    def _thinner(self, earlier: Document, old: Claim, document: Document, new: Claim) -> bool:
        """Whether less is told of an unnamed source, here and in the whole article."""
        if self.asks != "thinner":
            return False
        less = _degree(old) in TOLD and _degree(new) in LITTLE
        return less and _told(document) < _told(earlier)

    def _other(self, earlier: Document, old: Claim, document: Document, new: Claim) -> bool:
        """Whether the source is somebody else, or nobody with a name any more."""
        was, now = named(earlier, old.line), named(document, new.line)
        lost = was and not now
        if self.asks == "unnamed" and lost and _any_one(document, new):
            return True
        if self.asks == "thinner" or may_be_one(earlier, old.line, document, new.line):
            return False
        return lost and not _definite(document, new) if self.asks == "unnamed" else was == now


def _same(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The claims of the earlier sentences, each with what it has become."""
    for old in before:
        likely = max(after, key=lambda claim: len(claim.roots & old.roots), default=None)
        if likely:
            shared = len(likely.roots & old.roots)
            if shared >= LEAST and shared >= SAME * min(len(likely.roots), len(old.roots)):
                yield old, likely


def _left(before: Sequence[Claim], after: Sequence[Claim], old: Claim, new: Claim) -> bool:
    """Whether the earlier source says nothing more in these sentences, and the later one said nothing there before."""
    return _name(new) not in map(_name, before) and _name(old) not in map(_name, after)


def _both(earlier: Document, pair: Pair, old: Claim, document: Document, new: Claim) -> bool:
    """Whether both sources stand in both versions, a body and who speaks for it: whose a cue is, is open then."""
    if not (old.line.place and new.line.place and new.line.source) or new.line.source.kind == "person":
        return False
    was, now = roots(earlier, old.line.place.span), roots(document, new.line.place.span)
    before = frozenset().union(*(roots(earlier, span) for span in pair.before))
    after = frozenset().union(*(roots(document, span) for span in pair.after))
    return bool(was and now) and was <= after and now <= before


def _name(claim: Claim) -> str:
    return claim.line.source.name.lower() if claim.line.source else ""


def _degree(claim: Claim) -> str:
    return claim.line.source.degree if claim.line.source else ""


def _any_one(document: Document, claim: Claim) -> bool:
    """Whether a source is one of many: “an official”."""
    return claim.line.place is not None and document.tokens(claim.line.place.span).words[:1] in (["a"], ["an"], ["one"])


def _definite(document: Document, claim: Claim) -> bool:
    """Whether somebody is spoken of as known already: “the mayor”."""
    place = claim.line.place
    if place is None or "plural" in place.labels:
        return False
    return document.tokens(place.span).words[:1] in (["the"], ["his"], ["her"], ["their"], ["its"])


def _unexplained(found: Edit, document: Document, told: Iterable[Span]) -> Iterator[Hit]:
    """One hit for each sentence that has lost why its source has no name, in a clause or in the sentence behind it."""
    earlier = found.earlier
    reasons = list(earlier.select(ANONYMITY))
    if len(reasons) <= sum(1 for _ in document.select(ANONYMITY)):
        return
    became = found.became
    for mark in reasons:
        sentence = earlier.around(mark.span, "sentence")
        now = became.get(sentence)
        if sentence in found.kept or (now and "reason" not in mark.labels):
            continue
        if now is None and not claims(earlier, [sentence]):  # “She asked not to be named.”
            now = became.get(earlier.near(sentence, 1)[0])
            now = now if now and document.touched(now, (UNNAMED,)) else None
        if now is None:
            continue
        if not document.touched(now, (ANONYMITY, NAMED)) and not any(now.covers(span) for span in told):
            yield Hit(now, {"line": earlier.extent(mark.span)[0].line})


def _told(document: Document) -> int:
    """How many unnamed sources of an article come with how they know, or why they have no name."""
    return sum(not mark.labels.isdisjoint(TOLD) for mark in document.select(SOURCE))
