"""Front matter: the YAML between `---` lines that a draft may open with."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import BylintError
from ..origin import Lines
from . import genre
from .scalars import pieces, unmarked
from .shown import null, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    import yaml

    from .prose import Prose

FENCED = re.compile(
    r"---[ \t]*(?:\r\n?|\n)((?:.*?(?:\r\n?|\n))??)---[ \t]*(?:(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))*|\Z)", re.DOTALL
)
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)? ?(?:[Zz]|([+-]\d\d):?(\d\d))")
"""A date with a clock and its offset from UTC, in the ways of ISO 8601 and of static sites."""
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.DOTALL)

COMMENT = re.compile(r"^#([^\r\n]*)", re.MULTILINE)
"""A comment on a line of its own; further in, it may be part of a text of several lines."""

SECTIONS = ("type", "section", "kicker")
"""Keys that may tell the genre, the plainest first; `genre` wins over all, then a credit to an agency."""

REVISIONS = frozenset(
    (
        "correction corrections corrected correctionnote correctiontext clarification clarifications update updates"
        " updated updatedat dateupdated lastupdated modified datemodified lastmod lastmodified editorsnote"
    ).split()
)
"""Keys under which a draft tells its readers what changed after it was published, or when."""


class Opening(NamedTuple):
    """What the front matter says: where the body starts, the facts by name, whether a title was among them."""

    body: int = 0
    said: Mapping[str, Any] = {}
    titled: bool = False


def read(prose: Prose, path: str, zone: str = "") -> Opening:
    """Add the display texts of the front matter to `prose`; raises BylintError for a mistake in it.

    A moment given as its date is the day it falls on in the time zone `zone`, an IANA name.
    """
    fenced = FENCED.match(prose.source)
    if fenced is None:
        return Opening()
    fields = Fields(prose, path, fenced.start(1), fenced[1])
    fields.display()
    for comment in COMMENT.finditer(prose.source, *fenced.span(1)):
        prose.note(comment[1], *comment.span())
    titled = any(mark.kind == "headline" and "title" in mark.labels for mark in prose.marks)
    return Opening(fenced.end(), fields.said(zone), titled)


class Fields:
    """The keys and values of the front matter that starts at `start` of the file."""

    def __init__(self, prose: Prose, path: str, start: int, text: str) -> None:
        from . import mapping

        self.prose, self.path, self.start = prose, path, start
        self.pairs = mapping.compose(text, self.error)
        told = ((key, node) for key, node in self.pairs if isinstance(node.value, str) and not null(node))
        self.values = {key: node.value.strip() for key, node in told}

    def error(self, what: str, index: int) -> BylintError:
        """The mistake `what` at character `index` of the YAML."""
        return BylintError(what, path=self.path, line=Lines(self.prose.source).position(self.start + index).line)

    def display(self) -> None:
        """Add the words that readers will see, in the order of the file."""
        for scalar, kind, label in shown(self.pairs):
            self._show(scalar, kind, label)

    def _show(self, scalar: yaml.ScalarNode, kind: str, label: str) -> None:
        if scalar.value.strip():
            self.prose.separate()
            at = self.prose.at
            for piece in pieces(self.prose.source, self.start, scalar):
                self.prose.lay(unmarked(piece))
            self.prose.mark(kind, at, label)

    def said(self, zone: str) -> dict[str, Any]:
        """The facts that are told, by the name of their field in `Facts`; days are those of `zone`."""
        sections = (genre.named(self.values.get(key, "")) for key in SECTIONS)
        credited = genre.of_credit(self.values.get("credit", ""))
        told = {
            "published": self._day("date", zone),
            "embargo": self._day("embargo", zone),
            "sought": self.values.get("commentsought", ""),
            "genre": genre.named(self.values.get("genre", "")) or credited or next(filter(None, sections), ""),
            "status": self.values.get("status", "").lower(),
            "outlet": self.values.get("outlet", ""),
            "revised": self._revised(),
            "language": (self.values.get("lang") or self.values.get("language") or "")[:2].lower(),
        }
        return {name: value for name, value in told.items() if value}

    def _revised(self) -> str:
        """What stands under the keys of REVISIONS, in the words of the file."""
        nodes = [node for key, node in self.pairs if key in REVISIONS]
        places = [(node.start_mark.index, node.end_mark.index) for node in nodes if not _empty(node)]
        return "\n".join(self.prose.source[self.start + start : self.start + end] for start, end in places)

    def _day(self, key: str, zone: str) -> date | None:
        """The day under a key; raises BylintError for what is none."""
        written = self.values.get(key, "")
        if not written:
            return None
        if zone and (there := _day_there(written, zone)):
            return there
        day = DAY.fullmatch(written)
        try:
            return date.fromisoformat(day[1] if day else "")
        except ValueError:
            at = dict(self.pairs)[key].start_mark.index
            raise self.error(f"“{written}” is no date; write it as YYYY-MM-DD, as in 2025-03-31", at) from None


def _day_there(written: str, zone: str) -> date | None:
    """The day that a moment with its offset falls on in a time zone; None for anything else."""
    moment = MOMENT.fullmatch(written)
    if not moment:
        return None
    from zoneinfo import ZoneInfo

    day, clock, hours, minutes = moment.groups()
    try:
        at = datetime.fromisoformat(f"{day}T{clock}{hours or '+00'}:{minutes or '00'}")
        return at.astimezone(ZoneInfo(zone)).date()
    except (ValueError, OverflowError):
        return None


def _empty(node: yaml.Node) -> bool:
    return not node.value or (isinstance(node.value, str) and null(node))
