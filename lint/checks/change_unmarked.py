"""Facts of a published article that changed without a word to its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..document import Document, Mark
from ..hit import Hit, checked
from ..kinds import Selector
from .alignment import Change, edit
from .date_changed import DateChanged
from .name_changed import NameChanged
from .negation_changed import NegationChanged
from .number_changed import NumberChanged
from .quotation_changed import QuotationChanged
from .source_changed import SourceChanged

HEADLINE, SENTENCE, PARAGRAPH = (Selector(kind, "") for kind in ("headline", "sentence", "paragraph"))
NOTE = re.compile(
    r"\W*(?:correction|corrected|clarification|clarified|update|updated|editor'?s'? note|amended|this (?:article|story)"
    r"(?: \w+){1,3} (?:corrected|updated|amended|changed))\b"
)
"""How a line that tells readers of a change begins."""


@checked
class ChangeUnmarked(Change):
    """Hits an article, published before, in which a fact (number, day, name, source, “not”, quotation) changed unsaid.

    The word may stand in the front matter or in a line of its own, and not in the earlier version. `count` is how many
    facts changed.
    """

    offers: ClassVar = frozenset({"count"})
    scope: ClassVar = "document"

    def hits(self, document: Document, sentences: Sequence[Mark]) -> Iterator[Hit]:
        """One hit, with every change beside it."""
        earlier = edit(document).earlier
        if earlier.facts.status != "published" or _marked(earlier, document):
            return
        changes = sorted({hit.span for check in FACTS for hit in check.hits(document, sentences)})
        if changes:
            shown = next(document.select(HEADLINE), None) or next(document.select(SENTENCE))
            yield Hit(shown.span, {"count": len(changes)}, tuple(changes))


FACTS = (
    NumberChanged(),
    DateChanged(),
    NameChanged("spelling"),
    NameChanged("person"),
    SourceChanged("other"),
    SourceChanged("unnamed"),
    NegationChanged(),
    QuotationChanged(),
)
"""What counts as a change of fact."""


def _marked(earlier: Document, document: Document) -> bool:
    """Whether an article says that it changed, in words that the earlier version has not."""
    if document.facts.revised and document.facts.revised != earlier.facts.revised:
        return True
    return bool(_notes(document) - _notes(earlier))


def _notes(document: Document) -> frozenset[str]:
    own = (mark.span.of(document.folded) for mark in document.select(PARAGRAPH))
    return frozenset(text for text in own if NOTE.match(text))
