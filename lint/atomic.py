"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .errors import BylintError


def write(path: str, data: bytes, *, durable: bool = True) -> None:
    """Put `data` at `path` in one step, with the permissions of the file that was there; raises BylintError.

    What need not outlive a power cut is not `durable`, and written ten times as fast.
    """
    import stat

    with refusals(path):
        target = os.path.realpath(path)
        mode = stat.S_IMODE(os.stat(target).st_mode) if os.path.exists(target) else 0o666 & ~_umask()
        with _beside(target, data, mode, durable=durable) as beside:
            os.replace(beside, target)


def create(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step where nothing is yet; raises BylintError where something is."""
    with refusals(path), _beside(os.path.abspath(path), data, 0o666 & ~_umask(), durable=True) as beside:
        os.link(beside, path)


def append(path: str, data: bytes) -> None:
    """Put `data` at the end of the file, pipe or device at `path`; raises BylintError."""
    with refusals(path), open(path, "ab") as file:
        file.write(data)


@contextmanager
def refusals(path: str) -> Iterator[None]:
    """What the system refuses, as an error of the user's."""
    try:
        yield
    except FileExistsError:
        raise BylintError("is there already; edit it, or move it away", path=path) from None
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise BylintError(f"cannot be written: {reason}; check the folder and its permissions", path=path) from None


@contextmanager
def _beside(target: str, data: bytes, mode: int, *, durable: bool) -> Iterator[str]:
    """A file with `data` beside its target, and gone afterwards unless it was moved."""
    beside = os.path.join(os.path.dirname(target), f".bylint-{os.urandom(8).hex()}")
    number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        os.chmod(beside, mode)
        yield beside
    finally:
        with suppress(OSError):
            os.unlink(beside)


def _umask() -> int:
    """The permissions that a new file is not given."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
