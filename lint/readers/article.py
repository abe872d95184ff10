"""From blocks of text to an article: which of them are furniture, and what they tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..address import bare
from ..marks import Mark, Shelf
from ..span import Span
from ..values import Facts
from . import furniture, genre
from .dateline import dateline
from .language import is_english
from .prose import trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..document import Document
    from .frontmatter import Opening
    from .prose import Prose

DATELINES = 4
"""In how many paragraphs at the top a dateline is looked for."""


class Block(NamedTuple):
    """A block as its format tells it: `title` is the article's headline, no label a paragraph."""

    span: Span
    label: str = ""


def finish(prose: Prose, blocks: Iterable[Block], opening: Opening, path: str, given: Facts) -> Document:
    """The article made of `prose` and its `blocks`; `given` are the facts that flags or the caller state."""
    text = prose.text
    found: dict[str, Any] = {}
    paragraphs = 0
    for number, block in enumerate(blocks):
        span = trim(text, block.span)
        kind, label = _kind(block.label, span.of(text), number)
        prose.put(kind, span, label)
        if kind == "block" and not label:
            paragraphs += 1
            if paragraphs <= DATELINES and "published" not in found:
                _dateline(prose, text, span, found, bare=paragraphs == 1)
    prose.marks += _written_out(prose, text)
    found["genre"] = _labelled(prose, text) or genre.of_path(path) or genre.of_voice(text)
    if not is_english(text):
        found["language"] = "und"
    return prose.document(path, settled(given, opening.said, found))


def settled(given: Facts, said: Mapping[str, Any], found: dict[str, Any]) -> Facts:
    """The facts: flags win over front matter, that over the folder it is filed in, and that over what was found."""
    usual = Facts()
    filed = {"genre": given.filed} if given.filed else {}
    told = {**{name: fact for name, fact in found.items() if fact}, **filed, **said}
    fixed = {name for name in ("published", "genre") if getattr(given, name) != getattr(usual, name)}
    return given._replace(**{name: fact for name, fact in told.items() if name not in fixed})


def _kind(label: str, line: str, number: int) -> tuple[str, str]:
    if label == "title":
        return "headline", "title"
    return ("block", label) if label else furniture.kind(line, number)


def _dateline(prose: Prose, text: str, span: Span, found: dict[str, Any], *, bare: bool) -> None:
    if opened := dateline(span.of(text), bare=bare):
        prose.put("dateline", Span(span.start, span.start + opened.length))
        found["published"] = opened.day


def _written_out(prose: Prose, text: str) -> list[Mark]:
    """The addresses that stand in the text itself, as links; the words of a link may hold one, and say no more."""
    linked = Shelf.of(mark for mark in prose.marks if mark.kind == "link")
    found = (Span(*place) for place in bare(text))
    return [Mark("link", span, value=span.of(text)) for span in found if not linked.touches(span)]


def _labelled(prose: Prose, text: str) -> str:
    """The genre that a headline is labelled with."""
    titles = (mark.span.of(text) for mark in prose.marks if mark.kind == "headline")
    return next((named for title in titles if (named := genre.of_headline(title))), "")
