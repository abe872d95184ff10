"""Whether words are a part of a name, as their capitals say."""

from __future__ import annotations

from ..document import Document
from ..knowledge import words
from ..span import Span

LEAST = 3
"""Words with a capital that a line must have, and all of its words, to be one that capitalises everything."""


def is_name(document: Document, sentence: Span, span: Span) -> bool:
    """Whether their first word of weight has a capital, in the middle of a sentence that does not give one to all."""
    first = _weighty(document, span)
    before = document.text[sentence.start : first].strip("\"'“‘([ ")
    return bool(before) and document.text[first].isupper() and not capitalised(document, sentence)


def opening(document: Document, sentence: Span, span: Span) -> bool:
    """Whether words with a capital open their sentence, or stand where every word has one."""
    return document.text[span.start].isupper() and not is_name(document, sentence, span)


def capitalised(document: Document, sentence: Span) -> bool:
    """Whether every word of a sentence but its function words has a capital, as in many a headline."""
    written = [word for word in document.tokens(sentence).written if word[0].isalpha()]
    heavy = [word for word in written if word.lower() not in words("function-words")]
    return len(heavy) >= LEAST and all(word[0].isupper() for word in heavy)


def _weighty(document: Document, span: Span) -> int:
    """Where the first word that is no function word starts; the very first, if all are."""
    tokens = document.tokens(span)
    light = words("function-words")
    return next((at for at, word in zip(tokens.starts, tokens.words, strict=True) if word not in light), span.start)
