"""No outlet is favoured: what is asked of one state's, one side's or one kind's is asked of every other's."""

from __future__ import annotations

import pytest
from checking import asker

from lint.knowledge.outlets import outlets
from lint.knowledge.press import Outlet

TABLE = tuple(outlets())
FRAMES = (
    "Two bridges near Aldby fell on Monday, {name} reported. The quay was shut for a week.",
    "The quay was shut for a week. According to {name}, two bridges near Aldby fell on Monday.",
    "{name} reported on Monday that two bridges near Aldby had fallen. The quay was shut for a week.",
)
LINKED = "Two bridges near Aldby [fell on Monday](https://{domain}/aldby). The quay was shut for a week."
ASKED = {
    "state-media-unlabelled": lambda one: one.kind == "state-controlled",
    "satire-as-fact": lambda one: one.kind == "satire",
    "fabricating-source": lambda one: one.kind == "fabricating",
}
KINDS = ("agency", "newspaper", "broadcaster", "magazine", "tabloid", "site")
"""Kinds that report news of their own, of which a standing is asked."""

DOUBTED = [one for one in TABLE if one.kind in KINDS and one.standing in {"deprecated", "blacklisted"}]
RULES = (*ASKED, "deprecated-only-support")
FOUND = asker(*RULES)


TELLING = ("National", "State")
"""Words by which a state's outlet says whose it is."""


def sure(outlet: Outlet) -> bool:
    """Whether its main name alone means it."""
    return outlet.name in outlets().forms.sure


@pytest.mark.parametrize("rule", ASKED)
@pytest.mark.parametrize("frame", FRAMES)
def test_every_outlet_of_a_kind_is_asked_alike(rule: str, frame: str) -> None:
    """In the same sentence, whatever its country: no outlet of the kind is spared, and none of another is asked."""
    of_kind = [one for one in TABLE if ASKED[rule](one) and sure(one) and not any(map(one.name.count, TELLING))]

    assert [] == [one.name for one in of_kind if rule not in FOUND(frame.format(name=one.name))]


@pytest.mark.parametrize("frame", FRAMES)
def test_no_other_outlet_is_asked(frame: str) -> None:
    """An outlet of no such kind and no such standing draws nothing, whatever its country."""
    plain = [one for one in TABLE if one.kind in KINDS and one not in DOUBTED and sure(one)]

    assert [] == [one.name for one in plain if FOUND(frame.format(name=one.name))]


@pytest.mark.parametrize("frame", FRAMES)
def test_every_side_is_asked_for_a_second_source(frame: str) -> None:
    """An outlet of deprecated or blacklisted standing is not enough alone, whatever its leaning and country."""
    spared = [one for one in DOUBTED if sure(one) and FOUND(frame.format(name=one.name)) != ["deprecated-only-support"]]

    assert [] == [one.name for one in spared]


def test_a_link_is_asked_like_a_name() -> None:
    """What leads to a state's outlet is asked what its name is asked, whatever the country."""
    led = [one for one in TABLE if one.kind == "state-controlled" and one.domains]
    spared = [one for one in led if "state-media-unlabelled" not in FOUND(LINKED.format(domain=one.domains[0]))]

    assert [] == [one.name for one in spared]


def test_one_word_satisfies_for_every_state() -> None:
    """“State-run” before the name of any of them is enough."""
    states = [one for one in TABLE if one.kind == "state-controlled" and sure(one)]
    asked = [one for one in states if "state-media-unlabelled" in FOUND(FRAMES[0].format(name=f"state-run {one.name}"))]

    assert [] == [one.name for one in asked]
