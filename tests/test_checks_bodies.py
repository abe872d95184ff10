"""Bodies and places in two spellings."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/body-variant"
PLACE = st.sampled_from("Lowmoor Harwick Ostrandel Norvania Kelmsworth Brackley".split())
REST = st.sampled_from(["River Board", "School Council", "Trade Commission", "Hospital Foundation"])


@given(place=PLACE, rest=REST, at=st.integers(1, 4))
def test_a_body_spelt_in_two_ways_is_found(place: str, rest: str, at: int) -> None:
    """Two neighbours changed in one word of a body's name are found where the name is rarer, and nothing is without."""
    other = place[:at] + place[at + 1] + place[at] + place[at + 2 :]
    text = f"The {place} {rest} met. The {place} {rest} voted. The vote is final. The {{}} {rest} will meet in June."

    assert [f"{other} {rest}"] * (other != place) == found(RULE, text.format(other))
    assert [] == found(RULE, text.format(place))


@pytest.mark.parametrize(
    "text",
    [
        "The Lowmoor Trade Board met. The Lowmoor Trust Board did not.",
        "The Lowmoor Farmer Council met. The Lowmoor Farmers Council did not.",
        "The Austria Trade Board met. The Austrian Trade Board did not.",
        "The Northern District Court met. The Southern District Court did not.",
        "The Lowmoor River Board met. “The Lowmor River Board is late,” said Tom Hale.",
        "The Third District Court met. The First District Court did not.",
    ],
)
def test_another_word_is_another_body(text: str) -> None:
    """Words, endings and directions that tell bodies apart are no spelling."""
    assert [] == found(RULE, text)
