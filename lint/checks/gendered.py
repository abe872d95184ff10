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
from .people import Person, by_surname, namesake

QUOTE, NAME = Selector("quote", ""), Selector("name", "person")
PRONOUNS = frozenset("he him his himself she her hers herself".split())
OFFICES = frozenset("mr sir congressman councilman assemblyman alderman spokesman businessman policeman".split())
"""Titles of men; “Lord” and “Father” stand in names of other things."""

CALLED = re.compile(r", (?:\d+, )?(?:an?|the) [\w'-]+(?: [\w'-]+){0,2}")
WORD = re.compile(r"[\w'-]+")
LONGEST, NEAR = 40, 400
"""Characters before a name in which a noun of its own may stand, and after it in which it is spoken of."""

Word = tuple[int, bool, str]
"""Where a word stands that tells a man or a woman, whether it tells a woman, and the word."""

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
        telling = _telling(document)
        if len({woman for _, woman, _ in telling}) < 2:
            return
        for named in by_surname(document).values():
            if len(named) < 2 or not _both(telling, named) or not _one(document, named):
                continue
            signs = sorted({sign for person in named for sign in _told(document, telling, person)}, key=_place)
            other = next((sign for sign in signs if sign.woman != signs[0].woman), None)
            if other and not _open(document):
                name = max((person.words for person in named), key=len)[-1]
                yield Hit(other.span, {"name": name, "other": signs[0].span.of(document.text)}, (signs[0].span,))


def _open(document: Document) -> bool:
    """Whether the article is about who is called he or she."""
    return re.search(r"\b(?:transgender|trans|non-?binary|pronouns?|genderqueer|drag)\b", document.folded) is not None


def _place(sign: Sign) -> Span:
    return sign.span


def _telling(document: Document) -> list[Word]:
    """The words that tell a man or a woman, in reading order."""
    found = document.words.at
    both = ((False, words("men")), (True, words("women")))
    return sorted((at, woman, word) for woman, nouns in both for word in found.keys() & nouns for at in found[word])


def _within(telling: list[Word], start: int, end: int) -> list[Word]:
    return telling[bisect_left(telling, (start,)) : bisect_left(telling, (end,))]


def _both(telling: list[Word], named: list[Person]) -> bool:
    """Whether words for men and for women stand near the mentions of a person."""
    near = (_within(telling, span.start - LONGEST, span.end + NEAR) for span, *_ in named)
    return len({woman for found in near for _, woman, _ in found}) == 2


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
    near = {span for person in named for span in document.near(person.span, 1)}
    return all(kin.isdisjoint(document.tokens(span).words) for span in near)


def _told(document: Document, telling: list[Word], person: Person) -> Iterator[Sign]:
    """What the words about one mention tell."""
    start, end = person.span
    if next(document.select(QUOTE, person.span), None):
        return
    for at, woman, word in _within(telling, start - len(person.title) - 2, start) if person.title else ():
        if woman or word in OFFICES:
            yield Sign(woman, Span(at, end))
    sentence = document.around(person.span, "sentence")
    nouns = {noun.start: noun for noun in _nouns(document, person)}
    for at, woman, _ in _within(telling, start - LONGEST, sentence.end):
        if at in nouns:
            yield Sign(woman, nouns[at])
    pronouns = [*_pronouns(document, telling, end, sentence.end), *_opening(document, telling, sentence)]
    if pronouns and _alone(document, telling, person, sentence):
        yield from pronouns


def _opening(document: Document, telling: list[Word], sentence: Span) -> Iterator[Sign]:
    """The pronoun that the next sentence opens with."""
    for following in document.near(sentence, 1)[-1:]:
        if following.start >= sentence.end:
            yield from _pronouns(document, telling, following.start, following.start + 1)


def _nouns(document: Document, person: Person) -> Iterator[Span]:
    """The nouns that stand beside a name and say what its bearer is: “spokesman Tom Hale”, “Ada Vale, the actress,”."""
    kin, text = words("kin"), document.folded
    if called := CALLED.match(text, person.span.end):
        for noun in list(WORD.finditer(text, *called.span()))[1:]:
            if noun[0] in words("function-words") or text[noun.end() : noun.end() + 1] == ".":
                break
            if noun[0] not in kin or text.startswith(" of ", noun.end()):
                yield Span(*noun.span())
    start = max(0, person.span.start - 1)
    before = text[max(0, start - LONGEST) : start].rpartition(" ")[2]
    if before.isalpha() and not person.title and before not in kin:
        yield Span(start - len(before), start)


def _pronouns(document: Document, telling: list[Word], start: int, end: int) -> Iterator[Sign]:
    """The pronouns of a stretch that are the writer's own."""
    for at, woman, word in _within(telling, start, end):
        place = Span(at, at + len(word))
        if word in PRONOUNS and not next(document.select(QUOTE, place), None):
            yield Sign(woman, place)


def _alone(document: Document, telling: list[Word], person: Person, sentence: Span) -> bool:
    """Whether nobody else stands in a sentence and those before it, by name or by a noun."""
    if next(_pronouns(document, telling, sentence.start, person.span.start), None):
        return False
    near = [span for span in document.near(sentence, BEFORE) if span.start <= sentence.start]
    whole = Span(near[0].start, sentence.end)
    named = [mark.span for mark in document.select(NAME, whole)]
    if any(span.of(document.text).rpartition(" ")[2] != person.words[-1] for span in named):
        return False
    nouns = words("role-nouns") | words("kin")
    tokens = document.tokens(whole)
    places = [tokens.span(at, at + 1) for at, word in enumerate(tokens.words) if word in nouns and not _plural(word)]
    own = {*named}
    for other in by_surname(document)[person.surname] if places else ():
        if whole.covers(other.span):
            own.update(_nouns(document, other))
    return all(any(span.covers(place) for span in own) for place in places)


def _plural(noun: str) -> bool:
    """Whether a noun is of several people, whom no he or she stands for."""
    return noun in {"people", "men", "women", "police"} or noun.removesuffix("s") in words("role-nouns") - {noun}
