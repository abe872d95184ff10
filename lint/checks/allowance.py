"""What is wrong with an allowance: a rule gives it words; `allow` finds it once all other rules have been asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from ..hit import Hit, checked

if TYPE_CHECKING:
    from ..document import Document, Mark


@checked
class Allowing:
    """One way in which an allowance may be wrong; the text itself never is."""

    fault: Literal["malformed", "no-reason", "unknown-rule", "expired", "unused", "needs-approval", "own-approval"]

    offers: ClassVar[frozenset[str]] = frozenset({"rules", "what", "by", "until"})
    scope: ClassVar[str] = "sentence"
    spares: ClassVar[tuple[str, ...]] = ()
    anchors: ClassVar[frozenset[str]] = frozenset({"bylint"})

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """Nothing: an allowance is judged by what all rules found."""
        del document, sentences
        return iter(())
