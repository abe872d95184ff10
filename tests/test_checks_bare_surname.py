"""Surnames before full names."""

from __future__ import annotations

import pytest
from checking import found
from hypothesis import given
from hypothesis import strategies as st

RULE = "consistency/bare-surname-first"
FIRST = st.sampled_from("Ada Lena Tom Ruth Martin".split())
SURNAME = st.sampled_from("Okoye Harrowick Ostrandel Adeyemi Bornvelt".split())
SPEECHES = ("The dam will not last, {} said.", "“It will not last,” Mr. {} told the board.", "“It will not,” {} says.")
INTRODUCTIONS = ("{}, the mayor of Lowmoor, has asked for money.", "Mayor {} has asked for money.", "{}, 41, is mayor.")


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("introduction", INTRODUCTIONS)
@given(first=FIRST, name=SURNAME)
def test_a_bare_speaker_is_found(speech: str, introduction: str, first: str, name: str) -> None:
    """A speaker's surname before the introduction is found, and spared after it."""
    full = introduction.format(f"{first} {name}")

    assert [name] == found(RULE, f"The vote is in June. {speech.format(name)} The vote was close. {full}")
    assert [] == found(RULE, f"The vote is in June. {full} The vote was close. {speech.format(name)}")


@pytest.mark.parametrize(
    "text",
    [
        "The dam will not last, Churchill said. The vote is in June. Winston Churchill, the minister, was there.",
        "The Okoye Dam will not last. The vote is in June. Ada Okoye, the mayor, was there.",
        "The dam will not last, Mayor Okoye said. The vote is in June. Ada Okoye, a writer, was there.",
        "The dam will not last, Okoye said. The vote is in June. Ada Okoye was there.",
        "The dam will not last, Okoye said. Ada Okoye, the mayor, met Tom Okoye, the writer.",
        "“Okoye said it will not last,” Tom Hale said. The vote is in June. Ada Okoye, the mayor, was there.",
    ],
)
def test_who_needs_no_introduction(text: str) -> None:
    """Household names, eponyms, titles and names that are never introduced are spared."""
    assert [] == found(RULE, text)
