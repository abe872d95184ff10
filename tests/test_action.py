"""The action: its shell steps, run as GitHub runs them, in a repository of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from running import GIT, ROOT, run

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
DEFAULTS = {name: given["default"] for name, given in ACTION["inputs"].items()}


def program(folder: Path, name: str, body: str) -> None:
    """A program of that name, for a step to find on its PATH."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def git(folder: Path, *words: str) -> str:
    done = run("git", *words, cwd=folder)
    done.check_returncode()
    return done.stdout.strip()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A repository with one draft of an old fault."""
    folder = tmp_path / "news"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "draft.md").write_text("The mayor, aged TK, spoke.\n", encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "A draft")
    return folder


def step(asked: dict, folder: Path, since: str = "", **inputs: str) -> tuple[int, str, dict[str, str]]:
    """The exit code, what is printed, and the outputs of a step, run by GitHub's own shell line."""
    runner = folder.parent / "runner"
    runner.mkdir(exist_ok=True)
    bin_ = folder.parent / "bin"
    program(bin_, "bylint", f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m lint "$@"')
    for name in ("output", "path", "summary"):
        (runner / name).write_text("", encoding="utf-8")
    given = {**DEFAULTS, **inputs, "since": since}
    env = {f"BYLINT_{name.replace('-', '_').upper()}": value for name, value in given.items()}
    (runner / "step.sh").write_text(asked["run"], encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(runner / "step.sh")],
        cwd=folder,
        env={
            **clean,
            **GIT,
            **env,
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(runner),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(runner / "output"),
            "GITHUB_PATH": str(runner / "path"),
            "GITHUB_STEP_SUMMARY": str(runner / "summary"),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    outputs = dict(line.split("=", 1) for line in (runner / "output").read_text(encoding="utf-8").splitlines())
    return done.returncode, done.stdout + done.stderr, outputs


def test_an_input_reaches_the_shell_as_a_variable_only() -> None:
    """No expression stands in a script, each input has its variable, and each variable its input."""
    wired = CHECK["env"]

    assert all("${{" not in each["run"] for each in (INSTALL, CHECK))
    assert {f"BYLINT_{name.replace('-', '_').upper()}" for name in DEFAULTS} == set(wired)
    assert "${{ inputs.since || github.event.pull_request.base.sha }}" == wired["BYLINT_SINCE"]
    assert all(wired[name] in CHECK["run"] or f"${name}" in CHECK["run"] for name in wired)
    assert {f"${{{{ steps.check.outputs.{name} }}}}" for name in ("findings", "exit-code")} == {
        output["value"] for output in ACTION["outputs"].values()
    }


def test_the_action_installs_itself_and_puts_itself_on_the_path(news: Path) -> None:
    """Into an environment of its own, from the commit that the workflow names."""
    stand_in = news.parent / "bin"
    said = news.parent / "said"
    venv = 'mkdir -p "$3/bin" && cp "$0" "$3/bin/python"'
    program(stand_in, "python3", f'echo "$@" >> "{said}"; if [ "$2" = venv ]; then {venv}; fi')

    code, _, _ = step(INSTALL, news)
    environment = news.parent / "runner" / "bylint"

    assert 0 == code
    assert [
        f"-m venv {environment}",
        f"-m pip install --quiet --disable-pip-version-check {ROOT}",
    ] == said.read_text(encoding="utf-8").splitlines()
    assert f"{environment / 'bin'}\n" == (news.parent / "runner" / "path").read_text(encoding="utf-8")


def test_the_step_annotates_counts_and_fails(news: Path) -> None:
    """Annotations on standard output, a table in the summary, outputs for the next step, the exit code of bylint."""
    code, said, outputs = step(CHECK, news, sarif="b.sarif")

    assert (1, {"findings": "1", "exit-code": "1"}) == (code, outputs)
    assert "::error file=draft.md,line=1,endLine=1,col=17,endColumn=19,title=bylint structure/placeholder::" in said
    assert "draft\\.md\\:1" in (news.parent / "runner" / "summary").read_text(encoding="utf-8")
    assert (news / "b.sarif").is_file()


def test_hostile_inputs_are_words_and_nothing_else(news: Path) -> None:
    """Paths with blanks and signs of the shell, one a line; no path is an option."""
    (news / "a $(touch owned) `id`; b.md").write_text("All is well, said Lena Ortiz.\n", encoding="utf-8")

    code, said, outputs = step(
        CHECK, news, paths="a $(touch owned) `id`; b.md\n\n--help\n", args="--select\nplaceholder"
    )

    assert (2, "0", True) == (code, outputs["findings"], "--help: no such file" in said)
    assert not (news / "owned").exists()


def test_a_pull_request_gets_the_history_it_is_measured_by(news: Path) -> None:
    """A checkout holds one commit, unless it is asked for more; where the base left it is what counts."""
    base = git(news, "rev-parse", "HEAD")
    (news / "fresh.md").write_text("All is well, said Lena Ortiz.\n", encoding="utf-8")
    git(news, "add", "-A")
    git(news, "commit", "-qm", "More")
    git(news, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(news.parent, "clone", "-q", "--depth", "1", f"file://{news}", "shallow")
    shallow = news.parent / "shallow"

    _, said, outputs = step(CHECK, shallow, since=base)

    assert base == git(shallow, "merge-base", base, "HEAD"), said
    assert {"findings": "0", "exit-code": "0"} == outputs
