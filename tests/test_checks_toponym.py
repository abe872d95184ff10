from __future__ import annotations

import pytest
from checking import RULES
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.toponym import Toponym
from lint.engine import Engine
from lint.errors import BylintError
from lint.loading import load_rule
from lint.options import fill
from lint.readers import read
from lint.values import Facts
from lint.yamlfile import parse

RULE = load_rule(str(RULES / "loaded" / "contested-toponym.yml"))
USED = st.lists(st.sampled_from(["Derry", "Londonderry", "Kyiv", "Kiev", "Falklands", "Malvinas"]), max_size=7)


def _places(text: str, options: str) -> list[tuple[str, tuple[str, ...]]]:
    """What the shipped table hits in `text` with other `pairs` or a `house`, and what it offers."""
    check = fill(Toponym, parse(options, "mine.yml"), "toponym")
    findings, errors = Engine((RULE._replace(check=check),), lambda *_: "suggestion").check(
        read(text.encode(), "draft.txt", Facts())
    )
    assert not errors
    return [(finding.place.excerpt, finding.fixes) for finding in findings]


@given(used=USED, house=st.sampled_from(["", "house: [Kiev, Malvinas]", "house: [Londonderry, Kyiv]"]))
def test_no_side_stands_first(used: list[str], house: str) -> None:
    """The order of a line's forms changes nothing."""
    text = "\n\n".join(f"The road to {place} is shut." for place in used)
    one = "pairs:\n  Derry: Londonderry\n  Kyiv: Kiev\n  Falklands: Malvinas\n"
    other = "pairs:\n  Londonderry: Derry\n  Kiev: Kyiv\n  Malvinas: Falklands\n"

    assert _places(text, one + house) == _places(text, other + house)


@given(used=USED)
def test_swapping_the_sides_swaps_the_findings(used: list[str]) -> None:
    """An article with every form exchanged for the other side's draws the same findings, exchanged."""
    swapped = {"Derry": "Londonderry", "Kyiv": "Kiev", "Falklands": "Malvinas"}
    swapped |= {other: form for form, other in swapped.items()}
    one, two = (
        "\n\n".join(f"The road to {place} is shut." for place in places)
        for places in (used, [swapped[place] for place in used])
    )
    pairs = "pairs:\n  Derry: Londonderry\n  Kyiv: Kiev\n  Falklands: Malvinas\n"

    expected = [(swapped[place], (swapped[fix],)) for place, (fix,) in _places(one, pairs)]
    assert expected == _places(two, pairs)


@pytest.mark.parametrize("house", ["Kyiv", "Kiev"])
def test_the_house_has_its_form(house: str) -> None:
    """Each form but the house's is hit wherever it stands, whichever that is."""
    other = {"Kyiv": "Kiev", "Kiev": "Kyiv"}[house]

    places = _places(f"The train to {other} was late. {other} is cold.", f"pairs:\n  Kyiv: Kiev\nhouse: {house}")

    assert [(other, (house,))] * 2 == places


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ("pairs:\n  Derry: derry", "“Derry” stands alone"),
        ("pairs:\n  Derry: []", "“Derry” stands alone"),
        ("pairs:\n  Derry: Londonderry\n  Londonderry: Doire", "“Londonderry” stands in two lines"),
        ("pairs:\n  Derry: Londonderry\nhouse: Kyiv", "“Kyiv” is in no line of pairs"),
    ],
)
def test_a_table_of_one_side_does_not_load(options: str, what: str) -> None:
    """A line without the other side's form, a form in two lines and an unknown house form are refused."""
    with pytest.raises(BylintError, match=what):
        fill(Toponym, parse(options, "mine.yml"), "toponym")


@pytest.mark.parametrize(
    "other", ["Dynamo Kiev won.", "In 1943 Kiev burnt.", "“Kiev is ours,” he said.", "Kyiv, once Kiev, was calm."]
)
def test_names_of_others_are_spared(other: str) -> None:
    """A club, a year long past, a quotation and a sentence with both forms are no change of side."""
    text = f"The train to Kyiv was late. {other} It was cold in Kyiv."

    assert [] == _places(text, "pairs:\n  Kyiv: Kiev\nexcept: Dynamo Kiev")
