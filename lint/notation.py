"""The notation of phrases, read from left to right into elements.

`some {analysts|critics} <opinion-verbs>` · `{a|b c}?` or `word?` may be left out · `<list>` any form
of a word list · `<kind.label>` a mark · `...` up to four words · `*` any word, `*ing` any that ends so
· `<number>` · `<capital>` · `!{…}` not here · `^` `$` the sentence's start and end · `[…]` the part to
point at · a word with a capital matches only so written · `\\` before a sign takes it as it is.
"""

from __future__ import annotations

import re
from functools import cache

from .compounds import Either, Optional, Sequence
from .elements import Element, Forms, Kind, Written
from .errors import BylintError
from .kinds import KINDS, Selector
from .knowledge import words
from .places import Edge, Gap, Marked
from .scan import fold, plain
from .tokens import tokenise, tokens_of

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
PLAIN = re.compile(r"([a-z |-]+)\}")
"""Choices of plain words, most of all there are: split, not parsed."""


class Reader:
    """Reads one phrase from left to right."""

    def __init__(self, written: str) -> None:
        self.written, self.at = written.rstrip(), 0

    def parts(self) -> tuple[Sequence, Sequence, Sequence]:
        """What comes before the part pointed at, that part, and what follows; raises BylintError."""
        before, sign = self.sequence("[")
        if sign != "[":
            return Sequence(()), before, Sequence(())
        focus, sign = self.sequence("]")
        if sign != "]":
            raise self.error("a “[” is not closed")
        after, _ = self.sequence("")
        return before, focus, after

    def sequence(self, stops: str) -> tuple[Sequence, str]:
        """Elements up to one of the signs in `stops`, and that sign."""
        elements: list[Element] = []
        while self.at < len(self.written):
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
        """Whether a `?` follows."""
        if piece[2] in ("{", "!{"):  # the `?` stands behind the closing brace
            if self.written.startswith("?", self.at):
                self.at += 1
                return True
            return False
        return bool(piece[6])

    def element(self, piece: re.Match[str]) -> Element:
        """What a piece stands for."""
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
        if plain := PLAIN.match(self.written, self.at):
            self.at = plain.end()
            found = Forms(filter(None, (tuple(form.split()) for form in plain[1].split("|"))))
            return Optional(found, never=True) if never else found
        choices: list[Sequence] = []
        sign = "|"
        while sign == "|":
            choice, sign = self.sequence("|}")
            choices.append(choice)
        return Optional(_merged(choices), never=True) if never else _merged(choices)

    def error(self, what: str) -> BylintError:
        """A mistake in this phrase."""
        return BylintError(f"phrase “{self.written}”: {what}")


@cache
def _named(name: str) -> Element:
    """What `<name>` stands for: a kind of token, a mark or a word list."""
    if name in ("number", "capital"):
        return Kind(name)
    if name.partition(".")[0] in KINDS:
        return Marked(Selector.parse(name))
    listed = words(name)
    return Forms((tokens_of(form) for form in listed), len(listed))


@cache
def _word(word: str) -> Element:
    pieces = tokens_of(word)
    if word != word.lower() and len(pieces) == 1:
        return Written(word, pieces[0])
    if word != word.lower():
        spans = tokenise(plain(word))
        return Sequence(_word(word[start:end]) for start, end in zip(spans.starts, spans.ends, strict=True))
    return Forms([pieces])


def _merged(choices: list[Sequence]) -> Element:
    """Choices as one table where all of them are plain words."""
    forms = []
    for choice in choices:
        if not all(isinstance(element, Forms) and len(element.forms) == 1 for element in choice.elements):
            return Either(choices)
        forms.append(tuple(word for element in choice.elements for form in element.forms for word in form))  # type: ignore[attr-defined]
    return Forms(filter(None, forms))
