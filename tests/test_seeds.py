from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lint.readers import read

if TYPE_CHECKING:
    from lint.engine import Engine

SEEDS = sorted(path for path in (Path(__file__).parents[1] / "seeds").iterdir() if path.suffix in {".md", ".txt"})


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seed_draws_its_findings(seed: Path, engine: Engine, request: pytest.FixtureRequest) -> None:
    """Each article of seeds/ draws what stands in its .findings, no more and no less."""
    findings, errors = engine.check(read(seed.read_bytes(), seed.name))
    lines = [
        f"{f.place.start.line}:{f.place.start.column} {f.severity} {f.rule} {' '.join(f.place.excerpt.split())}\n"
        for f in findings
    ]
    record = seed.with_suffix(".findings")
    if request.config.getoption("--bless"):
        record.write_text("".join(lines), encoding="utf-8")

    assert [] == errors
    assert record.read_text(encoding="utf-8") == "".join(lines)


def test_a_clean_report_draws_nothing_above_a_suggestion(engine: Engine) -> None:
    """A sourced, named, dated story passes in silence."""
    clean = next(seed for seed in SEEDS if seed.stem == "bridge-vote")

    findings, _ = engine.check(read(clean.read_bytes(), clean.name))

    assert [] == [finding.rule for finding in findings if finding.severity != "suggestion"]
