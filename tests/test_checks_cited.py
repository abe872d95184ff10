"""Outlets that an article draws on: which count, how, and what bears them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from checking import asker, remarks

from lint import check
from lint.errors import BylintError

if TYPE_CHECKING:
    from pathlib import Path

LABELLED = "state-media-unlabelled"
ALONE = "deprecated-only-support"

STATE_RUN = (
    "TASS, Xinhua, IRNA, Anadolu, Rada TV, Prensa Latina, KCNA, Kazinform, Belta, Azertac, the Saudi Press Agency"
    ", Telesur, CGTN, the Philippine News Agency, the Qatar News Agency, the News Agency of Nigeria"
).split(", ")
DOUBTED = (
    "the Daily Caller, Occupy Democrats, Breitbart, Grayzone, Gateway Pundit, MintPress News, Newsmax, the Epoch Times"
    ", Al Mayadeen, Republic TV, Zero Hedge, the National Enquirer"
).split(", ")

STATES = """
message: "{outlet} ({place}; {kind}, {kind_by})"
check: cited
having: [state-controlled]
"""
STANDING = """
message: "{outlet} is {standing} ({standing_by})"
check: cited
having: [deprecated, blacklisted]
"""


def told(options: str, text: str) -> list[str]:
    return [found.message for found in remarks(options, text)]


def test_a_message_names_who_holds_that() -> None:
    """What is said of an outlet comes with who says so, and by the name that the text has for it."""
    assert told(STATES, "The port is shut, Tass reported.") == [
        "Tass (Russia; state-controlled, State Media Monitor, 2022)"
    ]
    assert told(STANDING, "The port is shut, MailOnline reported.") == [
        "MailOnline is deprecated (Wikipedia, perennial sources, 2017-02)"
    ]


def test_a_link_is_called_by_the_name_of_the_outlet() -> None:
    """The words of a link are seldom the outlet's name."""
    [found] = remarks(STATES, "The port [is shut](https://tass.com/economy/12).")

    assert found.place.excerpt == "is shut"
    assert found.message.startswith("TASS (Russia;")


def test_one_hit_an_outlet_with_the_later_places_beside_it() -> None:
    """However often an article draws on an outlet, it is told once."""
    first, second = remarks(STATES, "It is shut, TASS said.\n\nIt is full, Xinhua said.\n\nIt is old, TASS said.")

    assert (first.place.excerpt, second.place.excerpt) == ("TASS", "Xinhua")
    assert [len(first.related), len(second.related)] == [1, 0]


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("reported", "The port is shut, TASS reported."),
        ("told", "Two officials told TASS that the port was shut."),
        ("credited", "The port is shut, citing TASS."),
        ("reported", "The port is shut, the mayor said in a statement, TASS reported."),
        ("linked", "The port [is shut](https://tass.com/economy/12)."),
        ("named", "She left TASS in May."),
    ],
)
def test_only_the_ways_asked_about_count(how: str, text: str) -> None:
    """`how` picks among the ways of drawing on an outlet; a mere name counts where it is asked for."""
    others = [way for way in ("reported", "told", "credited", "linked") if way != how]

    assert remarks(f"{STATES}how: [{how}]", text)
    assert not remarks(f"{STATES}how: [{', '.join(others)}]", text)


def test_a_way_that_is_none_is_refused() -> None:
    """A mistake in `how` is told with what would be right."""
    with pytest.raises(BylintError, match="how: “quoted” is no way"):
        remarks(f"{STATES}how: [quoted]", "")


def test_what_an_article_speaks_of_is_its_subject() -> None:
    """An outlet named more often than it is drawn on is what the article is about."""
    report = "The channel is shut, RT said."
    affairs = "RT was founded in 2005.\n\nMoscow pays for RT.\n\nThe union left RT in May."

    assert remarks(STATES, report)
    assert not remarks(STATES, f"{affairs}\n\n{report}")


@pytest.mark.parametrize(
    "beside",
    [
        "Ada Okoye, who runs it, said so on Monday.",
        "Police said so on Monday.",
        "Reuters said so on Monday.",
        "The [order](https://port.example/orders/12) is public.",
    ],
)
def test_another_source_bears_it_out(beside: str) -> None:
    """A person, a body, another outlet or a link near a claim is support; what stands a paragraph off is none."""
    asked = asker(ALONE)
    claim = "The port will be sold, the Daily Mail reported."

    assert asked(claim) == [ALONE]
    assert asked(f"{claim} {beside}") == []
    assert asked(f"{claim}\n\nIt is old.\n\n{beside}") == [ALONE]


@pytest.mark.parametrize("other", ["Occupy Democrats said", "Gateway Pundit said", "two officials told the Daily Mail"])
def test_doubt_does_not_bear_out_doubt(other: str) -> None:
    """Neither another outlet of such a standing nor somebody whom this one alone knows is a second source."""
    text = f"The port will be sold, the Daily Mail reported. The owner is bankrupt, {other}."

    assert ALONE in asker(ALONE)(f"---\noutlet: Aldby Courier\n---\n\n{text}")


def test_an_outlet_that_is_told_things_may_be_the_drafts_own() -> None:
    """Papers write of themselves that somebody told them; a draft that names its own is asked about all others."""
    text = (
        "The port will be sold, the Daily Mail reported.\n\nIt is old.\n\nA clerk told the Daily Mail that he would go."
    )

    assert asker(ALONE)(text) == []
    assert asker(ALONE)(f"---\noutlet: Aldby Courier\n---\n\n{text}") == [ALONE]
    assert asker(ALONE)(f"---\noutlet: Daily Mail\n---\n\n{text}") == []


@pytest.mark.parametrize("outlet", STATE_RUN)
@pytest.mark.parametrize(
    ("frame", "labelled"),
    [
        ("The port is shut, {} reported.", False),
        ("The port is shut, according to {}.", False),
        ("The port is shut, the mayor told {}.", False),
        ("The port is shut, state-run {} reported.", True),
        ("The port is shut, {}, which is owned by the state, reported.", True),
        ("The port is shut, {} reported. The agency is state-controlled.", True),
    ],
)
def test_every_country_is_asked_alike(outlet: str, frame: str, labelled: bool) -> None:
    """The same sentence draws the same remark, whichever state is behind the outlet."""
    name = outlet.removeprefix("the ") if "state-run" in frame else outlet

    assert asker(LABELLED)(frame.format(name)) == ([] if labelled else [LABELLED])


@pytest.mark.parametrize("outlet", DOUBTED)
def test_every_leaning_is_asked_alike(outlet: str) -> None:
    """An outlet of such a standing draws the same remark on the left, on the right and on neither."""
    assert asker(ALONE)(f"The port will be sold, {outlet} reported.") == [ALONE]
    assert asker(ALONE)(f"The port will be sold, {outlet} reported. The mayor, Ada Okoye, said so.") == []


def test_a_message_holds_where_no_country_is_known(tmp_path: Path) -> None:
    """A newsroom's line may leave the country open; the message says so rather than leave a hole."""
    own = tmp_path / "own.yml"
    own.write_text("outlets: |\n  Aldby Live | live.example | - | state-controlled, self 2024 | -\n", "utf-8")
    findings = check("The port is shut, Aldby Live reported.", outlets=str(own))
    found = [finding.message for finding in findings if finding.rule == f"reliability/{LABELLED}"]

    assert [True] == ["(no country given; its own statement, 2024)" in message for message in found]
