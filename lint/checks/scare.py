"""Marks around the writer's own word: whose word it is, nobody says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice, pairwise
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..phrase import Phrases
from ..span import Span
from ..tokens import Tokens, is_word
from .phrase import NONE, found

QUOTE, SCARE, ATTRIBUTED = Selector("quote", ""), Selector("quote", "scare"), Selector("attributed", "")

OWNERS = frozenset("his her its their your our 's".split())
POINTERS = frozenset("such this that these those".split())
GLOSSES = frozenset("( [ — – = : / or i.e aka".split())
"""What brings in the meaning of the word before it."""

GLOSSING = frozenset("or which meaning where when a an i.e".split())
JOINTS, MARKS = frozenset(("and", "or", ",")), frozenset("\"“”‘’'«»")

ARTICLES = frozenset(("a", "an", "the"))

MOST = 2
"""Words of a scare quote: more are somebody's phrase."""

ENOUGH = 60
"""Tokens of a sentence that are counted to tell it from a label."""

FEWEST = 3
"""Words of a sentence outside the marks; less is a heading or a label."""


class Setting(NamedTuple):
    """A sentence's tokens and those of a quotation in it: the first after its opening mark, the one at its closing."""

    tokens: Tokens
    first: int
    last: int

    @property
    def quoted(self) -> list[str]:
        """The quoted words, folded."""
        return [word for word in self.tokens.words[self.first : self.last] if is_word(word)]

    @property
    def inner(self) -> Span:
        """The quoted words without the signs at their end."""
        last = next(at for at in range(self.last, self.first, -1) if is_word(self.tokens.words[at - 1]))
        return self.tokens.span(self.first, last)

    @property
    def around(self) -> Span:
        """The quotation with the word before it and the word after it."""
        return self.tokens.span(max(self.first - 2, 0), min(self.last + 2, len(self.tokens.words)))

    @property
    def after(self) -> list[str]:
        """The next two tokens after the closing mark."""
        return self.tokens.words[self.last + 1 : self.last + 3]

    @property
    def before(self) -> list[str]:
        """The two tokens before the opening mark, the nearer first."""
        return self.tokens.words[max(self.first - 3, 0) : self.first - 1][::-1]


@checked
class Scare:
    """Hits one or two words in marks that the writer disowns.

    They are somebody's (“their ‘experts’”), are pointed at (“such ‘help’”), or one of `words`, which claim a rank or a
    quality. A hit is spared where an `except` phrase stands in its sentence, where it is a name, a term that is
    explained or beside one of the `titled` things, and where the words are in a longer quotation or anybody's mouth.
    """

    words: Phrases = NONE
    titled: Phrases = NONE
    except_: Phrases = NONE

    offers: ClassVar = frozenset[str]()
    scope: ClassVar = "sentence"
    spares: ClassVar = ("attributed",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (SCARE,)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a quotation."""
        marks = [(mark, setting) for mark in document.select(SCARE) if (setting := _setting(document, mark.span))]
        excused = cache(partial(found, self.except_, NONE, document))
        told = {
            _stem(setting.quoted)
            for mark, setting in marks
            if _glossed(setting) or excused(document.around(mark.span, "sentence"))
        }
        told |= document.once(_spoken)
        for mark, setting in marks:
            fresh = "nested" not in mark.labels and _stem(setting.quoted) not in told
            if fresh and _plain(setting) and self._disowned(document, mark.span, setting):
                yield Hit(mark.span)

    def _disowned(self, document: Document, span: Span, setting: Setting) -> bool:
        if found(self.titled, NONE, document, setting.around):
            return False
        ranked = any(place.covers(setting.inner) for place in found(self.words, NONE, document, span))
        return ranked or (len(setting.quoted) == 1 and _noun(setting) and _owned(setting))


def _setting(document: Document, span: Span) -> Setting | None:
    """Where a quotation of a word or two stands; None for a longer one."""
    tokens = document.tokens(document.around(span, "sentence"))
    start, end = tokens.bounds(span)
    setting = Setting(tokens, start + 1, end - 1)
    return setting if 0 < len(setting.quoted) <= MOST else None


def _plain(setting: Setting) -> bool:
    """Whether small words without an article stand in the marks, in a sentence that is more than a label."""
    written = setting.tokens.written
    quoted = [word for word in written[setting.first : setting.last] if is_word(word)]
    outside = sum(map(is_word, islice(setting.tokens.words, ENOUGH))) - len(quoted)
    whole = any(sign in ".?!" for sign in written[-2:])
    return whole and outside >= FEWEST and quoted[0] not in ARTICLES and all(map(str.islower, quoted))


def _owned(setting: Setting) -> bool:
    """Whether the words are somebody's, or pointed at: “Okoye's endless ‘fixes’”, “such ‘retaliation’”."""
    nearest, *further = (*setting.before, "")
    return nearest in OWNERS | POINTERS or (
        is_word(nearest or ".") and nearest not in words("function-words") and OWNERS.intersection(further) != set()
    )


def _noun(setting: Setting) -> bool:
    """Whether the words stand for a thing, with no noun of their own after them."""
    after = setting.after[:1] or ["."]
    return not is_word(after[0]) or after[0] in words("function-words") or after[0].endswith("ed")


def _glossed(setting: Setting) -> bool:
    """Whether the sentence says what the words mean, or sets them beside others in marks."""
    inside = setting.tokens.words[setting.last - 1]
    nearest, further, *_ = (*([inside] if inside == "," else []), *setting.after, "", "")
    last, mark, *_ = (*setting.before, "", "")
    listed = (nearest in JOINTS and further in MARKS) or (last in JOINTS and mark in MARKS)
    return listed or nearest in GLOSSES or (nearest == "," and further in GLOSSING)


def _spoken(document: Document) -> frozenset[tuple[str, ...]]:
    """The words, and the pairs of them, that stand in longer quotations or in anybody's mouth."""
    return frozenset(_grams(document))


def _grams(document: Document) -> Iterator[tuple[str, ...]]:
    for selector in (QUOTE, ATTRIBUTED):
        for mark in document.select(selector):
            if "scare" not in mark.labels:
                said = [word for word in document.tokens(mark.span).words if is_word(word)]
                yield from ((_root(word),) for word in said)
                yield from ((_root(one), _root(two)) for one, two in pairwise(said))


def _stem(quoted: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_root, quoted))


def _root(word: str) -> str:
    return word.rstrip("s")
