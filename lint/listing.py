"""Which files are drafts, among the paths a user names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .desk import spec
from .desks import Desks
from .errors import BylintError
from .readers import READERS

EXCLUDED = ("README*", "LICENSE*", "CHANGELOG*", "CONTRIBUTING*", "requirements*.txt", ".*")
"""What stands beside drafts in most repositories and is none (gitignore patterns)."""


class Listing(NamedTuple):
    """Drafts below folders, less those that gitignore patterns exclude; `force` excludes named files too.

    Of the patterns, those of `exclude` win over those of a draft's configuration, and these over EXCLUDED.
    """

    exclude: tuple[str, ...] = ()
    force: bool = False
    desks: Desks | None = None

    def files(self, paths: Iterable[str]) -> Iterator[str | BylintError]:
        """Every draft once, in order; an error for a path that is not there or a folder without drafts."""
        seen: set[str] = set()
        for given in paths:
            for found in self._below(given) if os.path.isdir(given) else self._named(given):
                if isinstance(found, BylintError) or found not in seen:
                    yield found
                    seen.add(str(found))

    def _named(self, given: str) -> Iterator[str | BylintError]:
        if not os.path.lexists(given):
            yield BylintError("no such file or folder; check the path", path=given)
        elif not (self.force and self._forced_out(given)):
            yield given

    def _below(self, folder: str) -> Iterator[str]:
        root = os.path.realpath(folder)
        for place, folders, names in os.walk(folder):
            relative = os.path.relpath(place, folder)
            folders[:] = sorted(
                name
                for name in folders
                if not self._excluded(os.path.join(place, name) + "/", os.path.join(relative, name) + "/")
            )
            for name in sorted(names):
                path = os.path.join(place, name)
                if os.path.splitext(name)[1].lower() not in READERS:
                    continue
                if self._excluded(path, os.path.join(relative, name)):
                    continue
                if os.path.commonpath((root, os.path.realpath(path))) == root:  # a link out of the tree is not followed
                    yield path

    def _forced_out(self, path: str) -> bool:
        """Whether a named draft is left out, or a folder above it by a configuration."""
        if self._excluded(path, os.path.relpath(path)):
            return True
        above = os.path.dirname(os.path.abspath(path))
        while self.desks and above != os.path.dirname(above):
            if self.desks.excludes(above + "/"):
                return True
            above = os.path.dirname(above)
        return False

    def _excluded(self, path: str, relative: str) -> bool:
        """Whether a draft or a folder (`…/`) is left out; `relative` is its path as the flags' patterns count it."""
        tidy = relative.removeprefix("./")
        outside = tidy.startswith("..")
        verdicts = (
            None if outside or not self.exclude else spec(self.exclude).check_file(tidy).include,
            self.desks.excludes(path) if self.desks else None,
            None if outside else spec(EXCLUDED).check_file(tidy).include,
        )
        return bool(next((verdict for verdict in verdicts if verdict is not None), False))
