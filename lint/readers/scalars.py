"""Where each character of a YAML value stands in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .prose import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

BREAK = r"(?:\r\n?|\n)"
TOKEN = re.compile(
    rf"(?P<escape>\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|{BREAK}[ \t]*|.)|'')"
    rf"|(?P<fold>[ \t]*{BREAK}(?:[ \t]*{BREAK})*[ \t]*)"
    r"|[^\s\\']+|."
)
ESCAPES = dict(zip("0abtnvfre N_LP\t", "\0\a\b\t\n\v\f\r\x1b \x85\xa0\u2028\u2029\t", strict=True))
LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
HTML = re.compile(
    r"</?(?:(?P<break>br|p|div|li)\b|[A-Za-z])[^<>\n]{0,500}>"
    r"|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)


def pieces(source: str, start: int, node: yaml.ScalarNode) -> list[Piece]:
    """The text of `node`, whose YAML begins at `start` of `source`; one piece for all where its places are unsure."""
    begin, end = start + node.start_mark.index, start + node.end_mark.index
    value: str = node.value
    if node.style in ("'", '"'):
        found = list(_quoted(source, begin + 1, end - 1, single=node.style == "'"))
    else:
        header = len(source[begin:end].splitlines(keepends=True)[0]) if node.style in ("|", ">") else 0
        found = list(_lines(source, begin + header, end, value))
    if "".join(piece.text for piece in found).strip() == value.strip():
        return found
    return [Piece(value.strip(), begin, end)]


def unmarked(piece: Piece) -> Iterator[Piece]:
    """A piece without HTML tags, a break of lines as a blank, with the characters that its entities stand for."""
    text, start, end = piece
    if len(text) != end - start or not ("<" in text or "&" in text):
        yield piece
        return
    from html import unescape

    plain = 0
    for found in HTML.finditer(text):
        yield Piece(text[plain : found.start()], start + plain, start + found.start())
        plain = found.end()
        shown = unescape(found[0]) if found[0][0] == "&" else " " if found["break"] else ""
        yield Piece(shown, start + found.start(), start + plain)
    yield Piece(text[plain:], start + plain, end)


def _quoted(source: str, start: int, end: int, *, single: bool) -> Iterator[Piece]:
    """The pieces between two quotes, escape by escape."""
    plain = start
    for token in TOKEN.finditer(source, start, end):
        escape = token["escape"]
        if escape and (escape == "''") != single:
            continue
        if escape or token["fold"]:
            yield Piece(source[plain : token.start()], plain, token.start())
            yield Piece(_decoded(escape) if escape else _folded(token["fold"]), *token.span())
            plain = token.end()
    yield Piece(source[plain:end], plain, end)


def _decoded(escape: str) -> str:
    if escape == "''":
        return "'"
    if digits := escape[2:].strip() if escape[1] in "xuU" else "":
        return chr(int(digits, 16))
    return "" if escape[1] in "\r\n" else ESCAPES.get(escape[1], escape[1])


def _folded(stretch: str) -> str:
    """What YAML makes of line breaks in a value: one is a blank, of several the first is dropped."""
    return "\n" * (len(re.findall(BREAK, stretch)) - 1) or " "


def _lines(source: str, start: int, end: int, value: str) -> Iterator[Piece]:
    """The pieces of an unquoted value, line by line, as long as they agree with `value`."""
    at, last = 0, start
    for line in LINE.finditer(source, start, end):
        resumed = at + len(value[at:]) - len(value[at:].lstrip())
        if not value.startswith(line[0], resumed):
            return
        if at:
            yield Piece(value[at:resumed], last, line.start())
        yield Piece(line[0], *line.span())
        at, last = resumed + len(line[0]), line.end()
