"""What a diff of git's says of each file: how it changed, and on which lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

Lines = tuple[tuple[int, int], ...]
"""Stretches of lines, 1-based and both ends in, in order."""

ENDLESS = 1 << 62
WHOLE: Lines = ((1, ENDLESS),)
LINK, MODULE = "120000", "160000"
"""What git calls a symbolic link and another repository."""

FORMAT = (
    *("--raw", "-z", "--no-abbrev", "--patch", "--unified=0", "--inter-hunk-context=0", "--no-color"),
    *("--no-ext-diff", "--no-textconv", "--text", "--find-renames", "--submodule=short", "--ignore-submodules=dirty"),
)
"""The diff that `files` reads, whatever the user's configuration says."""

HEAD = re.compile(rb"^(?:diff --git |@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@)", re.MULTILINE)
"""Where a file or a stretch of lines begins; a line of a file never does, since a sign stands before it."""


class Changed(NamedTuple):
    """A file after a change: its path from the top of the repository, what git keeps it as, and its new lines."""

    path: bytes
    mode: str
    blob: str
    lines: Lines


class _Record(NamedTuple):
    status: str
    mode: str
    blob: str
    path: bytes

    @property
    def sections(self) -> int:
        """How many parts of the patch are its own: a file that becomes a link goes and comes, a conflict has none."""
        return {"T": 2, "U": 0}.get(self.status, 1)


def files(diff: bytes) -> Iterator[Changed]:
    """The files that a diff in FORMAT leaves behind."""
    records, patch = _records(diff)
    sections = list(_sections(patch))
    told = sum(record.sections for record in records) == len(sections)
    at = 0
    for record in records:
        whole = not told or record.status not in "MR"
        if record.status not in "DU":
            yield Changed(record.path, record.mode, record.blob, WHOLE if whole else tuple(sections[at]))
        at += record.sections


def _records(diff: bytes) -> tuple[list[_Record], bytes]:
    """The list of files before the patch, each with its name as it is, and the patch."""
    records, at = [], 0
    while diff.startswith(b":", at):
        end = diff.index(b"\0", at)
        _, mode, _, blob, status = diff[at + 1 : end].decode("ascii").split(" ")
        for _ in "ab" if status[0] in "RC" else "b":  # one renamed has two names, the new one last
            start, end = end + 1, diff.index(b"\0", end + 1)
        records.append(_Record(status[0], mode, blob, diff[start:end]))
        at = end + 1
    return records, diff[at:].removeprefix(b"\0")


def _sections(patch: bytes) -> Iterator[list[tuple[int, int]]]:
    """The new lines of each part of a patch; where lines were cut, those on both sides of the cut."""
    section: list[tuple[int, int]] | None = None
    for found in HEAD.finditer(patch):
        if found[1] is None:
            if section is not None:
                yield section
            section = []
        elif section is not None:
            first, count = int(found[1]), int(found[2] or 1)
            section.append((first, first + count - 1) if count else (max(first, 1), first + 1))
    if section is not None:
        yield section
