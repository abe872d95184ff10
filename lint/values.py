"""What is known of an article beside its words, and what a mark may carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

GENRES = frozenset(
    (
        "news brief live analysis explainer opinion column review interview feature obituary factbox round-up"
        " release agency"
    ).split()
)
"""The genres of `desk.md`: what kind of text it is decides what may be asked of it."""


class Facts(NamedTuple):
    """What the front matter, the flags or the text's own furniture say of the article."""

    published: date | None = None
    genre: str = "news"
    status: str = ""
    outlet: str = ""
    language: str = "en"


class Note(NamedTuple):
    """A comment in the file: its words and where it stands there; it owns no character of the text."""

    text: str
    start: int
    end: int
