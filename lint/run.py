"""Paths to a report: the only file that opens articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .config import READY, Config
from .document import Document
from .engine import Engine
from .errors import BylintError
from .finding import Draft, Finding, Report
from .listing import Listing
from .readers import READERS, read
from .rule import Rule
from .values import Facts

if TYPE_CHECKING:
    from .sourcing import Sourcing

STDIN = "-"


class Wanted(NamedTuple):
    """Which drafts to read: paths or `-`, what is left out, what the flags say of them, and what `-` is called."""

    paths: tuple[str, ...]
    listing: Listing = Listing()
    facts: Facts = Facts()
    stdin_name: str = ""


class Aside(NamedTuple):
    """What a run lays aside: what cannot be read, and the paths of drafts that are not in English or bear no date."""

    errors: list[BylintError]
    foreign: list[str]
    undated: list[str]


def check_paths(wanted: Wanted, rules: Iterable[Rule], config: Config) -> Report:
    """Every draft that is wanted checked; one that cannot be read is an error and hides no other."""
    engine = Engine(config.chosen(rules), config.severity)
    drafts: list[Draft] = []
    findings: list[Finding] = []
    aside = Aside([], [], [])
    dated = any(rule.check.dated for rule in engine.rules)
    for document in documents(wanted, aside):
        if dated and not document.facts.published:
            aside.undated.append(document.path)
        found, failed = engine.check(document)
        findings += found
        aside.errors.extend(error for error in failed if error.path or str(error) not in map(str, aside.errors))
        ready = document.facts.status in READY
        drafts.append(Draft(document.path, document.source, len(document.text.split()), ready))
    return Report(tuple(drafts), tuple(findings), tuple(aside.errors), tuple(_notices(len(drafts), aside)))


def draw_paths(wanted: Wanted) -> Sourcing:
    """The sources of every draft that is wanted; one that cannot be read is an error and hides no other."""
    from .sourcing import Sourcing, account

    engine = Engine(())
    aside = Aside([], [], [])
    accounts = tuple(account(engine.marked(document)) for document in documents(wanted, aside))
    return Sourcing(accounts, tuple(aside.errors), tuple(_notices(len(accounts), aside)))


def documents(wanted: Wanted, aside: Aside) -> Iterator[Document]:
    """The drafts that are wanted, one by one; what cannot be read or is not in English is put into `aside`."""
    for path in _paths(wanted):
        try:
            if isinstance(path, BylintError):
                raise path
            document = open_draft(path, wanted.facts, wanted.stdin_name)
        except BylintError as error:
            aside.errors.append(error)
            continue
        if document.facts.language == "en":
            yield document
        else:
            aside.foreign.append(document.path)


def open_draft(path: str, facts: Facts, stdin_name: str = "") -> Document:
    """The draft at `path` (`-`: standard input, called `stdin_name`); raises BylintError where it cannot be read."""
    if path == STDIN:
        return read(sys.stdin.buffer.read(), stdin_name or "stdin.txt", facts)
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


def _notices(read: int, aside: Aside) -> Iterator[str]:
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


def exit_code(report: Report, config: Config) -> int:
    """0 clean, 1 findings that stop, 2 something the user must fix, which outranks 1."""
    if report.errors:
        return 2
    ready = {draft.path for draft in report.drafts if draft.ready}
    return int(any(config.fails(f.rule, f.severity, ready=f.path in ready) for f in report.findings))
