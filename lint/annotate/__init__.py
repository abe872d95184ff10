"""The annotators: what is recognised in every article, one file a kind, in an order that is meaning."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document import Document, Mark

ANNOTATORS = ("paragraphs", "sentences", "quotes", "dates", "quantities", "attributions", "outlets", "accepted")
"""Modules of this package; each sees the marks of those before it."""


class Annotator(Protocol):
    """A module that recognises one kind of thing."""

    @property
    def ANCHORS(self) -> frozenset[str]:  # noqa: N802
        """The folded words that the shared scan must find for it."""

    def annotate(self, document: Document) -> Iterable[Mark]:
        """The marks of its kind in `document`."""


def annotate(document: Document) -> Document:
    """The article with everything marked that the annotators recognise; `document.words` must be filled."""
    for annotator in _annotators():
        document = document.adding(annotator.annotate(document))
    return document


def anchors() -> frozenset[str]:
    """Every word that some annotator asks the shared scan for."""
    return frozenset().union(*(annotator.ANCHORS for annotator in _annotators()))


def _annotators() -> list[Annotator]:
    return [cast("Annotator", import_module(f".{name}", __name__)) for name in ANNOTATORS]
