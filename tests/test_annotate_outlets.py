"""Outlets in a draft: by links of every kind, and by names where they are names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.citing import citations
from lint.document import Document
from lint.engine import Engine
from lint.kinds import Selector
from lint.knowledge.outlet_lines import Reader
from lint.knowledge.press import Outlet, Outlets
from lint.readers import read
from lint.values import Facts

TABLE = Outlets(
    (
        "Aldby Herald, Herald of Aldby | herald.example, hrld.example | GB | newspaper | reliable, rsp 2025",
        "Lowmoor's Own | own.example | GB | newspaper | -",
        "Norvia Post | norviapost.* | GB | newspaper | -",
        "Vale Digest | wide.example/digest | GB | magazine | -",
        "Vale Review | wide.example/digest/review | GB | magazine | -",
        "Wide | wide.example | GB | site | -",
        "Tide? | tide.example | GB | magazine | -",
        "State Wire | wire.example | GB | state-controlled, rsp 2025 | -",
    ),
    Reader({"rsp": "Wikipedia, perennial sources"}, {"GB": "United Kingdom"}),
)
HERALD = "https://www.herald.example/2031/dam"


def article(text: str, path: str = "draft.md", outlet: str = "") -> Document:
    return Engine(()).marked(read(text.encode(), path, Facts(outlet=outlet, outlets=TABLE)))


def outlets(text: str, how: str, path: str = "draft.md") -> list[tuple[str, str]]:
    """The words that name an outlet (or lead to one), and which it is."""
    found = article(text, path)
    marks = found.select(Selector("outlet", how))
    return [(mark.span.of(found.text), mark.value.name) for mark in marks if isinstance(mark.value, Outlet)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The [dam]({HERALD}) broke.", "dam"),
        (f"The [dam]({HERALD} 'A title') broke.", "dam"),
        (f"The [dam](<{HERALD}>) broke.", "dam"),
        (f"The [dam][1] broke.\n\n[1]: {HERALD}", "dam"),
        (f"The [dam] broke.\n\n[dam]: {HERALD} 'A title'", "dam"),
        (f"The [*old* dam]({HERALD}) broke.", "old dam"),
        (f"The *[dam]({HERALD})* broke.", "dam"),
        (f"See <{HERALD}>.", HERALD),
        (f"See {HERALD}.", HERALD),
        ("See www.herald.example/dam.", "www.herald.example/dam"),
        (f'The <a href="{HERALD}">dam</a> broke.', "dam"),
        (f"The <a href='{HERALD}'>dam</a> broke.", "dam"),
        (f"The <a href={HERALD}>dam</a> broke.", "dam"),
        (f'The <A HREF="{HERALD}" TARGET=_blank>dam</A> broke.', "dam"),
        (f'The <a class="a href=b" data-href="https://wide.example" href="{HERALD}">dam</a> broke.', "dam"),
        (f"The <a title='a \"b\" > c'\nhref = '{HERALD}'>old\ndam</a> broke.", "old\ndam"),
        ('The <a href="https://herald.example/?a=1&amp;b=2">dam</a> broke.', "dam"),
        ('The <a href="https&#58;//herald.example/">dam</a> broke.', "dam"),
        (f'The <a href="{HERALD}">old <b>dam</b></a> broke.', "old dam"),
        (f'The <a href="{HERALD}">old <a name="x">dam</a> wall</a> broke.', "old"),
        (f"# The [dam]({HERALD}) breaks", "dam"),
        (f'# The <a href="{HERALD}">dam</a> breaks', "dam"),
        (f"| a | b |\n|---|---|\n| the | [dam]({HERALD}) |", "dam"),
        (f'| a | b |\n|---|---|\n| the | <a href="{HERALD}">dam</a> |', "dam"),
        (f"> The [dam]({HERALD}) broke.", "dam"),
        (f"* The [dam]({HERALD}) broke.", "dam"),
        (f"“The [dam]({HERALD}) broke,” Ada Vale said.", "dam"),
    ],
)
def test_links_of_every_kind_lead_to_an_outlet(text: str, words: str) -> None:
    """Markdown's links, HTML's anchors and addresses in the text, wherever they stand."""
    assert outlets(text, "linked") == [(words, "Aldby Herald")]


@pytest.mark.parametrize(
    "text",
    [
        f'The <a href="{HERALD}">dam broke.',
        f"The dam</a> broke, <a name='{HERALD}'>it</a> did.",
        "The <a>dam</a> <abbr href='https://herald.example'>broke</abbr>.",
        "The <a href=''>dam</a> [broke]().",
        f"The dam broke.\n\n```\n{HERALD}\n```",
        f"The dam broke.<!-- {HERALD} -->",
        f"The ![dam]({HERALD}.png) broke.",
        "The [dam](mailto:desk@herald.example) [broke](/herald.example) [here](#herald.example).",
        "The [dam](https://herald.example.mirror.example) [broke](https://notherald.example).",
        "The [dam](https://herald.example@mirror.example/) broke.",
        "The [dam](https://mirror.example/https-herald.example) broke.",
    ],
)
def test_what_is_no_link_to_an_outlet(text: str) -> None:
    """Anchors that are not closed or have no address, code, comments, pictures, other schemes and other hosts."""
    assert outlets(text, "linked") == []


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://herald.example", "Aldby Herald"),
        ("https://HERALD.example/A", "Aldby Herald"),
        ("https://hrld.example/a", "Aldby Herald"),
        ("https://m.herald.example/a", "Aldby Herald"),
        ("https://web.archive.org/web/2031/https://herald.example/a", "Aldby Herald"),
        ("https://www.norviapost.com", "Norvia Post"),
        ("https://norviapost.co.uk/a", "Norvia Post"),
        ("https://news.norviapost.fr/a", "Norvia Post"),
        ("https://norviapost.mirror.example/a", ""),
        ("https://wide.example/a", "Wide"),
        ("https://wide.example/digest", "Vale Digest"),
        ("https://wide.example/digest/a/b/c/d", "Vale Digest"),
        ("https://wide.example/digestion", "Wide"),
        ("https://wide.example/digest/review/a", "Vale Review"),
        ("https://wide.example/a/digest", "Wide"),
        ("https://example/a", ""),
    ],
)
def test_whose_an_address_is(address: str, name: str) -> None:
    """Parts of a host, a domain for all countries and folders are an outlet's; the longest of them wins."""
    assert [found for _, found in outlets(f"The [dam]({address}) broke.", "linked")] == [name][: bool(name)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The dam broke, the Aldby Herald reported.", "Aldby Herald", "Aldby Herald"),
        ("The Aldby Herald's report was short.", "Aldby Herald", "Aldby Herald"),
        ("The Aldby Herald’s report was short.", "Aldby Herald", "Aldby Herald"),
        ("The dam broke, the Aldby\nHerald reported.", "Aldby\nHerald", "Aldby Herald"),
        ("The dam broke, *the Aldby Herald* reported.", "Aldby Herald", "Aldby Herald"),
        ("The dam broke, the **Aldby** Herald reported.", "Aldby Herald", "Aldby Herald"),
        ("The dam broke, the Herald of Aldby reported.", "Herald of Aldby", "Aldby Herald"),
        ("The dam broke (Aldby Herald).", "Aldby Herald", "Aldby Herald"),
        ("Lowmoor's Own reported it.", "Lowmoor's Own", "Lowmoor's Own"),
        ("Lowmoor’s Own reported it.", "Lowmoor’s Own", "Lowmoor's Own"),
        ("It was published by Tide.", "Tide", "Tide?"),
        ("Ada Vale told Tide that it broke.", "Tide", "Tide?"),
        ("The dam broke, *Tide* reported.", "Tide", "Tide?"),
        ("The dam broke, according to [Tide](https://tide.example).", "Tide", "Tide?"),
        ("The dam broke, Tide magazine wrote.", "Tide", "Tide?"),
    ],
)
def test_names(text: str, words: str, name: str) -> None:
    """A form is found whatever its apostrophe, line and emphasis; an unsure one where its place makes it plain."""
    assert outlets(text, "named") == [(words, name.rstrip("?"))]


