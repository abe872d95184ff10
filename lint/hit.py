"""What a check promises and yields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, TypeVar, dataclass_transform

from .kinds import Selector
from .span import Span

if TYPE_CHECKING:
    from .document import Document, Mark

NOTHING: Mapping[str, object] = {}


class Swap(NamedTuple):
    """Words to stand in place of a span, or of the `address`, if given, of the link whose words the span is."""

    span: Span
    words: str
    address: str = ""


class Hit(NamedTuple):
    """A place at fault, the words its message may use, the other places that show it, and remedies.

    `fixes` are words that may be considered in its place; `swap` is the one change that mends it as it stands.
    """

    span: Span
    values: Mapping[str, object] = NOTHING
    related: tuple[Span, ...] = ()
    fixes: tuple[str, ...] = ()
    swap: Swap | None = None


class Check(Protocol):
    """A question asked of an article; its fields are its options in YAML."""

    offers: ClassVar[frozenset[str]]
    """The names a message may use, beside `match`."""
    scope: ClassVar[str]
    """`sentence`: a hit lies within one; `document`: it speaks of the whole article."""
    spares: ClassVar[tuple[str, ...]]
    """What `outside` is when a rule does not say."""

    @property
    def swaps(self) -> bool:
        """Whether its hits may say what to put in their place; `checked` gives False where it lacks."""

    @property
    def stands(self) -> tuple[Selector, ...]:
        """What `inside` is when a rule does not say: paragraphs. `checked` gives it where it lacks."""

    @property
    def anchors(self) -> frozenset[str]:
        """Folded words without which it cannot hit; empty: ask every sentence."""

    @property
    def reads(self) -> tuple[Selector, ...]:
        """Marks without any of which it cannot hit; empty: ask of every article. `checked` gives it where it lacks."""

    @property
    def dated(self) -> bool:
        """Whether it counts from the day of publication, and is silent without one; `checked` gives it too."""

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """The places at fault, among `sentences`."""


Schema = TypeVar("Schema")
BODY = (Selector("paragraph", ""),)


@dataclass_transform(frozen_default=True)
def checked(schema: type[Schema]) -> type[Schema]:
    """A dataclass without what no check needs: comparing and printing cost half its start-up, and so does freezing.

    To the type checker it is frozen.
    """
    if not hasattr(schema, "reads"):
        schema.reads = ()  # type: ignore[attr-defined]
    if not hasattr(schema, "stands"):
        schema.stands = BODY  # type: ignore[attr-defined]
    if not hasattr(schema, "swaps"):
        schema.swaps = False  # type: ignore[attr-defined]
    if not hasattr(schema, "dated"):
        schema.dated = False  # type: ignore[attr-defined]
    return dataclass(eq=False, repr=False, match_args=False)(schema)


EARLIER = Selector("earlier", "")
"""The earlier version of an article, where it is compared with one: what a check of changes reads."""

WORDING = ("quote", "attributed")
"""Other people's words are not the writer's: what a check of wording leaves alone."""
