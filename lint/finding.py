"""One remark on a draft, and a run's worth of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .errors import BylintError
from .origin import Position

SEVERITIES = ("suggestion", "warning", "error")
"""From the mildest to the gravest."""
FAIL_LEVELS = (*SEVERITIES, "never")
"""From which severity a finding stops the run."""


class Place(NamedTuple):
    """A stretch of the file: where it starts, where it ends (exclusive), and its words."""

    start: Position
    end: Position
    excerpt: str

    @property
    def words(self) -> str:
        """The excerpt on one line."""
        return " ".join(self.excerpt.split())


class Fix(NamedTuple):
    """Characters `start` to `end` of the file, and the words that may safely stand there instead."""

    start: int
    end: int
    words: str


class Finding(NamedTuple):
    """A rule's remark on one place of a draft."""

    path: str
    place: Place
    rule: str
    severity: str
    scope: str
    message: str
    related: tuple[Place, ...] = ()
    fixes: tuple[str, ...] = ()
    sentence: str = ""
    """The folded sentence it stands in: what a finding is known by when lines move."""
    fix: Fix | None = None
    """The one change that mends it, where a rule has one that cannot be wrong."""
    stops: bool = False
    """Whether it stops the run: at or above the draft's level, or at the gate of its status."""
    lines: tuple[int, int] = (0, 0)
    """The first and the last line of that sentence, which may be wrapped; none of a document-level one."""

    @property
    def name(self) -> str:
        """The rule's name without its family."""
        return self.rule.partition("/")[2]

    @property
    def gravity(self) -> tuple[bool, int]:
        """What it sorts by where only some are shown: what stops the run first, then the gravest."""
        return (not self.stops, -SEVERITIES.index(self.severity))

    @property
    def order(self) -> tuple[object, ...]:
        """Findings stand in the order of the text; on one place, the gravest first."""
        place = self.place
        return (self.path, place.start.offset, -SEVERITIES.index(self.severity), place.end.offset, self.rule)


class Draft(NamedTuple):
    """A file as read: its path, its text (with what must not be shown blacked out), and its words.

    `data` are its bytes, of which nothing is blacked out: to mend it by, never to show.
    """

    path: str
    source: str
    words: int = 0
    data: bytes = b""


class About(NamedTuple):
    """What a rule says of itself, for formats that explain."""

    id: str
    message: str
    why: str
    severity: str
    precision: str
    authority: tuple[str, ...]


class Withheld(NamedTuple):
    """How many findings are not shown: allowed with a reason, in the baseline, on lines that did not change."""

    allowed: int = 0
    known: int = 0
    unchanged: int = 0


NONE: Mapping[str, About] = {}


class Report(NamedTuple):
    """What a run read and found; `errors` is what the user must fix, `notices` what is good to know.

    `rules` holds those that were asked, by id; `beside` the files that are no drafts and in which findings stand.
    """

    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    errors: tuple[BylintError, ...] = ()
    notices: tuple[str, ...] = ()
    rules: Mapping[str, About] = NONE
    beside: tuple[Draft, ...] = ()
    withheld: Withheld = Withheld()

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings that stop, 2 something the user must fix, which outranks 1."""
        return 2 if self.errors else int(any(found.stops for found in self.findings))

    @property
    def sources(self) -> dict[str, str]:
        """The text of every file in which a finding may stand, by path."""
        return {file.path: file.source for file in (*self.drafts, *self.beside)}


class Identity(NamedTuple):
    """What a finding is known by, on whatever line it stands; of a document-level one, its draft and rule alone.

    However its draft is called from this folder, `a.md` or `./a.md`, it is one.
    """

    path: str
    rule: str
    excerpt: str = ""
    sentence: str = ""
    ordinal: int = 0
    """Which of several alike, from 0 in the order of the text."""


def identities(findings: Iterable[Finding]) -> list[Identity]:
    """What each finding is known by, which survives edits elsewhere."""
    from collections import Counter

    seen: Counter[Identity] = Counter()
    known = []
    for finding in findings:
        first = Identity(os.path.normpath(finding.path), finding.rule)
        if finding.scope == "sentence":
            first = first._replace(excerpt=finding.place.words, sentence=finding.sentence)
        known.append(first._replace(ordinal=seen[first]) if first in seen else first)
        seen[first] += 1
    return known


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """The identity of each finding as 16 letters and digits."""
    return [digest("\0".join(map(str, identity)), 8) for identity in identities(findings)]


def digest(text: str, size: int) -> str:
    """`size` bytes that stand for a text, as letters and digits."""
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
