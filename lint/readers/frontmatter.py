"""Front matter: the YAML between `---` lines that a draft may open with."""

from __future__ import annotations

import re
from datetime import date
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
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.DOTALL)

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


def read(prose: Prose, path: str) -> Opening:
    """Add the display texts of the front matter to `prose`; raises BylintError for a mistake in it."""
    fenced = FENCED.match(prose.source)
    if fenced is None:
        return Opening()
    fields = Fields(prose, path, fenced.start(1), fenced[1])
    fields.display()
    titled = any(mark.kind == "headline" and "title" in mark.labels for mark in prose.marks)
    return Opening(fenced.end(), fields.said(), titled)


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

    def said(self) -> dict[str, Any]:
        """The facts that are told, by the name of their field in `Facts`."""
        sections = (genre.named(self.values.get(key, "")) for key in SECTIONS)
        credited = genre.of_credit(self.values.get("credit", ""))
        told = {
            "published": self._published(),
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

    def _published(self) -> date | None:
        written = self.values.get("date", "")
        if not written:
            return None
        day = DAY.fullmatch(written)
        try:
            return date.fromisoformat(day[1] if day else "")
        except ValueError:
            at = dict(self.pairs)["date"].start_mark.index
            raise self.error(f"“{written}” is no date; write it as YYYY-MM-DD, as in 2025-03-31", at) from None


def _empty(node: yaml.Node) -> bool:
    return not node.value or (isinstance(node.value, str) and null(node))
