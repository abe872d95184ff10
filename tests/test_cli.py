"""The command line, run as its users run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from checking import shipped
from running import ROOT, bylint

LOUD = "Clearly, the plan failed. The mayor reportedly left.\n"
BROKEN = "The mayor, aged TK, opened the school.\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "loud.md").write_text(LOUD, encoding="utf-8")
    (tmp_path / "broken.txt").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "README.md").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "notes.csv").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_exit_codes(drafts: Path) -> None:
    """0 below the fail level, 1 at or above it, 2 for something to fix, which outranks 1."""
    codes = {
        words: bylint("check", *words, cwd=drafts).returncode
        for words in [
            ("loud.md",),
            ("loud.md", "--fail-level", "warning"),
            ("broken.txt",),
            ("broken.txt", "--exit-zero"),
            ("broken.txt", "missing.md"),
            ("loud.md", "--select", "no-such-rule"),
            ("loud.md", "--profile", "no-such-profile"),
            ("loud.md", "--date", "yesterday"),
            ("--no-such-option",),
        ]
    }

    assert [0, 1, 1, 0, 2, 2, 2, 2, 2] == list(codes.values())


def test_a_missing_file_hides_nothing(drafts: Path) -> None:
    """The findings of the others are there, and the error is in JSON and on stderr."""
    done = bylint("check", "loud.md", "gone.md", "--format", "json", cwd=drafts)
    report = json.loads(done.stdout)

    assert ["loud.md", "loud.md"] == [finding["path"] for finding in report["findings"]]
    assert "gone.md" == report["errors"][0]["path"]
    assert b"gone.md: no such file" in done.stderr


def test_json_says_where() -> None:
    """Offsets and columns are code points of the file, ends exclusive."""
    done = bylint(
        "check",
        "-",
        "--date",
        "2025-12-17",
        "--stdin-filename",
        "d.md",
        "--format",
        "json",
        stdin="Évora. Clearly, it fell.\n".encode(),
    )
    finding = json.loads(done.stdout)["findings"][0]

    assert ("d.md", 1, 8, 7, 14) == tuple(finding[key] for key in ("path", "line", "column", "start", "end"))
    assert "Clearly" == finding["excerpt"]
    assert {"bylint", "format", "files", "errors", "findings"} == set(json.loads(done.stdout))


def test_a_folder_is_drafts_only(drafts: Path) -> None:
    """README and unknown formats are left out, --exclude leaves out more, and each draft is read once."""
    every = json.loads(bylint("check", ".", "loud.md", str(drafts), "--format", "json", cwd=drafts).stdout)
    fewer = json.loads(bylint("check", ".", "--exclude", "*.txt", "--format", "json", cwd=drafts).stdout)

    assert 2 == every["files"]
    assert 1 == fewer["files"]


def test_force_exclude_holds_for_named_files(drafts: Path) -> None:
    """A hook hands over names; what is excluded stays so."""
    assert 1 == bylint("check", "README.md", cwd=drafts).returncode
    assert 0 == bylint("check", "--force-exclude", "README.md", cwd=drafts).returncode


def test_a_folder_without_drafts_is_told(tmp_path: Path) -> None:
    """Nothing to read is no failure, but it is said."""
    done = bylint("check", ".", cwd=tmp_path)

    assert 0 == done.returncode
    assert b"no drafts here" in done.stderr


def test_a_link_out_of_the_tree_is_not_followed(tmp_path: Path) -> None:
    """A draft behind a link that leaves the folder is not read."""
    (tmp_path / "outside.md").write_text(LOUD, encoding="utf-8")
    inside = tmp_path / "drafts"
    inside.mkdir()
    (inside / "link.md").symlink_to(tmp_path / "outside.md")

    assert b"no drafts here" in bylint("check", "drafts", cwd=tmp_path).stderr


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"caf\xe9 is open\n", b"draft.txt:1: "), (b"a\0b\0", b"binary"), (b"ok\nbad \xff here\n", b"draft.txt:2: ")],
)
def test_bytes_that_are_no_text_are_told(tmp_path: Path, data: bytes, told: bytes) -> None:
    """Which file, which line, and what to do."""
    (tmp_path / "draft.txt").write_bytes(data)

    done = bylint("check", "draft.txt", cwd=tmp_path)

    assert 2 == done.returncode
    assert told in done.stderr


def test_an_empty_draft_is_fine(tmp_path: Path) -> None:
    """No words, no findings."""
    (tmp_path / "empty.md").write_bytes(b"")

    assert 0 == bylint("check", "empty.md", cwd=tmp_path).returncode


def test_a_line_of_megabytes_is_read(tmp_path: Path) -> None:
    """A draft in one endless line is slow, not fatal."""
    (tmp_path / "long.txt").write_text("The mill is open and the boats are out. " * 60_000, encoding="utf-8")

    assert 0 == bylint("check", "long.txt", cwd=tmp_path).returncode


def test_a_broken_rule_hides_no_other(drafts: Path) -> None:
    """A rule file that does not load is told with its line; the shipped ones are asked all the same."""
    folder = drafts / "my" / "house"
    folder.mkdir(parents=True)
    (folder / "bad.yml").write_text("message: x.\nseverity: wrong\n", encoding="utf-8")

    done = bylint("check", "loud.md", "--rules", "my", "--format", "concise", cwd=drafts)

    assert 2 == done.returncode
    assert b"bad.yml:" in done.stderr
    assert b"loud.md:1:1: warning hedging/booster-unsupported" in done.stdout


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ("severity: warning", "severity: grave", "severity: “grave” is none"),
        ("check: phrase", "check: phrases", "did you mean “phrase”?"),
        ('phrases: ["so"]', 'phrases: ["{so"]', "is not closed"),
        ('phrases: ["so"]', 'phrases: ["so"]\nreech: 2', "did you mean “reach”?"),
        ("precision: low", "precision: low\nprecision: low", "stands twice"),
        ('message: "“{match}”."', 'message: "“{what}”."', "no {what} here"),
        ("why: x", "why: x\noutside: quotes", "no mark is called “quotes”"),
        ("why: x", "why: x\nunless: {quote: 3 miles}", "is no distance"),
        ("why: x", "why: &a x\nauthority2: *a", "aliases are refused"),
        ('  spares: ["a", "b"]', '  spares: ["a"]', "2 spares at least"),
        ('  spares: ["a", "b"]', '  spares: ["a", "[[b]]"]', "one under spares marks none"),
        ("why: x", "why: [x", "not YAML"),
    ],
)
def test_a_half_written_rule_is_refused_with_its_place(tmp_path: Path, line: str, instead: str, told: str) -> None:
    """`path:line: what is wrong; what would be right`."""
    folder = tmp_path / "house"
    folder.mkdir()
    assert line in RULE
    (folder / "mine.yml").write_text(RULE.replace(line, instead), encoding="utf-8")

    done = bylint("test", ".", cwd=tmp_path)

    assert 2 == done.returncode
    assert told in done.stderr.decode()
    assert "mine.yml:" in done.stderr.decode()


RULE = """\
message: "“{match}”."
severity: warning
why: x
authority: [a desk]
precision: low
check: phrase
phrases: ["so"]
examples:
  catches: ["[[So]] it is.", "It is [[so]]."]
  spares: ["a", "b"]
