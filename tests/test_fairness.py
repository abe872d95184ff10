"""No side is favoured: what holds for one party, country, leader or leaning holds for the other."""

from __future__ import annotations

import re
from functools import cache

import pytest
from checking import shipped
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.config import Config, load_profile
from lint.engine import Engine
from lint.errors import BylintError
from lint.knowledge import pairs
from lint.readers import read
from lint.values import Facts

QUARRELS = ("politics", "war")
"""The lists whose two sides are parties to a quarrel; the others are filed as praise and blame."""
PAIRED = {"loaded/partisan-term", "loaded/strong-word", "loaded/weak-word", "loaded/peacock", "loaded/coloured-density"}
MIRROR = (
    ("Democrats", "Republicans"),
    ("Democratic", "Republican"),
    ("Labour", "Conservatives"),
    ("liberal", "conservative"),
    ("left-wing", "right-wing"),
    ("far-left", "far-right"),
    ("leftist", "rightist"),
    ("Russia", "Ukraine"),
    ("Russian", "Ukrainian"),
    ("Israel", "Iran"),
    ("Israeli", "Iranian"),
    ("Beijing", "Washington"),
    ("Mr. Trump", "Mr. Biden"),
    ("Mr. Putin", "Mr. Zelensky"),
    ("Mr. Sunak", "Mr. Starmer"),
)
SWAPPED = {one: two for pair in MIRROR for one, two in (pair, pair[::-1])}
SIDES = re.compile("|".join(rf"\b{re.escape(side)}\b" for side in sorted(SWAPPED, key=len, reverse=True)))
FRAMES = (
    "{party} voted on the bill on Tuesday, and talk of the {term} went on.",
    "The {leaning} group met in June. It spoke of a {term} for an hour.",
    "{leader} came to the town. Many see a {term} at work there.",
    "{country} may seek talks soon, sources said.",
    "{country} closed the bridge, signaling its willingness to end the {term}.",
    "The embattled {adjective} minister slammed the plan, and {party} caved.",
    "{leader} claimed that {party} had lied about the {term}.",
    "Critics of {country} say the {leaning} party is radical and reckless.",
    "The {adjective} government, long a {leaning} ally, raised the fee amid a {term}.",
    "“It is a {term},” a {leaning} activist said of {leader}.",
    "{party} hailed the {adjective} vote as a triumph; {country} did not.",
    "The {leaning} extremists of {country} met {leader} at a secret session.",
    "{leader} appears to be weighing a vote. {party} allegedly paid for the {term}.",
)
SLOTS = {
    "party": ("Democrats", "Republicans", "Labour", "Conservatives"),
    "leaning": ("liberal", "conservative", "left-wing", "right-wing", "far-left", "far-right", "leftist", "rightist"),
    "leader": ("Mr. Trump", "Mr. Biden", "Mr. Putin", "Mr. Zelensky", "Mr. Sunak", "Mr. Starmer"),
    "country": ("Russia", "Ukraine", "Israel", "Iran", "Beijing", "Washington"),
    "adjective": ("Russian", "Ukrainian", "Israeli", "Iranian", "Democratic", "Republican"),
}


@cache
def engine() -> Engine:
    config = Config(load_profile("strict"))
    return Engine(config.chosen(shipped()), config.severity)


def findings(text: str) -> list[tuple[int, str, str]]:
    """The line, rule and severity of each finding: all that may stay when words of other lengths come in."""
    found, errors = engine().check(read(text.encode(), "draft.md", Facts()))
    assert not errors
    return sorted((finding.place.start.line, finding.rule, finding.severity) for finding in found)


def mirrored(text: str) -> str:
    return SIDES.sub(lambda side: SWAPPED[side[0]], text)


@st.composite
def opposites(draw: st.DrawFn) -> tuple[str, str]:
    """A loaded term, and one that the other side of the quarrel says, as strong as the first."""
    terms = pairs.terms(draw(st.sampled_from(QUARRELS)))
    term = draw(st.sampled_from(terms))
    across = [other for other in terms if other.line == term.line and other.side != term.side]
    alike = [other.form for other in across if other.grade == term.grade]
    return term.form, draw(st.sampled_from(alike or [term.form]))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(FRAMES), min_size=1, max_size=5),
    st.fixed_dictionaries({name: st.sampled_from(choices) for name, choices in SLOTS.items()}),
)
def test_sides_swapped_draw_the_same_findings(frames: list[str], slots: dict[str, str]) -> None:
    """Parties, countries, leaders and leanings changed for their opposites: the findings are identical."""
    text = "\n\n".join(frames).format(**slots, term="long dispute")

    assert findings(text) == findings(mirrored(text))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(FRAMES), opposites(), st.fixed_dictionaries({n: st.sampled_from(c) for n, c in SLOTS.items()}))
def test_a_term_and_its_opposite_draw_the_same_findings(
    frame: str, terms: tuple[str, str], slots: dict[str, str]
) -> None:
    """A loaded term changed for the other side's: what the lists of pairs say is identical."""
    one, two = ([found for found in findings(frame.format(**slots, term=term)) if found[1] in PAIRED] for term in terms)

    assert one == two


@pytest.mark.parametrize("name", QUARRELS)
def test_both_sides_of_a_quarrel_reach_the_same_strength(name: str) -> None:
    """Of each pair, the strongest word on one side is as strong as the strongest on the other."""
    grades = list(reversed(pairs.GRADES.values()))
    sides: dict[int, list[int]] = {}
    for term in pairs.terms(name):
        strongest = sides.setdefault(term.line, [0, 0])
        strongest[term.side] = max(strongest[term.side], grades.index(term.grade))

    assert [] == [line for line, (one, two) in sides.items() if one != two]


@pytest.mark.parametrize(
    "line", ["gun grab", "gun grab / weapons of war", "gun grab = gun law", "gun grab / = gun law", "/ gun nut = owner"]
)
def test_one_side_alone_does_not_load(line: str) -> None:
    """A pair needs both sides and a form that takes neither; what is wrong is told with its line."""
    with pytest.raises(BylintError, match="one side alone") as raised:
        pairs.read(f"# Words.\n{line}\n", "mine.pairs")

    assert ("mine.pairs", 2) == (raised.value.path, raised.value.line)


def test_a_form_is_filed_once() -> None:
    """A form in two lines would have two neutral forms."""
    with pytest.raises(BylintError, match="“rash” is filed twice"):
        pairs.read("bold / rash! = new\nbrave / rash = risky\n", "mine.pairs")
