"""Safe fixes put into drafts: none over another, none in somebody's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .finding import Draft, Finding


def mended(source: str, findings: Iterable[Finding]) -> tuple[str, int]:
    """The text of a draft with the fixes of `findings` put in, and how many were."""
    del findings
    return source, 0


def compared(draft: Draft, findings: Iterable[Finding]) -> Iterator[str]:
    """What the fixes would change in `draft`: the lines of a unified diff."""
    del draft, findings
    return iter(())


def mend(path: str, findings: Iterable[Finding]) -> int:
    """Write the fixes of `findings` into the draft at `path`, atomically, in its own encoding; gives how many."""
    del path, findings
    return 0
