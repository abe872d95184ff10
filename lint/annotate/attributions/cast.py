"""Everybody an article names: which mentions are of one person, body, outlet or place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain

from ...knowledge import words
from ...knowledge.nicknames import namesake
from ...values import Entity
from .names import Mention
from .tags import PARTICLES
from .titles import MEN, OUTLET, PERSON, WOMEN

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
NAMESAKES = 50
"""Entities of one last name that a mention is compared with."""

PLAIN = frozenset("mr mrs ms miss dr sir".split())
"""Titles that describe nobody."""


class Cast:
    """The entities of an article, by number; full names are met before short ones."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self.entities: list[Entity] = []
        self.titles: dict[int, set[str]] = {}
        self._surnames: dict[str, list[int]] = {}
        self._first_names: dict[str, list[int]] = {}
        self._last_words: dict[str, list[int]] = {}
        self._initials: dict[str, list[int]] = {}
        self._known: dict[tuple[tuple[str, ...], str, str], int] = {}
        self._namesakes: dict[str, list[tuple[int, int]]] = {}
        named: dict[str, list[tuple[int, int]]] = {}
        for mention in mentions:
            if len(mention.words) > 1:
                number = self.known(mention)
                if mention.kind == PERSON:
                    named.setdefault(mention.words[-1], []).append((mention.first, number))
        self._namesakes = {name: places for name, places in named.items() if len({n for _, n in places}) > 1}

    def known(self, mention: Mention) -> int:
        """The number of the entity that `mention` names; a new one where it is the first."""
        if mention.words[0] in self._namesakes and len(mention.words) == 1 and mention.kind == PERSON:
            return self._namesake(mention)
        key = mention.words, mention.title, mention.kind
        if key not in self._known:
            self._known[key] = self._found(mention)
        return self._known[key]

    def describe(self, number: int, description: str) -> None:
        """Take note of what the article says an entity is, where it has not said so before."""
        entity = self.entities[number - 1]
        if description and not entity.description:
            self.entities[number - 1] = entity._replace(description=description)

    def settled(self, mention: Mention) -> Mention:
        """`mention` as what its entity turned out to be: initials may be those of a body named elsewhere."""
        if len(mention.words) > 1:
            return mention
        kind = self.entities[self.known(mention) - 1].kind
        return mention if kind == mention.kind else mention._replace(kind=kind)

    def of(self, mention: Mention) -> Entity:
        """The entity that `mention` names."""
        return self.entities[self.known(mention) - 1]

    def _found(self, mention: Mention) -> int:
        number = self._bearer(mention) or (self._person(mention) if mention.kind == PERSON else self._body(mention))
        entity, name = self.entities[number - 1], " ".join(mention.words)
        if mention.kind == entity.kind and len(mention.words) > len(entity.name.split()):
            entity = entity._replace(name=name)
        if not entity.description and mention.title.lower().rstrip(".") not in PLAIN:
            entity = entity._replace(description=mention.title)
        self.entities[number - 1] = entity
        if mention.title:
            self.titles.setdefault(number, set()).update(mention.title.lower().split())
        return number

    def _namesake(self, mention: Mention) -> int:
        """Of several people of one last name, the one last named in full, or else the next to be."""
        named = self._namesakes[mention.words[0]]
        here = bisect_left(named, (mention.first, 0))
        title = mention.title.lower()
        others = WOMEN if title in MEN else MEN if title in WOMEN else frozenset()
        near = chain(reversed(named[max(here - NAMESAKES, 0) : here]), named[here : here + NAMESAKES])
        fitting = (number for _, number in near if others.isdisjoint(self.titles.get(number, ())))
        return next(fitting, named[max(here - 1, 0)][1])

    def _person(self, mention: Mention) -> int:
        lower = [word.lower() for word in mention.words]
        own = [word for word in lower if word not in SUFFIXES] or lower[:1]
        while len(own) > 1 and own[0] in PARTICLES:  # “Van der Berg” after “Jean-Luc van der Berg”
            own = own[1:]
        same = self._surnames.setdefault(own[-1], [])
        for number in reversed(same[-NAMESAKES:]):
            if len(own) == 1 or compatible(own[0], self.entities[number - 1].name.lower()):
                return number
        called = self._first_names.get(own[0], ()) if len(own) == 1 else ()
        if len(called) == 1:  # “Lena”, where one Lena is known
            return called[0]
        number = self._new(" ".join(mention.words), PERSON)
        same.append(number)
        self._first_names.setdefault(own[0], []).append(number)
        return number

    def _bearer(self, mention: Mention) -> int:
        """The person whose surname an outlet's name is: “Bloomberg”, after “Michael Bloomberg”; 0 where it is not."""
        if mention.kind != OUTLET or len(mention.words) > 1:
            return 0
        bearers = reversed(self._surnames.get(mention.words[0].lower(), []))
        full = (number for number in bearers if self.entities[number - 1].name.split()[0] in words("first-names"))
        return next(full, 0)

    def _body(self, mention: Mention) -> int:
        """The body of this name, of one that ends with its words, or whose initials they are; else a new one."""
        own = [word.lower() for word in mention.words]
        letters = mention.words[0].replace(".", "") if len(own) == 1 and mention.words[0].isupper() else ""
        same = self._last_words.get(own[-1], [])[-NAMESAKES:]
        only = len(same) == 1 and (mention.kind == OUTLET or own[-1] in words("organisation-heads"))
        for number in (*same, *self._initials.get(letters, [])[-NAMESAKES:]):
            entity = self.entities[number - 1]
            theirs = entity.name.lower().split()
            tail = theirs[-len(own) :] == own and (len(own) > 1 or len(theirs) == 1 or only)
            if (entity.kind == mention.kind and tail) or (letters and len(theirs) > 1):
                return number
        number = self._new(" ".join(mention.words), mention.kind)
        self._last_words.setdefault(own[-1], []).append(number)
        self._initials.setdefault(initials(" ".join(mention.words)), []).append(number)
        return number

    def _new(self, name: str, kind: str) -> int:
        self.entities.append(Entity(len(self.entities) + 1, name, kind))
        return len(self.entities)


def initials(name: str) -> str:
    """The capitals that a name's words begin with."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def compatible(first: str, name: str) -> bool:
    """Whether a first name may be that of a person called `name`: the same, an initial, or a short form."""
    other, _, last = name.partition(" ")
    initial = any("." in word or len(word) == 1 for word in (first, other))
    first, other = first.replace(".", ""), other.replace(".", "")
    if not last or first == other:
        return True
    if first[:1] == other[:1] and initial:
        return True
    return namesake(first, other)
