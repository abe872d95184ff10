"""Releases in which rules come, and the rule set that a house pins."""

from __future__ import annotations

import pytest
from checking import HOUSE
from hypothesis import given
from hypothesis import strategies as st

import lint
from lint.config import Config, load_profile
from lint.errors import BylintError
from lint.releases import NEWEST, release, within
from lint.rulefile import rule_of
from lint.values import Facts
from lint.yamlfile import parse

releases = st.builds("{}.{}".format, st.integers(0, 20), st.integers(0, 200))
OPTIONS = "message: no.\ncheck: phrase\nphrases: [a]\n"


@given(releases, releases)
def test_a_house_asks_what_came_until_its_release(since: str, pinned: str) -> None:
    """A rule that came later waits; one without a release was always there; the newest set holds all."""
    assert within(since, pinned) is (release(since) <= release(pinned))
    assert within("", pinned)
    assert within(since, NEWEST)


def test_what_came_with_this_release_is_a_preview() -> None:
    """It is off without a rule set, on with one that names it, and a suggestion for who selects it."""
    here = ".".join(lint.__version__.split(".")[:2])
    rule = rule_of(parse(HOUSE.format(f'{OPTIONS}since: "{here}"'), "own.yml"), "house/own.yml")
    plain = Config(load_profile("wire"))

    configs = (plain, *(plain._replace(rule_set=held) for held in (here, NEWEST)), plain._replace(select=("own",)))

    weights = [config.severity(rule, Facts()) for config in configs]

    assert ["off", "warning", "warning", "suggestion"] == weights


@pytest.mark.parametrize("written", ["1", "one", "0.1.2.3", "v0.1"])
def test_a_release_that_is_none_is_told(written: str) -> None:
    """With the line it stands on, and what would be right."""
    with pytest.raises(BylintError, match=r"write one such as 0\.1") as told:
        rule_of(parse(HOUSE.format(f"{OPTIONS}since: {written}"), "own.yml"), "house/own.yml")

    assert told.value.what.startswith(f"since: “{written}” is no release")
    assert told.value.line