@pytest.mark.parametrize(
    "text",
    [
        "The Tide rose in Lowmoor.",
        "The dam broke at High Tide on Monday.",
        "# The Tide Turns\n\nThe dam broke.",
        "Time and Tide wait for nobody.",
        "Ada Tide told the council that it broke.",
        "the aldby herald was sold.",
        "Aldby Heralds were sold.",
        "A wide river and a *wide* dam.",
    ],
)
def test_what_names_no_outlet(text: str) -> None:
    """A word that is more often something else, another name and small letters name none."""
    assert [name for _, name in outlets(text, "named") if name in {outlet.name for outlet in TABLE}] == []


SHIPPED = [
    ("By the Time the dam broke, it was noon.", "Time", False),
    ("It took Time to mend.", "Time", False),
    ("Ada Vale told Time that it broke.", "Time", True),
    ("It was a question of *time*.", "Time", False),
    ("The survey was published by Time on Monday.", "Time", True),
    ("The Hill was steep.", "The Hill", False),
    ("They met on The Hill at noon.", "The Hill", False),
    ("Ada Vale told The Hill that it broke.", "The Hill", True),
    ("According to The Hill, it broke.", "The Hill", True),
    ("Vicente Fox told the council that it broke.", "Fox News", False),
    ("The Fox ran over the dam.", "Fox News", False),
    ("Fox News reported on Monday that the dam broke.", "Fox News", True),
    ("Solve for X and write it down.", "X", False),
    ("Malcolm X spoke there.", "X", False),
    ("The mayor wrote in a post on X that it broke.", "X", True),
    ("Nature took its course.", "Nature", False),
    ("The study was published in Nature on Monday.", "Nature", True),
    ("The study was published in the journal Nature.", "Nature", True),
    ("Science is slow.", "Science", False),
    ("The Sun rose over the dam.", "The Sun", False),
    ("The Times were hard.", "The Times", False),
    ("Ada Vale told The Times that it broke.", "The Times", True),
]


