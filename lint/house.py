"""A configuration that was found: what it says of every draft, and of those that its patterns fit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .settings import Layer, Override
from .values import Facts

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


STARS = 4
"""How many stars a part of a pattern may have, and how many parts may be `**`."""


class House(NamedTuple):
    """What one configuration file says with all it extends, the lowest layer first, and what it tells of drafts.

    Patterns count from the folder of the file they stand in, and from `home` where a draft does not lie below that.
    """

    layers: tuple[Layer, ...] = ()
    facts: Facts = Facts()
    home: str = ""

    @property
    def lines(self) -> tuple[Layer, ...]:
        """The lines of `paths`, each a layer of its own."""
        return tuple(layer._replace(settings=line.settings) for layer, line in self._lines)

    def fitting(self, path: str) -> tuple[int, ...]:
        """Which of the lines fit a draft, in their order."""
        told = enumerate(self._lines)
        return tuple(number for number, (layer, line) in told if self._verdict((line.pattern,), path, layer))

    def excludes(self, path: str) -> bool | None:
        """Whether a draft, or a folder (`…/`), is left out: the last pattern that fits holds; None where none does."""
        verdicts = (self._verdict(layer.settings.exclude, path, layer) for layer in reversed(self.layers))
        return next((verdict for verdict in verdicts if verdict is not None), None)

    @property
    def _lines(self) -> Iterator[tuple[Layer, Override]]:
        return ((layer, line) for layer in self.layers for line in layer.settings.paths)

    def _verdict(self, patterns: tuple[str, ...], path: str, layer: Layer) -> bool | None:
        counted = _counted(path, layer.folder, self.home) if patterns else ""
        return spec(patterns).check_file(counted).include if counted else None


def _counted(path: str, *folders: str) -> str:
    """A path as counted from the first of the folders that it lies below; empty where it lies below none."""
    where = os.path.abspath(path) + ("/" if path.endswith("/") else "")
    for folder in folders:
        stem = folder.rstrip(os.sep) + os.sep
        if where.startswith(stem):
            return where[len(stem) :]
    return ""


def is_quick(pattern: str) -> bool:
    """Whether a pattern has so few stars that no path keeps it busy: each multiplies the time by the path's length."""
    parts = pattern.split("/")
    return max(part.count("*") for part in parts) <= STARS and parts.count("**") <= STARS


@cache
def spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns in the language of .gitignore; the last that fits holds."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
