"""What the tests share: the shipped rules, an engine over them, and `--bless`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from checking import shipped

from lint.config import Config, load_profile
from lint.engine import Engine

if TYPE_CHECKING:
    from lint.rule import Rule


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite seeds/*.findings")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What commands work out is kept for the commands of this run, and nowhere near the user's own."""
    os.environ["BYLINT_CACHE_DIR"] = str(tmp_path_factory.getbasetemp().parent / "cache")


@pytest.fixture(scope="session")
def rules() -> tuple[Rule, ...]:
    return shipped()


@pytest.fixture(scope="session")
def engine(rules: tuple[Rule, ...]) -> Engine:
    config = Config(load_profile("wire"))
    return Engine(config.chosen(rules), config.severity)
