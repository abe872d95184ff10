"""Outlets that an article draws on, picked by what is known of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from ..citing import citations, outlet_of, through
from ..document import Document, Mark
from ..errors import BylintError, nearest
from ..hit import Hit, checked
from ..kinds import OutletLabels, Reach, Selector
from ..knowledge.press import Outlet
from ..ledger import Line, lines
from ..phrase import Phrases
from ..span import Span
from .phrase import NONE, found

OUTLET, LINK = Selector("outlet", ""), Selector("link", "")
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
        picked: dict[str, list[Place]] = {}
        for place in self._places(document):
            if self._counts(document, place):
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

    def _counts(self, document: Document, place: Place) -> bool:
        """Whether the words around a place make it one that is asked about."""
        sentence = document.around(place.span, "sentence")
        if self.needs and not found(self.needs, NONE, document, sentence):
            return False
        if any(spared.overlaps(place.span) for spared in found(self.except_, NONE, document, sentence)):
            return False
        if self._answered(document, place.span):
            return False
        return not self.alone or not _supported(document, place, frozenset(self.having))

    def _answered(self, document: Document, span: Span) -> bool:
        """Whether one of the answers stands within reach."""
        if not self.answers or (self.answers.anchors and document.vocabulary.isdisjoint(self.answers.anchors)):
            return False
        around = Span(0, len(document.text))
        if self.reach.unit != "document":
            near = document.near(span, self.reach.steps, self.reach.unit) or (span,)
            around = Span(near[0].start, near[-1].end)
        sentences = document.select(Selector("sentence", ""), around)
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
    if document.facts.outlet:
        return False
    return any(one.how == "told" and one.outlet.name == outlet.name for one in citations(document))


def _supported(document: Document, place: Place, having: frozenset[str]) -> bool:
    """Whether a source or link stands near a place that is neither this outlet's nor one's with a label of `having`."""
    near = (document.around(place.span, "paragraph"), *document.near(place.span, 1))
    around = Span(min(part.start for part in near), max(part.end for part in near))
    doubted = {mark.span for mark in document.select(OUTLET, around) if not having.isdisjoint(mark.labels)}
    if any(link.span not in doubted for link in document.select(LINK, around)):
        return True
    spoken = (line for line in lines(document) if line.place and around.overlaps(line.place.span))
    return any(_bears_out(document, line, having) for line in spoken)


def _bears_out(document: Document, line: Line, having: frozenset[str]) -> bool:
    """Whether an attribution rests on somebody else than such an outlet, or than unnamed people whom it alone knows."""
    if line.place is None or line.source is None:
        return False
    itself = outlet_of(document, line.place.span, line.source.kind)
    if itself:
        return having.isdisjoint(itself.labels)
    via = None if "named" in line.place.labels else through(document, line)
    return via is None or having.isdisjoint(via.labels)


def _known(document: Document, place: Place) -> dict[str, object]:
    """What a message may say of an outlet: the name by which the text calls it, and what the table knows."""
    outlet = place.outlet
    name = place.span.of(document.text) if "named" in place.mark.labels else outlet.name
    return {
        "outlet": name,
        "place": outlet.place,
        "kind": outlet.kind,
        "kind_by": outlet.kind_by,
        "standing": outlet.standing,
        "standing_by": outlet.standing_by,
    }
