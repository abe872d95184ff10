"""Drafts with their references blacked out before anything is recognised in them, where more is shown than findings."""

from __future__ import annotations

from .covering import comments
from .document import Document
from .readers import read
from .redaction import blacked, elsewhere, secrets, worth_hiding
from .values import Facts


def hushed(documents: tuple[Document, ...], facts: Facts) -> tuple[Document, ...]:
    """The `documents`, each without what any of them keeps secret, and with every character where it was."""
    found = [secrets(each.source, ((note.start, note.end) for note in comments(each))) for each in documents]
    if not any(found):
        return documents
    values = [
        value for each, places in zip(documents, found, strict=True) for value in worth_hiding(each.source, places)
    ]
    return tuple(
        read(blacked(each.source, sorted({*places, *elsewhere(each.source, values)})).encode(), each.path, facts)
        for each, places in zip(documents, found, strict=True)
    )
