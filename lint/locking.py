"""A file that one run at a time may change."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .atomic import refusals
from .errors import BylintError

PATIENCE = 5.0
"""Seconds to wait for another run, which needs some milliseconds."""
PAUSE = 0.02


@contextmanager
def locked(path: str, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other runs from changing `path` meanwhile; raises BylintError where one holds it longer than `patience`."""
    lock = f"{os.path.realpath(path)}.lock"
    until = time.monotonic() + patience
    while not _taken(lock, path):
        if time.monotonic() > until:
            what = f"another run is changing {os.path.basename(path)}; wait for it, or delete this if there is none"
            raise BylintError(what, path=os.path.relpath(lock))
        time.sleep(PAUSE)
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            os.unlink(lock)


def _taken(lock: str, path: str) -> bool:
    """Whether the lock was free and is ours now: the system creates it for one run only."""
    with refusals(path):
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            return False
    return True
