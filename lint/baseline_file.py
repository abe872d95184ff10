"""A baseline as a file: JSON with a finding a line, sorted, so that a review shows what came and what went."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from . import atomic
from .baseline import Entry
from .errors import BylintError
from .visible import HIDDEN

NAME = ".bylint-baseline.json"
MARK = "bylint-baseline"
VERSION = 1
TYPES = (str, str, str, str, int, bool)
ANEW = "delete it and write it anew with --write-baseline"
"""The remedy where nothing can be saved: git still has the file as it was."""


def read(path: str) -> tuple[Entry, ...]:
    """The entries of the baseline at `path`; raises BylintError with path, line and remedy for what is not right."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise BylintError("this is no file; name another", path=path)
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except UnicodeDecodeError:
        raise BylintError(f"this is not UTF-8 text; {ANEW}", path=path) from None
    except FileNotFoundError:
        raise BylintError("no such baseline; check the path, or write it with --write-baseline", path=path) from None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise BylintError(f"{reason}; name a file that can be read", path=path) from None
    return parsed(text, path)


def parsed(text: str, path: str) -> tuple[Entry, ...]:
    """The entries in the `text` of the baseline at `path`; raises BylintError with path, line and remedy."""
    given = enumerate(_findings(text, path))
    return tuple(_entry(finding, number, text, path) for number, finding in given if finding != {})


def put(path: str, entries: Iterable[Entry]) -> int:
    """Write the baseline at `path` where it is not so already; gives how many entries it holds."""
    kept = sorted(set(entries))
    data = rendered(kept).encode("utf-8")
    if not os.path.lexists(path) or data != _bytes(path).replace(b"\r\n", b"\n"):
        atomic.write(path, data)
    return len(kept)


def rendered(entries: Iterable[Entry]) -> str:
    """Entries as the file has them, in the order given; an empty one ends it, so that all lines end alike and merge."""
    lines = "".join(f"{_line(entry)},\n" for entry in entries)
    return f'{{"{MARK}": {VERSION}, "findings": [\n{lines}{{}}]}}\n'


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _line(entry: Entry) -> str:
    import json

    told = {
        "path": entry.path,
        "rule": entry.rule,
        **({"scope": "document"} if entry.whole else {}),
        "excerpt": entry.excerpt,
        "sentence": entry.sentence,
        **({"ordinal": entry.ordinal} if entry.ordinal else {}),
    }
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(told, ensure_ascii=False))


def _findings(text: str, path: str) -> list[Any]:
    """What stands in the list of a baseline of a version that is known here."""
    import json

    from .git import conflict

    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        if line := conflict(text):
            what = "a merge left its conflict here; keep the lines of both sides and take the marks out, or"
            raise BylintError(f"{what} {ANEW}", path=path, line=line) from None
        what = "it breaks off" if not text.rstrip().endswith("}") else "it is not JSON"
        raise BylintError(f"{what}; {ANEW}", path=path, line=getattr(error, "lineno", 1)) from None
    version = given.get(MARK) if isinstance(given, dict) else None
    if type(version) is int and version > VERSION:
        what = f"version {version} is newer than this bylint, which reads version {VERSION}; update bylint"
        raise BylintError(what, path=path, line=1)
    if type(version) is not int or version < 1 or not isinstance(given.get("findings"), list):
        raise BylintError(f"this is no baseline of bylint; name another file, or {ANEW}", path=path, line=1)
    return list(given["findings"])


def _entry(given: Any, number: int, text: str, path: str) -> Entry:
    try:
        entry = Entry(
            given["path"],
            given["rule"],
            given.get("excerpt", ""),
            given.get("sentence", ""),
            given.get("ordinal", 0),
            given.get("scope") == "document",
        )
    except (TypeError, KeyError, AttributeError):
        entry = None
    if entry is None or tuple(map(type, entry)) != TYPES:
        what = f"it wants “path” and “rule” as words; mend it, or {ANEW}"
        raise BylintError(what, path=path, line=_line_of(number, text))
    return entry


def _line_of(number: int, text: str) -> int:
    """The line on which the finding of that number begins, 1 in a file that is written in too odd a way to tell."""
    from json import JSONDecoder

    try:
        at = text.index("[", text.index('"findings"')) + 1
        for _ in range(number + 1):
            while text[at] in " \t\r\n,":
                at += 1
            start, at = at, JSONDecoder().raw_decode(text, at)[1]
    except (ValueError, IndexError):
        return 1
    return text.count("\n", 0, start) + 1
