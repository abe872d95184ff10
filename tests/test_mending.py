"""Drafts mended on the disk, in a patch and through a pipe: nothing else of them changes, nothing is lost."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from checking import shipped
from hypothesis import given
from hypothesis import strategies as st
from running import bylint, run

from lint import Finding, read
from lint.engine import Engine
from lint.errors import BylintError
from lint.finding import Draft
from lint.mending import mend, mended_bytes
from lint.patch import patch
from lint.readers.decoding import decode, encode

ENGINE = Engine(tuple(rule for rule in shipped() if rule.fix))
BROKEN = "She left the cafÃ© by the the quay.\n\nHe sat in the the café.\r\n“The the,” she said and and left.\n"
MENDED = "She left the café by the quay.\n\nHe sat in the café.\r\n“The the,” she said and left.\n"
ENCODINGS = {"utf-8": b"", "utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
TEXT = st.text(st.sampled_from("ab é漢🙂\n\r\t"), max_size=40)


def checked(path: str, data: bytes) -> tuple[Draft, list[Finding]]:
    document = read(data, path)
    findings, errors = ENGINE.check(document)
    assert not errors
    return Draft(path, document.source, 0, data), findings


def draft(path: str, data: bytes) -> Draft:
    return Draft(path, decode(data, path), 0, data)


def in_bytes(text: str, encoding: str) -> bytes:
    return ENCODINGS[encoding] + text.encode(encoding.removesuffix("-sig"))


@given(TEXT, st.sampled_from(sorted(ENCODINGS)))
def test_encoding_undoes_decoding(text: str, encoding: str) -> None:
    """What was decoded comes back byte for byte, mark and line ends included."""
    data = in_bytes(text, encoding)

    assert data == encode(decode(data, "draft.md"), data)


@pytest.mark.parametrize("encoding", sorted(ENCODINGS))
def test_a_draft_is_mended_in_its_own_encoding(tmp_path: Path, encoding: str) -> None:
    """Mark, line ends and permissions stay; a second time changes nothing."""
    path = tmp_path / "draft.txt"
    path.write_bytes(in_bytes(BROKEN, encoding))
    path.chmod(0o640)

    before = checked(str(path), path.read_bytes())
    count, named_twice = mend(*before), mend(*before)
    again = mend(*checked(str(path), path.read_bytes()))

    assert (4, 0, 0) == (count, named_twice, again)
    assert in_bytes(MENDED, encoding) == path.read_bytes()
    assert 0o640 == stat.S_IMODE(path.stat().st_mode)


PIECES = ["the the", "in the the", "a", "\n\n", "\r\n", " ", "cafÃ©", "“", "”", ".", "and and"]


@given(st.lists(st.sampled_from(PIECES)))
def test_mending_comes_to_an_end(pieces: list[str]) -> None:
    """After a few rounds of checking and mending nothing is left to mend, however broken the text."""
    data = " ".join(pieces).encode()
    for _ in range(4):
        data, count = mended_bytes(*checked("draft.txt", data))
        if not count:
            break

    assert (data, 0) == mended_bytes(*checked("draft.txt", data))


def test_a_draft_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    """What is on the disk by now is not overwritten with what was read before."""
    path = tmp_path / "draft.txt"
    draft, findings = checked(str(path), BROKEN.encode())
    path.write_text(f"New. {BROKEN}", encoding="utf-8", newline="")

    with pytest.raises(BylintError, match="not what was checked"):
        mend(draft, findings)

    assert path.read_bytes().startswith(b"New. ")


def test_what_is_blacked_out_is_not_written(tmp_path: Path) -> None:
    """A reference that reports must not show comes through a mending as it stands in the file."""
    path = tmp_path / "draft.txt"
    path.write_text(f"Ref ED-2291\n\n{BROKEN}", encoding="utf-8", newline="")
    draft, findings = checked(str(path), path.read_bytes())

    count = mend(draft._replace(source=draft.source.replace("ED-2291", "xxxxxxx")), findings)

    assert 4 == count
    assert f"Ref ED-2291\n\n{MENDED}".encode() == path.read_bytes()


def test_a_read_only_draft_is_told(tmp_path: Path) -> None:
    """What nobody may write is not written, not even around its permissions."""
    path = tmp_path / "draft.txt"
    path.write_text(BROKEN, encoding="utf-8", newline="")
    path.chmod(0o444)

    with pytest.raises(BylintError, match="read-only") as raised:
        mend(*checked(str(path), path.read_bytes()))

    assert (str(path), BROKEN.encode()) == (raised.value.path, path.read_bytes())


def test_no_link_is_followed_out_of_the_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link to a draft below this folder is mended where that is; one that leads out of it is an error."""
    inside, outside = tmp_path / "inside", tmp_path / "outside.txt"
    inside.mkdir()
    for path in (inside / "real.txt", outside):
        path.write_text(BROKEN, encoding="utf-8", newline="")
    (inside / "in.txt").symlink_to("real.txt")
    (inside / "out.txt").symlink_to(outside)
    monkeypatch.chdir(inside)

    count = mend(*checked("in.txt", BROKEN.encode()))
    with pytest.raises(BylintError, match="link out of this folder"):
        mend(*checked("out.txt", BROKEN.encode()))

    assert (4, True) == (count, (inside / "in.txt").is_symlink())
    assert (MENDED.encode(), BROKEN.encode()) == ((inside / "real.txt").read_bytes(), outside.read_bytes())


