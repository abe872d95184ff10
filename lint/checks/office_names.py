"""The name that stands beside a title of office."""

from __future__ import annotations

from typing import NamedTuple

from ..document import Document
from ..kinds import Selector
from ..span import Span
from ..tokens import Tokens
from ..values import Entity
from .deeds import DEEDS
from .holders import parts
from .office_titles import Title

GOES_ON = frozenset("who whose whom is was has had will would does did in on at during says tells meets".split())
"""What a sentence goes on with after an apposition, and no list does."""

NAME, PERSON = Selector("name", ""), Selector("name", "person")


class Name(NamedTuple):
    """A person's name at tokens `first` to the one before `last`, and its plain words."""

    first: int
    last: int
    words: tuple[str, ...]


def name_at(document: Document, tokens: Tokens, title: Title, at: int) -> Name | None:
    """The person's name that stands at a token; it may be marked as one with the place of the title before it."""
    if at >= len(tokens.words) or not tokens.written[at][0].isupper():
        return None
    start = tokens.starts[at]
    mark = next(document.select(NAME, Span(start, tokens.ends[at])), None)
    if mark is None or mark.span.start > start or not isinstance(mark.value, Entity):
        return None
    if "person" not in mark.labels and not tokens.starts[title.first] < mark.span.start < start:
        return None
    last = _initialled(tokens, tokens.bounds(mark.span)[1])
    return Name(at, last, _fullest(tuple(tokens.written[at:last]), mark.value))


def _initialled(tokens: Tokens, last: int) -> int:
    """Where a name ends that goes on with an initial: “Ada A. Vale”."""
    after = tokens.written[last : last + 3]
    initial = len(after) == 3 and len(after[0]) == 1 and after[0].isupper() and after[1] == "."
    return last + 3 if initial and after[2][0].isupper() else last


def name_before(document: Document, tokens: Tokens, title: Title) -> Name | None:
    """The name that a title stands behind in apposition: “Ada Vale, 41, the president of Norvia,”."""
    words, at = tokens.words, title.first
    at -= at > 0 and words[at - 1] == "the"
    if at > 3 and words[at - 1] == "," and words[at - 2].isdigit() and words[at - 3] == ",":
        at -= 2
    if at < 2 or words[at - 1] != "," or not _closed(tokens, title.last):
        return None
    span = Span(tokens.starts[at - 2], tokens.ends[at - 2])
    mark = next(document.select(PERSON, span), None)
    if mark is None or mark.span.end != span.end or not isinstance(mark.value, Entity):
        return None
    first = tokens.bounds(mark.span)[0]
    return Name(first, at - 1, parts(tuple(mark.value.name.split())))


def set_off(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name between commas is that of the title before it, not the next of a list."""
    return first > 0 and tokens.words[first - 1] in {"the", "its"} and _closed(tokens, last)


def _closed(tokens: Tokens, last: int) -> bool:
    """Whether an apposition ends here, and no list goes on."""
    after = tokens.written[last : last + 2]
    if not after or after[0] in ".;)":
        return True
    verb = after[1] if len(after) > 1 and after[0] == "," else ""
    return verb in GOES_ON or verb in DEEDS or (verb.endswith("ed") and verb.islower())


def _fullest(written: tuple[str, ...], entity: Entity) -> tuple[str, ...]:
    """The plain words of a name, or of the full form by which the article calls whom it names."""
    own, full = parts(written), parts(tuple(entity.name.split()))
    return full if len(own) == 1 and own == full[-1:] else own
