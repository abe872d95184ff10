"""What is known of outlets: `outlets.yml`, and a newsroom's own file of the same shape on top of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from os import path as paths

from ..errors import BylintError, nearest
from ..yamlfile import Text, Value, line_of
from ..yamlfile import read as load
from . import words
from .outlet_lines import Reader
from .press import Outlets

SHIPPED = paths.join(paths.dirname(__file__), "outlets.yml")
KEYS = ("as-of", "references", "countries", "outlets", "forget")


@cache
def outlets() -> Outlets:
    """The outlets that come with bylint, read when first asked for; our tests have proved each line."""
    return read(SHIPPED, proved=True)


def is_press(form: str) -> bool:
    """Whether a form names an outlet that reports news: one of the table, or one of which only the name is known."""
    return form in words("outlets") or outlets().reports(form)


def read(path: str, below: Outlets | None = None, *, proved: bool = False) -> Outlets:
    """The outlets of a file, on top of those `below`; raises BylintError with path and line for a mistake in it."""
    given = load(path)
    try:
        for key in given:
            if key not in KEYS:
                raise BylintError(f"a file of outlets has no “{key}”; {nearest(key, KEYS)}", line=key.line)
        reader = Reader(_names(given, "references"), _names(given, "countries"), below.read if below else None)
        _agree(given, below)
        own = _block(given, "outlets")
        table = Outlets(_lines(own), reader, _day(given))
        if not proved:
            _prove(table, _numbered(own))
        return over(below, table, _numbered(_block(given, "forget"))) if below else table
    except BylintError as error:
        raise BylintError(error.what, path=path, line=error.line) from None


def over(below: Outlets, own: Outlets, forgotten: list[Text]) -> Outlets:
    """A newsroom's outlets on top of those `below`: a line replaces those that share its main name or a domain."""
    gone: set[int] = set()
    for name in forgotten:
        found = {forms[name] for forms in below.forms if name in forms}
        if not found:
            known = {*below.forms.sure, *below.forms.unsure}
            raise BylintError(f"no outlet is called “{name}”; {nearest(name, known)}", line=name.line)
        gone |= found
    for outlet in own:
        shared = [forms.get(outlet.name) for forms in below.forms] + [
            below.domains.get(each) for each in outlet.domains
        ]
        gone.update(number for number in shared if number is not None)
    kept = [line for number, line in enumerate(below.lines) if number not in gone]
    return Outlets((*kept, *own.lines), own.read, own.as_of or below.as_of)


def _prove(table: Outlets, lines: list[Text]) -> None:
    """Read every line; raises BylintError for one of no such shape, and for a form or a domain that stands twice."""
    met: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines):
        try:
            outlet = table[number]
        except BylintError as error:
            raise BylintError(error.what, line=line.line) from None
        for what, stated in (("name", outlet.names), ("domain", outlet.domains)):
            for each in stated:
                if (what, each) in met:
                    there = met[what, each]
                    raise BylintError(f"the {what} “{each}” stands on line {there} too; keep it once", line=line.line)
                met[what, each] = line.line


def _names(given: Mapping[Text, Value], key: str) -> dict[str, str]:
    """A mapping of keys to what they stand for; none where the file has none."""
    written = given.get(Text(key), {})
    if not isinstance(written, dict):
        raise BylintError(f"“{key}” are lines of “key: name”", line=line_of(written))
    for value in written.values():
        if not isinstance(value, Text):
            raise BylintError(f"“{key}” are lines of “key: name”", line=line_of(value))
    return {str(name): " ".join(str(value).split()) for name, value in written.items()}


def _agree(given: Mapping[Text, Value], below: Outlets | None) -> None:
    """Refuse a key of `references` that means another in the file `below`, whose lines would then cite that."""
    written = given.get(Text("references"))
    if below is None or not isinstance(below.read, Reader) or not isinstance(written, dict):
        return
    known = below.read.references
    for key, value in written.items():
        if isinstance(value, Text) and known.get(key, value) != value:
            raise BylintError(f"“{key}” stands for “{known[key]}”; take another key", line=key.line)


def _day(given: Mapping[Text, Value]) -> str:
    """The day for which a file holds; empty where it says none."""
    written = given.get(Text("as-of"))
    if written is None:
        return ""
    try:
        return date.fromisoformat(str(written)).isoformat()
    except ValueError:
        what = "“as-of” is the last day for which the file was checked; write “as-of: 2025-12-31”"
        raise BylintError(what, line=line_of(written)) from None


def _block(given: Mapping[Text, Value], key: str) -> Text:
    """A block of lines; empty where the file has none."""
    written = given.get(Text(key), Text())
    if not isinstance(written, Text):
        what = f"“{key}” is a block of lines; write “{key}: |” and the lines under it"
        raise BylintError(what, line=line_of(written))
    return written


def _lines(block: str) -> list[str]:
    """The lines of a block, without comments and blank ones."""
    return [words for line in block.split("\n") if (words := line.strip()) and words[0] != "#"]


def _numbered(block: Text) -> list[Text]:
    """Those lines, each with its number in the file."""
    found = []
    for number, line in enumerate(block.split("\n"), block.line + 1 if block else 0):
        for written in _lines(line):
            found.append(Text(written))
            found[-1].line = number
    return found
