"""Where a file lies, by whatever name it is called from here."""

from __future__ import annotations

import os
from collections.abc import Iterator
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


def above(folder: str) -> Iterator[str]:
    """The absolute folders from `folder` up to the one that holds `.git`, or to the root where none does."""
    place = os.path.abspath(folder)
    while True:
        yield place
        if os.path.lexists(os.path.join(place, ".git")) or place == (place := os.path.dirname(place)):
            return


def find_up(name: str, folder: str) -> str:
    """The absolute path of what is called `name` and lies nearest above, as far as `above` goes; empty for nothing."""
    return next((file for place in above(folder) if os.path.lexists(file := os.path.join(place, name))), "")


def repository(folder: str) -> str:
    """The folder that holds `.git`, from `folder` upwards; empty where none does."""
    return os.path.dirname(find_up(".git", folder))


@cache
def _real(folder: str) -> str:
    return os.path.realpath(folder)
