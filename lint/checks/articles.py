"""“A” and “an”, by the sound of the word that follows."""

from __future__ import annotations

import re

from ..document import Document
from ..span import Span

NEAR = 8
"""Characters in which an article and the blanks after it stand."""
BEFORE = re.compile(r"(?<![\w-])(an?)[ \n]+\Z", re.IGNORECASE)
VOWEL = re.compile(
    r"(?!e[uw]|on(?:e|ce)\b|u(?:ni(?![mn])|[sr][aeu]|t[ei]))[aeiou]|h(?:our|onest|onou?r|eir)", re.IGNORECASE
)
"""Words that begin like one, sound like one and take “an”: an hour, but a union and a one-off."""


def article(word: str) -> str:
    """The article that a word takes."""
    return "an" if VOWEL.match(word) else "a"


def agreeing(document: Document, sentence: Span, span: Span, forms: tuple[str, ...]) -> tuple[Span, tuple[str, ...]]:
    """Words to replace and what replaces them, both with the article before them where one of `forms` wants another."""
    before = BEFORE.search(document.text[sentence.start : span.start][-NEAR:])
    if not before or all(article(form) == before[1].lower() for form in forms):
        return span, forms
    start = span.start - len(before[0])
    return Span(start, span.end), tuple(before[1][0] + article(form)[1:] + " " + form for form in forms)
