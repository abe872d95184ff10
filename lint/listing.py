"""Which files are drafts, among the paths a user names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from .configs import Configs
from .errors import BylintError
from .house import spec
from .location import above
from .readers import READERS

if TYPE_CHECKING:
    from .changed import Changes

EXCLUDED = ("README*", "LICENSE*", "CHANGELOG*", "CONTRIBUTING*", "requirements*.txt", "vocabulary*.txt", ".*")
"""What stands beside drafts in most repositories and is none: shapes of a file's or a folder's name."""


class Listing(NamedTuple):
    """Drafts below folders, less those that gitignore patterns exclude; `force` excludes named files too.

    Of the patterns, those of `exclude` win over those of a draft's configuration, and these over EXCLUDED. With
    `changes`, only drafts that changed, and no folder is walked.
    """

    exclude: tuple[str, ...] = ()
    force: bool = False
    changes: Changes | None = None
    configs: Configs | None = None

    def files(self, paths: Iterable[str]) -> Iterator[str | BylintError]:
        """Every draft once, however it is called, in order; an error for a path that is not there."""
        seen: set[str] = set()
        for given in paths:
            drafts = self._changed(given, self.changes) if self.changes else self._drafts(given)
            for found in drafts:
                if isinstance(found, BylintError):
                    yield found
                elif (place := os.path.abspath(found)) not in seen:
                    seen.add(place)
                    yield found

    def _drafts(self, given: str) -> Iterator[str | BylintError]:
        return self._below(given) if os.path.isdir(given) else self._named(given)

    def _changed(self, given: str, changes: Changes) -> Iterator[str | BylintError]:
        if fault := changes.fault(given):
            yield fault
        elif os.path.isdir(given):
            for relative in changes.below(given):
                path = _in(given, relative)
                out = self._excluded(path, relative) or self._shut(path, given)
                if not out and not os.path.islink(path):
                    yield path
        elif changes.holds(given):
            if not self._forced_out(given):
                yield given
        elif not os.path.lexists(given):
            yield from self._named(given)

    def _named(self, given: str) -> Iterator[str | BylintError]:
        if not os.path.lexists(given):
            yield BylintError("no such file or folder; check the path", path=given)
        elif not self._forced_out(given):
            yield given

    def _below(self, folder: str) -> Iterator[str | BylintError]:
        root, unread = os.path.realpath(folder), list[OSError]()
        for place, folders, names in os.walk(folder, onerror=unread.append):
            relative = os.path.relpath(place, folder)
            folders[:] = sorted(
                name
                for name in folders
                if not self._excluded(os.path.join(place, name, ""), os.path.join(relative, name, ""))
            )
            for name in sorted(names):
                path = _in(folder, os.path.join(relative, name))
                if os.path.splitext(name)[1].lower() not in READERS:
                    continue
                if self._excluded(path, os.path.join(relative, name)):
                    continue
                if _lies_in(root, path):
                    yield path
        yield from map(_unread, unread)

    def _forced_out(self, path: str) -> bool:
        """Whether a named draft is left out all the same."""
        return self.force and (self._excluded(path, os.path.relpath(path)) or self._shut(path, os.sep))

    def _shut(self, path: str, top: str) -> bool:
        """Whether a configuration leaves out a folder between `top`, or where `.git` is, and what lies at `path`."""
        if self.configs is None:
            return False
        *inner, _ = above(os.path.dirname(path))
        below = takewhile(os.path.abspath(top).__ne__, inner)
        return any(self.configs.excludes(os.path.join(folder, "")) for folder in below)

    def _excluded(self, path: str, relative: str) -> bool:
        """Whether a draft or a folder (`…/`) is left out; `relative` is its path as the patterns of flags count it."""
        tidy = relative.removeprefix("./")
        outside = tidy.startswith("..")
        verdicts = (
            None if outside or not self.exclude else spec(self.exclude).check_file(tidy).include,
            self.configs.excludes(path) if self.configs else None,
            None if outside else _beside(tidy),
        )
        return bool(next((verdict for verdict in verdicts if verdict is not None), False))


def _lies_in(root: str, path: str) -> bool:
    """Whether a file is in the tree and can be opened: no link out of it is followed, and no pipe is waited for."""
    kept = os.path.commonpath((root, os.path.realpath(path))) == root
    return kept and (os.path.isfile(path) or not os.path.exists(path))


def _unread(error: OSError) -> BylintError:
    reason = (error.strerror or "cannot be read").lower()
    return BylintError(f"{reason}; check the folder and its permissions", path=os.path.normpath(error.filename))


def _in(folder: str, relative: str) -> str:
    """What lies in a folder, as users call it: without “./”."""
    tidy = os.path.normpath(relative)
    return tidy if folder == os.curdir else os.path.join(folder, tidy)


def _beside(path: str) -> bool:
    """Whether a path, or a folder on it, has one of the shapes of EXCLUDED; `pathspec` would take 10 ms to say so."""
    names = path.rstrip("/").split("/")
    return any(fnmatchcase(name, shape) for name in names if name != os.curdir for shape in EXCLUDED)
