"""The words inside a Markdown block, each put where it stands in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .comments import keep
from .cursor import NOWHERE, Cursor
from .placing import Unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from .placing import Placement
    from .prose import Prose

LINE_BREAK = re.compile(r"[ ]*\\?\n[ \t]*")
ANCHOR = re.compile(
    r"""<a[\s/>](?:(?:[^>"']|"[^"]*"|'[^']*')*?(?<![\w-])href\s*=\s*(?P<address>"[^"]*"|'[^']*'|[^\s>"']+))?""",
    re.IGNORECASE,
)
"""An anchor as it opens, and its address where it has one."""

SHOWN = frozenset(("text", "text_special", "code_inline"))


def is_prose(tokens: Sequence[Token]) -> bool:
    """Whether a reader sees any words of a block."""
    return any(token.type in SHOWN and token.content for token in tokens)


def lay(tokens: Sequence[Token], placement: Placement, prose: Prose) -> None:
    """Add the words of a block to `prose`; raises Unplaced where one is not where the tokens say."""
    cursor = Cursor(placement, prose)
    following = iter(tokens)
    for token in following:
        if token.type == "link_open" and token.info == "auto":
            _autolink(cursor, token, words=next(following), close=next(following))
        else:
            STEPS.get(token.type, _markup)(cursor, token)
    if cursor.position != len(placement.content):
        raise Unplaced


def _text(cursor: Cursor, token: Token) -> None:
    cursor.copy(*cursor.over(token.content))


def _special(cursor: Cursor, token: Token) -> None:
    """Add an escaped or encoded character."""
    cursor.add(token.content, *cursor.over(token.markup))


def _markup(cursor: Cursor, token: Token) -> None:
    """Step over the signs around emphasised or struck words."""
    cursor.over(token.markup)


def _emphasis_open(cursor: Cursor, token: Token) -> None:
    cursor.over(token.markup)
    cursor.stressed.append(cursor.prose.at)


def _emphasis_close(cursor: Cursor, token: Token) -> None:
    cursor.over(token.markup)
    cursor.prose.mark("emphasis", cursor.stressed.pop())


def _line_break(cursor: Cursor, _token: Token) -> None:
    ended = LINE_BREAK.match(cursor.content, cursor.position)
    if ended is None:
        raise Unplaced
    start = cursor.placement.at(cursor.position)
    cursor.to(ended.end())
    cursor.prose.add("\n", start, cursor.placement.at(ended.end()))


def _html(cursor: Cursor, token: Token) -> None:
    """Step over a tag or a comment: no prose, but a comment is kept and `<br>` breaks the line."""
    start, end = cursor.over(token.content)
    if token.type == "comment" or token.content.startswith("<!--"):
        keep(cursor.prose, *cursor.file(start, end))
    elif token.content[:3].lower() == "<br":
        cursor.add("\n", start, end)
    elif opened := ANCHOR.match(token.content):
        _leave(cursor)  # anchors do not nest: the next one ends the last
        cursor.anchor = cursor.prose.at, _decoded(opened["address"] or "")
    elif token.content[:3].lower() == "</a":
        _leave(cursor)


def _leave(cursor: Cursor) -> None:
    """End the anchor that is open, if any; one with an address is a link."""
    begun, address = cursor.anchor
    if address:
        cursor.prose.mark("link", begun, value=address)
    cursor.anchor = NOWHERE


def _decoded(written: str) -> str:
    """The value of an attribute, without its quotes."""
    from html import unescape

    quoted = written[:1] in {'"', "'"}
    return unescape(written[1:-1] if quoted else written).strip()


def _code(cursor: Cursor, token: Token) -> None:
    """Add the code between backticks, of which the parser may have stripped a blank on either side."""
    ticks, end = len(token.markup), token.meta["end"]
    start, stop = cursor.position + ticks, end - ticks
    if len(token.content) != stop - start:
        start, stop = start + 1, stop - 1
    if cursor.content[start:stop].replace("\n", " ") != token.content:
        raise Unplaced
    begun = cursor.prose.at
    cursor.copy(start, stop)
    cursor.prose.mark("code", begun)
    cursor.to(end)


def _link_open(cursor: Cursor, token: Token) -> None:
    cursor.over("[")
    cursor.links.append((cursor.prose.at, str(token.attrs.get("href", ""))))


def _link_close(cursor: Cursor, token: Token) -> None:
    """End a link, whose address the reader of the article does not see."""
    cursor.to(token.meta["end"])
    start, address = cursor.links.pop()
    cursor.prose.mark("link", start, value=address)


def _autolink(cursor: Cursor, token: Token, *, words: Token, close: Token) -> None:
    """Add an address between angle brackets, which is its own words; the parser may have decoded them."""
    cursor.over("<")
    at, start, end = cursor.prose.at, cursor.position, close.meta["end"] - 1
    if words.content == cursor.content[start:end]:
        cursor.copy(start, end)
    else:
        cursor.add(words.content, start, end)
    cursor.to(close.meta["end"])
    cursor.prose.mark("link", at, value=str(token.attrs.get("href", "")))


def _image(cursor: Cursor, token: Token) -> None:
    cursor.to(token.meta["end"])


STEPS = {
    "text": _text,
    "text_special": _special,
    "softbreak": _line_break,
    "hardbreak": _line_break,
    "html_inline": _html,
    "comment": _html,
    "code_inline": _code,
    "link_open": _link_open,
    "link_close": _link_close,
    "image": _image,
    "em_open": _emphasis_open,
    "em_close": _emphasis_close,
}
