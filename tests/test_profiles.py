"""Profiles: whose standards hold, what they change, and what is wrong with a half-written one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from checking import shipped
from hypothesis import given
from hypothesis import strategies as st
from running import bylint

from lint.errors import BylintError
from lint.loading import ids
from lint.manual import compared, explained
from lint.profile import LEVELS, load_profile, profile_of, profiles
from lint.reporters import Style
from lint.values import Facts
from lint.yamlfile import parse

if TYPE_CHECKING:
    from lint.rule import Rule

RULES = {rule.id: rule for rule in shipped()}
PAGE = Path(__file__).parents[1] / "docs" / "profiles.md"
GATE = ("sourcing/anonymity-no-descriptor",)
MINE = """\
why: a desk of its own
rules:
  loaded/peacock: suggestion
  hedging/*: "off"
  quotes/quote-?tyle: warning
because:
  loaded/peacock: the desk
gate:
  - sourcing/anonymity-no-descriptor
genres:
  opinion: {loaded: "off"}
"""


def table(rule: Rule) -> dict[str, str]:
    """The severity of `rule` by profile, as `explain` shows it."""
    lines = list(explained(rule.id, [rule], Style()))
    if same := next((line for line in lines if line.startswith("In every profile: ")), ""):
        return dict.fromkeys(profiles(), same.removeprefix("In every profile: ").rstrip("."))
    rows = [line.split() for line in lines]
    return {row[0]: row[1] for row in rows if row and row[0] in profiles()}


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_explain_tells_what_a_rule_weighs_in_each_profile(rule: Rule) -> None:
    """The table of `explain` is what a run with that profile would do."""
    assert {name: load_profile(name).severity(rule, Facts()) for name in profiles()} == table(rule)


@pytest.mark.parametrize("name", profiles())
def test_every_departure_says_whose_standard_it_follows(name: str) -> None:
    """A house that differs says after whom; the default profile differs from no rule file."""
    profile = load_profile(name)

    assert set(profile.because) == set(profile.rules)
    if name == "wire":
        assert {RULES[rule].severity == level for rule, level in profile.rules.items()} == {True}


def test_explain_names_the_standard() -> None:
    """Where houses disagree each is named, and the others follow the default."""
    shown = bylint("explain", "single-marks").stdout.decode()

    assert "wire     suggestion  Associated Press Stylebook, quotation marks" in shown
    assert "uk       off         New Oxford Style Manual" in shown
    assert "feature  suggestion  as in wire" in shown


def test_list_marks_what_a_profile_changes() -> None:
    """A rule that weighs otherwise than in wire says so, and no other does."""
    marked = [
        line.split()[0] for line in bylint("list", "--profile", "uk").stdout.decode().splitlines() if "(wire: " in line
    ]

    assert sorted(name for name in marked) == sorted(
        rule.name for rule in RULES.values() if load_profile("uk").severity(rule, Facts()) != rule.severity
    )
    assert "(wire: " not in bylint("list").stdout.decode()


def test_the_page_of_profiles_is_up_to_date(request: pytest.FixtureRequest) -> None:
    """docs/profiles.md ends in what `bylint list --profiles` writes; `--bless` rewrites it."""
    written = "\n".join(compared(RULES.values())) + "\n"
    page = PAGE.read_text("utf-8")
    if request.config.getoption("--bless"):
        page = page[: page.index("| rule | wire |")] + written
        PAGE.write_text(page, "utf-8")

    assert page.endswith(f"\n\n{written}")


def test_a_whole_profile_loads() -> None:
    """Names, families and globs are all understood; what lies below is kept where nothing lies over it."""
    mine = profile_of("mine", parse(MINE, "mine.yml"), load_profile("wire"))

    assert "the desk" == mine.standard(RULES["loaded/peacock"])
    assert "off" == mine.severity(RULES["hedging/of-course"], Facts())
    assert "off" == mine.severity(RULES["loaded/peacock"], Facts(genre="opinion"))
    assert {"ready": GATE, "published": GATE} == mine.gate
    assert load_profile("wire").genres["agency"] == mine.genres["agency"]


@given(st.sampled_from(ids()), st.integers(0, 30), st.characters(min_codepoint=97, max_codepoint=122))
def test_a_rule_that_is_none_is_told_with_the_nearest(rule: str, at: int, letter: str) -> None:
    """A misspelt rule is an error at its line, and the remedy a rule that there is."""
    at = at % len(rule)
    wrong = rule[:at] + letter + letter + rule[at + 1 :]

    with pytest.raises(BylintError, match=r"no rule is called .*; did you mean “(.*)”") as caught:
        profile_of("mine", parse(MINE.replace("loaded/peacock: s", f"{wrong}: s"), "mine.yml"), None)

    assert 3 == caught.value.line


@pytest.mark.parametrize(
    ("line", "instead", "at", "told"),
    [
        ("hedging/*", "hedgin/*", 4, "no rule is called “hedgin/*”; did you mean “hedging/*”?"),
        ("quote-?tyle", "quote-?ile", 5, "no rule is called “quotes/quote-?ile”"),
        ("loaded/peacock: the", "loaded/euphemism: the", 7, "because: “loaded/euphemism” has no line in “rules”"),
        ("loaded/peacock: the desk", 'loaded/peacock: ""', 7, "say whose standard it is"),
        ("loaded/peacock: the desk", "loaded/peacock: [the desk]", 7, "say whose standard it is"),
        ("  loaded/peacock: the desk", "  the desk", 7, "because: “rule: whose standard” lines are wanted"),
        ("anonymity-no-descriptor", "anonymity-no-descripter", 9, "did you mean “sourcing/anonymity-no-descriptor”?"),
        ("  - sourcing/anonymity-no-descriptor", "  all of them", 9, "gate: a list of rules is wanted"),
        ("  - sourcing/anonymity-no-descriptor", "  - [a]", 9, "a rule's name is wanted"),
        ("opinion: {loaded", "opinions: {loaded", 11, "did you mean “opinion”?"),
        ("{loaded: ", "{laoded: ", 11, "did you mean “loaded”?"),
        ("suggestion", "grave", 3, "“grave” is no severity"),
        ("because:", "becuase:", 6, "a profile has no “becuase”; did you mean “because”?"),
    ],
)
def test_a_half_written_profile_is_refused_with_its_line(line: str, instead: str, at: int, told: str) -> None:
    """What is wrong, where, and what would be right."""
    assert line in MINE

    with pytest.raises(BylintError) as caught:
        profile_of("mine", parse(MINE.replace(line, instead), "mine.yml"), None)

    assert told in caught.value.what
    assert at == caught.value.line


def test_levels_are_in_order() -> None:
    """`off` is the softest, so that a genre can soften to it."""
    assert "off" == LEVELS[0]
