"""Words for which the house prefers others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from ..document import Document, Mark
from ..hit import WORDING, Hit, checked
from ..phrase import Phrases
from .phrase import NONE, found


@checked
class Replace:
    """Hits each phrase of `pairs` and offers the forms to write instead."""

    pairs: Mapping[str, tuple[str, ...]]
    except_: Phrases = NONE

    offers: ClassVar = frozenset({"instead"})
    scope: ClassVar = "sentence"
    spares: ClassVar = WORDING

    @cached_property
    def _phrases(self) -> tuple[tuple[Phrases, tuple[str, ...]], ...]:
        return tuple((Phrases([phrase]), forms) for phrase, forms in self.pairs.items())

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of all of them."""
        return Phrases(self.pairs).anchors

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit a phrase found, with what to write instead."""
        for sentence in sentences:
            for phrases, forms in self._phrases:
                for span in found(phrases, self.except_, document, sentence.span):
                    yield Hit(span, {"instead": " or ".join(f"“{form}”" for form in forms)}, fixes=forms)
