"""Where an article draws on an outlet, what that comes to, and how it is shown."""

from __future__ import annotations

import csv
import json
from functools import cache

import pytest

from lint.citing import citations
from lint.document import Document
from lint.engine import Engine
from lint.readers import read
from lint.reliance import reliance
from lint.reporters import Style, ledger_reporter
from lint.reporters.outlet_lines import reliability
from lint.sourcing import Sourcing, account
from lint.values import Facts


@cache
def marked(text: str, outlet: str = "") -> Document:
    return Engine(()).marked(read(text.encode(), "draft.md", Facts(outlet=outlet)))


def cited(text: str) -> list[tuple[str, str]]:
    return [(one.outlet.name, one.how) for one in citations(marked(text))]


def summed(text: str, outlet: str = "") -> str:
    return reliability(reliance(marked(text, outlet)))


def shown(text: str, form: str = "table") -> str:
    return "\n".join(ledger_reporter(form)(Sourcing((account(marked(text)),)), Style(columns=200)))


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The mill will close, Reuters reported.", "reported"),
        ("Reuters said that the mill would close.", "reported"),
        ("According to Reuters, the mill will close.", "reported"),
        ("A report by Reuters said that the mill would close.", "reported"),
        ("The Reuters report said that the mill would close.", "reported"),
        ("Lena Ortiz told Reuters that the mill would close.", "told"),
        ("Reuters sources say that the mill will close.", "told"),
        ("Lena Ortiz wept in an interview with Reuters.", "credited"),
        ("The sum stood in a Reuters report.", "credited"),
        ("The picture, first published by Reuters, shows the mill.", "credited"),
        ("The [mill](https://www.reuters.com/mill) will close.", "linked"),
        ("The mill will close: https://reut.rs/mill.", "linked"),
    ],
)
def test_an_outlet_that_is_drawn_on_is_cited(text: str, how: str) -> None:
    """Whether it reported, was told, is credited or is linked to."""
    assert [("Reuters", how)] == cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters was founded in 1851.",
        "Reuters said it would cut forty jobs.",
        "Reuters said its staff had been told.",
        "Reuters said the agency would appeal.",
        "Lena Ortiz, an editor at Reuters, said that the mill would close.",
        "Reuters editor Lena Ortiz said that the mill would close.",
        "A report on Reuters said that it was slow.",
        "Two employees of Reuters said that the mill would close.",
        "The Reuters Institute said that the mill would close.",
        "The minister wants to buy Reuters.",
    ],
)
def test_an_outlet_that_is_spoken_of_is_not(text: str) -> None:
    """What is told about an outlet, or by somebody who works there, is not drawn on it."""
    assert [] == cited(text)


def test_the_line_says_what_rests_on_whom() -> None:
    """Claims through one outlet, through several, through none, and what the reader is not told."""
    assert summed("The mill will close, Reuters reported. Lena Ortiz said it was old.") == (
        "1 of 2 claims comes through one outlet, Reuters."
    )
    assert summed("The mill will close, TASS reported.\n\nIt is old, TASS reported.\n\nIt burnt, AFP reported.") == (
        "3 of 3 claims come through 2 outlets; 2 through TASS; 1 state-controlled, not labelled; 1 generally"
        " unreliable."
    )
    assert summed("The [mill](https://reuters.com/mill) is old.") == (
        "no claim comes through an outlet; 1 outlet linked."
    )
    assert "" == summed("The mill is old, Lena Ortiz said.")


def test_what_is_labelled_is_not_counted() -> None:
    """A word beside any mention of an outlet tells what it is."""
    assert "labelled" not in summed("The mill will close, TASS reported.\n\nThe state-run TASS said it was old.")


def test_the_paper_is_the_outlet_named_before() -> None:
    """What is credited in passing is a claim too, and so is what “the paper” adds."""
    assert summed("“It will close,” Lena Ortiz said, according to Reuters. The agency said that it was old.") == (
        "2 of 3 claims come through one outlet, Reuters."
    )


