"""What git keeps of a draft: its text at a revision, and which drafts changed since one."""

from __future__ import annotations

import os

from .errors import BylintError
from .git import Answer, ask, tree


def text_at(revision: str, path: str, folder: str = ".") -> bytes:
    """The bytes of `path` at `revision`, empty for the index.

    A path counts from the top of the repository, with `./` from `folder`. Raises BylintError where there is no such
    revision, file or repository.
    """
    commit = _commit(revision, folder) if revision else ""
    found = _ask(folder, "cat-file", "blob", f"{commit}:{path}")
    if found.code:
        _ = _ask(folder, "rev-parse", "--git-dir").kept
        where = f"at {revision}" if revision else "in the index"
        remedy = f"give the path it had then, from the top as {revision}:PATH, from here as {revision}:./PATH"
        raise BylintError(f"no such file {where}; {remedy}", path=path)
    return found.output


def changed_since(revision: str, folder: str = ".") -> dict[str, str]:
    """The files below `folder` that changed since `revision`, each with its path then, both counted from `folder`."""
    options = ("--name-status", "-z", "-M", "--diff-filter=MR", "--no-ext-diff", "--no-textconv", "--relative")
    told = os.fsdecode(_ask(folder, "diff", *options, _commit(revision, folder), "--").kept)
    fields = iter(told.split("\0"))
    paths = {}
    for status in filter(None, fields):
        before = next(fields)
        paths[next(fields) if status.startswith("R") else before] = before
    return paths


def _commit(revision: str, folder: str) -> str:
    """The name of the commit that `revision` means."""
    return tree(revision, folder=folder).commits[0]


def _ask(folder: str, *words: str) -> Answer:
    """The answer that git gives in a folder."""
    return ask("-C", folder, *words)
