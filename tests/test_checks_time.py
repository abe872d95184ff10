"""What a hostile draft may cost the family that asks about outlets and links."""

from __future__ import annotations

import time

import pytest
from checking import shipped

from lint.engine import Engine
from lint.readers import read
from lint.values import Facts

RULES = tuple(rule for rule in shipped() if rule.id.startswith("reliability/"))
SIZE = 40_000


@pytest.mark.parametrize(
    "unit",
    [
        "https://rt.com/1 ",
        "[TASS](",
        '<a href="https://rt.com/1">TASS ',
        "see [Reuters reported](https://www.rt.com/1) and ",
        "TASS reported it and RT said so, citing the Reuters agency and ",
        "The Guardian, citing TASS, reported it. ",
        "The Daily Mail reported it.\n\n",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """However many outlets and links one sentence, or one article, holds."""
    text = unit * (SIZE // len(unit)) + "</a> " * (SIZE // 40)
    engine = Engine(RULES)

    began = time.process_time()
    engine.check(read(text.encode(), "draft.md", Facts()))
    assert time.process_time() - began < 3
