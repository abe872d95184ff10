"""git, asked plain questions: without a shell, without a program of the repository's, without the network."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from .errors import BylintError

CALLED = (
    *("git", "--no-pager", "--no-optional-locks"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.quotePath=off"),
    *("-c", "diff.autoRefreshIndex=true"),
    *("-c", "diff.relative=false"),
    *("-c", "protocol.allow=never"),
)
"""git, told to start no program that a repository names, to write nothing and to fetch nothing."""
UNWANTED = "GIT_DIFF_OPTS GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS".split()
"""Variables that change what an answer looks like; those that say where a repository is must stay: hooks set them."""
READING = ("diff", "blame")
"""Questions for which git reads files as they lie there, through a filter if the repository names one."""
PATIENCE = 60
"""Seconds that an answer may take."""

REMEDIES = {
    "not a git repository": "this is no git repository; run it inside one, or check whole drafts",
    "must be run in a work tree": "this repository has no files checked out; run it in a working tree",
    "dubious ownership": "git does not trust whoever owns this; tell it: git config --global --add safe.directory PATH",
    "no merge base": "the two have no commit in common here; a shallow clone lacks it: fetch all (fetch-depth: 0)",
    "lazy fetch": "git has a part of the history only, and bylint fetches nothing; clone without --filter",
    "bad object": "git lacks a part of its history; fetch all of it (fetch-depth: 0), or see “git fsck”",
    "unable to read": "git lacks a part of its history; fetch all of it (fetch-depth: 0), or see “git fsck”",
    "index file": "git cannot read its index; see “git status”",
}
"""What git says (in English, as asked for), and what that means here."""


CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?:\s|\Z)", re.MULTILINE)
"""A line by which a merge parts the two sides of a conflict."""


def conflict(text: str) -> int:
    """The line (1-based) on which a merge left a conflict in a file, 0 where none did."""
    mark = CONFLICT.search(text)
    return text.count("\n", 0, mark.start()) + 1 if mark else 0


class Answer(NamedTuple):
    """What git gave back: its exit code, its output, and what it said on standard error."""

    code: int
    output: bytes
    said: str

    @property
    def kept(self) -> bytes:
        """The output; raises BylintError where git failed."""
        if self.code:
            raise BylintError(self.remedy)
        return self.output

    @property
    def remedy(self) -> str:
        """Why git failed and what to do."""
        known = next((remedy for words, remedy in REMEDIES.items() if words in self.said), "")
        lines = sorted(self.said.splitlines(), key=lambda line: not line.startswith(("fatal: ", "error: ")))
        return known or f"git could not tell: “{lines[0] if lines else self.code}”; try “git status” here"


def ask(*words: str, given: bytes = b"") -> Answer:
    """The answer to one question, `given` on standard input; raises BylintError where there is no git or no answer."""
    return ask_all([words], given)[0]


def ask_all(questions: Sequence[Sequence[str]], given: bytes = b"") -> list[Answer]:
    """The answers to several questions, asked at once."""
    from contextlib import ExitStack
    from subprocess import PIPE, Popen, TimeoutExpired

    try:
        with ExitStack() as stack:
            running = []
            for words in questions:
                env = {**_environment(), **_unfiltered(words)}
                asked = Popen((*CALLED, *words), stdin=PIPE, stdout=PIPE, stderr=PIPE, env=env)  # noqa: S603
                running.append(stack.enter_context(asked))
                stack.callback(asked.kill)
            return [_answer(asked.communicate(given, PATIENCE), asked.returncode) for asked in running]
    except FileNotFoundError:
        raise BylintError("git is not installed, or not on the PATH; install it, or check whole drafts") from None
    except TimeoutExpired:
        raise BylintError(f"git gave no answer in {PATIENCE} seconds; try “git status” here") from None
    except OSError as error:
        raise BylintError(f"git cannot be run: {(error.strerror or 'it failed').lower()}; check the PATH") from None


def _answer(streams: tuple[bytes, bytes], code: int) -> Answer:
    return Answer(code, streams[0], streams[1].decode("utf-8", "replace"))


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


def _unfiltered(words: Sequence[str]) -> dict[str, str]:
    """What turns off the programs that a repository has files read by, for a question about files as they lie there."""
    folder, command = (words[1], words[2]) if words[0] == "-C" else (".", words[0])
    if command not in READING:
        return {}
    given = int(os.environ.get("GIT_CONFIG_COUNT") or 0)
    turned: dict[str, str] = {}
    for number, name in enumerate(_filters(folder), given):
        value = "false" if name.endswith(".required") else ""
        turned |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return turned and {**turned, "GIT_CONFIG_COUNT": str(given + len(turned) // 2)}


@cache
def _filters(folder: str) -> tuple[str, ...]:
    """The settings of the repository of a folder that name such programs; those of the user's own are left alone."""
    told = ask("-C", folder, "config", "-z", "--show-scope", "--name-only", "--get-regexp", r"^filter\.")
    fields = os.fsdecode(told.output).split("\0")
    return tuple(name for scope, name in zip(fields[::2], fields[1::2], strict=False) if scope in ("local", "worktree"))


class Tree(NamedTuple):
    """A repository's files as checked out: its top folder, and the commits asked for."""

    root: str
    commits: tuple[str, ...]


def tree(*revisions: str, folder: str = ".") -> Tree:
    """The tree of `folder`, and the commits that `revisions` name; raises BylintError for one that is not there."""
    if odd := [name for name in revisions if name.startswith("-") or not name.isprintable()]:
        raise BylintError(_unknown(odd[0], shallow=False))
    facts = ("--is-inside-work-tree", "--is-shallow-repository", "--show-cdup")
    answer = ask("-C", folder, "rev-parse", *facts, *(f"{name}^{{commit}}" for name in revisions))
    lines = os.fsdecode(answer.output).split("\n")
    if len(lines) < len(facts) or lines[0] != "true":
        raise BylintError(answer.remedy if answer.code else REMEDIES["must be run in a work tree"])
    shallow = lines[1] == "true"
    commits = tuple(lines[3:-1])
    named = next((at for at, line in enumerate(commits) if not line.isalnum()), len(commits))
    if named < len(revisions) or len(commits) > len(revisions):  # what is unknown comes back as it is, a range as two
        raise BylintError(_unknown(revisions[min(named, len(revisions) - 1)], shallow=shallow))
    return Tree(os.path.realpath(os.path.join(folder, lines[2])), commits)


def _unknown(revision: str, *, shallow: bool) -> str:
    if ".." in revision:
        remedy = "a range is two: give the one it begins with"
    elif shallow:
        remedy = "this clone is shallow: fetch all of it (fetch-depth: 0)"
    else:
        remedy = "there is no commit yet" if revision == "HEAD" else "see “git log” for those there are"
    return f"git knows no revision “{revision}”; {remedy}"


def blobs(names: Iterable[str]) -> list[bytes]:
    """The contents of the objects called `names`, in order; raises BylintError for one that is not there."""
    output = ask("cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode()).kept
    contents, at = [], 0
    while at < len(output):
        end = output.index(b"\n", at)
        head = output[at:end].split(b" ")
        if len(head) != 3:
            raise BylintError(f"git lacks the object {os.fsdecode(head[0])}; fetch all of it (fetch-depth: 0)")
        contents.append(output[end + 1 : end + 1 + int(head[2])])
        at = end + 2 + int(head[2])
    return contents
