"""People whom an article calls he in one place and she in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.nicknames import namesake
from ..span import Span
from .antecedents import alone, first, objects
from .genders import LONGEST, OPENING, PRONOUNS, Sign, Word, either, nouns, pronouns, telling, within
from .people import Person, by_surname

QUOTE, NAME = Selector("quote", ""), Selector("name", "person")
OFFICES = frozenset("mr sir congressman councilman assemblyman alderman spokesman businessman policeman".split())
"""Titles of men; “Lord” and “Father” stand in names of other things."""

BOUND = r"(?: (?:and|with)| [a-z]+(?: [a-z]+)?)? (?P<own>himself|herself)\b| and (?P<own2>his|her) "
"""A pronoun that can be of nobody but the name before it."""

OPEN = r"\b(?:transgender|trans|non-?binary|pronouns?|genderqueer|drag)\b"
NEAR = 250
"""Characters after a name in which its bearer is spoken of."""


@checked
class Gendered:
    """Hits the first word that makes a she of somebody who is a he before, or the other way round; `other` is that.

    Titles, nouns in apposition, and pronouns where nobody else can be meant tell; first names tell nothing.
    """

    offers: ClassVar = frozenset({"name", "other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    reads: ClassVar = (NAME,)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """All that tells a woman: without a word for either there is no conflict."""
        return words("men") | words("women")

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a person."""
        found = telling(document)
        if len({woman for _, woman, _ in found}) < 2:
            return
        for surname in either(document, found):
            named = by_surname(document)[surname]
            if len(named) < 2 or not _one(named):
                continue
            signs = sorted({sign for person in named for sign in _told(document, found, person)}, key=_place)
            other = next((sign for sign in signs if sign.woman != signs[0].woman), None)
            titled = other and any(_titled(sign, named) for sign in (signs[0], other))
            if other and not (titled and _related(document, named)) and not re.search(OPEN, document.folded):
                name = max((person.words for person in named), key=len)[-1]
                yield Hit(other.span, {"name": name, "other": signs[0].span.of(document.text)}, (signs[0].span,))


def _place(sign: Sign) -> Span:
    return sign.span


def _one(named: list[Person]) -> bool:
    """Whether all who bear a surname may be one person: one first name, and no couple's titles."""
    firsts = {person.first for person in named if person.first}
    if firsts and not named[0].first:  # known to all, and perhaps not the one who is named in full later
        return False
    if len(firsts) > 1 and not (len(firsts) == 2 and namesake(*firsts)):
        return False
    courtesy = {person.title for person in named} & {"mr", "mrs", "ms", "miss"}
    return "mr" not in courtesy or len(courtesy) == 1 or (bool(firsts) and "mrs" not in courtesy)


def _titled(sign: Sign, named: list[Person]) -> bool:
    """Whether a sign is the title of somebody called by the surname alone, who may be a relative."""
    return any(sign.span.covers(person.span) and not person.first for person in named)


def _related(document: Document, named: list[Person]) -> bool:
    """Whether relatives stand near a mention."""
    kin = words("kin")
    near = {span for person in named for span in document.near(person.span, 1)}
    return not all(kin.isdisjoint(document.tokens(span).words) for span in near)


def _told(document: Document, found: list[Word], person: Person) -> Iterator[Sign]:
    """What the words about one mention tell."""
    start, end = person.span
    if not within(found, start - LONGEST, end + NEAR) or next(document.select(QUOTE, person.span), None):
        return
    for at, woman, word in within(found, start - len(person.title) - 2, start) if person.title else ():
        if woman or word in OFFICES:
            yield Sign(woman, Span(at, end))
    if any(word not in PRONOUNS for *_, word in within(found, start - LONGEST, end + LONGEST)):
        beside = {noun.start: noun for noun in nouns(document, person)}
        around = within(found, start - LONGEST, end + LONGEST)
        yield from (Sign(woman, beside[at]) for at, woman, _ in around if at in beside)
    if first(document, found, person):
        yield from _meant(document, found, person)


def _meant(document: Document, found: list[Word], person: Person) -> Iterator[Sign]:
    """What the pronouns after a mention tell, of which nobody else stands in front."""
    end, sentence = person.span.end, document.around(person.span, "sentence")
    called = list(pronouns(document, found, end, sentence.end))
    if called and (bound := re.compile(BOUND).match(document.folded, end, sentence.end)):
        yield from pronouns(document, found, *bound.span(bound.lastgroup or 0))
    called += _opening(document, found, sentence)
    if called and not objects(document, Span(end, sentence.end)) and alone(document, person, sentence):
        yield from called


def _opening(document: Document, found: list[Word], sentence: Span) -> Iterator[Sign]:
    """The pronoun that the next sentence opens with, or that follows on the quotation it opens with."""
    for following in document.near(sentence, 1)[-1:]:
        if following.start >= sentence.end:
            quote = next(document.select(QUOTE, following), None)
            at = quote.span.end if quote and quote.span.start == following.start else following.start
            yield from pronouns(document, found, at, at + OPENING)
