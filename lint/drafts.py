"""Drafts as they are found and read: the only file that opens articles."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from .cache import Cache, digest
from .configs import Configs
from .desk import Desk
from .errors import BylintError, Mistakes
from .listing import Listing
from .outcome import Outcome
from .remembered import known

STDIN = "-"


class Wanted(NamedTuple):
    """Which drafts to read: paths or `-`, what is left out, and what `-` is called.

    `contents` gives the bytes of a draft where they are not those on the disk: the staged ones, or mended ones. `stdin`
    is what `-` holds where that was read already. `kept` is what other runs worked out, `jobs` how many processes may
    work at once (0: as many as there are).
    """

    paths: tuple[str, ...]
    listing: Listing = Listing()
    stdin_name: str = ""
    contents: Callable[[str], bytes] | None = None
    stdin: bytes | None = None
    kept: Cache | None = None
    jobs: int = 1

    @property
    def stdin_path(self) -> str:
        """What the draft that comes through `-` is called."""
        return self.stdin_name or "stdin.txt"


class Aside:
    """What a run lays aside: what cannot be read, and the paths of drafts that are not in English or bear no date."""

    def __init__(self) -> None:
        self.errors: list[BylintError] = []
        self.foreign: list[str] = []
        self.undated: list[str] = []

    def take(self, errors: Iterable[BylintError]) -> None:
        """Lay errors aside, each mistake once."""
        told = {str(error) for error in self.errors}
        for error in errors:
            each = error.errors if isinstance(error, Mistakes) else (error,)
            self.errors.extend(one for one in each if str(one) not in told)


class Opened(NamedTuple):
    """A draft as read: its path, its bytes, the number of its desk, and what it came to before, if that is known."""

    path: str
    data: bytes
    desk: int
    key: str = ""
    made: Outcome | None = None


class Newsroom:
    """The desks of a run, each made once, by the configuration that holds there."""

    def __init__(self, configs: Configs, kept: Cache | None, *, compared: bool = False) -> None:
        """Take what is kept from other runs; `compared`: drafts are held against earlier versions."""
        self.configs, self._kept, self._compared = configs, kept, compared
        self.desks: list[Desk] = []
        self._numbers: dict[int, int] = {}

    def of(self, path: str) -> int:
        """The number of the desk on which the draft at `path` lies; raises BylintError for a wrong configuration."""
        config = self.configs.of(path)
        if id(config) not in self._numbers:
            self._numbers[id(config)] = len(self.desks)
            self.desks.append(Desk(config, self._kept, compared=self._compared))
        return self._numbers[id(config)]


def drafts(wanted: Wanted, newsroom: Newsroom, aside: Aside) -> Iterator[Opened]:
    """The drafts that can be read, with what is known of them; what cannot is put into `aside`."""
    for path in paths(wanted, newsroom.configs):
        try:
            if isinstance(path, BylintError):
                raise path
            called = wanted.stdin_path if path == STDIN else path
            number = newsroom.of(called)
            data = content(path, wanted)
        except BylintError as error:
            aside.take((error,))
            continue
        if wanted.kept is None:
            yield Opened(called, data, number)
        else:
            key = digest((newsroom.desks[number].digest, called, data))
            yield Opened(called, data, number, key, known(wanted.kept, key))


def content(path: str, wanted: Wanted) -> bytes:
    """What the draft at `path` holds (`-`: standard input); raises BylintError where it cannot be read."""
    if path == STDIN:
        return sys.stdin.buffer.read() if wanted.stdin is None else wanted.stdin
    return (wanted.contents or contents_of)(path)


def contents_of(path: str, remedy: str = "check the file and its permissions") -> bytes:
    """The bytes of the file at `path`; raises BylintError with a remedy where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BylintError(f"{reason}; {remedy}", path=path) from None


def paths(wanted: Wanted, configs: Configs) -> Iterator[str | BylintError]:
    """The paths that are wanted, each draft once, and errors for those that lead nowhere."""
    listing = wanted.listing._replace(configs=configs)
    for piped, given in groupby(wanted.paths, key=lambda path: path == STDIN):
        yield from (STDIN,) if piped else listing.files(given)
