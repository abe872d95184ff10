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
            drafts = self._changed(given, self.changes) if self.changes else self._drafts(given)
            for found in drafts:
                if isinstance(found, BylintError) or found not in seen:
                    yield found
                    seen.add(str(found))

    def _drafts(self, given: str) -> Iterator[str | BylintError]:
        return self._below(given) if os.path.isdir(given) else self._named(given)

    def _changed(self, given: str, changes: Changes) -> Iterator[str | BylintError]:
        if fault := changes.fault(given):
            yield fault
        elif os.path.isdir(given):
            for relative in changes.below(given):
                path = os.path.join(given, relative)
                if not self._excluded(relative) and not os.path.islink(path):
                    yield path
        elif changes.holds(given):
            if not (self.force and self._excluded(os.path.relpath(given))):
                yield given
        elif not os.path.lexists(given):
            yield from self._named(given)

    def _named(self, given: str) -> Iterator[str | BylintError]:
        if not os.path.lexists(given):
            yield BylintError("no such file or folder; check the path", path=given)
        elif not (self.force and self._excluded(os.path.relpath(given))):
            yield given

    def _below(self, folder: str) -> Iterator[str]:
        root = os.path.realpath(folder)
        for place, folders, names in os.walk(folder):
            relative = os.path.relpath(place, folder)
            folders[:] = sorted(name for name in folders if not self._excluded(os.path.join(relative, name) + "/"))
            for name in sorted(names):
                path = os.path.join(place, name)
                if os.path.splitext(name)[1].lower() not in READERS or self._excluded(os.path.join(relative, name)):
                    continue
                if os.path.commonpath((root, os.path.realpath(path))) == root:  # a link out of the tree is not followed
                    yield path

    def _excluded(self, relative: str) -> bool:
        tidy = relative.removeprefix("./")
        return not tidy.startswith("..") and _spec(self.exclude).match_file(tidy)


@cache
def _spec(exclude: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines((*EXCLUDED, *exclude))
