"""The near misses of each family: sentences in which nothing is at fault."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from checking import shipped

from lint.config import Config, load_profile
from lint.engine import Engine
from lint.readers import read
from lint.values import Facts

FOLDER = Path(__file__).parent / "spared"
SENTENCES = [
    (path.stem, line.replace("\\n", "\n"))
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()[1:]
]
"""Each line of a file but the first, which says what the file holds."""


@cache
def engine() -> Engine:
    config = Config(load_profile("wire"))
    return Engine(config.chosen(shipped()), config.severity)


@pytest.mark.parametrize(("family", "text"), SENTENCES, ids=lambda value: value[:40])
def test_a_near_miss_is_spared(family: str, text: str) -> None:
    """The family has nothing to say of a sentence that only looks like one of its faults."""
    findings, _ = engine().check(read(text.encode(), "draft.md", Facts()))

    assert [] == [finding.rule for finding in findings if finding.rule.startswith(f"{family}/")]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_each_family_spares_thirty(path: Path) -> None:
    """A family of wording has at least thirty near misses."""
    assert 30 <= sum(family == path.stem for family, _ in SENTENCES)
