"""A YAML mapping with the place of every key and value in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from ..yamlfile import Loader
from .shown import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..errors import BylintError

    Complaint = Callable[[str, int], BylintError]


def compose(text: str, error: Complaint) -> tuple[tuple[str, yaml.Node], ...]:
    """The keys of `text`, folded, and their nodes; raises what `error` makes of a mistake and its offset."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as wrong:
        at = wrong.problem_mark.index if wrong.problem_mark else 0
        raise error(
            f"the front matter is not YAML: {wrong.problem}; quote a value that holds “: ” or “#”", at
        ) from None
    except yaml.reader.ReaderError as wrong:
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        at = found.start() if found else 0
        raise error(f"the front matter holds a character YAML does not allow: {wrong.reason}; remove it", at) from None
    if node is None:
        return ()
    if not isinstance(node, yaml.MappingNode):
        raise error("the front matter is no mapping; write “key: value” lines, or take out the “---” lines", 0)
    _refuse(node, text, error, set())
    return tuple((folded(key.value), value) for key, value in node.value)


def _refuse(node: yaml.Node, text: str, error: Complaint, seen: set[int]) -> None:
    """Raise for an alias, an anchor, a doubled key or one that is no word, at any depth."""
    at = node.start_mark.index
    if id(node) in seen or text[at : at + 1] in ("&", "*"):
        raise error("anchors and aliases are refused in front matter; write the value out", at)
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        _refuse_keys(node, error)
    for child in node.value if not isinstance(node, yaml.ScalarNode) else ():
        for one in child if isinstance(child, tuple) else (child,):
            _refuse(one, text, error, seen)


def _refuse_keys(node: yaml.MappingNode, error: Complaint) -> None:
    keys: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise error("a key of the front matter is a plain word", key.start_mark.index)
        if key.value in keys:
            raise error(f"“{key.value}” stands twice; keep one of them", key.start_mark.index)
        keys.add(key.value)
