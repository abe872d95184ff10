"""docs/ci.md: every command of bylint in it runs, and the example is what the page shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from running import ROOT
from test_action import git

from lint import checking, cli
from lint.reporters import REPORTERS

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
FENCES = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = [
    line.strip().removeprefix("- ").split(" | ")[0]
    for _, block in FENCES
    for line in block.splitlines()
    if re.match(r"(- )?bylint check", line.strip())
]


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a draft that is well and one more since."""
    folder = tmp_path_factory.mktemp("news")
    (folder / "drafts").mkdir()
    git(folder, "init", "-q")
    for name in ("a", "b"):
        (folder / "drafts" / f"{name}.md").write_text("All is well, said Lena Ortiz.\n", encoding="utf-8")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "A draft")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_page_runs(command: str, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a repository of two drafts, with the variables that the platform sets."""
    monkeypatch.chdir(news)
    base = git(news, "rev-parse", "HEAD~1")
    words = [base if word.startswith("$") else word for word in shlex.split(command)[1:]]

    done = CliRunner().invoke(cli.cli, words, standalone_mode=False)

    assert checking
    assert done.return_value in (0, None), done.output
    assert done.exception is None
    assert all((news / path).is_file() for path in re.findall(r"--output [\w-]+:(\S+)", command))


def test_the_page_shows_every_format_and_ten_lines_are_enough() -> None:
    """A format that is not on the page is one that nobody finds; the first workflow is as short as it says."""
    shown = set(re.findall(r"`([\w-]+)`", PAGE[PAGE.index("| format |") : PAGE.index("Characters are")]))

    assert set(REPORTERS) <= shown
    assert len(FENCES[0][1].splitlines()) <= 10
    assert 5 <= len(COMMANDS)


def test_the_example_for_gitlab_is_the_one_on_the_page() -> None:
    """Two copies of one thing say the same."""
    (shown,) = (block for _, block in FENCES if "codequality" in block)

    assert yaml.safe_load(shown) == yaml.safe_load((ROOT / "docs" / "examples" / "gitlab-ci.yml").read_text("utf-8"))
