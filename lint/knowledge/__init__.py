"""Facts and word lists, as data: `words/NAME.txt` holds one form a line, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from os import listdir, path

from ..errors import BylintError, nearest

FOLDER = path.join(path.dirname(__file__), "words")


@cache
def words(name: str) -> frozenset[str]:
    """The forms of the list `name`, as written; raises BylintError for a list that is not there."""
    try:
        with open(path.join(FOLDER, f"{name}.txt"), encoding="utf-8") as file:
            text = file.read()
    except OSError:
        raise BylintError(f"no word list is called “{name}”; {nearest(name, names())}") from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(filter(None, lines))


def names() -> list[str]:
    """The names of all word lists."""
    return sorted(file.removesuffix(".txt") for file in listdir(FOLDER))
