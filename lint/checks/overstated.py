"""What a text holds possible, planned or alleged, and what is shown above it says outright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import ClassVar, Literal, NamedTuple

from ..document import Document, Mark
from ..elements import Sight
from ..hit import Hit, checked
from ..kinds import Selector
from ..knowledge import words
from ..knowledge.verbs import deeds, named
from ..phrase import Phrases
from ..span import Span
from ..tokens import Tokens
from .assertions import NOUNS_NEXT, coming, done
from .phrase import NONE, found

SENTENCE, PARAGRAPH, DATE = Selector("sentence", ""), Selector("paragraph", ""), Selector("date", "")
SHOWN = tuple(map(Selector.parse, ("headline", "summary", "caption", "block.caption")))


LONGEST = 200
"""Tokens of a sentence that is shown; a longer one is no display text."""
LIGHT_SHARED = 2
"""How many more words must be shared where the verb alone says little (“take”, “hit”)."""


class Held(NamedTuple):
    """A stretch of the text that holds something back, the deeds that it names, and all words of its sentence."""

    span: Span
    deeds: frozenset[str]
    around: frozenset[str]


@checked
class Overstated:
    """Hits each display text that says outright what one of `frames` in the first `sentences` of the text holds back.

    A frame is a hedge with its verb (“may close”), untouched by `except`. The display text must say that this was done,
    in any word for it, without one of `cautions`, and share `shared` other words with the frame's sentence. With
    `future` “to close” counts too; with `active` the verb needs an object; no `subject` phrase may stand before it.

    A headline, no kicker, that asserts something without `main_cautions` too and shares more than `shared` words with
    the lead, needs no verb in common with a frame of `main`, which holds back all of that. The text bears the deed out
    where it holds one of `answers`, or itself tells the deed outright, in its lead or anywhere, as `told` says.
    """

    frames: Phrases
    cautions: Phrases
    main: Phrases = NONE
    main_cautions: Phrases = NONE
    except_: Phrases = NONE
    answers: Phrases = NONE
    subject: Phrases = NONE
    future: bool = False
    active: bool = False
    told: Literal["lead", "body", "never"] = "lead"
    sentences: int = 2
    shared: int = 1

    offers: ClassVar = frozenset({"hedge"})
    scope: ClassVar = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar = frozenset[str]()
    reads: ClassVar = SHOWN

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a display text, with the frame that it overstates as its evidence."""
        body = [one.span for part in document.select(PARAGRAPH) for one in document.select(SENTENCE, part.span)]
        opening = body[: self.sentences]
        held = [frame for span in opening for frame in self._held(document, span)]
        whole = [] if not opening else list(found(self.main, self.except_, document, opening[0]))
        if not (held or whole) or any(found(self.answers, NONE, document, span) for span in body):
            return
        told = {"lead": opening, "body": body, "never": []}[self.told]
        for shown in (mark for kind in SHOWN for mark in document.select(kind)):
            if place := self._overstates(document, shown, held, told) or self._bold(document, shown, whole):
                here, hedge = place
                span = shown.span if shown.kind == "headline" else document.around(here, "sentence")
                yield Hit(span, {"hedge": hedge.of(document.text)}, (hedge,))

    def _held(self, document: Document, sentence: Span) -> Iterator[Held]:
        spans = found(self.frames, self.except_, document, sentence)
        around = _weighty(document.tokens(sentence)) if spans else frozenset[str]()
        for span in spans:
            *own, last = document.tokens(span).words
            verbs = [word for word in own if word not in words("function-words") and named(word)]
            yield Held(span, frozenset(chain.from_iterable(map(deeds, (*verbs, last)))), around)

    def _overstates(
        self, document: Document, shown: Mark, held: Sequence[Held], told: Sequence[Span]
    ) -> tuple[Span, Span] | None:
        """The verb of a display text and the frame that holds it back in the text."""
        for sentence in document.select(SENTENCE, shown.span) if held else ():
            tokens = document.tokens(sentence.span)
            if len(tokens.words) > LONGEST or _any(document, tokens, self.cautions, self.frames, self.main):
                continue
            own = _weighty(tokens)
            for at in chain(done(tokens), coming(tokens) if self.future else ()):
                frame = self._match(document, tokens, at, held, own)
                if frame and not any(self._tells(document, span, deeds(tokens.words[at])) for span in told):
                    return tokens.span(at, at + 1), frame.span
        return None

    def _match(
        self, document: Document, tokens: Tokens, at: int, held: Sequence[Held], own: frozenset[str]
    ) -> Held | None:
        """The frame that holds back what token `at` says, of the words `own`."""
        word = tokens.words[at]
        least = self.shared + (LIGHT_SHARED if word in words("light-verbs") else 0)
        said = (frame for frame in held if deeds(word) & frame.deeds)
        fits = (frame for frame in said if len((own & frame.around) - deeds(word)) >= least)
        frame = next(fits, None)
        return frame if frame and self._led(document, tokens, at) and _of_its_year(tokens, frame) else None

    def _led(self, document: Document, tokens: Tokens, at: int) -> bool:
        """Whether somebody whom the text may mean does it."""
        if self.active and (at + 1 == len(tokens.words) or tokens.words[at + 1] in NOUNS_NEXT):
            return False
        return not self.subject or not found(self.subject, NONE, document, tokens.span(0, at + 1))

    def _bold(self, document: Document, shown: Mark, whole: Sequence[Span]) -> tuple[Span, Span] | None:
        """A headline without any caution, where the lead's main clause is cautious."""
        if not whole or shown.kind != "headline" or "kicker" in shown.labels:
            return None
        tokens, lead = document.tokens(shown.span), document.tokens(document.around(whole[0], "sentence"))
        bold = (
            len(tokens.words) <= LONGEST
            and any(chain(done(tokens), coming(tokens)))
            and len(_weighty(tokens) & _weighty(lead)) > self.shared
        )
        cautions = (self.cautions, self.main_cautions, self.frames, self.main)
        return (shown.span, whole[0]) if bold and not _any(document, tokens, *cautions) else None

    def _tells(self, document: Document, sentence: Span, same: frozenset[str]) -> bool:
        """Whether a sentence says outright that the deed was done."""
        tokens = document.tokens(sentence)
        places = [at for at in done(tokens) if deeds(tokens.words[at]) & same]
        if not places:
            return False
        held = found(self.frames, NONE, document, sentence)
        return any(not any(span.overlaps(tokens.span(at, at + 1)) for span in held) for at in places)


def _of_its_year(tokens: Tokens, frame: Held) -> bool:
    """Whether a sentence names no year that the frame's does not."""
    return all(word in frame.around for word in tokens.words if len(word) == len("2031") and word.isdecimal())


def _any(document: Document, tokens: Tokens, *several: Phrases) -> bool:
    """Whether one of several phrases stands in a stretch, and is no date: “in May” is not “may”."""
    sight = Sight(document, tokens)
    spans = chain.from_iterable(phrases.find(sight) for phrases in several)
    return any(not any(mark.span.covers(span) for mark in document.select(DATE, span)) for span in spans)


def _weighty(tokens: Tokens) -> frozenset[str]:
    """The words of a sentence that are no function words, by what they name."""
    own = (word for word in tokens.words if word[0].isalnum() and word not in words("function-words"))
    return frozenset(chain.from_iterable(map(deeds, own)))
