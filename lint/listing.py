"""Which files are drafts, among the paths a user names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .errors import BylintError
from .readers import READERS

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from .changed import Changes

EXCLUDED = ("README*", "LICENSE*", "CHANGELOG*", "CONTRIBUTING*", "requirements*.txt", ".*")
"""What stands beside drafts in most repositories and is none (gitignore patterns)."""


class Listing(NamedTuple):
    """Drafts below folders, less those that gitignore patterns exclude; `force` excludes named files too.

    With `changes`, only drafts that changed, and no folder is walked.
    """

    exclude: tuple[str, ...] = ()
    force: bool = False
    changes: Changes | None = None

    def files(self, paths: Iterable[str]) -> Iterator[str | BylintError]:
        """Every draft once, in order; an error for a path that is not there or a folder without drafts."""
        seen: set[str] = set()
        for given in paths:
            if self.changes and (fault := self.changes.fault(given)):
                yield fault
                continue
            for found in self._below(given) if os.path.isdir(given) else self._named(given):
                if isinstance(found, BylintError) or found not in seen:
                    yield found
                    seen.add(str(found))

    def _named(self, given: str) -> Iterator[str | BylintError]:
        changed = self.changes is not None and self.changes.holds(given)
        if not (changed or os.path.lexists(given)):
            yield BylintError("no such file or folder; check the path", path=given)
        elif (changed or not self.changes) and not (self.force and self._excluded(os.path.relpath(given))):
            yield given

    def _below(self, folder: str) -> Iterator[str]:
        root = os.path.realpath(folder)
        for relative in self.changes.below(folder) if self.changes else self._walked(folder):
            if os.path.splitext(relative)[1].lower() not in READERS or self._excluded(relative):
                continue
            path = os.path.join(folder, relative)
            if os.path.commonpath((root, os.path.realpath(path))) == root:  # a link out of the tree is not followed
                yield path

    def _walked(self, folder: str) -> Iterator[str]:
        """Every file below a folder, as it is called from there; what is excluded is not walked."""
        for place, folders, names in os.walk(folder):
            relative = os.path.relpath(place, folder)
            folders[:] = sorted(name for name in folders if not self._excluded(os.path.join(relative, name) + "/"))
            yield from (os.path.normpath(os.path.join(relative, name)) for name in sorted(names))

    def _excluded(self, relative: str) -> bool:
        tidy = relative.removeprefix("./")
        return not tidy.startswith("..") and _spec(self.exclude).match_file(tidy)


@cache
def _spec(exclude: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines((*EXCLUDED, *exclude))
