"""Numbers above an article against those in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checking import shipped
from hypothesis import given
from hypothesis import strategies as st

from lint.engine import Engine
from lint.readers import read
from lint.values import Facts

if TYPE_CHECKING:
    from collections.abc import Iterable

ENGINE = Engine(tuple(rule for rule in shipped() if rule.name.startswith("headline-number")))
FILLER = """
Crews from four towns worked through the night, and the river road stayed shut while the walls were made safe. Chief
officer Lena Ortiz said that nobody knew how it had begun and that the search would go on. The town hall opened a centre
for families, and the mayor, Ada Vale, asked people to stay away from the bank. The county will pay for the repairs, she
said, and an inquiry will look into the locks on the doors.
"""
THINGS = ("people", "houses", "police officers", "dogs", "libraries", "cars")


def found(title: str, body: str, key: str = "title") -> list[tuple[str, str]]:
    """The rules that speak of a headline over a body, and where they point."""
    draft = f'---\n{key}: "{title}"\n---\n\n{body}\n{FILLER}'
    findings, errors = ENGINE.check(read(draft.encode(), "draft.md", Facts()))
    assert not errors
    return [(finding.name, finding.place.excerpt) for finding in findings]


def far(numbers: Iterable[int]) -> bool:
    """Whether two counts cannot be one another rounded, halved or doubled."""
    low, high = sorted(numbers)
    return high > 1.3 * low and high != 2 * low


@given(st.integers(5, 9_999), st.integers(5, 9_999), st.sampled_from(THINGS))
def test_a_headline_that_counts_otherwise_is_told(above: int, below: int, things: str) -> None:
    """Another number of the same thing above the article is found, and points at that number."""
    hits = found(f"Flood reaches {above} {things}", f"The flood has reached {below:,} {things}, the town said.")

    if far((above, below)):
        assert [("headline-number", str(above))] == hits


@given(st.integers(4, 999_999), st.sampled_from(THINGS), st.sampled_from(("{:,}", "{}", "more than {:,}", "some {:,}")))
def test_a_headline_that_agrees_is_not(count: int, things: str, form: str) -> None:
    """The same number above and below, in whatever form, draws nothing."""
    body = f"The flood has reached {form.format(count)} {things}, the town said."

    assert [] == found(f"Flood reaches {count} {things}", body)


@given(st.integers(10_000, 9_999_999))
def test_a_rounded_sum_is_no_contradiction(amount: int) -> None:
    """A sum above may be that below, rounded to thousands or tenths of a million."""
    shown = f"${round(amount / 1000)}K" if amount < 1_000_000 else f"${round(amount / 1e6, 1):g}M"

    assert [] == found(f"Town pays {shown}", f"The town has paid ${amount:,} so far, it said.")


@given(st.integers(4, 60), st.integers(4, 60))
def test_what_adds_up_is_no_contradiction(men: int, women: int) -> None:
    """A total above may be the sum of the parts below."""
    body = f"The fire killed {men} men and {women} women, the town said."

    assert [] == found(f"{men + women} dead in mill fire", body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Wall protects a third of homes", "The wall protects 33 percent of the homes."),
        ("Mayor, 41, steps down", "Ada Vale, 41, steps down."),
        ("Two die in fire", "A man and a woman died."),
        ("Town wins first trial", "The town won its case."),
        ("River rises 3 metres", "The river rose ten feet."),
        ("Thousands flee", "Some 2,400 people fled."),
        ("Nearly 50 dead", "The fire killed 47 people."),
        ("Town lifts its grant by a tenth", "The grant goes from 11.0 to 12.1 crowns."),
        ("Dog born with 20 toes", "The dog was born with five toes on each foot."),
        ("Shop sells 18-month lease", "The lease runs for one and a half years."),
        ("Flight 370 lands", "The plane landed."),
        ("An 18th century mill burns", "The old mill burned."),
        ("Fifth-graders sing", "Pupils of grade 5 sang."),
    ],
)
def test_near_misses_are_spared(title: str, body: str) -> None:
    """Shares, ages, lists, units, vague counts and names draw nothing."""
    assert [] == found(title, body)


@pytest.mark.parametrize("key", ["title", "summary", "push", "social_title", "og:title", "newsletterBlurb", "caption"])
def test_every_display_text_is_asked(key: str) -> None:
    """Headline, summary, social title, push alert, blurb and caption are held to the body alike."""
    assert [("headline-number", "14")] == found("14 die in mill fire", "The fire killed 12 people.", key)


def test_a_number_twice_in_one_text_is_told_once() -> None:
    """One text is one finding for one fact, however often it states it."""
    assert [("headline-number", "14")] == found("14 die in mill fire: the 14 die at dawn", "The fire killed 12 people.")


def test_a_body_of_a_few_lines_proves_nothing() -> None:
    """A brief need not repeat its headline."""
    draft = b'---\ntitle: "14 die in mill fire"\n---\n\nThe mill at Lowmoor burned on Monday. More to come.\n'

    assert [] == ENGINE.check(read(draft, "draft.md", Facts()))[0]


def test_a_body_without_figures_adds_up_to_nothing() -> None:
    """A sum of money above a body without any number is told, not stumbled over."""
    assert [("headline-number-absent", "$40M")] == found("Town wins $40M for wall", "The town has won its case.")