@pytest.mark.parametrize(("text", "name", "there"), SHIPPED, ids=lambda value: str(value)[:40])
def test_names_that_are_more_often_something_else(text: str, name: str, there: bool) -> None:
    """The shipped table's short names are found in their places and nowhere else."""
    found = Engine(()).marked(read(text.encode(), "draft.md", Facts()))
    named = {mark.value.name for mark in found.select(Selector("outlet", "named")) if isinstance(mark.value, Outlet)}

    assert (name in named) == there


def labels(text: str, outlet: str = "") -> list[frozenset[str]]:
    return [mark.labels for mark in article(text, outlet=outlet).select(Selector("outlet", ""))]


def test_own() -> None:
    """The outlet that the front matter names is the draft's own, by every form, linked or named, with “the” or not."""
    text = f"The Herald of Aldby [saw]({HERALD}) it, and so did the Norvia Post."

    for own in ("Aldby Herald", "The Aldby Herald", "herald of aldby"):
        assert ["own" in found for found in labels(text, own)] == [True, True, False]
    assert ["own" in found for found in labels(f"---\noutlet: The Aldby Herald\n---\n\n{text}")] == [True, True, False]
    assert not any("own" in found for found in labels(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("State Wire, a state-controlled agency, reported that the dam held.", True),
        ("The dam held, the state-run State Wire reported.", True),
        ("State Wire reported that the dam held. The state news agency gave no source.", True),
        ("State Wire reported that the dam held.", False),
        ("State Wire reported that the dam held. Rain fell. Wind blew. The state-run mill closed. It rained.", False),
    ],
)
def test_labelled(text: str, told: bool) -> None:
    """Words near a mention that say what kind of outlet it is count for all its mentions; far ones do not."""
    assert {"labelled" in found for found in labels(f"{text}\n\nRain fell.\n\nState Wire had no picture.")} == {told}


def test_a_word_that_describes_is_no_first_name() -> None:
    """“State-run” before a name at the start of a sentence makes nobody's surname of it."""
    text = "The dam was hit, [Sputnik](https://sputnikglobe.com/dam.html) reported. State-run Sputnik gave no names."
    marks = list(Engine(()).marked(read(text.encode(), "draft.md", Facts())).select(Selector("outlet", "")))

    assert ["named", "linked"] == [how for mark in marks for how in ("named", "linked") if how in mark.labels]
    assert all("labelled" in mark.labels for mark in marks)


def test_a_name_in_its_own_link_is_drawn_on_once_and_in_anothers_both_are() -> None:
    """Both the outlet that is named and the one that the address leads to are drawn on, where they differ."""

    def drawn(text: str) -> set[tuple[str, str]]:
        return {(cited.outlet.name, cited.how) for cited in citations(article(text))}

    assert drawn(f"The dam broke, the [Aldby Herald]({HERALD}) reported.") == {("Aldby Herald", "reported")}
    assert drawn("The dam broke, the [Aldby Herald](https://wide.example/a) reported.") == {
        ("Aldby Herald", "reported"),
        ("Wide", "linked"),
    }


PIECES = st.sampled_from(
    [
        *(
            "[",
            "]",
            "](",
            ")",
            "<",
            ">",
            "<a ",
            "</a>",
            "href=",
            '"',
            "'",
            "*",
            "_",
            "`",
            " ",
            "\n",
            "\n\n",
            "# ",
            "> ",
        ),
        *("| a | b |\n|---|---|\n| ", " | ", HERALD, "www.herald.example", "Aldby Herald", "Tide", "&amp;", "the "),
        *("told ", "’s ", "reported ", "<A HREF='https://wide.example'>", f"[dam]({HERALD})", "[1]", "{/* a */}"),
        *(f"\n\n[1]: {HERALD}\n\n", "<a>", "<br>", "<!-- a -->", "***", "__", "~~"),
    ]
)


@given(st.lists(PIECES, max_size=16).map("".join), st.sampled_from(("draft.md", "draft.txt")))
def test_whatever_is_written_marks_are_words_of_the_text(text: str, path: str) -> None:
    """No tangle of markup raises, and every link and outlet has words, which stand where the file has them."""
    found = article(text, path)

    for kind in ("link", "outlet", "emphasis"):
        for mark in found.select(Selector(kind, "")):
            words = mark.span.of(found.text)
            start, end = found.extent(mark.span)
            assert words.strip() == words != ""
            assert 0 <= start.offset < end.offset <= len(found.source)
