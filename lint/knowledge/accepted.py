"""A newsroom's vocabulary: a name or term a line; a `#` and a blank open a comment."""

from __future__ import annotations

import re

from ..errors import BylintError, Mistakes

COMMENT = re.compile(r"(?:^|\s)#(?:\s.*)?\Z")
"""“#Budget2031” is a term, “# names of the budget” is not."""
LONGEST = 100
"""Characters of a term: a longer line is a sentence, or a file of something else."""


def read(path: str) -> tuple[str, ...]:
    """The terms of a file, each once, in its order; raises BylintError with path and line for what is none."""
    found: dict[str, None] = {}
    errors = []
    for number, line in enumerate(_lines(path), 1):
        if term := " ".join(COMMENT.sub("", line).split()):
            if wrong := fault(term):
                errors.append(BylintError(wrong, path=path, line=number))
            found[term] = None
    if errors:
        raise errors[0] if len(errors) == 1 else Mistakes(errors)
    return tuple(found)


def fault(term: str) -> str:
    """What is wrong with a term, and what would be right; empty where nothing is."""
    if len(term) > LONGEST:
        return f"a term has {LONGEST} characters at most, this {len(term)}; write one name or term a line"
    if not any(map(str.isalpha, term)):
        return f"“{term}” holds no letter; write a name or a term"
    if not term.isprintable():
        return f"“{term}” holds a control character; write the term alone"
    return ""


def _lines(path: str) -> list[str]:
    """The lines of a file; raises BylintError for one that is not there, or no text."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BylintError(f"{reason}; check the file and its permissions", path=path) from None
    try:
        return re.split(r"\r\n?|\n", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n?|\n", data[: error.start])) + 1
        raise BylintError("it is not UTF-8; save it as UTF-8", path=path, line=line) from None
