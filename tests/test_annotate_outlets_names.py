"""Where a name is an outlet's and where it is another's: surnames, initials, longer names, short forms."""

from __future__ import annotations

import pytest

from lint.citing import citations
from lint.document import Document
from lint.engine import Engine
from lint.knowledge.press import Outlet
from lint.readers import read
from lint.values import Facts


def marked(text: str) -> Document:
    return Engine(()).marked(read(text.encode(), "draft.txt", Facts()))


def named(text: str) -> list[tuple[str, str]]:
    """What is marked as an outlet in `text`, and the outlet that it is taken for."""
    shelf = marked(text).shelves.get("outlet")
    marks = shelf.marks if shelf else ()
    return [(mark.span.of(text), mark.value.name) for mark in marks if isinstance(mark.value, Outlet)]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Mike Bloomberg spoke in Lowmoor. An attack on Bloomberg may help the others.",
        "Economist Steve Vale left the ferry board in May.",
        "He boasted of the TV ratings.",
        "The camp is at 47. RT @oonavale The vote is close.",
        "Ada Vale founded the People's Tax Page in May.",
    ],
)
def test_a_name_of_something_else_is_no_outlet(text: str) -> None:
    """Surnames, words with the capital of their place, kinds of media and retweets name none."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("An article in the People's Daily named the mill.", ("People's Daily", "People's Daily")),
        ("The Atlantic's Ada Vale disagreed.", ("The Atlantic", "The Atlantic")),
        ("Reason senior editor Ada Vale disagreed.", ("Reason", "Reason")),
        ("GET THE FOX NEWS APP", ("FOX NEWS", "Fox News")),
    ],
)
def test_a_place_makes_an_outlet_plain(text: str, outlet: tuple[str, str]) -> None:
    """A possessive in a form, somebody of its own, a post behind it, and capitals throughout."""
    assert named(text) == [outlet]


def test_a_short_form_is_the_outlet_named_in_full() -> None:
    """“The Times” is the one Times that the article names; where it names two, nobody knows which."""
    one = "The New York Times reported that the mill closed. The clerk told The Times that it may open again."
    two = "The Los Angeles Times reported it. " + one

    assert named(one)[-1][1] == "New York Times"
    assert named(two)[-1][1] in {"The Times", "Times"}


@pytest.mark.parametrize(
    "text",
    [
        "The New York Times did not respond to an email from Lowmoor.",
        "A Breitbart staffer told the clerk that the mill had closed.",
        "Facebook said the mill had bought advertisements.",
        "Facebook profiles were taken from 300 people of Lowmoor.",
        "Ada Vale will sue the Washington Post over a report.",
    ],
)
def test_what_is_about_an_outlet_is_no_citation(text: str) -> None:
    """What an outlet does or leaves undone, what its staff say, and what a platform is."""
    assert [one.how for one in citations(marked(text))] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It never works, and they know it.”\n\nAda Vale, The Hill\n\nIt rained.", ["The Hill"]),
        ("It never works.” Ada Vale and Mia Thorn, Vox\n\nIt rained.", ["Vox"]),
        ("Articles in the Wall Street Journal and the Independent named it.", ["Wall Street Journal", "Independent"]),
        ("Ada Vale told the Independent so. By noon the Independent was gone.", ["Independent", "Independent"]),
        ("Ada Vale told the Atlantic that the dam held.", ["Atlantic"]),
        ("As the Atlantic’s Ada Vale wrote, it held.", ["Atlantic"]),
        ("It held (via the Hill), and all was well.", ["Hill"]),
        ("Quartz has since reported that it held.", ["Quartz"]),
        ("For more on the dam, read Vox’s explainer.", ["Vox"]),
        ("The quarrel was between her and Fox News Chairman Tom Thorn.", ["Fox News"]),
        ("Watch it at video.foxnews.com tonight, or ask DailyWire.com.", ["video.foxnews.com", "DailyWire.com"]),
        ("Mia Thorn told WALD that it held.", ["WALD"]),
        ("In August, WALD-TV reported that it held.", ["WALD-TV"]),
        ("This article is republished from The Conversation.", ["The Conversation"]),
        ("A tale, as Ada Vale wrote at Lawfare, of two dams.", ["Lawfare"]),
        ("Ada Vale spoke in Lowmoor in May. | Tom Thorn/AP Photo 2031 Elections Many came.", ["AP"]),
        ("Reuters' Morning Report is out, and a study by the Journal of Lowmoor Dams.", ["Reuters"]),
        ("She said so on ABC’s “Good Morning America” in May.", ["ABC’s “Good Morning America"]),
        ("A survey by Tidal magazine puts it at 18.", ["Tidal"]),
        ("Listen to the Mother Jones Podcast on the dam.", ["Mother Jones"]),
    ],
)
def test_outlets_are_found_by_what_stands_around_them(text: str, found: list[str]) -> None:
    """Who signs, a list, a second mention, a small article, a title behind, a host, a call sign."""
    assert [form for form, _ in named(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "People reported feeling dizzy after the flood. People interviewed there were angry.",
        "Local reporters were barred. “People have reported it before,” Ada Vale said.",
        "Doses per People’s Clinic were low. The BBC’s rival and People for Lowmoor left.",
        "The hurricane was reported in the Atlantic on Monday. Pilots flew over the Atlantic.",
        "The mayor told the Nation that the worst was over. The Nation's Report Card fell.",
        "They met on the Hill at noon. Few know how the Hill works.",
        "Write to desk@thehill.com or ada@mail.foxnews.com.",
        "The clerk WHOM they told WAITED. Ada Vale told WATT Corp. so.",
        "Nature's story is long. The laws of Nature hold.",
        "The Lowmoor Rifle Society (LRS) said so.",
        "The Lowmoor shop sold a French magazine, a Paris magazine and high capacity magazines.",
    ],
)
def test_what_has_a_capital_for_another_reason_is_no_outlet(text: str) -> None:
    """Words of a sentence's start, seas and hills, addresses of mail, words in capitals."""
    assert [form for form, _ in named(text) if form != "BBC"] == []


