"""Paths to a report: the only file that opens articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from .config import READY, Config
from .document import Document
from .engine import Engine
from .errors import BylintError
from .finding import Draft, Finding, Report
from .listing import Listing
from .readers import READERS, read
from .rule import Rule
from .values import Facts

STDIN = "-"


def check_paths(
    paths: Iterable[str], rules: Iterable[Rule], config: Config, *, listing: Listing, facts: Facts, stdin_name: str
) -> Report:
    """Every draft below `paths` checked; one that cannot be read is an error and hides no other."""
    engine = Engine(config.chosen(rules), config.severity)
    drafts: list[Draft] = []
    findings: list[Finding] = []
    errors: list[BylintError] = []
    foreign: list[str] = []
    for path in _drafts(paths, listing):
        if isinstance(path, BylintError):
            errors.append(path)
            continue
        try:
            document = open_draft(path, facts, stdin_name)
        except BylintError as error:
            errors.append(error)
            continue
        if document.facts.language != "en":
            foreign.append(document.path)
            continue
        found, failed = engine.check(document)
        findings += found
        errors += (error for error in failed if error.path or str(error) not in map(str, errors))
        ready = document.facts.status in READY
        drafts.append(Draft(document.path, document.source, len(document.text.split()), ready))
    return Report(tuple(drafts), tuple(findings), tuple(errors), tuple(_notices(drafts, errors, foreign)))


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


def _drafts(paths: Iterable[str], listing: Listing) -> Iterable[str | BylintError]:
    for path in paths:
        if path == STDIN:
            yield path
        else:
            yield from listing.files([path])


def _notices(drafts: list[Draft], errors: list[BylintError], foreign: list[str]) -> Iterable[str]:
    if foreign:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        yield f"not in English, so not checked: {foreign[0]}{more}; say “lang: en” in the front matter if it is"
    if not (drafts or errors or foreign):
        yield f"no drafts here: they end in {', '.join(_suffixes())}"


def _suffixes() -> list[str]:
    return sorted(READERS)


def exit_code(report: Report, config: Config) -> int:
    """0 clean, 1 findings that stop, 2 something the user must fix, which outranks 1."""
    if report.errors:
        return 2
    ready = {draft.path for draft in report.drafts if draft.ready}
    return int(any(config.fails(f.rule, f.severity, ready=f.path in ready) for f in report.findings))
