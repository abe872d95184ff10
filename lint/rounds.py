"""Checked and mended in turn, until no fix is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .drafts import contents_of
from .errors import BylintError
from .finding import Draft, Finding
from .mending import mended_bytes

if TYPE_CHECKING:
    from .drafts import Wanted
    from .finding import Report
    from .withholding import Result

MOST = 4
"""Rounds at most: a fix that waits for another is rare, and two rules that undo each other must come to an end."""

Put = Callable[[Draft, tuple[Finding, ...]], int]
"""Puts fixes into a draft and gives how many; raises BylintError where it cannot."""


class Settled(NamedTuple):
    """What the last check found, how many fixes were put in by draft, and where that failed."""

    result: Result
    fixed: Counter[str]
    errors: tuple[BylintError, ...]


def settled(check: Callable[[], Result], put: Put) -> Settled:
    """Check, and put in the fixes of what is shown, until there are none; where that fails in a draft it is left."""
    fixed: Counter[str] = Counter()
    errors: dict[str, BylintError] = {}
    for _ in range(MOST):
        result, before = check(), fixed.total()
        for draft, findings in _fixable(result.report):
            if draft.path not in errors:
                try:
                    fixed[draft.path] += put(draft, findings)
                except BylintError as error:
                    errors[draft.path] = error
        if fixed.total() == before:
            return Settled(result, fixed, tuple(errors.values()))
    return Settled(check(), fixed, tuple(errors.values()))


def _fixable(report: Report) -> Iterator[tuple[Draft, tuple[Finding, ...]]]:
    """The drafts with a fix to put in, and the findings that have one."""
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.fix:
            found.setdefault(finding.path, []).append(finding)
    for draft in report.drafts:
        if draft.path in found:
            yield draft, tuple(found.pop(draft.path))


class Overlay:
    """Drafts that are mended in memory and nowhere else, by path: as they were read, and as they are by now."""

    def __init__(self, stdin: bytes | None = None) -> None:
        """Hold what came through standard input, if anything did."""
        self.stdin = stdin
        self.before: dict[str, Draft] = {}
        self.after: dict[str, bytes] = {}
        self._read: Callable[[str], bytes] = contents_of

    def over(self, wanted: Wanted) -> Wanted:
        """What is wanted, read from here where it was mended."""
        if self.stdin is not None:
            self.stdin = self.after.setdefault(wanted.stdin_path, self.stdin)
        self._read = wanted.contents or contents_of
        return wanted._replace(contents=self.contents, stdin=self.stdin)

    def contents(self, path: str) -> bytes:
        """The bytes of a draft as they are by now; raises BylintError where it cannot be read."""
        return self.after[path] if path in self.after else self._read(path)

    def put(self, draft: Draft, findings: tuple[Finding, ...]) -> int:
        """Put fixes into a draft in memory."""
        data, count = mended_bytes(draft, findings)
        if count:
            self.before.setdefault(draft.path, draft)
            self.after[draft.path] = data
        return count
