"""YAML as text: no guessed types, no doubled keys, no aliases, and the line of every value."""

from __future__ import annotations

import yaml

from .errors import BylintError

Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(str):
    """A scalar or a key, and the 1-based line it stands on."""

    __slots__ = ("line",)
    line: int

    @classmethod
    def of(cls, node: yaml.Node) -> Text:
        """The text of a node."""
        text = cls(node.value)
        text.line = node.start_mark.line + 1
        return text


Value = Text | list["Value"] | dict[Text, "Value"]


def read(path: str) -> dict[Text, Value]:
    """The mapping that the file at `path` holds; raises BylintError with path, line and remedy for anything else."""
    try:
        with open(path, encoding="utf-8") as file:
            return parse(file.read(), path)
    except UnicodeDecodeError:
        raise BylintError("this is not UTF-8 text; save it as UTF-8", path=path) from None
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BylintError(f"{reason}; check the path and its permissions", path=path) from None


def parse(text: str, path: str) -> dict[Text, Value]:
    """The mapping that `text` holds; raises BylintError with `path` and line for anything else."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        quoted = any(sign in str(error.problem) for sign in ("alphabetic", "alias", "tag"))
        remedy = "put what starts with “*”, “&” or “!” into quotes" if quoted else "mend the syntax here"
        raise BylintError(f"not YAML: {error.problem}; {remedy}", path=path, line=line) from None
    except yaml.YAMLError as error:
        raise BylintError(f"not YAML: {error}; save it as UTF-8 text", path=path) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise BylintError("a mapping is wanted: “key: value” lines", path=path, line=node.start_mark.line + 1)
    return _mapping(node, path, set())


def _mapping(node: yaml.MappingNode, path: str, seen: set[int]) -> dict[Text, Value]:
    mapping: dict[Text, Value] = {}
    for key_node, value_node in node.value:
        key = _value(key_node, path, seen)
        if not isinstance(key, Text):
            raise BylintError("a key is a plain word", path=path, line=key_node.start_mark.line + 1)
        if key in mapping:
            raise BylintError(f"“{key}” stands twice; keep one of them", path=path, line=key.line)
        mapping[key] = _value(value_node, path, seen)
    return mapping


def _value(node: yaml.Node, path: str, seen: set[int]) -> Value:
    if id(node) in seen:
        raise BylintError("aliases are refused; write the value out", path=path, line=node.start_mark.line + 1)
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, path, seen) for child in node.value]
    return Text.of(node)


def line_of(value: Value, fallback: int = 0) -> int:
    """The first line of a value: its own, or that of the first text in it."""
    if isinstance(value, Text):
        return value.line
    return next((line for child in value if (line := line_of(child))), fallback)


def stretches(text: str, key: str) -> list[tuple[int, int]]:
    """Where the words of every value called `key` stand in YAML that can be read, as characters from and up to."""
    found: list[tuple[int, int]] = []
    waiting = [node for node in (yaml.compose(text, Loader=Loader),) if node is not None]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == key and isinstance(value, yaml.ScalarNode):
                    found.append((value.start_mark.index, value.end_mark.index))
                waiting.append(value)
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return found
