"""Who wrote a line of a file, as git tells it."""

from __future__ import annotations

import os

BOUNDARY = "boundary"
UNCOMMITTED = "0" * 40
LONGEST = 30
"""Seconds after which git is not waited for."""


def author(path: str, line: int) -> str:
    """Who wrote a line (1-based) of the file at `path`, `Name <address>`; empty where git cannot tell."""
    if not os.path.isfile(path):
        return ""
    folder, name = os.path.split(os.path.abspath(path))
    blame = _git(folder, "blame", "--porcelain", "-L", f"{line},{line}", "--", name)
    if blame is None:
        return _whoever_commits(folder) if _tracks_none(folder, name) else ""
    told = dict(row.partition(" ")[::2] for row in blame.splitlines() if not row.startswith("\t"))
    if blame.startswith(UNCOMMITTED):
        return _whoever_commits(folder)
    if BOUNDARY in told and (_git(folder, "rev-parse", "--is-shallow-repository") or "").strip() != "false":
        return ""  # what came before was not fetched, so this may be anybody's line
    return f"{told.get('author', '')} {told.get('author-mail', '')}".strip()


def _tracks_none(folder: str, name: str) -> bool:
    """Whether git keeps the folder, and no file of that name in its last commit."""
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    return (inside or "").strip() == "true" and _git(folder, "cat-file", "-e", f"HEAD:./{name}") is None


def _whoever_commits(folder: str) -> str:
    """Who the next commit would be by."""
    told = _git(folder, "var", "GIT_AUTHOR_IDENT") or ""
    return told.rpartition(">")[0] + ">" if ">" in told else ""


def _git(folder: str, *words: str) -> str | None:
    """What git says in a folder; None where it fails or is not there."""
    import subprocess

    command = ("git", "-c", "blame.ignoreRevsFile=", "-c", "core.fsmonitor=false", *words)
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=LONGEST)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