def test_an_outlet_goes_by_its_initials() -> None:
    """Those in brackets behind a name, and three and more of a name in full, unless they are another body's."""
    bracketed = "The RealClearPolitics (RCP) average fell. The last RCP average was 3."
    full = "The Center for American Progress drew up a list. What CAP left out was pay."
    other = "The Center for American Progress drew it up. The Coal Ash Producers (CAP) were angry. CAP left."

    assert named(bracketed)[1:] == [("RCP", "RealClearPolitics")] * 2
    assert named(full)[1:] == [("CAP", "Center for American Progress")]
    assert named("The CAP was low. The Hill was steep.") == []
    assert named(other) == [("Center for American Progress", "Center for American Progress")]


def test_who_told_the_hill_may_meet_on_the_hill() -> None:
    """With a small article a word is no second mention of an outlet that the article writes with a capital one."""
    text = "Ada Vale told The Hill so. On the Hill few agreed, and that is how the Hill works. The Hill asked again."

    assert [form for form, _ in named(text)] == ["The Hill", "The Hill"]


@pytest.mark.parametrize(
    "text",
    [
        "The supplement that China Daily produces called “Vale Watch” looks like news.",
        "With additional reporting by NPR’s Ada Vale.",
        "Read more at: https://www.nationalreview.com/article/451486/dam",
        "Read or Share this story: https://www.usatoday.com/story/2031/dam",
        "CNN has been accused of “an egregious misreading of the poll”.",
        "Welcome to Reuters’ Morning Report and a happy Monday.",
    ],
)
def test_a_name_a_hand_in_the_text_and_its_own_page_are_no_citation(text: str) -> None:
    """Who names its product, who helped to write, where the text stands, and a greeting."""
    assert citations(marked(text)) == ()


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The Guardian has since called the dam “a risk to all”.", "reported"),
        ("The Guardian called the dam “a risk to all”.", "reported"),
        ("It held, according to reporting by Reuters.", "credited"),
        ("One was charged with theft, reports Roll Call.", "reported"),
        ("It is told in full at https://www.nationalreview.com/article/451486/dam today.", "linked"),
    ],
)
def test_what_looks_like_those_is_a_citation(text: str, how: str) -> None:
    """An outlet that calls something what it is, reporting that is credited, an address in a sentence."""
    assert [one.how for one in citations(marked(text))] == [how]
