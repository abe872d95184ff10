"""Strings to the fields of a frozen dataclass; the dataclass is the schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from typing import TypeVar

from .errors import BylintError, nearest
from .kinds import Reach, Selector, known_label
from .phrase import Phrases
from .yamlfile import Text, Value, line_of

Options = TypeVar("Options")
CHOICE = re.compile("'([^']*)'")
"""The choices in an annotation such as `Literal['same', 'none']`."""


def text(value: Value) -> Text:
    """One text, its blanks tidied."""
    if not isinstance(value, Text):
        raise BylintError("one text is wanted", line=line_of(value))
    return as_at(value, " ".join(value.split()))


def as_at(written: Text, words: str) -> Text:
    """`words`, on the line of what is written."""
    told = Text(words)
    told.line = written.line
    return told


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(map(text, value if isinstance(value, list) else [value]))


def _number(value: Value) -> float:
    try:
        number = float(text(value))
    except ValueError:
        raise BylintError(f"“{value}” is not a number; write one such as 12 or 0.5") from None
    if not abs(number) < float("inf"):
        raise BylintError(f"“{value}” is no limit; write a number such as 12 or 0.5")
    return number


def _whole(value: Value) -> int:
    number = _number(value)
    if number != int(number):
        raise BylintError(f"“{value}” is not a whole number; write one such as {int(number)}")
    return int(number)


def _truth(value: Value) -> bool:
    if value not in ("true", "false"):
        raise BylintError(f"“{value}” is neither true nor false")
    return value == "true"


def _pairs(value: Value) -> Mapping[str, tuple[str, ...]]:
    return {key: _texts(held) for key, held in _lines(value).items()}


def _named_phrases(value: Value) -> Mapping[str, Phrases]:
    return {key: _phrases(held) for key, held in _lines(value).items()}


def _lines(value: Value) -> Mapping[Text, Value]:
    if not isinstance(value, dict):
        raise BylintError("“name: value” lines are wanted")
    return value


def _choice(value: Value, choices: Sequence[str]) -> str:
    written = text(value)
    if written not in choices:
        raise BylintError(f"“{written}” is none of {', '.join(filter(None, choices))}")
    return written


def _phrases(value: Value) -> Phrases:
    given = value if isinstance(value, list) else [value]
    if not all(isinstance(phrase, Text) for phrase in given):
        raise BylintError("a list of phrases is wanted")
    return Phrases(phrase for phrase in given if isinstance(phrase, Text))


def _labels(kind: str = "") -> Callable[[Value], tuple[str, ...]]:
    return lambda value: tuple(known_label(label, kind) for label in _texts(value))


READ: dict[str, Callable[[Value], object]] = {
    "str": text,
    "int": _whole,
    "float": _number,
    "bool": _truth,
    "tuple[str, ...]": _texts,
    "Mapping[str, tuple[str, ...]]": _pairs,
    "Mapping[str, Phrases]": _named_phrases,
    "Reach": lambda value: Reach.parse(text(value)),
    "Phrases": _phrases,
    "Selector": lambda value: Selector.parse(text(value)),
    "CueLabels": _labels("attribution"),
    "SourceLabels": _labels("source"),
    "OutletLabels": _labels("outlet"),
    "MarkLabels": _labels(),
    "tuple[Selector, ...]": lambda value: tuple(map(Selector.parse, _texts(value))),
}
"""How a YAML value becomes a field, by the field's annotation."""


def located(read: Callable[[str], Options], value: Value) -> Options:
    """`read` one text; a mistake in it is told at the line of that text."""
    try:
        return read(text(value))
    except BylintError as error:
        raise BylintError(error.what, line=error.line or line_of(value)) from None


def fill(schema: type[Options], given: Mapping[Text, Value], what: str, line: int = 0) -> Options:
    """A `schema` with its fields read from `given`; raises BylintError with the line, without a path.

    A field that ends in `_` is written without it, since `except` is a word of Python's own.
    """
    known = {field.name.rstrip("_"): field for field in fields(schema)}  # type: ignore[arg-type]
    for key in given:
        if key not in known:
            raise BylintError(f"{what} has no “{key}”; {nearest(key, known)}", line=key.line)
    values = {field.name: _field(given[Text(name)], field) for name, field in known.items() if name in given}
    for name, field in known.items():
        if name not in given and field.default is MISSING and field.default_factory is MISSING:
            raise BylintError(f"{what} needs “{name}”; add it", line=line)
    try:
        return schema(**values)
    except BylintError as error:  # one field does not go with another
        raise BylintError(error.what, line=error.line or line) from None


def _field(value: Value, field: Field[object]) -> object:
    try:
        kind = str(field.type)
        return _choice(value, CHOICE.findall(kind)) if kind.startswith("Literal[") else READ[kind](value)
    except BylintError as error:
        raise BylintError(f"{field.name.rstrip('_')}: {error.what}", line=error.line or line_of(value)) from None