"""


def test_a_rule_of_ones_own(tmp_path: Path) -> None:
    """`new` writes one whose examples fail, `test` says where, and filled in it is asked by `check`."""
    made = bylint("new", "house/mine", cwd=tmp_path)
    tried = bylint("test", "rules", cwd=tmp_path)
    (tmp_path / "rules" / "house" / "mine.yml").write_text(RULE, encoding="utf-8")
    again = bylint("test", "rules", cwd=tmp_path)
    asked = bylint(
        "check", "-", "--rules", "rules", "--select", "mine", "--format", "concise", stdin=b"So it is.\n", cwd=tmp_path
    )

    assert [0, 1, 0] == [made.returncode, tried.returncode, again.returncode]
    assert b"house/mine does not point where" in tried.stdout
    assert b"warning house/mine" in asked.stdout


def test_a_name_that_is_taken_is_told(tmp_path: Path) -> None:
    """A rule of one's own may not pass for a shipped one: allowances know rules by name."""
    folder = tmp_path / "my" / "house"
    folder.mkdir(parents=True)
    (folder / "vague-experts.yml").write_text(RULE, encoding="utf-8")

    done = bylint("check", "-", "--rules", "my", stdin=b"The mill is open.\n", cwd=tmp_path)

    assert 2 == done.returncode
    assert "vague-experts” is a shipped rule's name" in done.stderr.decode()


