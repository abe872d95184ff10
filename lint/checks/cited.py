"""Outlets that an article draws on, picked by what is known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from typing import ClassVar, NamedTuple

from ..citing import citations
from ..document import Document, Mark
from ..errors import BylintError, nearest
from ..hit import Hit, checked
from ..kinds import OutletLabels, Reach, Selector
from ..knowledge.press import Outlet
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found
from .support import borne_out, surroundings

OUTLET, SENTENCE = Selector("outlet", ""), Selector("sentence", "")
PARAGRAPH, QUOTE = Selector("paragraph", ""), Selector("quote", "")
DRAWN = ("reported", "told", "credited", "linked")
NAMED = "named"
"""How an outlet is drawn on: as `citing` has it, or by its mere name."""


class Place(NamedTuple):
    """Where an outlet is drawn on: its mark, the outlet, and how."""

    mark: Mark
    outlet: Outlet
    how: str

    @property
    def span(self) -> Span:
        """The words that name the outlet or lead to it."""
        return self.mark.span


@checked
class CitedOutlet:
    """Hits the first place where an article draws on each outlet with a label of `having` and none of `without`.

    `how` says which ways of drawing on it count: `reported`, `told`, `credited`, `linked`, or `named`, its mere name. A
    place counts where its sentence holds one of `needs`, no `except` phrase touches it, and none of `answers` stands
    within `reach`; with `alone`, where nobody and nothing else near it bears the claim out. Quotations are not the
    article's, and an outlet that it speaks of more often than it draws on it is its subject. With `untold`, an outlet
    that others talk to may be the draft's own, unless the draft says what its own is.
    """

    having: OutletLabels
    without: OutletLabels = ("own",)
    how: tuple[str, ...] = DRAWN
    needs: Phrases = NONE
    except_: Phrases = NONE
    answers: Phrases = NONE
    reach: Reach = Reach("sentence", 0)
    alone: bool = False
    untold: bool = False

    offers: ClassVar = frozenset({"outlet", "place", "kind", "kind_by", "standing", "standing_by"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (OUTLET,)

    def __post_init__(self) -> None:
        """Refuse a way of drawing on an outlet that is none."""
        for way in self.how:
            if way not in (*DRAWN, NAMED):
                what = f"how: “{way}” is no way to draw on an outlet; {nearest(way, (*DRAWN, NAMED))}"
                raise BylintError(what, line=getattr(way, "line", 0))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit an outlet, with the later places beside it."""
        if self.reach.unit == "document" and self._answered(document, Span(0, len(document.text))):
            return
        supported = cache(partial(borne_out, document, frozenset(self.having)))
        picked: dict[str, list[Place]] = {}
        for sentence, places in groupby(self._places(document), lambda place: document.around(place.span, "sentence")):
            if not (self.alone and supported(surroundings(document, sentence))):
                for place in self._asked(document, sentence, places):
                    picked.setdefault(place.outlet.name, []).append(place)
        for first, *later in picked.values():
            subject = NAMED not in self.how and _subject(document, first.outlet)
            if not subject and not (self.untold and _told(document, first.outlet)):
                yield Hit(first.span, _known(document, first), tuple(place.span for place in later))

    def _places(self, document: Document) -> Iterator[Place]:
        """Where the outlets asked about are drawn on, in the article's own words."""
        drawn = [Place(one.mark, one.outlet, one.how) for one in citations(document) if one.how in self.how]
        met = {place.span for place in drawn}
        if NAMED in self.how:
            marks = (mark for mark in document.select(Selector("outlet", NAMED)) if mark.span not in met)
            drawn += [Place(mark, mark.value, NAMED) for mark in marks if isinstance(mark.value, Outlet)]
        for place in sorted(drawn, key=lambda place: place.span):
            labels = place.mark.labels
            asked = not labels.isdisjoint(self.having) and labels.isdisjoint(self.without)
            if asked and document.touched(place.span, (PARAGRAPH,)) and not document.touched(place.span, (QUOTE,)):
                yield place

    def _asked(self, document: Document, sentence: Span, places: Iterable[Place]) -> Iterator[Place]:
        """Those places of a sentence that its words, and those around it, leave to be asked about."""
        if self.needs and not found(self.needs, NONE, document, sentence):
            return
        if self.reach.unit != "document" and self._answered(document, self._near(document, sentence)):
            return
        spared = found(self.except_, NONE, document, sentence)
        yield from (place for place in places if not any(span.overlaps(place.span) for span in spared))

    def _near(self, document: Document, sentence: Span) -> Span:
        """What stands within reach of a sentence."""
        near = document.near(sentence, self.reach.steps, self.reach.unit) or (sentence,)
        return Span(near[0].start, near[-1].end)

    def _answered(self, document: Document, around: Span) -> bool:
        """Whether one of the answers stands in a stretch."""
        if not self.answers or (self.answers.anchors and document.vocabulary.isdisjoint(self.answers.anchors)):
            return False
        sentences = document.select(SENTENCE, around)
        return any(found(self.answers, NONE, document, sentence.span) for sentence in sentences)


def _subject(document: Document, outlet: Outlet) -> bool:
    """Whether the article speaks of an outlet more often than it draws on it, and so is about it."""
    drawn, spoken = document.once(_mentions)
    return spoken[outlet.name] > max(drawn[outlet.name], 1)


def _mentions(document: Document) -> tuple[Counter[str], Counter[str]]:
    """How often each outlet is drawn on, and how often named otherwise."""
    drawn = {one.place: one.outlet.name for one in citations(document)}
    named = (mark for mark in document.select(Selector("outlet", NAMED)) if mark.span not in drawn)
    return Counter(drawn.values()), Counter(mark.value.name for mark in named if isinstance(mark.value, Outlet))


def _told(document: Document, outlet: Outlet) -> bool:
    """Whether others talk to an outlet, in a draft that does not say what its own is."""
    return not document.facts.outlet and outlet.name in document.once(_hearers)


def _hearers(document: Document) -> frozenset[str]:
    """The outlets that others talk to."""
    return frozenset(one.outlet.name for one in citations(document) if one.how == "told")


def _known(document: Document, place: Place) -> dict[str, object]:
    """What a message may say of an outlet: the name by which the text calls it, and what the table knows."""
    outlet = place.outlet
    name = place.span.of(document.text) if "named" in place.mark.labels else outlet.name
    return {
        "outlet": name,
        "place": outlet.place or "no country given",
        "kind": outlet.kind,
        "kind_by": outlet.kind_by,
        "standing": outlet.standing,
        "standing_by": outlet.standing_by,
    }
