"""Which lines of which drafts changed, as git tells it."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .errors import BylintError
from .finding import Draft, Finding
from .hunks import ENDLESS, FORMAT, LINK, MODULE, WHOLE, Changed, Lines, files
from .location import located, repository, within
from .readers import READERS

FROM, TO = "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"
"""Where pre-commit names two revisions: in CI, and before a push."""
ALONE = re.compile(r"\r(?!\n)")
"""An end of line that git takes for none, so that its lines are not those of the draft."""


class Changes(NamedTuple):
    """Changed lines by the absolute path of their draft, in the repository at `root`; `name` says what was asked for.

    `texts` holds the drafts as git has them, where those are to be checked instead of the files.
    """

    name: str
    root: str
    lines: Mapping[str, Lines]
    texts: Mapping[str, bytes] | None = None

    def touched(self, findings: Iterable[Finding], draft: Draft) -> list[Finding]:
        """Those of a draft's findings that point at a changed line, or whose sentence stands on one."""
        lines = WHOLE if ALONE.search(draft.source) else self.lines[located(draft.path)]
        return [
            found
            for found in findings
            if found.path == draft.path and any(_changed(*stretch, lines) for stretch in _stretches(found))
        ]

    def holds(self, path: str) -> bool:
        """Whether the draft at `path` changed."""
        return located(path) in self.lines

    def below(self, folder: str) -> Iterator[str]:
        """The changed drafts below a folder, as they are called from it."""
        top = os.path.realpath(folder)
        return (os.path.relpath(path, top) for path in sorted(self.lines) if within(path, top))

    def contents(self, path: str) -> bytes:
        """The draft at `path` as git holds it."""
        return (self.texts or {})[located(path)]

    def fault(self, path: str) -> BylintError | None:
        """What keeps git from telling about `path`: it lies outside the repository, or in another one inside it."""
        place = os.path.realpath(path) if os.path.isdir(path) else located(path)
        if not within(place, self.root):
            return BylintError(f"it lies outside the repository {self.root}; run bylint in its own", path=path)
        inner = repository(place)
        if inner != self.root and within(inner, self.root):
            return BylintError(f"{os.path.relpath(inner)} is a repository of its own; run bylint in there", path=path)
        return None


def _stretches(found: Finding) -> Iterator[tuple[int, int]]:
    """The lines that a finding speaks of, each stretch by its first and its last."""
    if found.scope == "sentence":
        yield found.lines
    yield from ((place.start.line, place.end.line) for place in (found.place, *found.related))


def _changed(first: int, last: int, lines: Lines) -> bool:
    number = bisect_right(lines, (last, ENDLESS))
    return number > 0 and lines[number - 1][1] >= first


def since(revision: str) -> Changes:
    """What changed on this branch after it left `revision`, in commits or not, untracked drafts included.

    Raises BylintError where git cannot tell.
    """
    from . import git

    tree = git.tree(revision)
    (commit,) = tree.commits
    compared, untracked = git.ask_all(
        [
            ("diff", *FORMAT, "--merge-base", commit, "--", *_drafts()),
            ("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", *_drafts()),
        ]
    )
    if compared.code:  # before git 2.30, and where two branches were merged crosswise, git must be asked for one base
        bases = git.ask("merge-base", commit, "HEAD")
        if not bases.output:
            raise BylintError(bases.remedy if bases.said else git.REMEDIES["no merge base"])
        compared = git.ask("diff", *FORMAT, bases.output.decode().split("\n")[0], "--", *_drafts())
    fresh = (Changed(path, "", "", WHOLE) for path in untracked.kept.split(b"\0") if path)
    return _changes(f"since {revision}", tree.root, filter(_read, (*files(compared.kept), *fresh)))


def staged() -> Changes:
    """What the next commit changes, or what lies between the revisions that pre-commit names in CI."""
    from . import git

    first, last = os.environ.get(FROM), os.environ.get(TO)
    if first and last:
        tree = git.tree(first, last)
        name, asked = f"between {first} and {last}", ("...".join(tree.commits),)
    else:
        tree = git.tree()
        name, asked = "in what is staged", ("--cached",)
    changed = [each for each in files(git.ask("diff", *FORMAT, *asked, "--", *_drafts()).kept) if _read(each)]
    changes = _changes(name, tree.root, changed)
    return changes._replace(texts=dict(zip(changes.lines, git.blobs(each.blob for each in changed), strict=True)))


def _drafts() -> list[str]:
    """Drafts in the whole repository, in git's language."""
    return [f":(top,icase)*{suffix}" for suffix in sorted(READERS)]


def _read(changed: Changed) -> bool:
    """Whether there is something to read: neither a link nor a mere change of name."""
    return bool(changed.lines) and changed.mode not in (LINK, MODULE)


def _changes(name: str, root: str, changed: Iterable[Changed]) -> Changes:
    return Changes(name, root, {os.path.join(root, os.fsdecode(each.path)): each.lines for each in changed})
