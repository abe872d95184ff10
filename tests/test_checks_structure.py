"""What an article should have, and what its links and its notes leave open."""

from __future__ import annotations

import pytest
from checking import asker, shipped
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.engine import Engine
from lint.kinds import Selector
from lint.readers import read
from lint.values import Facts

NAMES = frozenset(("metadata-no-date", "metadata-no-place", "outlet-no-link"))
strict = Engine(tuple(rule for rule in shipped() if rule.name in NAMES), lambda *_: "suggestion")
found = asker("page-furniture", "update-unexplained", "doubled-word", "repeated-opening")
found("The the port. This story has been updated.")  # whoever asks first reads the lists

BODY = "The port opened on Monday after nine years of work, and the first ship came in at noon with a load of grain."


def missing(text: str) -> list[str]:
    article: Document = read(text.encode(), "draft.md", Facts())
    findings, _ = strict.check(article)
    return [finding.name for finding in findings]


@given(st.booleans(), st.booleans(), st.booleans())
def test_what_is_missing_is_told_once(date: bool, place: bool, fenced: bool) -> None:
    """An article without a day or a place is told so, whether or not it has front matter; one that has them is not."""
    lines = [line for line, told in (("date: 2031-03-03", date), ("place: Aldby", place)) if told]
    matter = "---\ntitle: The port opens\n" + "".join(f"{line}\n" for line in lines) + "---\n\n"
    expected = [name for name, told in (("metadata-no-date", date), ("metadata-no-place", place)) if not told]

    assert expected == missing(matter + BODY)
    if fenced:
        assert ["metadata-no-date", "metadata-no-place"] == missing(BODY)


@pytest.mark.parametrize("linked", [True, False])
def test_an_outlet_is_linked_once(linked: bool) -> None:
    """In an article with links, an outlet needs one for all that it is cited for; elsewhere nobody is asked."""
    cited = "the [Aldby Herald](https://h.example/1)" if linked else "the Aldby Herald"
    text = f"The [port](https://p.example/) opened. The lock broke, {cited} reported.\n\nThe Aldby Herald said why."

    assert ([] if linked else ["outlet-no-link"]) == [name for name in missing(text) if name == "outlet-no-link"]
    assert "outlet-no-link" not in missing(text.replace("[port](https://p.example/)", "port"))


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Story continues below",
        "SEE ALSO: Ferry sold",
        "Read more: Ferry sold",
        "More on this story",
        "You may also like",
        "Photo: Jan Novak/Newswire",
        "Enlarge this image toggle caption Jan Novak/Newswire",
        "Media playback is unsupported on your device Media caption The port at dawn",
        "Sign up for our newsletter",
        "Get the news delivered to your inbox",
        "Share | Tweet | Email",
        "Follow Jan Novak on Facebook",
        "Listen to article 2:15",
        "© 2031 Aldby Courier",
        "This article is more than 3 years old",
        "Slideshow (9 images)",
        "Continue reading below",
    ],
)
def test_furniture_is_asked_by_no_other_rule(line: str) -> None:
    """A line of the page is found as one, and what stands in it by no other rule."""
    assert ["page-furniture"] == found(f"{BODY}\n\n{line}\n\nIt has two docks.")
    article = Engine(()).marked(read(f"{BODY}\n\n{line}\n\nIt has two docks.".encode(), "draft.md", Facts()))
    assert not any(
        line in mark.span.of(article.text) for kind in ("paragraph", "sentence") for mark in article.marks[kind]
    )


@given(st.sampled_from(("to add a comment", "to correct a name", "with a statement from the port")))
def test_an_explained_update_passes(change: str) -> None:
    """A note of a change is found where it does not say of what, and passes where it does."""
    assert ["update-unexplained"] == found(f"{BODY}\n\nThis story has been updated.")
    assert [] == found(f"{BODY}\n\nThis story has been updated {change}.")
    assert [] == found(f"{BODY}\n\nThis story has been updated. An earlier version gave another day.")


every = Engine(shipped(), lambda *_: "suggestion")
OF_THE_WHOLE = frozenset(("metadata-no-byline", "metadata-no-date", "metadata-no-place"))


@pytest.mark.parametrize("ending", ["md", "txt"])
@pytest.mark.parametrize(
    "line",
    [
        "Read more: Is the the mayor a crook? You won't believe what experts say",
        "Related: Killer Tom Hale in court, as everyone knows that he murdered Ada Okoye",
        "Photo: TK, CafÃ© Novack",
        "Tags: Jan Novack, 14 dead, committed suicide",
        "© 2031 Aldby Herald. Sources say it was updated on 31 April, for $3.4 million, $2.1 million and $1.2.",
    ],
)
def test_no_rule_of_any_family_reads_furniture(line: str, ending: str) -> None:
    """Whatever stands in a line of the page, and in whatever format, every other rule is silent on it."""
    text = f"# The port opens\n\n{BODY} Jan Novak cut the ribbon.\n\n{line}\n\nTwelve people came by boat."

    findings, _ = every.check(read(text.encode(), f"draft.{ending}", Facts()))

    assert {"page-furniture"} == {finding.name for finding in findings} - OF_THE_WHOLE


@pytest.mark.parametrize(
    "line",
    [
        "Heavy rain contributed to this year's flood.",
        "Reporting by the Herald in May showed that the port knew.",
        "Writing by hand is taught again in Aldby.",
    ],
)
def test_a_sentence_of_the_article_is_no_furniture(line: str) -> None:
    """A sentence that begins or ends like a credit is read."""
    article = read(f"{BODY}\n\n{line}\n\nIt has two docks.".encode(), "draft.md", Facts())

    assert [] == list(article.select(Selector("block", "furniture")))
