from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.checks import check_type
from lint.cli import cli
from lint.errors import BylintError
from lint.knowledge import FOLDER
from lint.loading import load_rule, rule_files, shipped
from lint.options import fill
from lint.readers import read
from lint.testing import failures
from lint.yamlfile import parse

FILES = rule_files(shipped())


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(Path(path).parts[-2:]))
def test_a_rule_points_where_its_examples_say(path: str) -> None:
    """Every shipped rule finds exactly the marked places of its own examples."""
    rule = load_rule(path)

    assert [] == [str(failure) for failure in failures(rule, read)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(Path(path).parts[-2:]))
def test_a_message_is_two_short_sentences_that_accuse_nobody(path: str) -> None:
    """A message ends in a stop, is short, and never says “false”."""
    rule = load_rule(path)

    assert rule.message[-1] in ".?”"
    assert len(rule.message) <= 180
    assert not re.search(r"\b(?:false|lie|lies|propaganda|AI|you must|never do)\b", rule.message)


def test_word_lists_say_what_they_hold_and_repeat_nothing() -> None:
    """A list says what it holds, what it rests on and how it was checked, and holds each form once, in order."""
    for path in (*Path(FOLDER).glob("*.txt"), *Path(FOLDER).glob("*.pairs")):
        lines = path.read_text(encoding="utf-8").splitlines()
        said = " ".join(line.removeprefix("# ").lower() for line in lines if line.startswith("# "))
        forms = [line for line in lines if line and not line.startswith("#")]

        assert lines[0].startswith("# "), path.name
        assert "checked" in said, path.name
        assert "our own" in said, path.name
        assert path.suffix == ".pairs" or sorted(set(forms)) == forms, path.name


def test_the_page_of_rules_is_up_to_date() -> None:
    """docs/rules.md is what `bylint list --markdown` writes."""
    from click.testing import CliRunner

    import lint.authoring

    del lint.authoring
    written = Path(__file__).parents[1] / "docs" / "rules.md"

    assert CliRunner().invoke(cli, ["list", "--markdown"]).output == written.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("check", "option", "label"),
    [("voices", "cues", "neutrl"), ("voices", "having", "unnammed"), ("cue", "by", "namd"), ("cue", "without", "opn")],
)
def test_a_misspelt_label_does_not_load(check: str, option: str, label: str) -> None:
    """A label that no mark carries would silently hit nothing."""
    with pytest.raises(BylintError, match=f"{option}: .* has no label “{label}”"):
        fill(check_type(check), parse(f"{option}: [{label}]", "mine.yml"), "it")


def test_a_choice_that_is_none_does_not_load() -> None:
    """An option with a closed list of choices names them when it is given another."""
    from lint.checks.headline_number import HeadlineNumber

    given = parse("against: sme\n", "rule.yml")

    with pytest.raises(BylintError, match="against: “sme” is none of same, none"):
        fill(HeadlineNumber, given, "headline_number")
