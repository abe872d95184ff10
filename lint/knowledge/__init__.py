"""Facts and word lists, as data; `#` opens a comment.

`words/NAME.txt` holds one form a line, `words/NAME.pairs` loaded terms of two sides, `NAME.txt` sections of lines.
"""

from __future__ import annotations

from functools import cache
from os import listdir, path

from ..errors import BylintError, nearest
from . import pairs

HERE = path.dirname(__file__)
FOLDER = path.join(HERE, "words")


@cache
def words(name: str) -> frozenset[str]:
    """The forms of the list `name`, or of one grade of a list of pairs (`politics.strong`), as written.

    Raises BylintError for a list or a grade that is not there, and for pairs with one side alone.
    """
    try:
        return frozenset(_lines(path.join(FOLDER, f"{name}.txt")))
    except OSError:
        paired, _, grade = name.partition(".")
        if paired in pairs.names():
            return pairs.forms(paired, grade)
        raise BylintError(f"no word list is called “{name}”; {nearest(name, names())}") from None


@cache
def sections(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections of `NAME.txt`, in order: each heading, without its brackets, and the lines under it."""
    found: list[tuple[str, list[str]]] = []
    for line in _lines(path.join(HERE, f"{name}.txt")):
        if line.startswith("["):
            found.append((line.strip("[]"), []))
        else:
            found[-1][1].append(line)
    return tuple((heading, tuple(lines)) for heading, lines in found)


def _lines(place: str) -> list[str]:
    with open(place, encoding="utf-8") as file:
        lines = [line.partition("#")[0].strip() for line in file]
    return [line for line in lines if line]


def names() -> list[str]:
    """The names of all word lists."""
    return sorted(file.rpartition(".")[0] for file in listdir(FOLDER))
