"""The hook, run by the real pre-commit in a repository of its own; the wheel, outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import yaml
from running import ROOT, run


def commit(folder: Path, name: str, text: str, cache: Path) -> subprocess.CompletedProcess[str]:
    (folder / name).write_text(text, encoding="utf-8")
    run("git", "add", "-A", cwd=folder)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return run("git", "commit", "-m", "A draft", cwd=folder, PATH=path, PRE_COMMIT_HOME=str(cache))


def test_the_hook_stops_a_broken_draft_and_lets_a_sound_one_through(tmp_path: Path) -> None:
    """An error stops the commit; warnings are shown and let it through; a README is none of its business."""
    hook, _ = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = {**hook, "language": "system", "entry": f"{sys.executable} -m lint check --force-exclude"}
    drafts, cache = tmp_path / "drafts", tmp_path / "cache"
    drafts.mkdir()
    run("git", "init", "-q", cwd=drafts)
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (drafts / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    installed = run(sys.executable, "-m", "pre_commit", "install", cwd=drafts, PRE_COMMIT_HOME=str(cache))

    stopped = commit(drafts, "draft.md", "The mayor, aged TK, opened the school.\n", cache)
    passed = commit(drafts, "draft.md", "Clearly, the mayor opened the school.\n", cache)
    beside = commit(drafts, "README.md", "The mayor, aged TK, opened the school.\n", cache)

    assert 0 == installed.returncode, installed.stderr
    assert hook["entry"] == "bylint check --force-exclude"
    assert (1, True) == (
        stopped.returncode,
        "structure/placeholder" in stopped.stderr or "placeholder" in stopped.stderr,
    )
    assert (0, True) == (passed.returncode, "booster-unsupported" in passed.stderr)
    assert 0 == beside.returncode


def test_the_hook_for_changed_lines_leaves_old_ones_alone(tmp_path: Path) -> None:
    """A commit answers for its own lines as they are staged; in CI, what lies between two revisions does."""
    _, hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = {**hook, "language": "system", "entry": hook["entry"].replace("bylint", f"{sys.executable} -m lint", 1)}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    old = "The mayor, aged TK, opened the school.\n"
    run("git", "init", "-q", cwd=tmp_path)
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    commit(tmp_path, "draft.md", old, tmp_path)
    commit(tmp_path, "draft.md", f"{old}\nThe school, built in TK, is new.\n", tmp_path)
    (tmp_path / "draft.md").write_text(f"{old}\nThe school, built in 1990, is new.\n", encoding="utf-8")
    run("git", "add", "draft.md", cwd=tmp_path)

    tried = [
        run(sys.executable, "-m", "pre_commit", "run", *words, cwd=tmp_path, PRE_COMMIT_HOME=str(tmp_path / "cache"))
        for words in [(), ("--from-ref", "HEAD~1", "--to-ref", "HEAD")]
    ]

    assert [0, 1] == [done.returncode for done in tried], tried
    assert (0, 1) == tuple(done.stdout.count("is a placeholder") for done in tried), tried


def test_the_wheel_carries_its_rules(tmp_path: Path) -> None:
    """Built and installed outside the checkout, bylint finds its rules and lints."""
    built = run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT), cwd=tmp_path
    )
    assert 0 == built.returncode, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "venv", with_pip=True, symlinks=True)
    python = str(tmp_path / "venv" / "bin" / "python")
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", str(wheel), cwd=tmp_path)
    (tmp_path / "draft.md").write_text("Clearly, the plan failed.\n", encoding="utf-8")
    dependencies = sysconfig.get_paths()["purelib"]

    where = run(python, "-c", "import lint.loading as l; print(l.shipped())", cwd=tmp_path, PYTHONPATH=dependencies)
    done = run(python, "-m", "lint", "check", "draft.md", "--format", "concise", cwd=tmp_path, PYTHONPATH=dependencies)

    assert where.stdout.startswith(str(tmp_path)), where.stdout + where.stderr
    assert "warning hedging/booster-unsupported" in done.stdout, done.stderr
