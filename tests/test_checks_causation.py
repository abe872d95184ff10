"""Causes made of what goes together."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.causation import stem

RULE = "sourcing/cause-from-correlation"
THING = st.sampled_from("coffee spinach chess swimming television".split())
AILMENT = st.sampled_from("dementia stroke asthma obesity insomnia".split())
CAUSES = ("{} prevents {}.", "{} cuts the risk of {}.", "{} causes {}.", "{} protects people against {}.")
LINKS = (
    "The study found that {} was linked to {}.",
    "Researchers found an association between {} and {}.",
    "In the study {} was correlated with {}.",
)


@pytest.mark.parametrize("cause", CAUSES)
@pytest.mark.parametrize("link", LINKS)
@given(thing=THING, other=THING, ailment=AILMENT)
def test_a_cause_wants_more_than_a_link(cause: str, link: str, thing: str, other: str, ailment: str) -> None:
    """A cause is found where the study links the same two things, and only there."""
    text = f"{cause.format(thing.capitalize(), ailment)} The vote is in June. {link.format(other, ailment)}"

    assert (thing == other) == bool(found(RULE, text))


@pytest.mark.parametrize("cause", CAUSES)
@given(thing=THING, ailment=AILMENT)
def test_a_trial_settles_it(cause: str, thing: str, ailment: str) -> None:
    """Nothing is found where people were assigned at random, or somebody with a name says it."""
    link = f"The study found that {thing} was linked to {ailment}."
    told = cause.format(thing.capitalize(), ailment)

    assert [] == found(RULE, f"{told} {link} Volunteers were randomly assigned to one of two groups.")
    assert [] == found(RULE, f"{told[:-1]}, Lena Ortiz said. {link}")


@pytest.mark.parametrize(
    "forms", ["nap naps napping", "smoke smoked smokers smoking", "walk walks walked walking walkers", "egg eggs"]
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    """A study that watched nappers speaks of naps."""
    assert 1 == len({stem(form) for form in forms.split()})