@pytest.mark.parametrize("opened", ["LOWMOOR (Reuters) — The", "Lowmoor, Norvia (Reuters) The"])
def test_whose_copy_it_is_is_no_source(opened: str) -> None:
    """The outlet that a dateline names is the article's own."""
    assert "" == summed(f"{opened} mill will close, Lena Ortiz told Reuters.")
    assert "Reuters" in summed("The mill of Lowmoor (Reuters) will close, Lena Ortiz told Reuters.")


def test_the_own_outlet_is_left_out() -> None:
    """A paper rests on itself as little as on anybody."""
    assert "" == summed("The mill will close, the Guardian reported.", "The Guardian")
    assert "Guardian" in summed("The mill will close, the Guardian reported.")


def test_the_table_tells_what_is_known() -> None:
    """A line an outlet with its kind, its standing and who says so, then what it comes to."""
    lines = shown("The mill will close, TASS reported, and Reuters said that it was old.").splitlines()

    assert any(
        line.startswith("  TASS: state-controlled (State Media Monitor, ")
        and line.endswith("; the draft does not say so")
        for line in lines
    )
    assert any(line.startswith("  Reuters: agency, ") for line in lines)
    assert lines[-1].startswith("  2 of 2 claims come through 2 outlets; 1 through TASS")


def test_json_tells_what_is_known() -> None:
    """Beside the source that an outlet is or comes through, and by outlet."""
    (article,) = json.loads(shown("Lena Ortiz told TASS that the mill is old. Tom Hale agreed.", "json"))["articles"]
    keys = {"domain", "kind", "country", "standing", "reference"}
    known = article["sources"][0]["outlet"]

    assert keys == set(known)
    assert ("tass.com", "state-controlled", "RU") == tuple(known[key] for key in ("domain", "kind", "country"))
    assert [("TASS", 1, False)] == [(one["name"], one["attributions"], one["labelled"]) for one in article["outlets"]]
    assert article["reliability"].startswith("1 of ")


def test_csv_tells_what_is_known() -> None:
    """In columns of their own, empty where nothing is known."""
    titles, *rows = csv.reader(
        shown("The mill will close, Reuters reported. Lena Ortiz said it was old.", "csv").splitlines()
    )
    columns = slice(titles.index("outlet"), titles.index("outlet") + 3)

    assert [["Reuters", "agency", "reliable"], ["", "", ""]] == [row[columns] for row in rows]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The mill will close, the British agency Reuters reported.", "reported"),
        ("The mill will close, Britain's Reuters news agency reported.", "reported"),
        ("London-based Reuters reported that the mill would close.", "reported"),
        ("The mill will close, the ministry said in a statement, Reuters reported.", "reported"),
        ("“It will close,” the minister told Britain's Reuters news agency.", "told"),
        ("“It will close,” he was quoted as saying by Reuters.", "credited"),
    ],
)
def test_what_describes_an_outlet_hides_it_not(text: str, how: str) -> None:
    """Words before its name and behind it say which outlet it is, and it is drawn on all the same."""
    assert [("Reuters", how)] == cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters declined to comment.",
        "Reuters denied that it had lied.",
        "Reuters said in a statement that the claim was wrong.",
        "In a statement, Reuters said that the claim was wrong.",
        "A Reuters staffer said that the office was cold.",
        "He keeps [Reuters](https://www.reuters.com/) open all day.",
        "The picture was posted to her Facebook account.",
    ],
)
def test_an_outlet_that_acts_is_not(text: str) -> None:
    """What it does, says as a company or is linked to as a whole is nothing that it reported."""
    assert [] == cited(text)


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        ("State-run TASS reported that the mill would close.", True),
        ("The mill will close, according to the official Xinhua News Agency.", True),
        ("The mill will close, IRNA, which is owned by the state, reported.", True),
        ("TASS reported that the mine was owned by the state.", False),
        ("A government official told TASS that the mine was shut.", False),
        ("The Kremlin said that the mine was shut, TASS reported.", False),
    ],
)
def test_a_label_is_the_outlets_own(text: str, labelled: bool) -> None:
    """Words that many a sentence has for other reasons count right beside the outlet's name only."""
    (mark,) = marked(text).marks["outlet"]

    assert labelled == ("labelled" in mark.labels)
