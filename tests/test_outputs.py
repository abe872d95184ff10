"""Reports to files: what may be asked for, what is written, what is never written over."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from reporting import finding, place, rendered, report
from running import bylint

from lint.errors import BylintError
from lint.outputs import Output, outputs_of, summary_of, write

DAM = "Some experts say that the mayor, aged TK, will go.\n"


@pytest.mark.parametrize(
    ("asked", "remedy"),
    [
        ("sarrif:a.json", "did you mean “sarif”?"),
        ("C:\\a.sarif", "known: concise"),
        ("sarif", "write sarif:FILE"),
        ("sarif:", "write sarif:FILE"),
        ("json:-", "-f json prints"),
    ],
)
def test_what_asks_for_no_report_is_an_error_with_its_remedy(asked: str, remedy: str) -> None:
    """An unknown format, a missing file, standard output."""
    with pytest.raises(BylintError, match="--output") as caught:
        outputs_of([asked])

    assert remedy in str(caught.value)


def test_a_file_is_what_follows_the_first_colon() -> None:
    """A drive of Windows keeps its own."""
    assert (Output("sarif", "C:\\news\\a.sarif"), Output("json", "a:b")) == outputs_of(
        ["sarif:C:\\news\\a.sarif", "json:a:b"]
    )


def test_two_reports_are_two_files(tmp_path: Path) -> None:
    """However their one path is spelt."""
    with pytest.raises(BylintError, match="cannot be one file"):
        outputs_of([f"json:{tmp_path}/a", f"sarif:{tmp_path}/b/../a"])


def test_one_report_that_cannot_be_written_keeps_no_other_from_it(tmp_path: Path) -> None:
    """A missing folder, a folder, a draft: each is told, none is touched."""
    draft = tmp_path / "draft.md"
    draft.write_text(DAM, encoding="utf-8")
    told = report(DAM, finding(place(DAM, "experts")), path=str(draft))._replace(findings=())
    paths = [tmp_path / "gone" / "a", tmp_path, draft, tmp_path / "whole"]

    failed = write(told, [Output("json", str(path)) for path in paths])

    assert list(map(str, paths[:3])) == [error.path for error in failed]
    assert DAM == draft.read_text(encoding="utf-8")
    assert rendered("json", told) == paths[3].read_text(encoding="utf-8")
    assert {"draft.md", "whole"} == set(os.listdir(tmp_path))


def test_a_summary_is_put_behind_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GitHub's file belongs to all that write to it; only a run that annotates adds to it unasked, and once."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    (tmp_path / "summary").write_text("before\n", encoding="utf-8")

    (output,) = summary_of(["github"])
    failed = write(report(DAM), [output])

    assert () == failed == summary_of(["full", "sarif"]) == summary_of(["github", "github-summary"])
    assert f"before\n{rendered('github-summary', report(DAM))}" == (tmp_path / "summary").read_text(encoding="utf-8")


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    """So does a device, and a file that is open already: nothing takes its place."""
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()

    with (tmp_path / "open").open("w+", encoding="utf-8") as file:
        outputs = [Output("jsonl", str(pipe)), Output("jsonl", f"/dev/fd/{file.fileno()}")]
        failed = write(report(DAM), outputs)
        written = file.read()
    reader.join(10)

    assert () == failed
    assert [rendered("jsonl", report(DAM))] == read == [written]
    assert pipe.is_fifo()


def test_a_run_writes_all_it_is_asked_for(tmp_path: Path) -> None:
    """The report that is shown and its exit code are as ever; what is not written is exit code 2."""
    (tmp_path / "draft.md").write_text(DAM, encoding="utf-8")
    asked = ("--output", "jsonl:a.jsonl", "--output", "sarif:b.sarif")

    both = bylint("check", "draft.md", "-f", "concise", *asked, cwd=tmp_path)
    broken = bylint("check", "draft.md", "-f", "json", "--output", "gitlab:gone/a.json", cwd=tmp_path)

    assert (1, b"draft.md:1:") == (both.returncode, both.stdout[:11])
    assert 3 == len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines())
    assert 2 == len(json.loads((tmp_path / "b.sarif").read_text(encoding="utf-8"))["runs"][0]["results"])
    assert (2, True) == (broken.returncode, broken.stderr.startswith(b"gone/a.json: cannot be written: no such file"))
    assert "gone/a.json" == json.loads(broken.stdout)["errors"][0]["path"]
