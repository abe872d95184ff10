"""Human phrases: read from a rule, found in a sentence.

`some {analysts|critics} <opinion-verbs>` · `{a|b c}?` or `word?` may be left out · `<list>` any form
of a word list · `<kind.label>` a mark · `...` up to four words · `*` any word, `*ing` any that ends so
· `<number>` · `<capital>` · `!{…}` not here · `^` `$` the sentence's start and end · `[…]` the part to
point at · a word with a capital matches only so written · `\\` before a sign takes it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

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
    """Several phrases, looked for together; they are read when first asked for."""

    def __init__(self, written: Iterable[str]) -> None:
        self.written = tuple(written)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases, read; raises BylintError, with the line where a phrase knows its own."""
        return tuple(map(_located, self.written))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Words of which every match holds one; none where one phrase may match without any."""
        gathered: set[str] = set()
        for phrase in self.phrases:
            if phrase.anchors is None:
                return frozenset()
            gathered |= phrase.anchors
        return frozenset(gathered)

    @cached_property
    def _by_first(self) -> dict[str, list[Phrase]]:
        index: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            for first in phrase.firsts or ():
                index.setdefault(first, []).append(phrase)
        return index

    @cached_property
    def _anywhere(self) -> list[Phrase]:
        return [phrase for phrase in self.phrases if phrase.firsts is None]

    def __bool__(self) -> bool:
        return bool(self.written)

    def find(self, sight: Sight) -> Iterator[Span]:
        """Where they stand in a sentence, in reading order, none over another."""
        words, index = sight.tokens.words, self._by_first
        anywhere = [p for p in self._anywhere if p.anchors is None or not p.anchors.isdisjoint(words)]
        past = 0
        for start in range(len(words)) if anywhere else [at for at, word in enumerate(words) if word in index]:
            candidates = (*index.get(words[start], ()), *anywhere)
            found = [match for phrase in candidates if (match := phrase.find(sight, start))]
            if not found:
                continue
            first, last = max(found, key=lambda match: (match[1] - match[0], match))
            if first >= past:
                yield sight.tokens.span(first, last)
                past = last


def _located(written: str) -> Phrase:
    try:
        return Phrase.parse(written)
    except BylintError as error:
        raise BylintError(error.what, line=getattr(written, "line", 0)) from None


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


@cache
def _named(name: str) -> Element:
    """What `<name>` stands for: a kind of token, a mark or a word list."""
    if name in ("number", "capital"):
        return Kind(name)
    if name.partition(".")[0] in KINDS:
        return Marked(Selector.parse(name))
    return Forms(_tokens(form) for form in words(name))


@cache
def _word(word: str) -> Element:
    pieces = _tokens(word)
    if word != word.lower() and len(pieces) == 1:
        return Written(word, pieces[0])
    if word != word.lower():
        spans = tokenise(fold(word), Span(0, len(word)))
        return Sequence(_word(word[start:end]) for start, end in zip(spans.starts, spans.ends, strict=True))
    return Forms([pieces])


def _tokens(form: str) -> tuple[str, ...]:
    if form.isalpha() and form.isascii():
        return (form.lower(),)
    return tuple(tokenise(fold(form), Span(0, len(form))).words)


def _merged(choices: list[Sequence]) -> Element:
    """Choices as one table where all of them are plain words."""
    forms = []
    for choice in choices:
        if not all(isinstance(element, Forms) and len(element.forms) == 1 for element in choice.elements):
            return Either(choices)
        forms.append(tuple(word for element in choice.elements for form in element.forms for word in form))  # type: ignore[attr-defined]
    return Forms(filter(None, forms))
