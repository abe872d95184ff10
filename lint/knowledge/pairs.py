"""Loaded terms, filed as pairs: what one side says, what the other says, and a form that takes neither.

`words/NAME.pairs` holds a pair a line, `term, term! / term, term~ = neutral`, or `= neutral of one; of the other`: “!”
marks a strong form, “~” a faint one.
"""

from __future__ import annotations

from functools import cache
from os import listdir, path
from typing import NamedTuple

from ..errors import BylintError, nearest

FOLDER = path.join(path.dirname(__file__), "words")
GRADES = {"!": "strong", "": "weak", "~": "faint"}
"""The mark behind a form → its grade: a verdict that stands alone, a colour, a shade that only adds to a count."""


class Term(NamedTuple):
    """One loaded form: its grade, its pair's line, its side there (0 or 1), and the form that takes neither."""

    form: str
    grade: str
    line: int
    side: int
    neutral: str


@cache
def terms(name: str) -> tuple[Term, ...]:
    """The terms of `NAME.pairs`, in order; raises BylintError with path and line where a side is missing."""
    place = path.join(FOLDER, f"{name}.pairs")
    try:
        with open(place, encoding="utf-8") as file:
            return read(file.read(), place)
    except FileNotFoundError:
        raise BylintError(f"no list of pairs is called “{name}”; {nearest(name, names())}") from None


def read(text: str, place: str) -> tuple[Term, ...]:
    """The terms written in `text`; raises BylintError for a line with one side alone, or a form filed twice."""
    found: dict[str, Term] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            for term in _pair(line, place, number):
                if term.form in found:
                    raise BylintError(f"“{term.form}” is filed twice; keep one", path=place, line=number)
                found[term.form] = term
    return tuple(found.values())


def forms(name: str, grade: str = "") -> frozenset[str]:
    """The forms of the list `name` that are of the `grade`, or of any; raises BylintError for a grade that is none."""
    if grade and grade not in GRADES.values():
        raise BylintError(f"no grade is called “{grade}”; {nearest(grade, GRADES.values())}")
    return frozenset(term.form for term in terms(name) if grade in ("", term.grade))


def names() -> list[str]:
    """The names of all lists of pairs."""
    return sorted(file.removesuffix(".pairs") for file in listdir(FOLDER) if file.endswith(".pairs"))


def _pair(line: str, place: str, number: int) -> list[Term]:
    sides, _, written = line.partition(" = ")
    graded = [[_graded(form) for form in side.split(",") if form.strip(" !~")] for side in sides.split(" / ")]
    if len(graded) != 2 or not all(graded) or not written.strip():
        what = "one side alone; write “term / term of the other side = neutral form”"
        raise BylintError(what, path=place, line=number)
    neutral = [one.strip() for one in written.split(";")]
    return [
        Term(form, grade, number, side, neutral[side % len(neutral)]) for side in (0, 1) for form, grade in graded[side]
    ]


def _graded(written: str) -> tuple[str, str]:
    written = written.strip()
    mark = written[-1] if written[-1] in "!~" else ""
    return written.removesuffix(mark).strip(), GRADES[mark]
