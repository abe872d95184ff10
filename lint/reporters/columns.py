"""Words laid out for a terminal by the columns they take: cut, padded, wrapped, in a table that fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..visible import width

MARGIN = "  "
GAP = "  "


class Column(NamedTuple):
    """A column of a table: its title, its cells, the fewest columns of the screen it can do with, and its side.

    Without `least` it is never cut. Where even that is too much, the columns of the highest `rank` give way.
    """

    title: str
    cells: tuple[str, ...]
    least: int = 0
    right: bool = False
    rank: int = 0

    @property
    def natural(self) -> int:
        """The columns of the screen that it takes uncut."""
        return max(map(width, (self.title, *self.cells)))

    @property
    def floor(self) -> int:
        """The fewest columns of the screen that it takes."""
        return min(self.least or self.natural, self.natural)


class Laid(NamedTuple):
    """A column as it stands on the screen, its title and cells all of one width."""

    title: str
    cells: tuple[str, ...]


def fits(columns: Iterable[Column], room: int) -> bool:
    """Whether the columns stand side by side in `room` with nothing cut."""
    return _taken([column.natural for column in columns if any(column.cells)]) <= room


def table(columns: Iterable[Column], room: int) -> tuple[Laid, ...]:
    """The columns that are not empty, in at most `room`: the widest are cut first."""
    kept = [column for column in columns if any(column.cells)]
    while len(kept) > 1 and _taken([column.floor for column in kept]) > room:
        kept.remove(max(kept, key=lambda column: column.rank))
    widths = [min(column.natural, room) for column in kept]
    while _taken(widths) > room:
        loose = [number for number, column in enumerate(kept) if widths[number] > column.floor]
        widths[max(loose, key=widths.__getitem__)] -= 1
    return tuple(_laid(column, size) for column, size in zip(kept, widths, strict=True))


def _taken(widths: Sequence[int]) -> int:
    return sum(widths) + len(GAP) * (len(widths) - 1)


def _laid(column: Column, columns: int) -> Laid:
    title, *cells = (
        padded(clipped(cell, columns), columns, right=column.right) for cell in (column.title, *column.cells)
    )
    return Laid(title, tuple(cells))


def clipped(text: str, columns: int) -> str:
    """`text`, cut short with `…` where it takes more than `columns`."""
    if width(text) <= columns:
        return text
    kept, room = [], columns - 1
    for char in text:
        room -= width(char)
        if room < 0:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…" if columns > 0 else ""


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """`text` with blanks to fill `columns`, before it with `right`."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, columns: int, first: str = "", indent: str = "") -> Iterator[str]:
    """`text` broken at blanks into lines of at most `columns`, the first after `first`, the others after `indent`."""
    line, empty = first, True
    for word in text.split():
        longer = line + word if empty else f"{line} {word}"
        if not empty and width(longer) > columns:
            yield line
            longer = indent + word
        line, empty = clipped(longer, columns), False
    yield line
