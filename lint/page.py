"""A configuration file being read, key by key: what is wrong is laid aside, so that every mistake is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from .errors import BylintError, Gathering, nearest
from .levels import Reading
from .options import as_at, text
from .yamlfile import Text, Value, line_of

MEANT = {"profile": "extends", "severity": "rules", "ignore": "rules", "select": "rules", "files": "paths"}
"""What other tools call a key, where the nearest of our own would be another."""

Item = TypeVar("Item")


class Page(NamedTuple):
    """A configuration file being read: its path, as called from the working directory, and the rules it may name."""

    path: str
    reading: Reading

    @property
    def wrong(self) -> Gathering:
        """What is wrong in it so far."""
        return self.reading.wrong

    def place(self, written: Text) -> Text:
        """The file or folder that is `written` in it, as called from the working directory."""
        return as_at(written, os.path.normpath(os.path.join(os.path.dirname(self.path), written)))

    def each(self, given: Value, read: Callable[[Text, Page], Item]) -> tuple[Item, ...]:
        """What `read` makes of a text, or of each in a list."""
        found = []
        for one in given if isinstance(given, list) else [given]:
            with self.wrong:
                found.append(read(text(one), self))
        return tuple(found)

    def lines(self, given: Value, key: str) -> Mapping[Text, Value]:
        """Lines of “key: value”, but those without a value, which say nothing."""
        if not isinstance(given, dict):
            raise BylintError(f"{key}: “key: value” lines are wanted, indented under it", line=line_of(given))
        return {name: value for name, value in given.items() if value != ""}

    def read(
        self, given: Mapping[Text, Value], keys: Mapping[str, Reader], what: str, others: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """The values of `keys`, as fields of Settings; a key that is none of them, nor of `others`, is a mistake."""
        found: dict[str, Any] = {}
        for key, value in given.items():
            with self.wrong:
                if key in keys:
                    found[key.replace("-", "_")] = self._told(key, value, keys[key])
                elif key not in others:
                    known = (*keys, *others)
                    remedy = f"did you mean “{MEANT[key]}”?" if MEANT.get(key) in known else nearest(key, known)
                    raise BylintError(f"{what} has no “{key}”; {remedy}", line=key.line)
        return found

    def _told(self, key: Text, value: Value, read: Reader) -> object:
        """A value; a mistake in it says of which key."""
        try:
            return read(value, self)
        except BylintError as error:
            what = error.what if error.what.startswith(f"{key}: ") else f"{key}: {error.what}"
            raise BylintError(what, path=error.path, line=error.line or line_of(value, key.line)) from None


Reader = Callable[[Value, Page], object]
"""How a value becomes a field of Settings; raises BylintError."""
