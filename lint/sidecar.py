"""Allowances that stand beside the copy: `.bylint-allow.yml`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .errors import BylintError
from .finding import Draft
from .location import find_up
from .outcome import Allowance, Outcome

if TYPE_CHECKING:
    from .sidecarfile import Entry

NAME = ".bylint-allow.yml"


class Sidecar(NamedTuple):
    """The allowances of one file; `file` is it as read, its references blacked out."""

    file: Draft
    entries: tuple[Entry, ...] = ()

    def over(self, outcome: Outcome, source: str) -> tuple[Allowance, ...]:
        """The entries that speak of a draft, with the stretches of its `source` that they cover."""
        relative = os.path.relpath(outcome.path, os.path.dirname(self.file.path) or ".").replace(os.sep, "/")
        return tuple(entry.over(relative, source) for entry in self.entries if entry.means(relative))

    def lost(self) -> Iterator[str]:
        """What is wrong with entries that speak of a draft that is not there: renamed, moved or deleted."""
        for entry in self.entries:
            if entry.lost(os.path.dirname(self.file.path)):
                line = entry.allowance.place.start.line
                yield f"{self.file.path}:{line}: no draft is called “{entry.file}”; correct its path, or take it out"


def nearest_sidecar(path: str) -> Sidecar | None:
    """The sidecar nearest above the draft at `path`; raises BylintError with path and line for one that is wrong."""
    found = find_up(NAME, os.path.dirname(path))
    if not found:
        return None
    called = found if os.path.isabs(path) else os.path.relpath(found)
    known = _read(called, *_age(called))
    if isinstance(known, BylintError):
        raise known
    return known


def _age(path: str) -> tuple[int, int]:
    told = os.lstat(path)
    return told.st_mtime_ns, told.st_size


@cache
def _read(path: str, *age: int) -> Sidecar | BylintError:
    """The sidecar at `path` as it is since `age`, or what is wrong with it."""
    from .sidecarfile import entries

    del age
    try:
        if os.path.islink(path) or not os.path.isfile(path):
            raise BylintError("is no file of its own; put the file here, not a link to it", path=path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            return Sidecar(*entries(file.read(), path))
    except UnicodeDecodeError:
        return BylintError("this is not UTF-8 text; save it as UTF-8", path=path)
    except OSError as error:
        return BylintError(f"{(error.strerror or 'cannot be read').lower()}; check its permissions", path=path)
    except BylintError as error:
        return error
