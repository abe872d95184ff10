"""Changed lines, as git tells them, and what is read and shown of drafts that changed."""

from __future__ import annotations

import os
import random
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import bylint, run

from lint.changed import Changes, since, staged
from lint.checking import check
from lint.errors import BylintError
from lint.finding import Draft, Finding, Place
from lint.hunks import WHOLE, Lines, files
from lint.listing import Listing
from lint.origin import Position
from lint.readers import read
from lint.revision import text_at

if TYPE_CHECKING:
    from lint.engine import Engine

RECORD = ":100644 100644 {0} {0} M\0draft.md\0\0".format("0" * 40)
HEAD = "diff --git a/draft.md b/draft.md\nindex 0..1 100644\n--- a/draft.md\n+++ b/draft.md\n"
BASE = "One.\n\nTwo.\n\nThree.\n\nFour.\n"


def opcodes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    return [code for code in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal"]


def diff(old: list[str], new: list[str]) -> str:
    """A diff as git writes it with no context, a sign before each line."""
    hunks = []
    for _, a, b, c, d in opcodes(old, new):
        first = (a + 1 if b > a else a, b - a, c + 1 if d > c else c, d - c)
        hunks.append(f"@@ -{first[0]}{short(first[1])} +{first[2]}{short(first[3])} @@\n")
        hunks += [f"-{line}\n" for line in old[a:b]] + [f"+{line}\n" for line in new[c:d]]
    return RECORD + HEAD + "".join(hunks)


def short(count: int) -> str:
    """A count as git leaves it out: not where it is one."""
    return "" if count == 1 else f",{count}"


def touched(old: list[str], new: list[str]) -> set[int]:
    """The lines of `new`, from 1, that an edit made, or left on both sides of a cut."""
    lines: set[int] = set()
    for _, _, _, first, end in opcodes(old, new):
        lines |= set(range(first + 1, end + 1)) or {max(first, 1), first + 1}
    return lines


def spread(lines: Lines) -> set[int]:
    return {line for first, last in lines for line in range(first, last + 1)}


hostile = st.sampled_from(["a", "b", "", "@@ -1 +1 @@", "diff --git a/x b/x", "--- a", "+++ b", "\r", "\x0c", "\0"])


@given(st.lists(hostile, max_size=9), st.lists(hostile, max_size=9))
def test_a_diff_is_read_line_by_line(old: list[str], new: list[str]) -> None:
    """The lines read from a diff are those that the edit made, whatever the draft looks like."""
    (changed,) = files(diff(old, new).encode())

    assert touched(old, new) == spread(changed.lines)


def finding(line: int, *related: int, path: str = "draft.md") -> Finding:
    places = [Place(Position(at, 1, 0), Position(at, 2, 1), "x") for at in (line, *related)]
    return Finding(path, places[0], "house/own", "warning", "sentence", "here.", tuple(places[1:]))


def test_a_finding_shows_where_it_or_its_evidence_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A contradiction whose other half was edited is shown; a file whose lines git cannot count is taken whole."""
    monkeypatch.chdir(tmp_path)
    changes = Changes("", str(tmp_path), {str(tmp_path / "draft.md"): ((3, 4), (8, 8))})
    findings = [finding(2), finding(3), finding(5, 8), finding(5, 7), finding(9)]

    assert findings[1:3] == changes.touched(findings, Draft("draft.md", "One\r\n"))
    assert findings == changes.touched(findings, Draft("draft.md", "One\rTwo\n"))


def test_a_wrapped_sentence_is_touched_where_any_of_its_lines_is(engine: Engine, tmp_path: Path) -> None:
    """An edit on its first line shows what is found on its last, and nothing of the sentence after it."""
    text = "The mayor of Aldby, who had\nlong been asked, reportedly left.\nSome experts say the dam is unsafe.\n"
    path = str(tmp_path / "draft.md")
    found, _ = engine.check(read(text.encode(), path))

    shown = Changes("", str(tmp_path), {path: ((1, 1),)}).touched(found, Draft(path, text))

    assert [(2, "reportedly"), (3, "Some experts")] == [(each.place.start.line, each.place.excerpt) for each in found]
    assert found[:1] == shown


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of four drafts in which this test runs, as in a folder of its own."""
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT_"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    (tmp_path / "in").mkdir()
    for name in ("in/edited.md", "in/moved.md", 'a "b"\n\udcff.md', "left.md", "notes.csv"):
        (tmp_path / name).write_text(BASE, "utf-8")
    commit()
    return tmp_path


def git(*words: str) -> str:
    done = run("git", *words, cwd=Path.cwd())
    assert 0 == done.returncode, done.stderr
    return done.stdout.strip()


def commit(*words: str) -> None:
    git("add", "-A")
    git("commit", "-q", "-m", "Drafts", *words)


def lines(changes: Changes) -> dict[str, Lines]:
    return {os.path.relpath(path): changed for path, changed in changes.lines.items()}


def test_what_changed_since_a_revision(desk: Path) -> None:
    """Edits, cuts, renames, new files and untracked ones, in commits or not, by any name, from a subfolder."""
    (desk / "in/edited.md").write_text(BASE.replace("Two.\n\n", "").replace("Four", "Five"), "utf-8")
    git("mv", "in/moved.md", "in/new name.txt")
    (desk / "in/new name.txt").write_text(f"Zero.\n\n{BASE}", "utf-8")
    commit()
    (desk / 'a "b"\n\udcff.md').write_text(BASE.replace("Three", "3"), "utf-8")
    (desk / "fresh.md").touch()
    (desk / "link.md").symlink_to("fresh.md")
    (desk / "notes.csv").write_text("x", "utf-8")
    os.chdir(desk / "in")

    assert {
        "edited.md": ((2, 3), (5, 5)),
        "new name.txt": ((1, 2),),
        '../a "b"\n\udcff.md': ((5, 5),),
        "../fresh.md": WHOLE,
    } == {path: changed for path, changed in lines(since("HEAD~1")).items() if not path.endswith("link.md")}
    assert {'../a "b"\n\udcff.md', "../fresh.md", "../link.md"} == set(lines(since("HEAD")))


def test_a_branch_answers_for_its_own_changes_only(desk: Path) -> None:
    """What main changed after the branch left it is not the branch's."""
    git("checkout", "-q", "-b", "branch")
    (desk / "in/edited.md").write_text(BASE.replace("Two", "2"), "utf-8")
    commit()
    git("checkout", "-q", "main")
    (desk / "left.md").write_text(BASE.replace("Two", "2"), "utf-8")
    commit()
    git("checkout", "-q", "branch")

    assert {"in/edited.md": ((3, 3),)} == lines(since("main"))


def test_what_is_staged_is_read_as_it_is_staged(desk: Path) -> None:
    """The lines and the words are those of the index, also in a repository without commits and in a worktree."""
    (desk / "left.md").write_text(BASE.replace("Two", "2"), "utf-8")
    git("add", "-A")
    (desk / "left.md").write_text("Rewritten.\n", "utf-8")
    (desk / "in/edited.md").write_text("Not staged.\n", "utf-8")
    here = staged()
    git("worktree", "add", "-q", "tree")
    os.chdir(desk / "tree")
    Path("other.md").write_text("Other.\n", "utf-8")
    git("add", "-A")
    beside = staged()
    (desk / "empty").mkdir()
    os.chdir(desk / "empty")
    git("init", "-q")
    Path("first.md").write_text("First.\n", "utf-8")
    git("add", "-A")
    first = staged()

    assert {str(desk / "left.md"): ((3, 3),)} == dict(here.lines)
    assert BASE.replace("Two", "2").encode() == here.contents(str(desk / "left.md"))
    assert {str(desk / "tree/other.md"): WHOLE} == dict(beside.lines)
    assert b"First.\n" == first.contents("first.md")


def test_the_revisions_that_pre_commit_names_are_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In CI nothing is staged: what lies between the two revisions is read, as the last one has it."""
    (desk / "left.md").write_text(BASE.replace("Two", "2"), "utf-8")
    commit()
    (desk / "left.md").write_text("Rewritten.\n", "utf-8")
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "HEAD")

    changes = staged()

    assert {"left.md": ((3, 3),)} == lines(changes)
    assert BASE.replace("Two", "2").encode() == changes.contents("left.md")


def test_git_and_difflib_agree(desk: Path) -> None:
    """In drafts whose lines are all different, edited at random, git's lines are those that difflib finds."""
    chance = random.Random(7)  # noqa: S311
    edits = {f"{number}.md": edit(chance) for number in range(40)}
    for side in (0, 1):
        for name, versions in edits.items():
            (desk / name).write_text("".join(f"{line}\n" for line in versions[side]), "utf-8")
        git("add", "-A")
        if not side:
            commit()

    found = lines(staged())

    assert {name: touched(*versions) for name, versions in edits.items() if versions[0] != versions[1]} == {
        name: spread(changed) for name, changed in found.items()
    }


def edit(chance: random.Random) -> tuple[list[str], list[str]]:
    """Numbered lines, and the same after some were cut, changed and put in."""
    old = [str(number) for number in range(chance.randint(1, 30))]
    new: list[str] = []
    for line in old:
        kind = chance.choice(["keep"] * 6 + ["cut", "change", "add"])
        new += {"keep": [line], "cut": [], "change": [f"new {line}"], "add": [line, f"more {line}"]}[kind]
    return old, new


def test_only_what_changed_is_read(desk: Path) -> None:
    """Among the paths that are wanted, under the names the user gives; excluded ones stay out, wrong ones are told."""
    for name in ("in/edited.md", "left.md", "README.md", "in/.hidden.md"):
        (desk / name).write_text("Edited.\n", "utf-8")
    (desk / "inner").mkdir()
    run("git", "init", "-q", cwd=desk / "inner")
    listing = Listing(("left*",), changes=since("HEAD"))

    assert ["in/edited.md"] == list(listing.files(["."]))
    assert [f"{desk}/in/edited.md"] == list(listing.files([f"{desk}/in"]))
    assert ["left.md"] == list(listing.files(["left.md", "in/moved.md"]))
    assert ["gone.md: no such file", "/: it lies outside", "inner/a.md: inner is a repository of its own"] == [
        str(told).partition(" or ")[0].partition(" the ")[0].partition(";")[0]
        for told in listing.files(["gone.md", "/", "inner/a.md"])
    ]


@pytest.mark.usefixtures("desk")
def test_a_revision_that_is_none_is_told() -> None:
    """A name that git does not know, an option, a range, a file."""
    commit("--allow-empty")

    for revision in ("nowhere", "--all", "HEAD~1..HEAD", "HEAD:left.md", "left.md", "", "0" * 40):
        with pytest.raises(BylintError, match=f"git knows no revision “{revision}”"):
            since(revision)


def test_a_shallow_clone_is_told_what_to_fetch(desk: Path) -> None:
    """A runner fetches one commit: neither what lies before it nor where branches part is there."""
    (desk / "left.md").write_text("Edited.\n", "utf-8")
    commit()
    git("clone", "-q", "--depth", "1", f"file://{desk}", "shallow")
    os.chdir("shallow")
    git("checkout", "-q", "--orphan", "other")
    commit()

    for revision in ("HEAD~1", "main"):
        with pytest.raises(BylintError, match="fetch-depth: 0"):
            since(revision)
    with pytest.raises(BylintError, match="fetch-depth: 0"):
        text_at("HEAD~1", "left.md")


def test_no_git_and_no_repository_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing, and what to do."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(BylintError, match="this is no git repository"):
        staged()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BylintError, match="git is not installed"):
        since("HEAD")