def test_new_overwrites_nothing(tmp_path: Path) -> None:
    """A rule that is there stays."""
    bylint("new", "house/mine", cwd=tmp_path)

    assert 2 == bylint("new", "house/mine", cwd=tmp_path).returncode
    assert 2 == bylint("new", "../mine", cwd=tmp_path).returncode


def test_explain_tells_all_of_a_rule() -> None:
    """Reason, standard and examples; an unknown name gets the nearest."""
    done = bylint("explain", "vague-experts")

    assert b"NPR Ethics Handbook" in done.stdout
    assert b"[[" in done.stdout
    assert "did you mean “vague-experts”?".encode() in bylint("explain", "vague-expert").stderr


def test_list_has_every_rule() -> None:
    """A line a rule."""
    listed = bylint("list").stdout.decode()

    assert all(rule.name in listed for rule in shipped())


def test_ready_drafts_pass_the_gate(tmp_path: Path) -> None:
    """A warning of the gate stops a draft that says it is ready, and no other; it says so itself."""
    text = "---\nstatus: {}\n---\nSources said the mill will close.\n"
    for status in ("draft", "ready"):
        (tmp_path / f"{status}.md").write_text(text.format(status), encoding="utf-8")

    draft, ready = (bylint("check", f"{status}.md", cwd=tmp_path) for status in ("draft", "ready"))

    assert (0, False) == (draft.returncode, b"stops" in draft.stdout)
    assert (1, True) == (ready.returncode, b"warning, stops: " in ready.stdout)
    assert b"2 warnings; 2 stop the run." in ready.stdout


def test_a_status_that_misses_its_gate_by_a_slip_is_told(tmp_path: Path) -> None:
    """A slip of the pen must not let a draft through unasked; other statuses are a newsroom's own."""
    for status in ("readdy", "review"):
        (tmp_path / f"{status}.md").write_text(f"---\nstatus: {status}\n---\n\nThe mill is shut.\n", encoding="utf-8")

    done = bylint("check", cwd=tmp_path)

    assert "readdy.md: no gate is set for “status: readdy”; did you mean “ready”?" in done.stderr.decode()
    assert b"review" not in done.stderr.replace(b"review.md", b"")


def test_genre_softens(tmp_path: Path) -> None:
    """An opinion piece may opine, told by front matter, path or flag."""
    (tmp_path / "opinion").mkdir()
    for path in ("news.md", "opinion/mine.md"):
        (tmp_path / path).write_text(LOUD, encoding="utf-8")

    assert b"booster" in bylint("check", "news.md", cwd=tmp_path).stdout
    assert b"booster" not in bylint("check", "opinion/mine.md", cwd=tmp_path).stdout
    assert b"booster" not in bylint("check", "news.md", "--genre", "opinion", cwd=tmp_path).stdout


def test_select_and_ignore(drafts: Path) -> None:
    """--select replaces the set, --ignore wins; a rule that is off runs as a suggestion when asked for."""
    chosen = bylint("check", "loud.md", "--select", "hedging", "--ignore", "booster-unsupported", cwd=drafts)
    off = bylint(
        "check", "-", "--select", "of-course", "--format", "concise", stdin=b"Of course it fell.\n", cwd=drafts
    )

    assert b"booster" not in chosen.stdout
    assert b"reportedly-no-source" in chosen.stdout
    assert b"suggestion hedging/of-course" in off.stdout


