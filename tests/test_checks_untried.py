"""Culprits before a verdict."""

from __future__ import annotations

import pytest
from checking import asker, found
from hypothesis import given
from hypothesis import strategies as st

RULE = "attribution/guilt-before-verdict"
FIRST = st.sampled_from("Ada Lena Tom Ruth Martin".split())
SURNAME = st.sampled_from("Okoye Harrowick Ostrandel Adeyemi Bornvelt".split())
CHARGES = (
    "{} was charged with murder on Monday.",
    "Police arrested {} on a charge of murder.",
    "{}, 34, pleaded not guilty to murder.",
    "{} stands trial for murder in June.",
)
VERDICTS = ("{} was convicted on Friday.", "{} pleaded guilty to murder.", "{} was sentenced to nine years for murder.")
DEEDS = ("{} strangled the clerk.", "Murderer {} slept well.", "{}’s victims were nurses.")


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("charge", CHARGES)
@given(first=FIRST, name=SURNAME)
def test_the_charged_are_not_yet_guilty(deed: str, charge: str, first: str, name: str) -> None:
    """A crime put on whoever is charged is found, and not once a verdict is told."""
    full = f"{first} {name}"
    text = f"{charge.format(full)} The vote is in June. {deed.format(full)}"

    assert 1 == len(found(RULE, text))
    for verdict in VERDICTS:
        assert [] == found(RULE, f"{text} {verdict.format(full)}")


@given(first=FIRST, name=SURNAME, other=SURNAME)
def test_only_the_charged_are_looked_at(first: str, name: str, other: str) -> None:
    """What is said of somebody who is not charged is left alone."""
    text = f"Tom Vale was charged with murder. The vote is in June. {first} {name} strangled the {other} bill."

    assert [] == found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "Tom Vale was charged with murder. If he is convicted, he faces life. The killer hid the knife.",
        "Tom Vale was charged with murder. Vale has not been convicted. The murderer hid the knife.",
        "A 34-year-old man was charged with murder. The killer hid the knife.",
    ],
)
def test_what_may_come_is_no_verdict(text: str) -> None:
    """A conviction that may come, or has not, leaves the charge a charge."""
    assert 1 == len(found(RULE, text))


@pytest.mark.parametrize(
    "text",
    [
        "Tom Vale was charged with theft. The killer hid the knife.",
        "The killer hid the knife. Tom Vale was charged with murder.",
        "Tom Vale was charged with murder. Police are looking for the killer.",
        "Tom Vale was charged with murder. Prosecutors say Vale strangled the clerk.",
    ],
)
def test_a_role_wants_its_own_charge_before_it(text: str) -> None:
    """“The killer” of another crime, before the charge, or whom the police look for is spared."""
    assert [] == found(RULE, text)


@pytest.mark.parametrize(
    "other",
    ["The wife of {} was charged with murder.", "{}’s brother was arrested.", "{} said that a man was arrested."],
)
@given(first=FIRST, name=SURNAME)
def test_a_charge_is_against_its_subject(other: str, first: str, name: str) -> None:
    """Whoever is named beside a charge against somebody else is not charged."""
    full = f"{first} {name}"

    assert [] == found(RULE, f"{other.format(full)} The vote is in June. {full} strangled the clerk.")


headlines = asker("guilt-before-verdict", "guilt-in-headline")


@pytest.mark.parametrize(
    ("headline", "rule"),
    [
        ("Hale strangled clerk", "guilt-in-headline"),
        ("Hale robbed clerk", "guilt-before-verdict"),
        ("Killer Tom Hale in court", "guilt-before-verdict"),
    ],
)
def test_a_headline_convicts_once(headline: str, rule: str) -> None:
    """A headline that says the deed of the charge is found as one that overstates, any other as one that convicts."""
    assert [rule] == headlines(f"# {headline}\n\nTom Hale was charged with strangling a clerk. He denies murder.")
