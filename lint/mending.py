"""Safe fixes put into drafts: none over another, none in somebody's words."""

from __future__ import annotations

import os
from collections.abc import Sequence

from .drafts import contents_of
from .errors import BylintError
from .finding import BLACK, Draft, Finding
from .fixing import mended

WRITABLE = 0o222
"""The permissions of which a file that somebody may write has one, the superuser aside."""


def mended_bytes(data: bytes, draft: Draft, findings: Sequence[Finding]) -> tuple[bytes, int]:
    """The bytes of a draft with the fixes put in, in their own encoding, and how many were.

    None are where all were already, as in a draft that was named twice. Raises BylintError where `data` is no longer
    what was checked.
    """
    from .readers.decoding import decode, encode

    source = decode(data, draft.path)
    if not _same(source, draft.source):
        if _same(source, mended(draft.source, findings)[0]):
            return data, 0
        raise BylintError(
            "it is not what was checked, so nothing was put in; save it, or stage it as it is, and run again",
            path=draft.path,
        )
    text, count = mended(source, findings)
    return (encode(text, data), count) if count else (data, 0)


def _same(source: str, checked: str) -> bool:
    """Whether a text is the one that was checked, in which what must not be shown is blacked out."""
    if source == checked:
        return True
    return len(source) == len(checked) and all(
        other in (one, BLACK) for one, other in zip(source, checked, strict=True)
    )


def mend(draft: Draft, findings: Sequence[Finding]) -> int:
    """Write the fixes of `findings` into the file of `draft`, whole or not at all; gives how many.

    Raises BylintError where it cannot be written, is not what was checked, or lies outside the tree behind a link.
    """
    from . import atomic

    path = draft.path
    fresh, count = mended_bytes(contents_of(path), draft, findings)
    if count:
        if _led_astray(path):
            raise BylintError("it is a link out of this folder; name the draft that it leads to", path=path)
        if not (os.access(path, os.W_OK) and os.stat(path).st_mode & WRITABLE):
            raise BylintError("it is read-only, so nothing was put in; make it writable", path=path)
        atomic.write(path, fresh)
    return count


def _led_astray(path: str) -> bool:
    """Whether a path leads out of this folder though it looks as if it lay in it, or is itself a link elsewhere."""
    here = os.path.join(os.getcwd(), "")
    if os.path.abspath(path).startswith(here):
        return not os.path.realpath(path).startswith(os.path.join(os.path.realpath(here), ""))
    return os.path.islink(path)
