"""A sidecar, read into its entries; one that is half-written, newer or in conflict is refused with its line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .allowance import Wording
from .errors import BylintError, Mistakes, nearest
from .finding import Draft, Place
from .git import conflict
from .house import STARS, is_quick, spec
from .options import fill
from .origin import Lines
from .outcome import Allowance
from .redaction import blacked, repeated
from .slips import wrong_names, wrong_times
from .yamlfile import Text, Value, line_of, parse, stretches

VERSION = "1"
KEYS = ("version", "allow")
PATTERN = re.compile(r"[*?\[!\\#]")
"""What makes a path a pattern."""
BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
"""What ends a line for YAML and for nobody else."""
GAP = r"[\s*_>]+"
"""What may stand between two words in a file: blanks, line breaks and markup."""


@dataclass(frozen=True)
class Keys:
    """The keys of an entry; `words` is what a finding must point at or stand in."""

    file: str
    rules: tuple[str, ...] = ()
    words: str = ""
    reason: str = ""
    by: str = ""
    until: str = ""
    since: str = ""
    ref: str = ""


class Entry(NamedTuple):
    """An allowance for the drafts that `file` means: where `words` stand in them or, without words, for all of each."""

    file: str
    words: str
    allowance: Allowance

    def names(self, relative: str) -> bool:
        """Whether it speaks of this one draft and no other; paths count from the folder of the sidecar."""
        return self.file.removeprefix("./").removeprefix("/") == relative

    def means(self, relative: str) -> bool:
        """Whether it speaks of a draft."""
        return self.names(relative) or spec((self.file,)).match_file(relative)

    def lost(self, folder: str) -> bool:
        """Whether it is a path, not a pattern, and leads to nothing below the `folder` of the sidecar."""
        path = self.file.removeprefix("./").removeprefix("/")
        named = "/" in self.file and not PATTERN.search(self.file)
        return named and (".." in path.split("/") or not os.path.lexists(os.path.join(folder, path)))

    def over(self, relative: str, source: str) -> Allowance:
        """The allowance with the stretches of a draft's `source` that it covers."""
        shared = not self.names(relative)
        if not self.words:
            return self.allowance._replace(whole=True, shared=shared)
        pattern = GAP.join(map(re.escape, self.words.split()))
        covers = tuple(found.span() for found in re.finditer(pattern, source))
        return self.allowance._replace(covers=covers, shared=shared)


def entries(text: str, path: str) -> tuple[Draft, tuple[Entry, ...]]:
    """The file with its references blacked out, and its entries; raises BylintError, or Mistakes for several."""
    if line := conflict(text):
        raise BylintError("a merge conflict stands here; resolve it and take its marks out", path=path, line=line)
    text = text.translate(BREAKS)
    _known(parse(text, path), path)
    references = [_unquoted(text, *bounds) for bounds in stretches(text, "ref")]
    shown = blacked(text, repeated(text, references))
    listed = parse(shown, path).get(Text("allow"), [])
    gathered, errors = [], []
    for given in listed if isinstance(listed, list) else ():
        try:
            gathered.append(_entry(given, path, shown))
        except BylintError as error:
            errors.append(BylintError(error.what, path=path, line=error.line))
    if errors:
        raise Mistakes(errors) if len(errors) > 1 else errors[0]
    return Draft(path, shown), tuple(gathered)


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of a value without the quotation marks around it."""
    quoted = end - start > 1 and text[start] in "\"'"
    return (start + 1, end - 1) if quoted else (start, end)


def _known(given: Mapping[Text, Value], path: str) -> None:
    """Raise for a file that is none of ours, or of a newer bylint."""
    for key in given:
        if key not in KEYS:
            raise BylintError(f"a list of allowances has no “{key}”; {nearest(key, KEYS)}", path=path, line=key.line)
    version = given.get(Text("version"))
    if version is None:
        raise BylintError("this does not say which version it is; begin it with “version: 1”", path=path, line=1)
    if version != VERSION:
        newer = isinstance(version, Text) and version.isdigit() and int(version) > int(VERSION)
        what = (
            f"“{version}” is a newer version than this bylint reads; update bylint" if newer else "write “version: 1”"
        )
        raise BylintError(what, path=path, line=line_of(version, 1))
    listed = given.get(Text("allow"), [])
    if listed and not isinstance(listed, list):
        raise BylintError("allow: a list is wanted; write “- file: …” lines", path=path, line=line_of(listed, 1))


def _entry(given: Value, path: str, shown: str) -> Entry:
    """One entry of the list; raises BylintError with its line."""
    if not isinstance(given, dict):
        raise BylintError("an entry of “allow” is “key: value” lines, the first “- file: …”", line=line_of(given))
    line = min(key.line for key in given) if given else 0
    keys = fill(Keys, given, "an allowance", line)
    if not keys.file:
        raise BylintError("file: say which draft is meant", line=line)
    if not is_quick(keys.file):
        raise BylintError(f"file: too many stars; {STARS} at most between two “/”", line=line)
    wording = Wording(
        rules=_split(keys.rules),
        reason=keys.reason,
        by=keys.by,
        until=keys.until,
        since=keys.since,
        referred=bool(keys.ref),
        fault="; ".join(_faults(keys)),
    )
    said = {**wording._asdict(), "path": path, "place": _line(shown, line)}
    return Entry(keys.file, keys.words, Allowance(**said))


def _split(rules: tuple[str, ...]) -> tuple[str, ...]:
    """The names in a list of names, some with commas between them."""
    return tuple(name for written in rules for name in re.split(r"\s*,\s*", written) if name)


def _faults(keys: Keys) -> Iterator[str]:
    if not keys.rules and not keys.since:
        yield "it names no rule; add “rules: vague-experts”"
    if keys.until and keys.since:
        yield "an override ends by itself after 24 hours; take “until” out"
    yield from wrong_names(keys.rules)
    yield from wrong_times(keys.until, keys.since)


def _line(source: str, number: int) -> Place:
    """A line of the file, without the blanks around it."""
    lines = Lines(source)
    start = lines.starts[number - 1]
    words = source[start:].splitlines()[0]
    start += len(words) - len(words.lstrip())
    return Place(lines.position(start), lines.position(start + len(words.strip())), words.strip())
