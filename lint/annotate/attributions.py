"""Who says what: the cues that tell a reader where something comes from, their sources, what they cover."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Mark
from ..kinds import Selector
from ..knowledge import words
from ..span import Span
from .proper import Sentence
from .speakers import after, before

ANCHORS: frozenset[str] = words("speech-verbs") | {"according", "citing"}

SENTENCE = Selector("sentence", "")
QUOTE = Selector("quote", "")
BE = frozenset("is are was were be been being am 's 're".split())
DETERMINERS = frozenset("the a an its their his her our my your no any some this final to".split())
OBJECTLESS = frozenset("added adds announced announces declared declares".split())
"""Verbs that as often say nothing: “added 300 jobs”, “declared bankruptcy”."""

CLAUSE = frozenset("that it he she they we there this these those the in if when what how why while as".split())
MODALS = frozenset("can could must should would may might not without let".split())
TOLD = frozenset({"told", "tells"})
PASSIVE = frozenset("said told announced declared noted stated tells".split())
CITED = frozenset(
    "sources source officials official people documents reports report data records figures filings statements".split()
)
ASIDE = frozenset({",", '"', "“", "”", "'", "‘", "’", "»", "?", "!", "—", "–", "-", "as"})
ENDED = frozenset({",", ".", ":", '"', "“", "'", "‘", ""})
NAMED, UNNAMED = frozenset({"named"}), frozenset({"unnamed"})


def annotate(document: Document) -> Iterator[Mark]:
    """`attribution` over each cue, `source` over each name beside one, `attributed` over what it covers."""
    seen: set[Span] = set()
    for start, cue in sorted((start, form) for form in ANCHORS for start in document.words.at.get(form, ())):
        sentence = next(document.select(SENTENCE, Span(start, start + 1)), None)
        if sentence is None or _quoted(document, start):
            continue
        found = _cue(Sentence(document, document.tokens(sentence.span)), start, cue)
        if found is None:
            continue
        span, source = found
        yield Mark("attribution", span, NAMED if source else UNNAMED)
        if source:
            yield Mark("source", source, NAMED)
        for covered in _covered(document, sentence.span):
            if covered not in seen:
                seen.add(covered)
                yield Mark("attributed", covered)


def _quoted(document: Document, at: int) -> bool:
    """Whether somebody is quoted there; a block quotation may attribute within."""
    return any("block" not in quote.labels for quote in document.select(QUOTE, Span(at, at + 1)))


def _covered(document: Document, sentence: Span) -> Iterator[Span]:
    """The sentence that holds a cue, and those that a quotation in it began in or goes on to."""
    touched = {sentence}
    for quote in document.select(QUOTE, sentence):
        if "block" not in quote.labels:
            touched |= {mark.span for mark in document.select(SENTENCE, quote.span)}
    yield from sorted(touched)


def _cue(sentence: Sentence, start: int, cue: str) -> tuple[Span, Span | None] | None:
    """The span of a cue and the name beside it; None where the word attributes nothing."""
    tokens = sentence.tokens
    if start not in tokens.starts:
        return None
    at = tokens.starts.index(start)
    if cue == "according":
        return (tokens.span(at, at + 2), after(sentence, at + 2)) if sentence.word(at + 1) == "to" else None
    if cue == "citing":
        return _citing(sentence, at)
    if not _speaks(sentence, at, cue):
        return None
    return tokens.span(at, at + 1), _speaker(sentence, at, cue)


def _citing(sentence: Sentence, at: int) -> tuple[Span, Span | None] | None:
    source = after(sentence, at + 1)
    if source or CITED & {*sentence.tokens.words[at + 1 : at + 5]}:
        return sentence.tokens.span(at, at + 1), source
    return None


def _speaks(sentence: Sentence, at: int, cue: str) -> bool:
    """Whether a form is a verb with somebody for its subject: not “is said to”, “a noted author”, “have a say”."""
    left, right = sentence.word(at - 1), sentence.word(at + 1)
    if left in DETERMINERS or (cue in PASSIVE and BE & {left, sentence.word(at - 2)}):
        return False
    if cue == "said" and (right == "to" or (left == "that" and right in {",", "."})):
        return False
    if cue in {"say", "saying"} and left in MODALS:
        return False
    return cue not in OBJECTLESS or right in CLAUSE | ENDED or left in ASIDE


def _speaker(sentence: Sentence, at: int, cue: str) -> Span | None:
    inverted = cue not in TOLD and sentence.word(at - 1) in ASIDE
    if inverted and (found := after(sentence, at + 1)):
        return found
    return before(sentence, at)
