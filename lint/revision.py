"""What git keeps of a draft: its text at a revision, and which drafts changed since one."""

from __future__ import annotations

import os

from .errors import BylintError

QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
"""What keeps git from the network, from locks and from reading a path as a pattern."""


def text_at(revision: str, path: str, folder: str = ".") -> bytes:
    """The bytes of `path` at `revision`, empty for the index.

    A path counts from the top of the repository, with `./` from `folder`. Raises BylintError where there is no such
    revision, file or repository.
    """
    name = f"{_commit(revision, folder) if revision else ''}:{path}"
    found = _git("cat-file", "blob", name, folder=folder)
    if found is None:
        _require_repository(folder)
        where = f"at {revision}" if revision else "in the index"
        raise BylintError(f"no such file {where}; give its path then, as {revision or ''}:PATH", path=path)
    return found


def changed_since(revision: str, folder: str = ".") -> dict[str, str]:
    """The files below `folder` that changed since `revision`, each with its path then, both counted from `folder`."""
    options = ("--name-status", "-z", "-M", "--diff-filter=MR", "--no-ext-diff", "--no-textconv", "--relative")
    told = _git("-c", "core.fsmonitor=false", "diff", *options, _commit(revision, folder), "--", folder=folder) or b""
    fields = iter(os.fsdecode(told).split("\0"))
    paths = {}
    for status in fields:
        if status:
            before = next(fields)
            paths[next(fields) if status.startswith("R") else before] = before
    return paths


def _commit(revision: str, folder: str) -> str:
    """The name of the commit that `revision` means."""
    odd = revision.startswith("-") or not revision.isprintable()
    found = None if odd else _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", folder=folder)
    if found is None:
        _require_repository(folder)
        raise BylintError(f"“{revision}” is no revision here; write a commit, a branch or HEAD~1")
    return found.decode("ascii").strip()


def _require_repository(folder: str) -> None:
    if _git("rev-parse", "--git-dir", folder=folder) is None:
        raise BylintError("is in no git repository that may be read; give two files instead", path=folder)


def _git(*words: str, folder: str) -> bytes | None:
    """What git prints, None where it fails."""
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - a list of words, no shell
            ("git", *words),  # noqa: S607 - whichever git the user has
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**os.environ, **QUIET},
        )
    except FileNotFoundError:
        raise BylintError("git is not installed, or the folder is not there; give two files instead") from None
    except (OSError, ValueError) as error:
        raise BylintError(f"git cannot be asked: {error}; give two files instead", path=folder) from None
    return done.stdout if done.returncode == 0 else None
