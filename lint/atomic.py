"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress

from .errors import BylintError


def write(path: str, data: bytes, *, durable: bool = True) -> None:
    """Put `data` at `path` in one step, with the permissions of the file that was there; raises BylintError.

    What need not outlive a power cut is not `durable`, and written ten times as fast.
    """
    import stat
    import tempfile

    try:
        target = os.path.realpath(path)
        mode = stat.S_IMODE(os.stat(target).st_mode) if os.path.exists(target) else 0o666 & ~_umask()
        number, beside = tempfile.mkstemp(prefix=".bylint-", dir=os.path.dirname(target))
        try:
            with os.fdopen(number, "wb") as file:
                file.write(data)
                file.flush()
                if durable:
                    os.fsync(file.fileno())
            os.chmod(beside, mode)
            os.replace(beside, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(beside)
            raise
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise BylintError(f"cannot be written: {reason}; check the folder and its permissions", path=path) from None


def _umask() -> int:
    """The permissions that a new file is not given."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
