"""What was worked out before and holds still: JSON in the user's cache folder, safe to delete at any time."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any

from . import __version__
from .errors import BylintError

MAGIC = "bylint-cache"
KINDS = ("rules", "outcomes")
ENTRY = re.compile(r"[0-9a-f]{32}\.json")
KEPT_DAYS = 30
"""How long an entry that nobody asks for is kept."""
DAY = 86_400
"""Seconds."""


class Cache:
    """Entries by name, each with the digest of all it was made from; one that does not fit is as if it were not there.

    Whatever goes wrong with the folder only costs time: nothing in it is needed.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._asked: list[str] = []
        self._kept = 0
        self._stamps: dict[str, tuple[str, ...]] = {}

    def get(self, kind: str, key: str) -> Any:
        """The entry of a kind with a key, None where there is none."""
        import json

        path = self._path(kind, key)
        try:
            with open(path, encoding="utf-8") as file:
                magic, known, entry = json.load(file)
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        if (magic, known) != (MAGIC, key):
            return None
        self._asked.append(path)
        return entry

    def put(self, kind: str, key: str, entry: Any) -> None:
        """Keep `entry`, made of what JSON can hold."""
        import json

        from . import atomic

        path = self._path(kind, key)
        data = json.dumps([MAGIC, key, entry], separators=(",", ":")).encode()
        with suppress(OSError, BylintError):
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            atomic.write(path, data, durable=False)
            self._kept += 1

    def _path(self, kind: str, key: str) -> str:
        return os.path.join(self.folder, kind, f"{key}.json")

    @cached_property
    def code(self) -> str:
        """A digest of this program: its version and when each of its files was last written."""
        here = os.path.dirname(os.path.abspath(__file__))
        return digest((__version__, sys.version, *self.stamps(here)))

    def stamps(self, folder: str) -> tuple[str, ...]:
        """The files below `folder`, each with its size and when it was last written."""
        if folder not in self._stamps:
            self._stamps[folder] = tuple(sorted(_stamps(folder)))
        return self._stamps[folder]

    def sweep(self) -> None:
        """Delete entries that nobody asked for in KEPT_DAYS: once a day, in a run that kept something new."""
        from time import time

        marker, now = os.path.join(self.folder, "swept"), time()
        with suppress(OSError):
            if not self._kept or (os.path.exists(marker) and os.stat(marker).st_mtime > now - DAY):
                return
            with open(marker, "wb"):
                os.utime(marker)
            for path in self._asked:
                os.utime(path)
            for path in self._entries():
                if os.stat(path).st_mtime < now - KEPT_DAYS * DAY:
                    os.unlink(path)

    def _entries(self) -> Iterator[str]:
        """The entries there are: the folder may hold files of others, and those are nobody's to sweep."""
        for kind in KINDS:
            with suppress(OSError), os.scandir(os.path.join(self.folder, kind)) as entries:
                yield from (entry.path for entry in entries if ENTRY.fullmatch(entry.name))


def _stamps(place: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(place))
    except OSError:  # a file, nothing, or a folder that is shut
        yield _stamp(place)
        return
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield _stamp(entry.path)
        elif entry.name != "__pycache__":
            yield from _stamps(entry.path)


def _stamp(path: str) -> str:
    try:
        known = os.stat(path)
    except OSError:  # a link that leads nowhere, or gone: whoever reads it tells
        return path
    return f"{path} {known.st_mtime_ns} {known.st_ctime_ns} {known.st_size}"


def digest(parts: Iterable[str | bytes]) -> str:
    """A digest of several texts, in their order."""
    from hashlib import blake2b

    whole = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def cache_folder() -> str:
    """Where entries are kept: BYLINT_CACHE_DIR, or the user's cache folder; empty where there is none."""
    if given := os.environ.get("BYLINT_CACHE_DIR"):
        return given
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Caches")
    else:
        above = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(above, "bylint") if os.path.isabs(above) else ""
