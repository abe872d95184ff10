"""Initials and the names they stand for, where the two do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar, NamedTuple

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .likeness import distance, plain

PARAGRAPH = Selector("paragraph", "")
LETTERS = r"[A-Z][A-Z&]{1,7}"
BEHIND = re.compile(rf"\((?:the |or )?[“\"‘']?(?P<letters>{LETTERS})s?[”\"’']?\)")
CALLED = tuple(
    re.compile(rf"{word} (?:the )?(?P<letters>{LETTERS})(?=[\s,.)])") for word in (" or", " known as", " called")
)
BEFORE = re.compile(rf"\b(?P<letters>{LETTERS}) \Z")
OPENED = re.compile(r"\((?:the )?(?P<long>[A-Z][\w&’'., -]{5,80})\)")
USED = re.compile(r"(?<![\w.$&/-])[A-Z]{3,7}(?=s?(?![\w&/-]))(?!\.[A-Z])")
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
SMALL = frozenset("of and for the on in to de du et a an y".split())
ARTICLES = frozenset({"the", "a", "an", "its", "their", "our"})
NAMED = re.compile(r"\s?(?:,|\(|—|–)\s?(?:the |an? |which |who )?\w")
"""What tells who initials are that nobody has defined."""

FAR, SHORT = 120, 10
"""Characters before initials in which their long form is looked for, and before that form in which they are."""
MOST = 60
"""Definitions of one article that are compared."""


class Defined(NamedTuple):
    """A long form and its initials: `whole` is both, `place` the initials; `fits` whether they are those of its words.

    `words` are the long form's own, plain, without small ones and plural endings.
    """

    letters: str
    long: str
    words: tuple[str, ...]
    whole: Span
    place: Span
    fits: bool


@checked
class Initials:
    """Hits initials of two bodies, a body of two initials, and initials whose letters have changed places.

    `other` is the long form or the definition at odds with the hit.
    """

    offers: ClassVar = frozenset({"other"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ("quote",)
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = (Selector("name", "organisation"),)

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a pair of definitions, a definition out of order, or a use that swaps letters."""
        found = defined(document)
        told: set[Span] = set()
        for one, two in combinations(found[:MOST], 2):
            if _at_odds(one, two) and two.whole not in told:
                told.update((one.whole, two.whole))
                yield Hit(two.whole, {"other": one.whole.of(document.text)}, (one.whole,))
        for one in found:
            if not one.fits and one.whole not in told:
                start = one.whole.start
                long = Span(start, start + len(one.long))
                yield Hit(one.place, {"other": one.long}, (long,))
        yield from _swapped(document, found)


def defined(document: Document) -> list[Defined]:
    """The definitions in an article's paragraphs, in reading order; initials in no order of their words are none."""
    return document.once(_defined)


def _defined(document: Document) -> list[Defined]:
    found, text = [], document.text
    for match in _forms(text):
        for paragraph in document.select(PARAGRAPH, Span(*match.span())):
            one = _ahead(text, match) if match.re is OPENED else _long(text, paragraph.span, match)
            if one:
                found.append(one)
    return sorted(found, key=lambda one: one.whole)


def _forms(text: str) -> Iterator[re.Match[str]]:
    """The places where a definition may stand."""
    at = text.find("(")
    while at >= 0:
        if match := BEHIND.match(text, at) or OPENED.match(text, at):
            yield match
        at = text.find("(", at + 1)
    for form in CALLED:
        yield from form.finditer(text)


def _ahead(text: str, match: re.Match[str]) -> Defined | None:
    """The definition whose initials stand before its long form in brackets."""
    start = max(0, match.start() - SHORT)
    letters = BEFORE.search(text[start : match.start()])
    if letters is None or _expands(letters["letters"], WORD.findall(match["long"])) != 0:
        return None
    place = Span(start + letters.start("letters"), start + letters.end("letters"))
    return _definition(letters["letters"], match["long"], Span(place.start, match.end()), place, fits=True)


def _long(text: str, paragraph: Span, match: re.Match[str]) -> Defined | None:
    """The definition whose long form stands before its initials."""
    start, letters = max(paragraph.start, match.start() - FAR), match["letters"]
    before = text[start : match.start()].rstrip(", ")
    texts = [(word[0], word.start()) for word in WORD.finditer(before)]
    own = [text for text, _ in texts]
    at, fits = _expands(letters, own), True
    if at < 0 and match.re is BEHIND:
        at, fits = _disordered(letters, own), False
    if at < 0:
        return None
    whole = Span(start + texts[at][1], match.end())
    return _definition(letters, before[texts[at][1] :], whole, Span(*match.span("letters")), fits=fits)


def _definition(letters: str, long: str, whole: Span, place: Span, *, fits: bool) -> Defined:
    own = (plain(word) for word in WORD.findall(long))
    return Defined(
        letters, long, tuple(word.removesuffix("s") for word in own if word not in SMALL), whole, place, fits
    )


def _expands(letters: str, texts: list[str]) -> int:
    """The word from which on the last of `texts` have `letters` for initials; -1 where they do not."""
    left = list(letters.replace("&", ""))
    at = len(texts)
    while left and at:
        at -= 1
        if texts[at][0].upper() == left[-1]:
            left.pop()
        elif texts[at].lower() not in SMALL:
            return -1
    return -1 if left or not texts[at][0].isupper() else at


def _disordered(letters: str, texts: list[str]) -> int:
    """The word from which on as many capitals as letters stand, two neighbours changed; -1 where they do not.

    The order of another language would put the letter of the last word first.
    """
    own = texts[-len(letters) :]
    initials = "".join(text[0] for text in own)
    if len(letters) < 3 or len(own) < len(letters) or not initials.isupper() or letters == initials:
        return -1
    kept = letters[0] == initials[0] and initials[0] != initials[-1]
    before = texts[-len(letters) - 1 : -len(letters)]
    alone = not before or before[0].lower() in ARTICLES or not (before[0][0].isupper() or before[0] in SMALL)
    swapped = sorted(letters) == sorted(initials) and distance(letters, initials, 1) == 1
    return len(texts) - len(letters) if kept and alone and swapped else -1


def _at_odds(one: Defined, two: Defined) -> bool:
    """Whether two definitions give one set of initials to two bodies, or one body two of them."""
    if one.letters == two.letters:
        return one.fits and two.fits and one.words != two.words and one.long.isupper() == two.long.isupper()
    return one.words == two.words and (one.fits or two.fits) and sorted(one.letters) == sorted(two.letters)


def _swapped(document: Document, found: list[Defined]) -> Iterator[Hit]:
    """Uses of initials nobody defines, with the letters of some that are defined."""
    if not found:
        return
    by_letters = {"".join(sorted(one.letters)): one for one in found if len(one.letters) > 2}
    own = {one.letters for one in found}
    known = words("known-acronyms") | words("organisation-names") | words("outlets")
    uses: dict[str, list[Span]] = {}
    for use in USED.finditer(document.text):
        uses.setdefault(use[0], []).append(Span(*use.span()))
    for letters, (place, *more) in uses.items():
        one = by_letters.get("".join(sorted(letters)))
        if more or not one or letters in own or letters in known or distance(letters, one.letters, 1) != 1:
            continue
        if one.fits and one.place.start < place.start and not NAMED.match(document.text, place.end):
            yield Hit(place, {"other": one.whole.of(document.text)}, (one.whole,))