def test_check_shows_what_changed_and_what_a_baseline_does_not_know(desk: Path) -> None:
    """Written, then an edit draws its own finding alone, and lines that did not change draw none."""
    loud = "Clearly, it fell.\n\nClearly, it rose.\n"
    (desk / "left.md").write_text(loud, "utf-8")
    commit()
    options = "--baseline known.json -f concise --fail-level warning --select booster-unsupported".split()

    wrote = bylint("check", "--write-baseline", *options)
    (desk / "left.md").write_text(f"Clearly, it burned.\n\n{loud.replace('rose', 'sank')}", "utf-8")
    known = bylint("check", *options)
    changed = bylint("check", *options[2:], "--since", "HEAD")
    git("checkout", "-q", "left.md")
    nothing = bylint("check", "--staged", *options)

    assert [0, 1, 1, 0] == [done.returncode for done in (wrote, known, changed, nothing)]
    assert b"known.json: 2 entries written" in wrote.stderr
    assert [b"left.md:1:1", b"left.md:5:1"] == [line[:11] for line in known.stdout.splitlines()[:-1]]
    assert known.stdout.splitlines()[:-1] == changed.stdout.splitlines()[:-1]
    assert b"1 entry without a finding by now" in known.stderr
    assert b"no draft here changed in what is staged" in nothing.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--since", "HEAD", "--staged"), "give one of them"),
        (("--staged", "-"), "give the path of the draft"),
        (("--since", "", "--write-baseline"), "leave --since out"),
        (("--write-baseline", "-"), "give --stdin-filename too"),
    ],
)
def test_options_that_ask_for_two_things_are_refused(words: tuple[str, ...], told: str) -> None:
    """Which, and what to give instead."""
    with pytest.raises(BylintError, match=told):
        check.main(words, standalone_mode=False)
