"""One quantity with two values."""

from __future__ import annotations

import pytest
from checking import asker
from hypothesis import assume, given, settings
from hypothesis import strategies as st

FOUND = asker("quantity-conflict")
PAIRS = (
    ("{} people died in the fire.", "The names of the {} dead were not released."),
    ("The blast injured {} people.", "The {} injured were taken to Harrow."),
    ("The council published a {}-page report.", "The {}-page report names nobody."),
    ("The city won a ${} million grant.", "The ${} million grant pays for roads."),
    ("A fire in Arlen killed {} people.", "The fire killed {} people, the mayor told the council."),
    ("Police arrested {} people.", "Lawyers for the {} arrested were not told."),
)


@settings(deadline=None)
@given(st.sampled_from(PAIRS), st.integers(2, 90), st.integers(2, 90))
def test_a_quantity_taken_up_again_has_one_value(pair: tuple[str, str], first: int, second: int) -> None:
    """A count taken up with another value is found, and with the same draws nothing."""
    assume(first == second or abs(first - second) > 1)
    one, other = pair
    hits = FOUND(f"{one.format(first)} The town was quiet.\n\n{other.format(second)}")

    assert ["quantity-conflict"] * (first != second) == hits


@settings(deadline=None)
@given(
    st.integers(3, 40),
    st.sampled_from(
        (
            "At least {} people died in the fire. The {} dead were not named.",
            "{} people died in the fire. The toll later rose. The {} dead were not named.",
            "{} people died in the fire and another in hospital. The {} dead were not named.",
            "Initially, {} people were killed. The {} dead were not named.",
            "The council published a {}-page report. Another {}-page report names nobody.",
            "The {}-member panel and the {}-member panel met.",
            "The gunman killed {} people. The {} dead were not named.",
        )
    ),
)
def test_a_count_that_may_have_changed_is_spared(count: int, form: str) -> None:
    """Bounds, later tolls, others beside them and the one who killed them account for a difference."""
    assert [] == FOUND(form.format(count, count + 1))


@pytest.mark.parametrize(
    "text",
    [
        "A $14.7 billion penalty is larger. The $5 billion penalty is unprecedented.",
        "The 3-billionth child was born in 1960. The 7-billionth child was born in 2011.",
        "A $2 million fine was paid by Vale. Ito paid the $3 million fine that it got.",
        "Twelve people were killed. The two killed in the car were brothers.",
        "Police say 12 people died. Medics say the attack killed 14 people.",
        "The fire killed 12 people and two firefighters. The 14 dead were named.",
        "A $3 million house sold for $2 million. The $2 million house is empty.",
        "A 10-day truce was agreed. The 3-day truce before it had failed.",
        "The school has 300 desks, and the town 45 more. The 345 desks are old.",
        "The firm runs 12 ships. The three ships that sail to Arlen carry grain.",
        "A fire killed 12 people. A fire in Harrow killed 14 people last year.",
    ],
)
def test_other_quantities_are_spared(text: str) -> None:
    """Another event, another fine, an ordinal are no second value."""
    assert [] == FOUND(text)
