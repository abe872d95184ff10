"""Two versions of each draft, and what an edit did between them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .cache import Cache
from .desk import Abouts, Desk
from .desks import Desks
from .drafts import STDIN, Aside
from .errors import BylintError
from .examining import examine
from .finding import Draft, Report, Withheld
from .hushing import hushed
from .listing import Listing
from .readers import READERS, read
from .revision import changed_since, text_at
from .run import Examined, notices
from .versions import beside
from .withholding import Drawn, Filters


class Version(NamedTuple):
    """A version of a draft: what it is called (`REV:PATH`, where git keeps it), and its bytes."""

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
    if ":" in new and not os.path.exists(new):
        later = later._replace(path=new.partition(":")[2].removeprefix("./"))
    if old == STDIN or os.path.exists(old) or ":" in old:
        return Versions(_version(old, stdin_name or later.path), later)
    if new == STDIN or not os.path.exists(new):
        raise BylintError(f"“{old}” is no file; give a file or REV:PATH for the earlier version")
    folder, name = os.path.split(new)
    try:
        return Versions(Version(f"{old}:{new}", text_at(old, f"./{name}", folder or ".")), later)
    except BylintError as error:
        unknown = "" if error.path else f" (and no file is called “{old}”)"
        raise BylintError(f"{error.what}{unknown}", path=error.path and new) from None


def _version(given: str, stdin_name: str) -> Version:
    if given == STDIN:
        return Version(stdin_name or "stdin.txt", sys.stdin.buffer.read())
    revision, colon, path = given.partition(":")
    if colon and path and not os.path.exists(given):
        return Version(given, text_at(revision, path))
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
                yield Versions(Version(f"{revision}:{before}", text_at(revision, f"./{before}")), _version(path, ""))
            except BylintError as error:
                yield error


def compared(pairs: Iterable[Versions | BylintError], desks: Desks, filters: Filters, kept: Cache | None) -> Report:
    """What the rules of changes find in the later version of each draft; one that cannot be read hides no other."""
    aside, drawn, made = Aside([], [], []), Drawn(), dict[int, Desk]()
    for pair in pairs:
        try:
            if isinstance(pair, BylintError):
                raise pair
            config = desks.of(pair.later.path)
            desk = made.setdefault(id(config), Desk(config, kept, compared=True))
            aside.take(desk.broken)
            if each := _examined(pair, desk, aside):
                drawn.take(each, filters, aside)
        except BylintError as error:
            aside.take((error,))
    rules = Abouts(tuple(drawn.desks.values()))
    return Report(
        drafts=tuple(drawn.drafts),
        findings=tuple(found for found in drawn.findings if found.rule in rules),
        errors=tuple(aside.errors),
        notices=tuple(notices(len(drawn.drafts), aside)) if aside.foreign else (),
        rules=rules,
        beside=tuple(drawn.beside.values()),
        withheld=Withheld(drawn.allowed),
    )


def _examined(pair: Versions, desk: Desk, aside: Aside) -> Examined | None:
    """The later version and what it drew; None where it is not in English."""
    facts = desk.config.facts
    earlier, later = hushed(tuple(read(version.data, version.path, facts) for version in pair), facts)
    if later.facts.language != "en":
        aside.foreign.append(later.path)
        return None
    outcome = examine(beside(earlier, later, desk.engine), desk.engine)
    aside.take(outcome.errors)
    return Examined(Draft(later.path, later.source, outcome.words), outcome, desk)
