"""Where a file lies, by whatever name it is called from here."""

from __future__ import annotations

import os
from functools import cache


def located(path: str) -> str:
    """The one absolute name of the file at `path`: links on the way to it are followed, the file itself may be one."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(_real(folder), name)


def within(path: str, folder: str) -> bool:
    """Whether the absolute `path` is `folder` or lies below it."""
    return path == folder or path.startswith(os.path.join(folder, ""))


def relative(path: str, folder: str) -> str:
    """The file at `path` as it is called from `folder`, with `/`; its absolute name on another drive."""
    try:
        return os.path.relpath(located(path), folder).replace(os.sep, "/")
    except ValueError:
        return located(path).replace(os.sep, "/")


@cache
def _real(folder: str) -> str:
    return os.path.realpath(folder)
