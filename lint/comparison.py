"""Two versions of each draft, and what an edit did between them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .cache import Cache
from .configs import Configs
from .desk import Desk
from .drafts import STDIN, Aside, Newsroom, contents_of
from .errors import BylintError
from .examining import examine
from .finding import Draft, Report
from .gathered import Gathered
from .hushing import hushed
from .listing import Listing
from .readers import READERS, read
from .revision import changed_since, text_at
from .run import Examined, notices
from .versions import beside

if TYPE_CHECKING:
    from datetime import datetime


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
    called = stdin_name if new == STDIN else new if os.path.exists(new) else ""
    if not called:
        raise BylintError(f"“{old}” is no file; give a file or REV:PATH for the earlier version")
    folder, name = os.path.split(called)
    try:
        return Versions(Version(f"{old}:{called}", text_at(old, f"./{name}", folder or ".")), later)
    except BylintError as error:
        unknown = "" if error.path else f" (and no file is called “{old}”)"
        raise BylintError(f"{error.what}{unknown}", path=error.path and called) from None


def _version(given: str, stdin_name: str) -> Version:
    if given == STDIN:
        return Version(stdin_name or "stdin.txt", sys.stdin.buffer.read())
    revision, colon, path = given.partition(":")
    if colon and path and not os.path.exists(given):
        return Version(given, text_at(revision, path))
    return Version(given, contents_of(given, _remedy(given)))


def _remedy(given: str) -> str:
    """What to give instead of what cannot be read: a folder, or a revision by itself, is no version of a draft."""
    if os.path.isdir(given):
        return f"for all drafts in it: bylint compare --since REV {given}"
    return "check the file and its permissions" if os.path.exists(given) else "check the path; a revision is REV:PATH"


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


def compared(pairs: Iterable[Versions | BylintError], configs: Configs, now: datetime, kept: Cache | None) -> Report:
    """What the rules of changes find in the later version of each draft; one that cannot be read hides no other."""
    newsroom, drawn = Newsroom(configs, kept, compared=True), Gathered(now)
    aside = drawn.aside
    for pair in pairs:
        try:
            if isinstance(pair, BylintError):
                raise pair
            desk = newsroom.desks[newsroom.of(pair.later.path)]
            aside.take(desk.broken)
            if each := _examined(pair, desk, aside):
                drawn.take(each)
        except BylintError as error:
            aside.take((error,))
    return drawn.report(drawn.findings, notices(len(drawn.drafts), aside) if aside.foreign else ())


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
