"""Bytes to characters and back: the one place where a file's encoding is decided."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from ..errors import BylintError
from ..origin import Lines

ENCODINGS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes, path: str) -> str:
    """The characters of `data` without the byte order mark, newlines as they are; raises BylintError for no text."""
    mark, encoding = _encoding(data)
    body = data[len(mark) :]
    try:
        source = body.decode(encoding)
    except UnicodeDecodeError as error:
        if 0 in data and not encoding.startswith("utf-16"):
            raise _binary(path) from None
        before = body[: error.start].decode(encoding, "ignore")
        number = len(mark) + error.start + 1
        raise BylintError(
            f"byte {number:,} (0x{body[error.start]:02x}) is not {encoding.upper()}; save it as UTF-8",
            path=path,
            line=len(Lines(before).starts),
        ) from None
    if "\0" in source:
        raise _binary(path)
    return source


def encode(source: str, like: bytes) -> bytes:
    """The bytes of `source` in the encoding of the file `like`, behind the same byte order mark."""
    mark, encoding = _encoding(like)
    return mark + source.encode(encoding)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """The byte order mark of a file, and the encoding that it tells; UTF-8 without one."""
    return next((known for known in ENCODINGS if data.startswith(known[0])), (b"", "utf-8"))


def _binary(path: str) -> BylintError:
    return BylintError("it holds NUL characters and looks binary; name a text file, saved as UTF-8", path=path)
