"""Who has it from whom, and which two reports are one."""

from __future__ import annotations

from itertools import permutations

import pytest
from checking import engine, found

from lint.checks.relays import relays
from lint.engine import Engine
from lint.readers import read
from lint.values import Facts

RULE = "reliability/circular-support"
OUTLETS = ("Reuters", "TASS", "Fox News", "The Guardian", "Xinhua", "Breitbart")


def told(text: str) -> list[tuple[str, str]]:
    """Who has it from whom in a text, by name."""
    document = Engine(()).marked(read(text.encode(), "draft.txt", Facts()))
    return [(relay.hands_on, relay.source) for relay in relays(document)]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters, citing Interfax, reported that the mill will close.",
        "Reuters reported on Monday that the mill will close, citing a report by the news agency Interfax.",
        "Citing Interfax, Reuters reported that the mill will close.",
        "The mill will close, according to Reuters, which quoted Russia's Interfax.",
        "Reuters cited Interfax as saying that the mill will close.",
    ],
)
def test_one_outlet_has_it_from_another(text: str) -> None:
    """Whichever of the two stands first, the one that cites is told from the one that is cited."""
    assert [("Reuters", "Interfax")] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters, citing two officials, reported what Interfax did not.",
        "Reuters, citing Bloomberg data, reported that exports fell.",
        "Ada Okoye told Reuters, citing Interfax, that the mill will close.",
        "Ada Okoye, citing Interfax, said so on CNN.",
        "“Reuters, citing Interfax, reported it,” Ada Okoye said.",
        "Reuters cited Reuters.",
    ],
)
def test_nothing_is_handed_on(text: str) -> None:
    """People, figures and quotations are no relay, nor is an outlet that cites itself."""
    assert [] == told(text)


def test_outlets_that_speak_as_one_hand_on_together() -> None:
    """“Reuters and AFP, citing Interfax” are two that cite; said in one breath, they are no fault."""
    text = "Reuters and CNN, citing Interfax, reported that the mill will close."

    assert [("Reuters", "Interfax"), ("CNN", "Interfax")] == told(text)
    assert [] == found(RULE, text)


@pytest.mark.parametrize(("one", "two", "source"), list(permutations(OUTLETS, 3))[::7])
def test_every_outlet_is_asked_alike(one: str, two: str, source: str) -> None:
    """Which outlet cites which, of whatever country, kind and leaning, changes nothing."""
    text = f"{one}, citing {source}, said the mill will close. Later {two}, citing {source}, said 300 people will go."

    assert [two.removeprefix("The ")] == [place.removeprefix("The ") for place in found(RULE, text)]


@pytest.mark.parametrize(("between", "hit"), [(3, True), (4, False)])
def test_it_looks_so_many_sentences_ahead(between: int, hit: bool) -> None:
    """Four sentences on, the second outlet may be writing of something else."""
    gap = "The bell rang. " * between
    text = f"Reuters, citing Interfax, said the mill will close. {gap}CNN, citing Interfax, said 300 people will go."

    assert (["CNN"] if hit else []) == found(RULE, text)


def test_a_list_of_outlets_hands_nothing_on() -> None:
    """Who has it from whom is not to be told where a sentence names a score of outlets."""
    assert [] == told(f"{', '.join(OUTLETS * 4)} and CNN, citing Interfax, reported that the mill will close.")


def test_a_message_holds_whether_the_source_or_another_confirms() -> None:
    """Nobody is said to rest on itself."""
    handed = "Bloomberg, citing Interfax, reported that the mill will close."
    said = "is no second source: its report and that of Bloomberg both come from Interfax."

    for support in ("AFP, quoting Interfax, said that 300 people will go.", "Interfax later confirmed the report."):
        findings, _ = engine(RULE).check(read(f"{handed} {support}".encode(), "draft.txt", Facts()))
        assert [True] == [said in finding.message for finding in findings]
