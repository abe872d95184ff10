"""The findings of a run, each held against the baseline of its draft."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from .baseline import Checked, Compared, compared
from .baseline_file import NAME, put, read
from .errors import BylintError
from .finding import Finding
from .location import located, relative, within
from .locking import locked

Purpose = Literal["read", "prune", "write"]
"""What a baseline is for: to be read, to be rid of what is mended, or to become what is found now."""


class Named(NamedTuple):
    """The path of a baseline, empty for none, and whether the command line or a configuration names it."""

    path: str = ""
    by: Literal["flag", "config", ""] = ""

    @classmethod
    def of(cls, path: str, *, flag: str) -> Named:
        """The baseline at `path`, where the command line says `flag`."""
        return cls(path, "flag" if flag else "config" if path else "")


class Coverage(NamedTuple):
    """The folders that a run was to read, and whether it read all there is in them."""

    folders: tuple[str, ...] = ()
    complete: bool = False

    def covers(self, folder: str) -> bool:
        """Whether every draft below `folder` was read."""
        return self.complete and any(
            os.path.isdir(path) and within(folder, os.path.realpath(path)) for path in self.folders
        )


class Left(NamedTuple):
    """What the baselines of a run leave of its findings, how many they know, and what is to be said of them."""

    fresh: tuple[Finding, ...] = ()
    known: int = 0
    notices: tuple[str, ...] = ()
    errors: tuple[BylintError, ...] = ()


def held(drafts: Sequence[tuple[Named, Checked]], purpose: Purpose, coverage: Coverage) -> Left:
    """All findings, each held against the baseline named beside its draft; one that cannot be read knows none."""
    order = {id(found): number for number, found in enumerate(_findings(checked for _, checked in drafts))}
    groups: dict[str, tuple[Named, list[Checked]]] = {}
    for named, checked in drafts:
        path = named.path or (NAME if purpose == "write" else "")
        groups.setdefault(path and located(path), (named._replace(path=path), []))[1].append(checked)
    each = [_held(named, group, purpose, coverage) for named, group in groups.values()]
    if purpose == "prune" and set(groups) == {""}:
        what = "--prune: no baseline is named; give --baseline, or name one in .bylint.yml"
        each.append(Left(errors=(BylintError(what),)))
    return Left(
        tuple(sorted((found for one in each for found in one.fresh), key=lambda found: order[id(found)])),
        sum(one.known for one in each),
        tuple(notice for one in each for notice in one.notices),
        tuple(error for one in each for error in one.errors),
    )


def _held(named: Named, drafts: Sequence[Checked], purpose: Purpose, coverage: Coverage) -> Left:
    if not named.path:
        return Left(_findings(drafts))
    try:
        if purpose != "write" and named.by == "config" and not os.path.lexists(named.path):
            what = "no baseline yet, so every finding is shown; write one with --write-baseline"
            return Left(_findings(drafts), notices=(f"{named.path}: {what}",))
        if purpose == "read":
            return _read(_against(named.path, drafts, coverage), named.path)
        with locked(named.path):
            result = _against(named.path, drafts, coverage, optional=purpose == "write")
            return _written(result, named) if purpose == "write" else _pruned(result, named.path)
    except BylintError as error:
        return Left(_findings(drafts), errors=(error,))


def _against(path: str, drafts: Sequence[Checked], coverage: Coverage, *, optional: bool = False) -> Compared:
    entries = () if optional and not os.path.lexists(path) else read(path)
    folder = os.path.dirname(located(path))
    here = [checked._replace(path=relative(checked.path, folder)) for checked in drafts]

    def gone(name: str) -> bool:
        return not os.path.lexists(os.path.join(folder, name))

    return compared(entries, here, gone, all_read=coverage.covers(folder))


def _read(result: Compared, path: str) -> Left:
    count = len(result.stale)
    notice = f"{path}: {_entries(count)} without a finding by now; --prune takes out what is mended"
    return Left(result.fresh, len(result.known), (notice,) if count else ())


def _pruned(result: Compared, path: str) -> Left:
    left = put(path, result.kept)
    return Left(result.fresh, len(result.known), (f"{path}: {_entries(len(result.stale))} taken out, {left:,} left",))


def _written(result: Compared, named: Named) -> Left:
    count = put(named.path, (*result.kept, *result.added))
    hint = "" if named.by else f"; every run reads it with “baseline: {named.path}” in .bylint.yml"
    notice = f"{named.path}: {_entries(count)} written, not shown again until their sentences change{hint}"
    return Left((), len(result.known) + len(result.fresh), (notice,))


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"


def _findings(drafts: Iterable[Checked]) -> tuple[Finding, ...]:
    return tuple(found for checked in drafts for found in checked.findings)
