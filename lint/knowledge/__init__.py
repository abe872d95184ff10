"""Facts and word lists, as data: `words/NAME.txt` holds one form a line, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..errors import BylintError, nearest

HERE = Path(__file__).parent


@cache
def words(name: str) -> frozenset[str]:
    """The forms of the list `name`, as written; raises BylintError for a list that is not there."""
    try:
        text = (HERE / "words" / f"{name}.txt").read_text(encoding="utf-8")
    except OSError:
        raise BylintError(f"no word list is called “{name}”; {nearest(name, names())}") from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(filter(None, lines))


def names() -> list[str]:
    """The names of all word lists."""
    return sorted(path.stem for path in (HERE / "words").glob("*.txt"))
