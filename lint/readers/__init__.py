"""Readers: one file a format of draft, each from decoded characters to a `Document`."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from ..values import Facts
from .decoding import decode

if TYPE_CHECKING:
    from ..document import Document

READERS: dict[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".txt": "plain",
    ".text": "plain",
}
"""Suffix → the module of this package whose `read` reads it."""

UNKNOWN = Facts()


def read(data: bytes, path: str, facts: Facts = UNKNOWN) -> Document:
    """The article in `data`, with what the flags say of it in `facts`; an unknown suffix is read as plain text.

    Raises BylintError for what is not text, and for front matter that cannot be understood.
    """
    source = decode(data, path)
    module = import_module(f".{READERS.get(PurePath(path).suffix.lower(), 'plain')}", __name__)
    article: Document = module.read(source, path, facts)
    return article
