"""A check that is not made before a draft holds one of its words: most rules never are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from .checks import check_type
from .document import Document, Mark
from .hit import Check, Hit
from .kinds import Selector
from .options import fill
from .phrase import Anchored
from .yamlfile import Text, Value


class Known(NamedTuple):
    """What the engine must know of a check before it asks it."""

    anchors: frozenset[str]
    reads: tuple[Selector, ...]
    scope: str
    dated: bool

    @classmethod
    def of(cls, check: Check) -> Known:
        """What there is to know of a check that is made."""
        return cls(check.anchors, check.reads, check.scope, check.dated)


class Deferred:
    """A check of type `name` that is made when it is first asked.

    `written` is JSON: its options as YAML has them, and the anchors of those of its texts that can be read as phrases,
    a line each.
    """

    def __init__(self, name: str, written: str, known: Known) -> None:
        self.name, self.written = name, written
        self.anchors, self.reads, self.scope, self.dated = known

    @cached_property
    def made(self) -> Check:
        """The check itself."""
        import json

        options, anchored = json.loads(self.written)
        given = {_text(key, anchored): _value(held, anchored) for key, held in options.items()}
        return fill(check_type(self.name), given, self.name)

    @property
    def offers(self) -> frozenset[str]:
        """The names a message may use."""
        return self.made.offers

    @property
    def spares(self) -> tuple[str, ...]:
        """What `outside` is when a rule does not say."""
        return self.made.spares

    @property
    def stands(self) -> tuple[Selector, ...]:
        """What `inside` is when a rule does not say."""
        return self.made.stands

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """The places at fault, among `sentences`."""
        return self.made.hits(document, sentences)


def _value(plain: Any, anchored: Mapping[str, str | None]) -> Value:
    if isinstance(plain, dict):
        return {_text(key, anchored): _value(held, anchored) for key, held in plain.items()}
    return [_value(held, anchored) for held in plain] if isinstance(plain, list) else _text(plain, anchored)


def _text(plain: str, anchored: Mapping[str, str | None]) -> Text:
    text = Text(plain)
    if plain in anchored:
        anchors = anchored[plain]
        text = Anchored(plain)
        text.anchors = None if anchors is None else frozenset(filter(None, anchors.split("\n")))
    text.line = 0
    return text
