"""Regular expressions, for what is not made of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from ..document import Document, Mark
from ..errors import BylintError
from ..hit import WORDING, Hit, Swap, checked
from ..phrase import Phrases
from ..scan import fold
from ..span import Span
from .phrase import NONE, found

if TYPE_CHECKING:
    import regex


SHORT = 8
"""How many characters hold the marks that close a text."""


@checked
class Pattern:
    """Hits each match of `pattern`, in sentences that hold one of `words`; `timeout` is in seconds.

    With `closes`, only what ends its block or display text, closing marks aside. What a match should read is
    `instead`, in which `\\1` is the first group (none where that comes out empty), or with `decoded` what it says once
    its characters are decoded right.
    """

    pattern: str
    words: tuple[str, ...] = ()
    except_: Phrases = NONE
    timeout: float = 1.0
    closes: bool = False
    instead: str = ""
    decoded: bool = False

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @property
    def swaps(self) -> bool:
        """Whether it says what a match should read."""
        return bool(self.instead) or self.decoded

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Its `words`, folded."""
        return frozenset(map(fold, self.words))

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The expression, compiled when the first sentence asks for it; raises BylintError where it is not one."""
        import regex

        try:
            return regex.compile(self.pattern, regex.VERSION1)
        except regex.error as error:
            raise BylintError(f"pattern “{self.pattern}”: {error}") from None

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a match; raises TimeoutError where a match takes longer than `timeout`."""
        for sentence in sentences:
            excused: list[Span] | None = None
            start, end = sentence.span
            for match in self.compiled.finditer(document.text, start, end, timeout=self.timeout):
                if excused is None:
                    excused = found(self.except_, NONE, document, sentence.span)
                span = Span(*match.span())
                if span.start == span.end or any(span.overlaps(other) for other in excused):
                    continue
                if not self.closes or _closing(document.text, span.end):
                    yield Hit(span, swap=self._swap(match, span))

    def _swap(self, match: regex.Match[str], span: Span) -> Swap | None:
        """What should stand in place of a match, or of its broken part."""
        if self.decoded:
            from .decoded import decoded

            length, words = decoded(match[0])
            return Swap(Span(span.start, span.start + length), words) if words else None
        words = match.expand(self.instead) if self.instead else ""
        return Swap(span, words) if words else None


def _closing(text: str, at: int) -> bool:
    """Whether nothing but closing marks stands between `at` and the end of the line."""
    rest = text[at : at + SHORT].lstrip(" \"'”’)»")
    return not rest or rest[0] in "\r\n"
