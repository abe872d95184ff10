"""The CommonMark parser, taught to tell where its rules ended."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common import utils

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

    InlineRule = Callable[[StateInline, bool], bool]
    BlockRule = Callable[[StateBlock, int, int, bool], bool]

NESTING = 100
"""How deep containers may lie in one another; CommonMark sets no limit, Python's stack does."""

trimmed: Callable[[str], str] = getattr(utils, "mdTrim", str.strip)
"""What the parser takes for white space around a cell; older ones take what Python does."""

BRACKETED = frozenset(("link", "image"))
"""Rules of which nothing comes where no bracket closes."""

PIPE = re.compile(r"(?<!\\)\|")
MDX_OPENED, MDX_CLOSED = "{/*", "*/}"


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, struck words and MDX comments; `meta` says where a link, code or table row lies."""
    markdown = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable(["table", "strikethrough"]).disable("text_join")
    inline, block = markdown.inline.ruler, markdown.block.ruler
    rules = dict(zip(inline.get_active_rules(), inline.getRules(""), strict=True))
    for name, last in (
        ("link", "link_close"),
        ("autolink", "link_close"),
        ("image", "image"),
        ("backticks", "code_inline"),
    ):
        inline.at(name, _ending(_closed(rules[name]) if name in BRACKETED else rules[name], last))
    inline.before("escape", "mdx_comment", _mdx_comment)
    tables = dict(zip(block.get_active_rules(), block.getRules(""), strict=True))["table"]
    block.at("table", _rows(tables), {"alt": ["paragraph", "reference"]})
    block.before("html_block", "mdx_block", _mdx_block)
    return markdown


def _closed(rule: InlineRule) -> InlineRule:
    """`rule`, asked only before the last closing bracket: at each open one, the parser tries all that follow."""

    def asked(state: StateInline, silent: bool) -> bool:
        return state.pos < _last_bracket(state.src) and rule(state, silent)

    return asked


@lru_cache(maxsize=1)
def _last_bracket(source: str) -> int:
    return source.rfind("]")


def _ending(rule: InlineRule, last: str) -> InlineRule:
    """`rule`, noting as `end` in the token of type `last` that it pushed how far it read."""

    def noted(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        done = rule(state, silent)
        if done and not silent and len(state.tokens) > before and state.tokens[-1].type == last:
            state.tokens[-1].meta["end"] = state.pos
        return done

    return noted


def _rows(rule: BlockRule) -> BlockRule:
    """The table `rule`, noting as `cells` of each row where each of them starts and ends in its line."""

    def noted(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        done = rule(state, start, end, silent)
        for token in state.tokens[before:] if done else ():
            if token.type == "tr_open" and token.map:
                at = state.bMarks[token.map[0]] + state.tShift[token.map[0]]
                before_row = at - state.src.rfind("\n", 0, at) - 1
                token.meta["cells"] = _cells(state.src[at : state.eMarks[token.map[0]]], before_row)
        return done

    return noted


def _cells(row: str, column: int) -> list[tuple[int, int]]:
    """The bounds of the cells of `row`, which starts at `column` of its line; none before a pipe that opens it."""
    pipes = [pipe.start() for pipe in PIPE.finditer(row)]
    bounds = [(first + 1, last) for first, last in pairwise((-1, *pipes, len(row)))]
    opened = bool(pipes) and not trimmed(row[: pipes[0]])
    return [(column + first, column + last) for first, last in bounds[opened:]]


def _mdx_comment(state: StateInline, silent: bool) -> bool:
    end = _mdx_end(state.src, state.pos, state.posMax)
    if end is None:
        return False
    if not silent:
        state.push("comment", "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True


def _mdx_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A comment that fills lines of its own, blank ones among them."""
    at = state.bMarks[start] + state.tShift[start]
    closed = _mdx_end(state.src, at, state.eMarks[end - 1])
    if closed is None or state.is_code_block(start):
        return False
    last = bisect_left(state.eMarks, closed, start, end)
    if last >= end or state.src[closed : state.eMarks[last]].strip():
        return False
    if not silent:
        state.line = last + 1
        state.push("html_block", "", 0).map = [start, state.line]
    return True


def _mdx_end(source: str, start: int, end: int) -> int | None:
    """Where the comment that begins at `start` ends; None: none begins there, or it is not closed before `end`."""
    if not source.startswith(MDX_OPENED, start, end):
        return None
    closings = _mdx_closings(source)
    after = bisect_left(closings, start + len(MDX_OPENED))
    closed = closings[after] + len(MDX_CLOSED) if after < len(closings) else end + 1
    return closed if closed <= end else None


@lru_cache(maxsize=1)
def _mdx_closings(source: str) -> tuple[int, ...]:
    """Where comments of `source` end, found once for all that open."""
    return tuple(closing.start() for closing in re.finditer(re.escape(MDX_CLOSED), source))
