"""Articles of which everything comes from one hand: a release, or another outlet."""

from __future__ import annotations

import pytest
from checking import asker, found

RELEASE, OUTLET = "reliability/release-only-source", "reliability/rests-on-one-outlet"
PADDING = " ".join(["The plant stands at the mouth of the river and was built for the salt trade long ago."] * 8)


def story(lead: str, *others: str) -> str:
    """A story of more than 120 words with a headline of its own."""
    return "\n\n".join(["Salt plant to grow", lead, PADDING, *others])


@pytest.mark.parametrize(
    ("others", "hit"),
    [
        (["The kiln will create 300 jobs, the company said."], True),
        (["It will create 300 jobs, the release said."], True),
        (["The union said that it had not been asked."], False),
        (["The union said in a statement of its own that it would strike."], False),
        (["Quay Group said it would buy the salt."], False),
        (["“I know nothing of it,” said Ada Okoye, who works there."], False),
        (["The kiln will create 300 jobs, the company said.", "It declined to say who would pay."], False),
        (["The kiln will create 300 jobs, the company said.", "Reuters first wrote of the plan in May."], False),
    ],
)
def test_one_other_voice_is_enough(others: list[str], hit: bool) -> None:
    """Whoever speaks beside the release, and any sign that the writer looked further, spares the story."""
    text = story("Norvik Salt will open a second kiln, the company said in a press release.", *others)

    assert hit == bool(found(RELEASE, text))


def test_a_brief_may_rest_on_a_release() -> None:
    """A few lines are no story."""
    text = "Norvik Salt will open a kiln, the company said in a press release. It will be big, the company said."

    assert [] == found(RELEASE, text)


@pytest.mark.parametrize("organ", ["Suomen Uutiset", "Vorwärts", "Akahata", "Rizospastis"])
def test_every_party_is_asked_alike(organ: str) -> None:
    """A party's organ is its own voice, whichever the party."""
    text = story(f"The congress opened, {organ} reported.", f"The delegates agreed on a plan, {organ} said.")

    assert found(RELEASE, text)


def drawn(outlet: str, lead: str = "The plant will close.", voice: str = "The mayor, Lena Ortiz, said no.") -> str:
    """A story of five claims, three of which come through one outlet; with another lead four of five."""
    return "\n\n".join(
        [
            "# Salt plant to close",
            lead,
            voice,
            f"The talks failed, {outlet} reported.",
            f"According to {outlet}, 300 people will lose their jobs.",
            f"The kilns will be sold, {outlet} said.",
            PADDING,
        ]
    )


@pytest.mark.parametrize("outlet", ["Bloomberg", "Fox News", "MSNBC", "TASS", "the Guardian", "the Kyiv Independent"])
def test_every_outlet_may_carry_a_story(outlet: str) -> None:
    """Whose report the claims come through changes nothing."""
    assert found(OUTLET, drawn(outlet))


def test_one_fault_is_said_once() -> None:
    """Where single-outlet-story says that the lead rests on the outlet, nothing more is said."""
    ask = asker("single-outlet-story", "rests-on-one-outlet")
    lead = "The plant will close, Bloomberg reported."

    assert ["rests-on-one-outlet"] == ask(drawn("Bloomberg", lead))
    assert ["single-outlet-story"] == ask(drawn("Bloomberg", lead, voice="The plant is old."))


def test_a_study_draws_one_finding() -> None:
    """A study nobody is named for, one whose size is missing, and one that cannot be found are three faults."""
    ask = asker("vague-document", "study-no-size", "study-untraceable")

    assert ["vague-document"] == ask("A new study shows that old bridges rust.")
    assert ["study-no-size"] == ask("A study by Norvik University found that people who nap live longer.")
    assert ["study-untraceable"] == ask("A study by Norvik University found that old bridges rust.")
