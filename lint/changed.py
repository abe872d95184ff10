"""Which lines of which drafts changed, as git tells it."""

from __future__ import annotations

from typing import NamedTuple

from .finding import Finding


class Changes(NamedTuple):
    """Changed lines by path, as the drafts are called from this folder; `staged`: they are those of the index."""

    lines: dict[str, tuple[tuple[int, int], ...]]
    staged: bool = False

    def touches(self, finding: Finding) -> bool:
        """Whether a finding, or what it points at, stands on a changed line."""
        del finding
        return True

    def contents(self, path: str) -> bytes:
        """The draft at `path` as it is in the index."""
        raise NotImplementedError(path)


def since(revision: str) -> Changes:
    """What changed after `revision`, untracked drafts included; raises BylintError where git cannot tell."""
    return Changes({revision: ()})


def staged() -> Changes:
    """What the next commit changes, or what lies between the revisions that pre-commit names in CI."""
    return Changes({}, staged=True)
