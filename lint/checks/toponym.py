"""Places that two sides call by two names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import Hit, checked
from ..kinds import Selector
from ..phrase import Phrases
from ..scan import fold
from ..span import Span
from .phrase import NONE, found

NAMES = tuple(Selector("name", kind) for kind in ("organisation", "outlet", "person", "document"))
"""What a place's name may be a part of, and then is nobody's choice."""
QUOTE = Selector("quote", "")
PAST = range(1000, 1992)
"""Years of which the names of their own day are told."""

Places = dict[str, list[Span]]


@checked
class Toponym:
    """Hits each form of a place's name that is not the house's, and offers the house's.

    A line of `pairs` holds the forms of every side; which of them stands first means nothing. `house` names the forms
    that the house has chosen; of a place for which it has none, the form is hit that an article uses less beside
    another. Parts of other names, years long past and sentences that give both forms are spared.
    """

    pairs: Mapping[str, tuple[str, ...]]
    house: tuple[str, ...] = ()
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"instead"})
    scope: ClassVar = "sentence"
    spares: ClassVar = ("quote",)

    def __post_init__(self) -> None:
        """Refuse a table that holds one side alone or a form twice, and a house form that is in none of its lines."""
        known: set[str] = set()
        for forms in self._rows:
            if len({fold(form) for form in forms}) < 2:
                raise BylintError(f"pairs: “{forms[0]}” stands alone; write the other side's form beside it")
            if twice := known.intersection(forms):
                raise BylintError(f"pairs: “{twice.pop()}” stands in two lines; keep one")
            known.update(forms)
        if unknown := [form for form in self.house if form not in known]:
            raise BylintError(f"house: “{unknown[0]}” is in no line of pairs; add it there, with the other side's form")

    @property
    def _rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple((first, *others) for first, others in self.pairs.items())

    @cached_property
    def _phrases(self) -> Mapping[str, Phrases]:
        return {form: Phrases([form]) for forms in self._rows for form in forms}

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of all forms."""
        return frozenset().union(*(phrases.anchors for phrases in self._phrases.values()))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a form found, with the one to write instead and the first place where that stands."""
        standing = self._standing(document, sentences)
        for forms in self._rows:
            used = {form: standing[form] for form in forms if form in standing}
            chosen = self._chosen(forms, used)
            for form, spans in used.items() if chosen else ():
                for span in spans if form != chosen else ():
                    yield Hit(span, {"instead": f"“{chosen}”"}, tuple(used.get(chosen, ())[:1]), (chosen,))

    def _chosen(self, forms: Sequence[str], used: Places) -> str:
        """The house's form of a place, or the one used more often, the earlier of two used alike; else none."""
        if own := [form for form in forms if form in self.house]:
            return own[0]
        return min(used, key=lambda form: (-len(used[form]), used[form][0])) if len(used) > 1 else ""

    def _standing(self, document: Document, sentences: Sequence[Mark]) -> Places:
        """Each form that the article's own words use, and where."""
        standing: Places = {}
        for sentence in sentences:
            here = self._here(document, sentence.span)
            for forms in self._rows:
                told = [form for form in forms if form in here]
                if len(told) == 1:
                    standing.setdefault(told[0], []).extend(here[told[0]])
        return standing

    def _here(self, document: Document, sentence: Span) -> Places:
        """The forms in one sentence, but for those within a longer form or name, or beside a year long past."""
        tokens = document.tokens(sentence).words
        if any(token.isdecimal() and len(token) < 5 and int(token) in PAST for token in tokens):
            return {}
        words = frozenset(tokens)
        spans = {
            form: found(phrases, self.except_, document, sentence)
            for form, phrases in self._phrases.items()
            if not phrases.anchors.isdisjoint(words)
        }
        every = [span for places in spans.values() for span in places]
        kept = {form: [span for span in places if _whole(document, span, every)] for form, places in spans.items()}
        return {form: places for form, places in kept.items() if places}


def _whole(document: Document, span: Span, others: Sequence[Span]) -> bool:
    """Whether words are the article's own, and no part of another form or of a longer name."""
    if next(document.select(QUOTE, span), None):
        return False
    names = [mark.span for kind in NAMES for mark in document.select(kind, span)]
    return not any(other != span and other.covers(span) for other in (*others, *names))
