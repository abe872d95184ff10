"""Human phrases: read from a rule, found in a sentence.

`some {analysts|critics} <opinion-verbs>` · `{a|b c}?` or `word?` may be left out · `<list>` any form
of a word list · `<kind.label>` a mark · `...` up to four words · `*` any word, `*ing` any that ends so
· `<number>` · `<capital>` · `!{…}` not here · `^` `$` the sentence's start and end · `[…]` the part to
point at · a word with a capital matches only so written · `\\` before a sign takes it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .elements import Anchors, Edge, Either, Element, Forms, Gap, Kind, Marked, Optional, Sequence, Sight, Written
from .errors import BylintError
from .kinds import KINDS, Selector
from .knowledge import words
from .scan import fold
from .span import Span
from .tokens import tokenise

PIECE = re.compile(
    r"""\s* (?:
          (\\.)                                            # 1 a sign taken as it is
        | (!\{ | [{}|\[\]^$] | \.\.\.)                     # 2 a sign of the language
        | <([^<>]*)>                                       # 3 a list, a mark or a kind of token
        | ([^\s{}|\[\]<>\\?]* \* [^\s{}|\[\]<>\\?]*)       # 4 a word with a star
        | ([^\s{}|\[\]<>\\^$]+? (?= \??(?:[\s{}|\[\]<>]|$)))  # 5 a word
    ) (\?)?                                                # 6 may be left out""",
    re.VERBOSE,
)
START = frozenset((0,))


class Phrase:
    """One phrase of a rule: what comes before the part pointed at, that part, and what follows."""

    def __init__(self, before: Sequence, focus: Sequence, after: Sequence) -> None:
        self.before, self.focus, self.after = before, focus, after
        whole = Sequence((*before.elements, *focus.elements, *after.elements))
        self.anchors: Anchors = whole.anchors
        self.firsts: Anchors = whole.firsts

    @classmethod
    def parse(cls, written: str) -> Phrase:
        """Read a phrase; raises BylintError that names the mistake in it."""
        return _Reader(written).phrase()

    def find(self, sight: Sight, start: int) -> tuple[int, int] | None:
        """The longest match that begins at token `start`: first and last token of the part pointed at."""
        found = None
        for first in self.before.step(sight, frozenset((start,))):
            for last in self.focus.step(sight, frozenset((first,))):
                far_enough = found is None or last - first > found[1] - found[0]
                if far_enough and last > first and self.after.step(sight, frozenset((last,))):
                    found = (first, last)
        return found


class Phrases:
    """Several phrases, looked for together."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self.anchors = _union(phrase.anchors for phrase in self.phrases)
        self._by_first: dict[str, list[Phrase]] = {}
        self._anywhere = [phrase for phrase in self.phrases if phrase.firsts is None]
        for phrase in self.phrases:
            for first in phrase.firsts or ():
                self._by_first.setdefault(first, []).append(phrase)

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def find(self, sight: Sight) -> Iterator[Span]:
        """Where they stand in a sentence, in reading order, none over another."""
        past = 0
        for start, word in enumerate(sight.tokens.words):
            candidates = self._by_first.get(word, ())
            found = [match for phrase in (*candidates, *self._anywhere) if (match := phrase.find(sight, start))]
            first, last = max(found, key=lambda match: (match[1] - match[0], match), default=(0, 0))
            if last > first >= past:
                yield sight.tokens.span(first, last)
                past = last


class _Reader:
    """Reads one phrase from left to right."""

    def __init__(self, written: str) -> None:
        self.written, self.at = written, 0

    def phrase(self) -> Phrase:
        before, sign = self.sequence("[")
        if sign != "[":
            return Phrase(Sequence(()), before, Sequence(()))
        focus, sign = self.sequence("]")
        if sign != "]":
            raise self.error("a “[” is not closed")
        after, _ = self.sequence("")
        return Phrase(before, focus, after)

    def sequence(self, stops: str) -> tuple[Sequence, str]:
        """Elements up to one of the signs in `stops`, and that sign."""
        elements: list[Element] = []
        while self.at < len(self.written.rstrip()):
            piece = PIECE.match(self.written, self.at)
            if not piece:
                raise self.error(f"“{self.written[self.at :].strip()}” cannot be read")
            self.at = piece.end()
            sign = piece[2]
            if sign and sign in stops:
                self.at -= len(piece[6] or "")
                return Sequence(elements), sign
            found = self.element(piece)
            elements.append(Optional(found) if self.optional(piece) else found)
        if stops in ("]", "|}"):
            raise self.error(f"a “{'[' if stops == ']' else '{'}” is not closed")
        return Sequence(elements), ""

    def optional(self, piece: re.Match[str]) -> bool:
        if piece[2] in ("{", "!{"):  # the `?` stands behind the closing brace
            if self.written.startswith("?", self.at):
                self.at += 1
                return True
            return False
        return bool(piece[6])

    def element(self, piece: re.Match[str]) -> Element:
        escaped, sign, named, pattern, word, _ = piece.groups()
        if sign in ("{", "!{"):
            return self.choices(never=sign == "!{")
        if sign == "...":
            return Gap()
        if sign in ("^", "$"):
            return Edge(end=sign == "$")
        if sign:
            raise self.error(f"a “{sign}” stands alone")
        if named is not None:
            return _named(named)
        return Kind(fold(pattern)) if pattern else _word(escaped[1:] if escaped else word)

    def choices(self, *, never: bool) -> Element:
        """`{a|b c}` up to its closing brace."""
        choices: list[Sequence] = []
        sign = "|"
        while sign == "|":
            choice, sign = self.sequence("|}")
            choices.append(choice)
        return Optional(_merged(choices), never=True) if never else _merged(choices)

    def error(self, what: str) -> BylintError:
        return BylintError(f"phrase “{self.written}”: {what}")


def _named(name: str) -> Element:
    """What `<name>` stands for: a kind of token, a mark or a word list."""
    if name in ("number", "capital"):
        return Kind(name)
    if name.partition(".")[0] in KINDS:
        return Marked(Selector.parse(name))
    return Forms(_tokens(form) for form in words(name))


def _word(word: str) -> Element:
    pieces = _tokens(word)
    if word != word.lower() and len(pieces) == 1:
        return Written(word, pieces[0])
    if word != word.lower():
        spans = tokenise(fold(word), Span(0, len(word)))
        return Sequence(_word(word[start:end]) for start, end in zip(spans.starts, spans.ends, strict=True))
    return Forms([pieces])


def _tokens(form: str) -> tuple[str, ...]:
    return tuple(tokenise(fold(form), Span(0, len(form))).words)


def _merged(choices: list[Sequence]) -> Element:
    """Choices as one table where all of them are plain words."""
    forms = []
    for choice in choices:
        if not all(isinstance(element, Forms) and len(element.forms) == 1 for element in choice.elements):
            return Either(choices)
        forms.append(tuple(word for element in choice.elements for form in element.forms for word in form))  # type: ignore[attr-defined]
    return Forms(filter(None, forms))


def _union(sets: Iterable[Anchors]) -> frozenset[str]:
    """All the words of `sets`; none where one of them may match without any."""
    gathered: set[str] = set()
    for found in sets:
        if found is None:
            return frozenset()
        gathered |= found
    return frozenset(gathered)
