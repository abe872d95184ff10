"""Days to come told as past, and days long past told as to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge.calendar import MONTHS
from ..span import Span
from ..tokens import Tokens
from .dated import DATED, When, clause, dates, years

AHEAD, BEHIND = 2, 45
"""Days after publication, and before it, that a day must lie to be certainly in the other tense."""
REACH, PLACE = 5, 4
"""Words between a verb and the date of what it tells, and those that may name a place there."""
BEFELL = frozenset(
    "opened closed died began happened arrived resigned started ended crashed left went came fell sank burned burnt"
    " reopened collapsed erupted sailed landed moved returned".split()
)
"""Verbs whose clause a date ends, whatever stands between: “died in Lowmoor on 3 May”."""
PAST = BEFELL | frozenset(
    "took won lost met voted launched became signed married appeared performed killed arrested elected played visited"
    " attended published announced released founded completed finished struck hit held broke stopped was were said told"
    " gave bought sold built born".split()
)
"""Verbs that tell what was done on a day where it stands right beside them: “held on 3 May”."""
PLANNING = frozenset("scheduled planned expected set due slated billed booked meant intended poised".split())
OPEN = PLANNING | frozenset(
    "to will would shall should could may might must can be being if when once until unless that which who by before"
    " after ahead for from since of is are has's not never pending no because whether what".split()
)
"""Words between a verb and a date, or before the verb, after which the date may be another thing's."""
COMING = frozenset(
    "open close meet begin start take end launch vote return arrive sail land reopen publish release decide resume play"
    " perform appear sit gather host hold".split()
)
"""Verbs of what is appointed for a day."""
APPOINTED = frozenset("held opened closed published released launched".split())
PLACES = frozenset("on in at the a an its their there here place office talks again".split())


@checked
class TenseDate:
    """Hits a date after publication with a past verb, and one long before it with “will”; its year must be written.

    Past and date stand in one clause, “opened on 3 May 2027”; where a plan, a condition or an earlier report comes
    between, nothing is said.
    """

    offers: ClassVar = frozenset({"verb", "date", "published"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    dated: ClassVar = True
    reads: ClassVar = tuple(Selector("date", label) for label in sorted(DATED))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a date, with its verb; `published` is the day of publication."""
        published = document.facts.published
        if not published:
            return
        today = published.toordinal()
        for date in years(document):
            first, last = date.date.first or today, date.date.last or today
            if DATED.isdisjoint(date.labels) or (first < today + AHEAD and last > today - BEHIND):
                continue
            sentence = document.around(date.span, "sentence")
            if first <= today and document.folded.find("will", sentence.start, date.span.start) < 0:
                continue
            tokens = document.tokens(sentence)
            at, end = tokens.bounds(date.span)
            verb = _past(tokens, at, end) if first > today else _future(tokens, at)
            if verb is None or (last < today and _other(document, date)):
                continue
            span = Span(min(verb.start, date.span.start), max(verb.end, date.span.end))
            told = {
                "verb": verb.of(document.text),
                "date": date.span.of(document.text),
                "published": f"{published.day} {MONTHS[published.month]} {published.year}",
            }
            yield Hit(span, told)


def _other(document: Document, date: When) -> bool:
    """Whether a sentence names another time, in which it may have been said what was to come."""
    return any(found.date.year and found != date for found in dates(document, clause(document, date.span)))


def _past(tokens: Tokens, first: int, last: int) -> Span | None:
    """The past verb of a date: “opened on 3 May 2027”, “On 3 May 2027 the mill opened”."""
    if not first or tokens.words[first - 1] not in {"on", "in"}:
        return None
    if first == 1 or (first > 1 and not tokens.words[first - 2][0].isalnum()):
        return _past_after(tokens, last)
    for at in range(first - 2, max(first - 2 - REACH, -1), -1):
        word = tokens.words[at]
        if word in OPEN or not word[0].isalnum():
            return None
        if word in BEFELL or (word in PAST and _placed(tokens, at + 1, first - 1)):
            return None if at and _bound(tokens, at) else tokens.span(at, at + 1)
    return None


def _placed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but a place stands between a verb and its date: “held in Lowmoor on 3 May”."""
    return first == last or (tokens.words[first] in {"in", "at", "place"} and last - first <= PLACE)


def _bound(tokens: Tokens, at: int) -> bool:
    """Whether a verb of the past is a part of another form: “will be opened”, “to be signed”, “is held”."""
    return not OPEN.isdisjoint(tokens.words[max(at - 3, 0) : at])


def _past_after(tokens: Tokens, last: int) -> Span | None:
    """The past verb of the clause that a date opens."""
    at = last + (tokens.words[last : last + 1] == [","])
    for here in range(at, min(at + REACH, len(tokens.words))):
        word = tokens.words[here]
        if word in OPEN or not word[0].isalnum():
            return None
        if word in PAST and here > at and not _plan(tokens, here):
            return tokens.span(here, here + 1)
    return None


def _plan(tokens: Tokens, at: int) -> bool:
    """Whether what follows a verb makes a plan of it: “was to open”, “was scheduled”."""
    return not (PLANNING | {"to", "will", "would"}).isdisjoint(tokens.words[at + 1 : at + 4])


def _future(tokens: Tokens, first: int) -> Span | None:
    """“will” and its verb right before a date: “will open on 3 May 2020”."""
    if first < 3 or tokens.words[first - 1] not in {"on", "in"}:
        return None
    for at in range(first - 2, max(first - 2 - REACH, 0), -1):
        if tokens.words[at - 1] == "will" and tokens.words[at] in COMING | {"be"}:
            return tokens.span(at - 1, at + 1) if _appointed(tokens, at, first - 1) else None
        if not tokens.words[at][0].isalnum():
            return None
    return None


def _appointed(tokens: Tokens, verb: int, on: int) -> bool:
    """Whether the words between a verb and “on” leave the date to the verb."""
    between = range(verb + 1, on)
    if tokens.words[verb] == "be":
        return len(between) == 1 and tokens.words[verb + 1] in APPOINTED
    return all(tokens.words[at] in PLACES or tokens.written[at][0].isupper() for at in between)
