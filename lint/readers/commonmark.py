"""The CommonMark parser, taught to tell where its rules ended."""

from __future__ import annotations

import re
from functools import cache
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

PIPE = re.compile(r"(?<!\\)\|")
MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)


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
        inline.at(name, _ending(rules[name], last))
    inline.before("escape", "mdx_comment", _mdx_comment)
    tables = dict(zip(block.get_active_rules(), block.getRules(""), strict=True))["table"]
    block.at("table", _rows(tables), {"alt": ["paragraph", "reference"]})
    block.before("html_block", "mdx_block", _mdx_block)
    return markdown


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
    comment = MDX_COMMENT.match(state.src, state.pos, state.posMax)
    if comment is None:
        return False
    if not silent:
        state.push("comment", "", 0).content = comment[0]
    state.pos = comment.end()
    return True


def _mdx_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A comment that fills lines of its own, blank ones among them."""
    at = state.bMarks[start] + state.tShift[start]
    comment = MDX_COMMENT.match(state.src, at, state.eMarks[end - 1])
    if comment is None or state.is_code_block(start):
        return False
    last = next((line for line in range(start, end) if state.eMarks[line] >= comment.end()), end)
    if last >= end or state.src[comment.end() : state.eMarks[last]].strip():
        return False
    if not silent:
        state.line = last + 1
        state.push("html_block", "", 0).map = [start, state.line]
    return True
