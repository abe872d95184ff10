"""Who “he”, “the minister” or “the agency” is, where the article makes it plain."""

from __future__ import annotations

from typing import NamedTuple

from ...knowledge import words
from ...values import Source
from .cast import Cast
from .heads import Phrase
from .names import Mention
from .sources import DOCUMENT, UNNAMED, Sourced, lasting
from .titles import MEN, ORGANISATION, OUTLET, PEOPLE, PERSON, WOMEN, title

HE, SHE = frozenset({"he", "his", "him"}), frozenset({"she", "her"})
THEY, IT = frozenset({"they", "their"}), frozenset({"it", "its"})
ABBREVIATED = {
    "senator": "sen",
    "governor": "gov",
    "general": "gen",
    "lawmaker": "rep",
    "doctor": "dr",
} | dict.fromkeys(("representative", "congressman", "congresswoman"), "rep")
"""Offices as they stand before a name."""

REACH = 3
"""Sentences over which a pronoun may look back."""

MEMORY = 200
"""Names and sources that are remembered, so that no article is read again and again."""


class Heard(NamedTuple):
    """A source, and the sentence it speaks in."""

    sentence: int
    source: Source
    labels: frozenset[str]
    head: str
    """The noun that its phrase is about, folded."""


class Seen(NamedTuple):
    """An entity named in a sentence, by a name that ends before a token."""

    sentence: int
    token: int
    number: int


class Scene:
    """The sources and names met so far, as a reader remembers them."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.heard: list[Heard] = []
        self.seen: list[Seen] = []
        self._gender: dict[int, frozenset[str]] = {}

    def speaker(self, words: list[str]) -> Sourced:
        """Who a line of an interview opens with."""
        texts = tuple(word.capitalize() for word in words if word[0].isalpha())
        cut = min(title(texts), len(texts) - 1)
        name = Mention(0, 0, 0, texts[cut:], " ".join(texts[:cut]), PERSON)
        return self._source(self.cast.known(name))

    def pronoun(self, word: str, sentence: int, token: int) -> Sourced:
        """Who the pronoun at `token` stands for, or the pronoun itself left open."""
        found: Sourced | None = None
        if word in HE | SHE:
            found = self._person(HE if word in HE else SHE, sentence, token)
        elif word in THEY | IT:
            found = self._others(word, sentence)
        if found and UNNAMED not in found[1]:
            return found[0], found[1] | {"pronoun"}
        kind = ORGANISATION if word in IT else PERSON
        return Source(0, word, kind), frozenset({"open", "pronoun", kind})

    def _person(self, gender: frozenset[str], sentence: int, token: int) -> Sourced | None:
        """The last person to speak, unless another has been named since; or else the one person named lately."""
        near = (seen for seen in self.seen[-MEMORY:] if sentence - seen.sentence <= REACH and seen.token <= token)
        lately = [(seen.sentence, seen.number) for seen in near if self._may_be(seen.number, gender)]
        spoke = (h for h in reversed(self.heard[-6:]) if h.source.kind in {PERSON, UNNAMED} or "official" in h.labels)
        last = next(spoke, None)
        if last and sentence - last.sentence <= REACH and "plural" not in last.labels:
            since = {n for at, n in lately if at > last.sentence} - {last.source.number}
            body = "official" in last.labels or not last.source.number
            if not since and (body or self._may_be(last.source.number, gender)):
                return self._settled(last.source, last.labels, gender)
        people = list(dict.fromkeys(n for _, n in lately))
        if len(people) == 1:
            return self._settled(*self._source(people[0]), gender)
        newest = max((at for at, _ in lately), default=-REACH)
        first = next((n for at, n in lately if at == newest), 0)
        return self._settled(*self._source(first), gender) if first and newest >= sentence - 1 else None

    def _may_be(self, number: int, gender: frozenset[str]) -> bool:
        """Whether an entity is a person whom nothing in the article makes the other gender."""
        if self.cast.entities[number - 1].kind != PERSON:
            return False
        if number in self._gender:
            return self._gender[number] == gender
        return self.cast.titles.get(number, frozenset()).isdisjoint(WOMEN if gender == HE else MEN)

    def _settled(self, source: Source, labels: frozenset[str], gender: frozenset[str]) -> Sourced:
        if source.number:
            self._gender.setdefault(source.number, gender)
        return source, labels

    def _others(self, word: str, sentence: int) -> Sourced | None:
        for at, source, labels, _ in reversed(self.heard[-3:]):
            if sentence - at >= REACH:
                break
            if word in IT and source.kind in {ORGANISATION, OUTLET, DOCUMENT}:
                return source, labels
            if word in THEY and ("plural" in labels or source.kind == ORGANISATION):
                return source, labels
        return None

    def described(self, phrase: Phrase, sentence: int) -> Sourced | None:
        """Who “the minister”, “the agency” or “the source” is, met before; None where nobody plainly is."""
        word = phrase.word
        if phrase.last - phrase.first == 1 and word in words("bare-sources"):
            return self._lately(word, sentence)
        if not phrase.definite or phrase.head + 1 < phrase.last or (phrase.name and phrase.name.kind != PEOPLE):
            return None
        if word in words("office-nouns") and (found := self._office(word)):
            return found
        if len(phrase.modifiers) > 1:
            return None
        if word in words("news-nouns") and (found := self._outlet()):
            return found
        if word in words("organisation-heads") and (found := self._body(word)):
            return found
        return self._same_words(word)

    def _source(self, number: int) -> Sourced:
        entity = self.cast.entities[number - 1]
        return Source(number, entity.name, entity.kind, description=entity.description), frozenset(
            {"named", entity.kind}
        )

    def _outlet(self) -> Sourced | None:
        """The last outlet that spoke or was named."""
        for _, source, labels, _ in reversed(self.heard[-MEMORY:]):
            if source.kind == OUTLET and source.number:
                return source, labels
        number = next((n for *_, n in reversed(self.seen[-MEMORY:]) if self.cast.entities[n - 1].kind == OUTLET), 0)
        return self._source(number) if number else None

    def _office(self, word: str) -> Sourced | None:
        """The last person met whose title or description holds the office."""
        forms = {word, ABBREVIATED.get(word, word)}
        for *_, number in reversed(self.seen[-MEMORY:]):
            entity = self.cast.entities[number - 1]
            said = self.cast.titles.get(number, set()) | {*entity.description.lower().split()}
            if entity.kind == PERSON and forms & {one.rstrip(".") for one in said}:
                return self._source(number)
        return None

    def _body(self, word: str) -> Sourced | None:
        """The last body met whose name holds the word."""
        for *_, number in reversed(self.seen[-MEMORY:]):
            entity = self.cast.entities[number - 1]
            if entity.kind in {ORGANISATION, OUTLET} and word in entity.name.lower().split():
                return self._source(number)
        return None

    def _lately(self, word: str, sentence: int) -> Sourced | None:
        """The unnamed sources that were described a few sentences before, of whom the bare word reminds."""
        near = (h for h in self.heard[-6:] if h.head == word and h.sentence + REACH >= sentence)
        return next(((h.source, h.labels) for h in near if h.source.degree not in {"", "bare"}), None)

    def _same_words(self, word: str) -> Sourced | None:
        """The unnamed source or document that was called so before."""
        for heard in reversed(self.heard[-MEMORY:]):
            source, labels = heard.source, heard.labels
            if not source.number and source.kind in {UNNAMED, DOCUMENT} and heard.head in {word, f"{word}s"}:
                return source, labels - {"plural"} if lasting(word) else labels
        return None
