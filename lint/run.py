"""Paths to what their drafts draw: the only file that opens articles."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .config import Config
from .desks import Desks
from .document import Document
from .engine import Engine
from .errors import BylintError
from .examining import examine
from .finding import Draft
from .listing import Listing
from .outcome import Outcome
from .readers import READERS, read
from .redaction import blacked
from .rule import Rule
from .rulebook import rules_of
from .values import Facts

if TYPE_CHECKING:
    from .sourcing import Sourcing

STDIN = "-"


class Wanted(NamedTuple):
    """Which drafts to read: paths or `-`, what is left out, what the flags say of them, and what `-` is called.

    `contents` gives the bytes of a draft where they are not those on the disk: the staged ones.
    """

    paths: tuple[str, ...]
    listing: Listing = Listing()
    facts: Facts = Facts()
    stdin_name: str = ""
    contents: Callable[[str], bytes] | None = None


class Aside(NamedTuple):
    """What a run lays aside: what cannot be read, and the paths of drafts that are not in English or bear no date."""

    errors: list[BylintError]
    foreign: list[str]
    undated: list[str]


class Examined(NamedTuple):
    """A draft, what it drew, what holds for it, and the rules that may have been asked of it."""

    draft: Draft
    outcome: Outcome
    config: Config
    rules: tuple[Rule, ...]


def examined(wanted: Wanted, desks: Desks, aside: Aside) -> Iterator[Examined]:
    """Every draft that is wanted and what it drew; one that cannot be read is an error and hides no other."""
    engines: dict[int, tuple[Config, Engine]] = {}
    for path in _paths(wanted):
        try:
            if isinstance(path, BylintError):
                raise path
            config = desks.of(wanted.stdin_name if path == STDIN else path)
            if id(config) not in engines:
                rules, broken = rules_of(config.folders)
                aside.errors.extend(error for error in broken if str(error) not in map(str, aside.errors))
                engines[id(config)] = config, Engine(config.chosen(rules), config.severity)
            engine = engines[id(config)][1]
            document = open_draft(path, wanted, config.facts)
        except BylintError as error:
            aside.errors.append(error)
            continue
        if document.facts.language != "en":
            aside.foreign.append(document.path)
            continue
        outcome = examine(document, engine)
        if not outcome.dated:
            aside.undated.append(document.path)
        aside.errors.extend(error for error in outcome.errors if error.path or str(error) not in map(str, aside.errors))
        shown = blacked(document.source, outcome.secrets)
        yield Examined(Draft(document.path, shown, outcome.words), outcome, config, engine.rules)


def draw_paths(wanted: Wanted) -> Sourcing:
    """The sources of every draft that is wanted; one that cannot be read is an error and hides no other."""
    from .sourcing import Sourcing, account

    engine = Engine(())
    aside = Aside([], [], [])
    accounts = tuple(account(engine.marked(document)) for document in _documents(wanted, aside))
    return Sourcing(accounts, tuple(aside.errors), tuple(notices(len(accounts), aside)))


def _documents(wanted: Wanted, aside: Aside) -> Iterator[Document]:
    """The drafts that are wanted, one by one; what cannot be read or is not in English is put into `aside`."""
    for path in _paths(wanted):
        try:
            if isinstance(path, BylintError):
                raise path
            document = open_draft(path, wanted, wanted.facts)
        except BylintError as error:
            aside.errors.append(error)
            continue
        if document.facts.language == "en":
            yield document
        else:
            aside.foreign.append(document.path)


def open_draft(path: str, wanted: Wanted, facts: Facts) -> Document:
    """The draft at `path` (`-`: standard input); raises BylintError where it cannot be read."""
    if path == STDIN:
        return read(sys.stdin.buffer.read(), wanted.stdin_name or "stdin.txt", facts)
    if wanted.contents:
        return read(wanted.contents(path), path, facts)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BylintError(f"{reason}; check the file and its permissions", path=path) from None
    return read(data, path, facts)


def _paths(wanted: Wanted) -> Iterator[str | BylintError]:
    for path in wanted.paths:
        if path == STDIN:
            yield path
        else:
            yield from wanted.listing.files([path])


def notices(read: int, aside: Aside) -> Iterator[str]:
    """What is good to know after `read` drafts and those laid aside."""
    if aside.foreign:
        yield f"not in English, so left out: {_named(aside.foreign)}; say “lang: en” in the front matter if it is"
    if aside.undated:
        what = f"no day of publication, so rules that count from it are silent: {_named(aside.undated)}"
        yield f"{what}; write “date: 2025-12-17” in the front matter, or give --date"
    if not (read or aside.errors or aside.foreign):
        yield f"no drafts here: they end in {', '.join(sorted(READERS))}"


def _named(paths: list[str]) -> str:
    """The first of `paths`, and how many more there are."""
    return f"{paths[0]} and {len(paths) - 1} more" if len(paths) > 1 else paths[0]
