"""People whom an article calls he in one place and she in another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .people import Person, namesake, people

QUOTE, NAME, PARAGRAPH = Selector("quote", ""), Selector("name", "person"), Selector("paragraph", "")
SENTENCE = Selector("sentence", "")
HE, SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
OFFICES = frozenset("mr sir congressman councilman assemblyman alderman spokesman businessman policeman".split())
"""Titles of men; “Lord” and “Father” stand in names of other things."""

OPEN = re.compile(r"\b(?:transgender|trans|non-?binary|pronouns?|genderqueer|drag)\b")
CALLED = re.compile(r", (?:\d+, )?(?:an?|the) [\w'-]+(?: [\w'-]+){0,2}")
WORD = re.compile(r"[\w'-]+")
BEHIND = re.compile(r"(?P<noun>[\w-]+) \Z")
LONGEST = 40
"""Characters before a name in which a noun of its own may stand."""

BEFORE = 2
"""Sentences before a pronoun in which nobody else may stand."""


class Sign(NamedTuple):
    """A word that tells whether somebody is a he or a she, and where it stands."""

    woman: bool
    span: Span


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
        met = document.words.at.keys()
        if not (met & words("men") and met & words("women")) or OPEN.search(document.folded):
            return
        for name, signs in _signs(document).items():
            first = signs[0]
            other = next((sign for sign in signs if sign.woman != first.woman), None)
            if other:
                yield Hit(other.span, {"name": name, "other": first.span.of(document.text)}, (first.span,))


def _signs(document: Document) -> dict[str, list[Sign]]:
    """What tells of each person who is alone of a surname, in reading order."""
    mentions: dict[str, list[Person]] = {}
    for person in people(document):
        mentions.setdefault(person.surname, []).append(person)
    found = {}
    for named in mentions.values():
        if len(named) > 1 and _one(document, named):
            signs = sorted({sign for person in named for sign in _told(document, person)}, key=lambda sign: sign.span)
            if signs:
                found[max((person.words for person in named), key=len)[-1]] = signs
    return found


def _one(document: Document, named: list[Person]) -> bool:
    """Whether all who bear a surname are one person: one first name, and no relatives about."""
    firsts = {person.first for person in named if person.first}
    if firsts and not named[0].first:  # known to all, and perhaps not the one who is named in full later
        return False
    if len(firsts) > 1 and not (len(firsts) == 2 and namesake(*firsts)):
        return False
    courtesy = {person.title for person in named} & {"mr", "mrs", "ms", "miss"}
    if "mr" in courtesy and len(courtesy) > 1 and (not firsts or "mrs" in courtesy):  # a couple
        return False
    kin = words("kin")
    return all(kin.isdisjoint(document.tokens(document.around(person.span, "sentence")).words) for person in named)


def _told(document: Document, person: Person) -> Iterator[Sign]:
    """What the words about one mention tell."""
    if next(document.select(QUOTE, person.span), None):
        return
    for word in person.title.split():
        if word in OFFICES or word in words("women"):
            start = document.folded.rindex(word, 0, person.span.start)
            yield Sign(word in words("women"), Span(start, person.span.end))
    for noun in _nouns(document, person):
        word = noun.of(document.folded)
        if word in words("men") or word in words("women"):
            yield Sign(word in words("women"), noun)
    sentence = document.around(person.span, "sentence")
    if _alone(document, person, sentence):
        yield from _pronouns(document, person.span.end, sentence.end)
        for following in document.near(sentence, 1)[-1:]:
            opening = document.tokens(following).words[:1]
            if following.start >= sentence.end and opening and opening[0] in HE | SHE:
                yield Sign(opening[0] in SHE, Span(following.start, following.start + len(opening[0])))


def _nouns(document: Document, person: Person) -> Iterator[Span]:
    """The nouns that stand beside a name and say what its bearer is: “spokesman Tom Hale”, “Ada Vale, the actress,”."""
    kin, text = words("kin"), document.folded
    if called := CALLED.match(text, person.span.end):
        for noun in list(WORD.finditer(text, *called.span()))[1:]:
            if noun[0] in words("function-words") or text[noun.end() : noun.end() + 1] == ".":
                break
            if noun[0] not in kin or text.startswith(" of ", noun.end()):
                yield Span(*noun.span())
    before = BEHIND.search(text, max(0, person.span.start - LONGEST), person.span.start)
    if before and not person.title and before["noun"] not in kin:
        yield Span(*before.span("noun"))


def _pronouns(document: Document, start: int, end: int) -> Iterator[Sign]:
    """The pronouns of a stretch that are the writer's own."""
    tokens = document.words_and_signs
    for at in range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)):
        word = tokens.words[at]
        if (word in HE or word in SHE) and not next(document.select(QUOTE, tokens.span(at, at + 1)), None):
            yield Sign(word in SHE, tokens.span(at, at + 1))


def _alone(document: Document, person: Person, sentence: Span) -> bool:
    """Whether nobody else stands in a sentence and those before it, by name or by a noun."""
    near = [span for span in document.near(sentence, BEFORE) if span.start <= sentence.start]
    whole = Span(near[0].start, sentence.end)
    named = [mark.span for mark in document.select(NAME, whole)]
    if any(span.of(document.text).rpartition(" ")[2] != person.words[-1] for span in named):
        return False
    if next(_pronouns(document, sentence.start, person.span.start), None):
        return False
    nouns = words("role-nouns") | words("kin")
    own = {*named}
    for other in people(document):
        if whole.covers(other.span):
            own.update(_nouns(document, other))
    tokens = document.tokens(whole)
    places = (tokens.span(at, at + 1) for at, word in enumerate(tokens.words) if word in nouns)
    return all(any(span.covers(place) for span in own) for place in places)