NAMES = ["draft.md", "my draft.md", "ça va.md", 'a"b.md', "tab\there.md", "back\\slash.md", "down/draft.md"]


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_patch_applies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tool: str, ending: str) -> None:
    """Both git and patch make of the old bytes the new ones, whatever the name, the line ends and the last line."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not here")
    monkeypatch.chdir(tmp_path)
    Path("down").mkdir()
    before = f"\ufeff{BROKEN}\x1b[31m\x0c\r\ra{ending}".encode()
    after = f"\ufeff{MENDED}\x1b[31m\x0c\r\ra{ending}".encode()
    for name in NAMES:
        Path(name).write_bytes(before)
    lines = "".join(f"{line}\n" for name in NAMES for line in patch(draft(name, before), draft(name, after)))
    words = ["git", "apply", "--whitespace=nowarn"] if tool == "git" else ["patch", "-s", "--binary", "-p1"]

    done = subprocess.run(words, input=lines.encode(), capture_output=True, check=False)

    assert (0, b"") == (done.returncode, done.stderr)
    assert {after} == {Path(name).read_bytes() for name in NAMES}


@given(TEXT, TEXT)
def test_a_patch_says_what_changed_and_no_more(before: str, after: str) -> None:
    """Equal bytes have no patch; of others, the old lines are those of one side, the new ones those of the other."""
    lines = list(patch(draft("draft.md", before.encode()), draft("draft.md", after.encode())))
    count = before.count("\n") + bool(before.rpartition("\n")[2])

    assert bool(lines) == (before != after)
    assert count >= sum(line.startswith(("-", " ")) for line in lines[2:] if not line.startswith("---"))


def test_the_command_mends_and_tells_what_remains(tmp_path: Path) -> None:
    """--diff changes nothing and exits 1; --fix does what it showed, once, and one draft that fails stops no other."""
    (tmp_path / "one.txt").write_bytes(f"{BROKEN}\nClearly, the plan failed.\n".encode())
    (tmp_path / "two.txt").write_bytes(BROKEN.encode())
    (tmp_path / "two.txt").chmod(0o444)

    shown = bylint("check", "--diff", ".", cwd=tmp_path)
    untouched = (tmp_path / "one.txt").read_bytes()
    done = bylint("check", "--fix", ".", cwd=tmp_path)
    nothing = bylint("check", "--diff", "one.txt", cwd=tmp_path)

    assert (1, f"{BROKEN}\nClearly, the plan failed.\n".encode()) == (shown.returncode, untouched)
    assert b"8 would be fixed in 2 drafts" in shown.stderr
    assert (2, MENDED.encode()) == (done.returncode, (tmp_path / "one.txt").read_bytes()[: len(MENDED.encode())])
    assert b"two.txt: it is read-only" in done.stderr
    assert b"4 fixed in 1 draft" in done.stderr
    assert b"booster-unsupported" in done.stdout
    assert (0, b"") == (nothing.returncode, nothing.stdout)
    (tmp_path / "two.txt").chmod(0o644)
    for path, text in (("one.txt", f"{BROKEN}\nClearly, the plan failed.\n"), ("two.txt", BROKEN)):
        (tmp_path / path).write_bytes(text.encode())
    (tmp_path / "shown.diff").write_bytes(shown.stdout)
    assert 0 == run("git", "apply", "shown.diff", cwd=tmp_path).returncode
    assert MENDED.encode() == (tmp_path / "two.txt").read_bytes()


def test_a_baseline_knows_what_was_not_mended(tmp_path: Path) -> None:
    """`--fix --write-baseline` mends what it can, and puts the rest into the baseline."""
    (tmp_path / "one.txt").write_bytes(f"{BROKEN}\nClearly, the plan failed.\n".encode())

    done = bylint("check", "--fix", "--write-baseline", "--baseline", "known.json", cwd=tmp_path)

    assert f"{MENDED}\nClearly, the plan failed.\n".encode() == (tmp_path / "one.txt").read_bytes()
    assert (0, True) == (done.returncode, b"known.json: 1 entry written" in done.stderr)
    assert "booster-unsupported" in (tmp_path / "known.json").read_text(encoding="utf-8")


def test_a_pipe_gets_the_text_back(tmp_path: Path) -> None:
    """`--fix -` prints the mended bytes and nothing else; what remains goes to standard error."""
    data = in_bytes(f"{BROKEN}\nClearly, the plan failed.", "utf-16-le")

    done = bylint("check", "--fix", "-", "--stdin-filename", "draft.txt", cwd=tmp_path, stdin=data)
    several = bylint("check", "--fix", "-", "draft.txt", cwd=tmp_path, stdin=data)

    assert in_bytes(f"{MENDED}\nClearly, the plan failed.", "utf-16-le") == done.stdout
    assert b"booster-unsupported" in done.stderr
    assert (2, b"") == (several.returncode, several.stdout)
    assert [] == os.listdir(tmp_path)
