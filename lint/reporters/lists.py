"""A JSON array written an item a line, so that a long one is never held whole and a short one reads well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def array(items: Iterable[str], before: str = "", after: str = "") -> Iterator[str]:
    """The lines of an array of `items`, which are JSON already, between `before` and `after`."""
    yield f"{before}["
    held = None
    for item in items:
        if held is not None:
            yield f"{held},"
        held = item
    if held is not None:
        yield held
    yield f"]{after}"