def test_a_draft_that_is_not_english_is_skipped_and_told(tmp_path: Path) -> None:
    """Said once, and nothing is checked."""
    text = "Die Bürgermeisterin hat am Montag die neue Schule eröffnet, und viele Eltern kamen mit ihren Kindern. " * 8
    (tmp_path / "de.txt").write_text(text, encoding="utf-8")

    done = bylint("check", ".", cwd=tmp_path)

    assert 0 == done.returncode
    assert b"not in English" in done.stderr


def test_a_hostile_draft_steers_no_terminal_and_no_workflow(tmp_path: Path) -> None:
    """Escapes are shown, never sent; a workflow command stays one line."""
    text = "Clearly,\x1b[31m \u202ethe plan% failed::error::x.\n"
    (tmp_path / "a,b%.md").write_text(text, encoding="utf-8")

    full = bylint("check", "a,b%.md", cwd=tmp_path).stdout.decode()
    github = bylint("check", "a,b%.md", "--format", "github", cwd=tmp_path).stdout.decode()

    assert "\x1b" not in full + github
    assert "\u202e" not in full + github
    assert github.startswith("::warning file=a%2Cb%25.md,")


def test_a_reader_that_stops_early_is_no_error(drafts: Path) -> None:
    """`| head -1` ends quietly."""
    (drafts / "many.md").write_text((LOUD + "\n") * 3000, encoding="utf-8")
    command = f"{sys.executable} -m lint check many.md --format concise | head -1"

    done = subprocess.run(
        command, shell=True, cwd=drafts, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )

    assert b"" == done.stderr
    assert 1 == done.stdout.count(b"\n")


def test_colour_is_shown_where_it_is_wanted(drafts: Path) -> None:
    """Not into a pipe, not against NO_COLOR, always on request."""
    assert b"\x1b" not in bylint("check", "loud.md", cwd=drafts).stdout
    assert b"\x1b[" in bylint("check", "loud.md", "--color", "always", cwd=drafts).stdout


def test_statistics_count_by_rule(drafts: Path) -> None:
    """The most frequent first."""
    assert (
        b"1  warning     hedging/booster-unsupported" in bylint("check", "loud.md", "--statistics", cwd=drafts).stdout
    )


def test_rules_may_be_selected_one_by_one(tmp_path: Path) -> None:
    """`--select` given twice asks both rules."""
    draft = tmp_path / "draft.md"
    draft.write_text("# A bridge\n\nThe bridge opens on 31 April. She gave three reasons: cost and time.\n", "utf-8")

    done = bylint("check", "--select", "impossible-date", "--select", "count-list", "-f", "concise", str(draft))

    assert b"impossible-date" in done.stdout
    assert b"count-list" in done.stdout


@pytest.mark.parametrize(
    ("made", "told"),
    [("folder", "is a directory; check the path"), ("bytes", "this is not UTF-8 text; save it as UTF-8")],
)
def test_people_that_cannot_be_read_are_told_with_the_remedy(tmp_path: Path, made: str, told: str) -> None:
    """A list of office holders that is no readable text stops the run with exit 2 and says what to do."""
    people = tmp_path / "people.yml"
    people.mkdir() if made == "folder" else people.write_bytes(b"\xff\xfe")

    done = bylint("check", "--people", str(people), "-", stdin=b"The bridge is open.\n")

    assert (2, True) == (done.returncode, told in done.stderr.decode())


def test_rules_that_do_not_load_are_not_said_to_hold(tmp_path: Path) -> None:
    """`bylint test` of nothing but broken rules tells the mistakes alone."""
    family = tmp_path / "house"
    family.mkdir()
    (family / "broken.yml").write_text("message: x\n", "utf-8")

    done = bylint("test", str(tmp_path))

    assert (2, b"") == (done.returncode, done.stdout)


def test_a_pipe_closed_early_is_no_finding() -> None:
    """Whoever reads the first lines and leaves gets exit code 0 and no complaint."""
    command = [sys.executable, "-m", "lint", "outlets", "--markdown"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()

        assert (b"", 0) == (run.stderr.read(), run.wait())
