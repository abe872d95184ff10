"""Two versions of each draft, and what an edit did between them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .config import Config
from .desks import Desks
from .engine import Engine
from .errors import BylintError
from .examining import examine
from .finding import Draft, Report, Withheld
from .listing import Listing
from .readers import READERS, read
from .revision import changed_since, text_at
from .rulebook import rules_of
from .run import STDIN, Aside, Examined, notices
from .versions import beside
from .withholding import Drawn, Filters


class Version(NamedTuple):
    """A version of a draft: what it is called, and its bytes."""

    path: str
    data: bytes


class Versions(NamedTuple):
    """The earlier and the later version of one draft."""

    earlier: Version
    later: Version


def versions(old: str, new: str, stdin_name: str = "") -> Versions:
    """What `old` and `new` name: a file, `-`, `REV:PATH`, or for `old` the revision of the file `new`.

    Raises BylintError for what is neither, and for a version that cannot be read.
    """
    if old == new == STDIN:
        raise BylintError("standard input holds one version only; give a file or REV:PATH for the other")
    later = _version(new, stdin_name or (os.path.basename(old) if os.path.isfile(old) else ""))
    if old == STDIN or os.path.exists(old) or ":" in old:
        return Versions(_version(old, stdin_name or later.path), later)
    if new == STDIN or not os.path.exists(new):
        raise BylintError(f"“{old}” is no file; give a file or REV:PATH for the earlier version")
    folder, name = os.path.split(new)
    try:
        return Versions(Version(new, text_at(old, f"./{name}", folder or ".")), later)
    except BylintError as error:
        raise BylintError(f"{error.what} (and no file is called “{old}”)", path=error.path and new) from None


def _version(given: str, stdin_name: str) -> Version:
    if given == STDIN:
        return Version(stdin_name or "stdin.txt", sys.stdin.buffer.read())
    revision, colon, path = given.partition(":")
    if colon and path and not os.path.exists(given):
        return Version(path.removeprefix("./"), text_at(revision, path))
    try:
        with open(given, "rb") as file:
            return Version(given, file.read())
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BylintError(f"{reason}; check the file and its permissions", path=given) from None


def since(revision: str, paths: tuple[str, ...], listing: Listing) -> Iterator[Versions | BylintError]:
    """The drafts among `paths`, without any those of this folder, that changed since `revision`; renamed ones too."""
    changed = changed_since(revision)
    for path in listing.files(paths or (".",)):
        if isinstance(path, BylintError):
            yield path
        elif (before := changed.get(os.path.normpath(path))) and os.path.splitext(path)[1].lower() in READERS:
            try:
                yield Versions(Version(before, text_at(revision, f"./{before}")), _version(path, ""))
            except BylintError as error:
                yield error


def compared(pairs: Iterable[Versions | BylintError], desks: Desks, filters: Filters) -> Report:
    """What the rules of changes find in the later version of each draft; one that cannot be read hides no other."""
    aside, drawn = Aside([], [], []), Drawn()
    for pair in pairs:
        try:
            if isinstance(pair, BylintError):
                raise pair
            if examined := _examined(pair, desks, aside):
                drawn.take(examined, filters, aside)
        except BylintError as error:
            if str(error) not in map(str, aside.errors):
                aside.errors.append(error)
    return Report(
        drafts=tuple(drawn.drafts),
        findings=tuple(found for found in drawn.findings if found.rule in drawn.rules),
        errors=tuple(aside.errors),
        notices=tuple(notices(len(drawn.drafts), aside)) if aside.foreign else (),
        rules=drawn.rules,
        beside=tuple(drawn.beside.values()),
        withheld=Withheld(drawn.allowed),
    )


def _examined(pair: Versions, desks: Desks, aside: Aside) -> Examined | None:
    config = desks.of(pair.later.path)
    engine = _engine(config, aside)
    earlier, later = (read(version.data, version.path, config.facts) for version in pair)
    if later.facts.language != "en":
        aside.foreign.append(later.path)
        return None
    outcome = examine(beside(earlier, later, engine), engine)
    aside.errors.extend(outcome.errors)
    return Examined(Draft(later.path, later.source, outcome.words), outcome, config, engine.rules)


def _engine(config: Config, aside: Aside) -> Engine:
    rules, broken = rules_of(config.folders)
    aside.errors.extend(error for error in broken if str(error) not in map(str, aside.errors))
    return Engine(config.chosen(rules, compared=True), config.severity)
