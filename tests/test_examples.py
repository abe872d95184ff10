"""The rules of a newsroom's own in docs/examples, and what its pages show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from checking import house, remarks
from running import ROOT, bylint

from lint.errors import BylintError
from lint.loading import load_rules
from lint.readers import read
from lint.testing import failures
from lint.yamlfile import parse

PACK = ROOT / "docs" / "examples" / "rules"
KINDS = {"phrase", "density", "replace", "conditional", "first_mention", "metric"}
RULES = {rule.name: rule for rule in load_rules([str(PACK)])}
RECIPES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "writing-rules.md").read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_the_pack_points_where_its_examples_say(name: str) -> None:
    """What a newsroom copies from works, and its messages are as short as ours."""
    assert [] == [str(failure) for failure in failures(RULES[name], read)]
    assert len(RULES[name].message) <= 180


def test_the_pack_shows_every_kind_and_its_page_every_rule() -> None:
    """Twenty rules, six kinds, and a row for each."""
    page = (PACK.parent / "README.md").read_text("utf-8")
    kinds = {name: str(parse(Path(rule.path).read_text("utf-8"), rule.path)["check"]) for name, rule in RULES.items()}  # type: ignore[index]

    assert 20 == len(RULES)
    assert KINDS == set(kinds.values())
    assert all(f"| `{name}` | `{kind}`" in page for name, kind in kinds.items())


def test_the_commands_of_its_page_work(tmp_path: Path) -> None:
    """`test` holds, and `check` and `explain` know the rules beside ours."""
    (tmp_path / "draft.md").write_text("# A bridge closed\n\nLena Vale committed suicide in May.\n", "utf-8")

    tested = bylint("test", str(PACK))
    checked = bylint(
        "check", "--rules", str(PACK), "--select", "house", "--format", "concise", str(tmp_path / "draft.md")
    )
    explained = bylint("explain", "committed-suicide", "--rules", str(PACK))

    assert (0, b"20 rules tried on their examples: all hold.\n") == (tested.returncode, tested.stdout)
    assert [b"house/committed-suicide", b"house/suicide-without-helpline"] == sorted(
        set(re.findall(rb"house/[a-z-]+", checked.stdout))
    )
    assert b"Guardian and Observer style guide" in explained.stdout


@pytest.mark.parametrize("recipe", RECIPES[1:])
def test_a_recipe_loads(recipe: str) -> None:
    """What docs/writing-rules.md shows is a check that there is, with options that it has."""
    house(recipe if "message:" in recipe else f'message: "“{{match}}”."\n{recipe}')


def test_a_mark_in_the_middle_of_a_sentence_is_looked_into() -> None:
    """`inside: link` asks the sentence that a link stands in, and hits only what the link covers."""
    rule = 'message: "“{match}”."\ncheck: phrase\ninside: link\nphrases: [here]\n'
    found = remarks(rule, "Here it rained. The map is [here](https://a.example), and here it is not.")

    assert [(1, 29)] == [(each.place.start.line, each.place.start.column) for each in found]


def test_a_form_that_cannot_be_read_is_told_at_its_line() -> None:
    """What stands on the left of a pair is a phrase like any other."""
    with pytest.raises(BylintError, match="is not closed") as caught:
        house('message: x.\ncheck: replace\npairs:\n  mill: works\n  "{prior to": before\n')

    assert caught.value.line
