"""People whom a headline names otherwise than the text, or whom the text never names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge.nicknames import namesake
from ..tokens import Tokens
from .capitals import BROKEN, full, titled
from .displayed import bare, body, captioned, displayed, holds
from .lexis import inflected, listed, uncapitalised
from .likeness import near, plain
from .people import Person, by_surname, given, people

QUOTE = Selector("quote", "")
LEAST, SURE, TWICE = 3, 6, 8
"""Letters: of any name compared, of one without a neighbour in common, and from which two of them may differ."""
SMALL, OFTEN = 5, 2
"""Letters from which a word is small only where words are not capitalised; mentions of a short name in the text."""

PEOPLE = 2
"""People whom a text names in full before one that it does not name is missed."""


@checked
class HeadlineNames:
    """Hits a name in a headline, summary or caption that is a letter off one in the text, which `other` is.

    With `absent`, hits instead a full name in a headline or summary of which the text, of `least_words` and more, has
    neither part.
    """

    absent: bool = False
    least_words: int = 150

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = tuple(map(Selector.parse, ("headline", "summary", "caption", "block.caption")))

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a name."""
        if self.absent:
            for mark in displayed(document):
                yield from self._missing(document, mark)
        else:
            for mark in (*displayed(document), *captioned(document)):
                yield from _misspelt(document, mark)

    def _missing(self, document: Document, mark: Mark) -> Iterator[Hit]:
        tokens = document.tokens(mark.span)
        for at in range(len(tokens.words) - 1):
            last = full(tokens, at) or titled(tokens, at)
            if not last or any(holds(body(document), word) for word in tokens.words[at:last]):
                continue
            if len(body(document).split()) < self.least_words or not _peopled(document):
                return
            if not next(document.select(QUOTE, tokens.span(at, last)), None):
                yield Hit(tokens.span(at, last), {"other": ""})


def _peopled(document: Document) -> bool:
    """Whether the text names people in full."""
    return len({person.words for person in people(document) if person.introduced}) >= PEOPLE


def _misspelt(document: Document, mark: Mark) -> Iterator[Hit]:
    """Names of a headline that are spelt otherwise in the text; a caption may name relatives."""
    tokens, above, told = document.tokens(mark.span), mark.kind in {"headline", "summary"}, set[str]()
    for at, written in enumerate(tokens.written):
        if written in told:
            continue
        if len(written) < (LEAST if above else SURE) or not (written[0].isupper() and BROKEN.isdisjoint(written)):
            continue
        if holds(bare(document), tokens.words[at]):
            continue
        if person := _other(document, tokens, at):
            told.add(written)
            yield Hit(tokens.span(at, at + 1), {"other": " ".join(person.words)}, (person.span,))
        elif above and (person := _renamed(document, tokens, at)):
            yield Hit(tokens.span(at, at + 2), {"other": " ".join(person.words)}, (person.span,))


def _renamed(document: Document, tokens: Tokens, at: int) -> Person | None:
    """Somebody in the text of the surname after the first name at token `at`, whom it never calls so."""
    if at + 1 >= len(tokens.words) or not full(tokens, at):
        return None
    known = by_surname(document).get(plain(tokens.words[at + 1]), [])
    first = plain(tokens.words[at])
    named = [person for person in known if len(person.words) > 1]
    if len({person.first for person in named}) != 1 or any(len(person.words) > 2 for person in named):
        return None
    other = named[0].first
    alike = namesake(first, other) or first[:2] == other[:2] or len(other) < LEAST
    return None if alike or not named[0].introduced else named[0]


def _other(document: Document, tokens: Tokens, at: int) -> Person | None:
    """Somebody in the text whose name is the one at token `at`, spelt otherwise."""
    name = plain(tokens.words[at])
    found = None
    for person, own in document.once(_called):
        if name in own:
            return None
        if found is None and any(_the_same(document, tokens, at, person, number) for number in range(len(own))):
            found = person
    return found


def _called(document: Document) -> tuple[tuple[Person, tuple[str, ...]], ...]:
    """The first mention by each name in the text, and its words, plain."""
    found: dict[tuple[str, ...], Person] = {}
    for person in people(document):
        found.setdefault(person.words, person)
    return tuple((person, tuple(map(plain, words))) for words, person in found.items())


def _the_same(document: Document, tokens: Tokens, at: int, person: Person, number: int) -> bool:
    """Whether token `at` can only be word `number` of somebody's name, spelt otherwise."""
    name, other = plain(tokens.words[at]), plain(person.words[number])
    twice = min(len(name), len(other)) >= TWICE
    if other[0] != name[0] or not near(name, other, 2 if twice else 1) or inflected(name, other):
        return False
    known = by_surname(document)[person.surname]
    if not any(other.introduced or len(other.words) == 1 for other in known):
        return False
    if number == len(person.words) - 1 and _alone(document, tokens, at, known):
        return True
    left = plain(tokens.words[at - 1]) if at else ""
    right = "".join(map(plain, tokens.words[at + 1 : at + 2]))
    if number and left == plain(person.words[number - 1]):
        return True
    return right == "".join(map(plain, person.words[number + 1 : number + 2])) != "" and not namesake(name, other)


def _alone(document: Document, tokens: Tokens, at: int, known: list[Person]) -> bool:
    """Whether token `at` can only be the bare surname of somebody introduced, spelt otherwise."""
    written, other = tokens.written[at], known[0].words[-1]
    if given(written) or listed(written) or listed(other) or not any(one.introduced for one in known):
        return False
    small = any(word.islower() and len(word) >= SMALL for word in tokens.written)
    if max(len(written), len(other)) < SURE:
        changed = len(written) == len(other) and sorted(written.lower()) != sorted(other.lower())
        if changed or not small or len(known) < OFTEN or len(written) <= LEAST:
            return False
    elif not small and _verb(written, other):
        return False
    if {*map(plain, tokens.words[at + 1 : at + 2])} & {person.surname for person in people(document)}:  # a first name
        return False
    return not uncapitalised(document, other)


def _verb(written: str, other: str) -> bool:
    """Whether a capitalised word has an ending of the language that a name has not: “Warned”, beside Warner."""
    ending = next((ending for ending in ("ed", "ing", "er", "ers", "es", "en", "ly") if written.endswith(ending)), "")
    return bool(ending) and not other.endswith(ending)
