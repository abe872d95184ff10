"""Who wrote a line of a file, as git tells it."""

from __future__ import annotations

import os

from . import git
from .errors import BylintError

UNCOMMITTED = "0" * 40


def author(path: str, line: int) -> str:
    """Who wrote a line (1-based) of the file at `path`, `Name <address>`; empty where git cannot tell."""
    folder, name = os.path.split(os.path.abspath(path))
    try:
        return _author(folder, name, line) if os.path.isfile(path) else ""
    except BylintError:  # there is no git here, or it gave no answer
        return ""


def _author(folder: str, name: str, line: int) -> str:
    blame = git.ask("-C", folder, "blame", "--no-textconv", "--porcelain", "-L", f"{line},{line}", "--", name)
    if blame.code:
        return _whoever_commits(folder) if _is_new(folder, name) else ""
    rows = blame.output.decode("utf-8", "replace").splitlines()
    if rows[0].startswith(UNCOMMITTED):
        return _whoever_commits(folder)
    told = dict(row.partition(" ")[::2] for row in rows if not row.startswith("\t"))
    if "boundary" in told and _is_shallow(folder):
        return ""  # what came before was not fetched, so this may be anybody's line
    return f"{told.get('author', '')} {told.get('author-mail', '')}".strip()


def _is_new(folder: str, name: str) -> bool:
    """Whether git keeps the folder, and no file of that name in its last commit."""
    inside = git.ask("-C", folder, "rev-parse", "--is-inside-work-tree").output.strip() == b"true"
    return inside and git.ask("-C", folder, "cat-file", "-e", f"HEAD:./{name}").code != 0


def _is_shallow(folder: str) -> bool:
    return git.ask("-C", folder, "rev-parse", "--is-shallow-repository").output.strip() != b"false"


def _whoever_commits(folder: str) -> str:
    """Who the next commit would be by."""
    told = git.ask("-C", folder, "var", "GIT_AUTHOR_IDENT").output.decode("utf-8", "replace")
    return told.rpartition(">")[0] + ">" if ">" in told else ""
