"""What a stranger's draft, rule, configuration or repository must not do."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT, bylint
from test_hook import run

from lint.baseline_file import parsed
from lint.configs import Configs
from lint.drafts import Wanted
from lint.engine import Engine
from lint.errors import BylintError, Gathering
from lint.examining import examine
from lint.hushing import hushed
from lint.keys import _pattern
from lint.levels import Reading
from lint.listing import Listing
from lint.loading import load_rule, load_rules
from lint.page import Page
from lint.readers import read
from lint.redaction import blacked, secrets
from lint.run import draw_paths
from lint.sidecarfile import entries
from lint.values import Facts
from lint.yamlfile import parse

LEAVE = '<!-- bylint: allow vague-experts ref="ED-2291": both known -->'
RULE = """\
message: "“{match}” is odd. Leave it out."
severity: warning
why: It is.
authority: [the house]
precision: high
check: pattern
%s
examples:
  catches: ["[[zz]] a.", "A [[zz]]."]
  spares: ["a", "b"]
"""


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    """What is no file below a folder is no draft."""
    os.mkfifo(tmp_path / "pipe.md")

    assert [] == list(Listing().files([str(tmp_path)]))


@pytest.mark.parametrize(
    "comment",
    [
        'ref="ED-2291"',
        "ref=ED-2291",
        "ref ED-2291",
        'ref "ED-2291"',
        "ref: ED-2291",
        'reference="ED-2291"',
        "refs=ED-2291",
        're="ED-2291"',
        'source="ED-2291"',
    ],
)
def test_a_reference_is_one_however_its_key_is_written(comment: str) -> None:
    """What may be a reference is blacked out, here and wherever else it stands, and who signed is not."""
    text = f'<!-- bylint: allow vague-experts by="M. Lind" {comment}: both known --> in ED-2291'

    shown = blacked(text, secrets(text, [(0, text.index("-->"))]))

    assert "ED-2291" not in shown
    assert "M. Lind" in shown


def test_a_fix_tells_no_reference() -> None:
    """A fix that would have to write what must not be shown is none."""
    link = "The [plan](https://port.example/ED-2291?id=4&utm_source=mail) is public. "
    document = read(f"# Dam\n\n{link}{LEAVE}\n".encode(), "a.md", Facts())
    rules = [rule for rule in load_rules() if rule.name == "tracking-parameters"]

    found = examine(document, Engine(tuple(rules))).findings

    assert [None] == [each.fix for each in found]
    assert "ED-2291" not in json.dumps(found)


def test_sources_and_earlier_versions_tell_no_reference(tmp_path: Path) -> None:
    """A list of sources hides what findings do, and a version hides what another one kept secret."""
    text = f"# Dam\n\nThe ED-2291 office said on Monday that the dam will fail. {LEAVE}\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    plain = text.replace(LEAVE, "")

    told = draw_paths(Wanted((str(tmp_path),)), Configs())
    versions = hushed(tuple(read(each.encode(), "a.md", Facts()) for each in (text, plain)), Facts())

    assert "office" in repr(told)
    assert "ED-2291" not in repr(told)
    assert ["ED-2291" not in each.source and len(each.source) for each in versions] == [len(text), len(plain)]


def test_lines_of_a_sidecar_are_those_of_an_editor() -> None:
    """A line separator, which YAML counts and editors do not, moves no entry."""
    text = "# \u2028\u2028\x85\nversion: 1\nallow:\n- file: a.md\n  rules: vague-experts\n  reason: known\n"

    _, (entry,) = entries(text, ".bylint-allow.yml")

    assert 4 == entry.allowance.place.start.line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"bylint-baseline": 9, "entries": []}', "p:1: version 9 is newer"),
        ('{"bylint-baseline": 1, "find\\u0069ngs": [5]}', "p:1: it wants"),
    ],
)
def test_a_baseline_of_another_shape_is_told(text: str, told: str) -> None:
    """One of a newer version is not to be deleted, whatever it holds; one written oddly has a line all the same."""
    with pytest.raises(BylintError) as error:
        parsed(text, "p")

    assert str(error.value).startswith(told)


@pytest.mark.parametrize(
    "options",
    ["pattern: zz\ntimeout: 1000000", "pattern: zz\ntimeout: 0", "pattern: 'z{4000000000}'", f"pattern: '{'(' * 999}'"],
)
def test_a_rule_cannot_keep_a_run_busy(tmp_path: Path, options: str) -> None:
    """A regular expression has its limits, with the line that goes beyond them."""
    (tmp_path / "odd.yml").write_text(RULE % options, encoding="utf-8")

    with pytest.raises(BylintError, match="at most"):
        load_rule(str(tmp_path / "odd.yml"))


@pytest.mark.parametrize("pattern", ["a*" * 9, "**/" * 9, "*" * 60])
def test_a_pattern_cannot_keep_a_run_busy(pattern: str) -> None:
    """A pattern of many stars is refused, in a configuration and in a sidecar."""
    page = Page("c.yml", Reading((), Gathering()))
    (one,) = parse(f'"{pattern}z": x', "c.yml")

    with pytest.raises(BylintError, match="too many stars"):
        _pattern(one, page)
    with pytest.raises(BylintError, match="too many stars"):
        entries(f'version: 1\nallow:\n- file: "{pattern}z"\n  rules: x\n  reason: y\n', "s.yml")


def test_a_filter_that_a_repository_names_is_not_run(tmp_path: Path) -> None:
    """Git is asked about files as they lie there, without the programs that the repository would read them by."""
    (tmp_path / "a.md").write_text("Some experts say so.\n", encoding="utf-8")
    run("git", "init", "-q", cwd=tmp_path)
    run("git", "add", ".", cwd=tmp_path)
    run("git", "commit", "-qm", "x", cwd=tmp_path)
    (tmp_path / ".gitattributes").write_text("*.md filter=odd diff=odd\n", encoding="utf-8")
    for name in ("filter.odd.clean", "filter.odd.process", "diff.odd.textconv", "diff.odd.command"):
        run("git", "config", name, "touch ran; cat", cwd=tmp_path)
    (tmp_path / "a.md").write_text("Some experts say so, clearly.\n", encoding="utf-8")

    done = bylint("check", "--since", "HEAD", "-f", "concise", cwd=tmp_path)

    assert b"vague-experts" in done.stdout
    assert not (tmp_path / "ran").exists()


def test_who_is_asked_to_end_does() -> None:
    """A run that is terminated says nothing and ends as shells expect."""
    command = [sys.executable, "-m", "lint", "check", "-"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        while b"-m\0lint" not in Path(f"/proc/{process.pid}/cmdline").read_bytes() or not _catches(process.pid):
            assert process.poll() is None
        process.send_signal(signal.SIGTERM)

        assert (143, b"") == (process.wait(10), process.stderr.read())


def _catches(number: int) -> bool:
    """Whether a process has its own answer to SIGTERM by now."""
    status = Path(f"/proc/{number}/status").read_text(encoding="utf-8")
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught, 16) & 1 << signal.SIGTERM - 1)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk here")
def test_a_full_disk_is_told() -> None:
    """What cannot be printed is an error, and no traceback."""
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "lint", "list"]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)

    assert 2 == done.returncode
    assert done.stderr.startswith(b"standard output cannot be written: no space left")
