"""Safe fixes put into drafts: none over another, none in somebody's words."""

from __future__ import annotations

import os
from collections.abc import Iterable

from .drafts import contents_of
from .errors import BylintError
from .finding import Draft, Finding
from .fixing import mended
from .location import within

WRITABLE = 0o222
"""The permissions of which a file that somebody may write has one, the superuser aside."""


def mended_bytes(draft: Draft, findings: Iterable[Finding]) -> tuple[bytes, int]:
    """The bytes of a draft with the fixes put in, in their own encoding, and how many were."""
    from .readers.decoding import decode, encode

    text, count = mended(decode(draft.data, draft.path), findings)
    return (encode(text, draft.data), count) if count else (draft.data, 0)


def mend(draft: Draft, findings: Iterable[Finding]) -> int:
    """Write the fixes of `findings` into the file of `draft`, whole or not at all; gives how many.

    Raises BylintError where it cannot be written, is not what was checked, or lies outside the tree behind a link.
    """
    from . import atomic

    path = draft.path
    fresh, count = mended_bytes(draft, findings)
    now = contents_of(path) if count else draft.data
    if not count or now == fresh:  # the latter where a draft is named twice
        return 0
    if now != draft.data:
        what = "it is not what was checked, so nothing was put in; save it, or stage it as it is, and run again"
        raise BylintError(what, path=path)
    if _led_astray(path):
        raise BylintError("it is a link out of this folder; name the draft that it leads to", path=path)
    if not (os.access(path, os.W_OK) and os.stat(path).st_mode & WRITABLE):
        raise BylintError("it is read-only, so nothing was put in; make it writable", path=path)
    atomic.write(path, fresh)
    return count


def _led_astray(path: str) -> bool:
    """Whether a path leads out of this folder though it looks as if it lay in it, or is itself a link elsewhere."""
    here = os.getcwd()
    if within(os.path.abspath(path), here):
        return not within(os.path.realpath(path), os.path.realpath(here))
    return os.path.islink(path)
