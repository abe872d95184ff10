from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint.document import Document
from lint.kinds import Selector
from lint.readers import read
from lint.span import Span
from lint.values import Note

FRAGMENTS = [
    *(
        "a",
        "word ",
        "é",
        "😀",
        "\u2028",
        "\x0b",
        "\x85",
        "\u00a0",
        "\t",
        "    ",
        "  \n",
        "\\\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
    ),
    *(
        "un**believ**able",
        "*em*",
        "**st*ro*ng**",
        "_u_ ",
        "~~s~~",
        "~~~",
        "**",
        "*",
        "_",
        "`",
        "``",
        "[",
        "]",
        "](",
        "<",
        "|",
        "&",
        "#",
    ),
    *("&amp;", "&#65;", "&nbsp;", "&bogus;", "\\*", "\\\\", "\\|", "\\a"),
    *(
        '[l](http://x.y "t")',
        "[a\nb](u)",
        "[r][ref]",
        "[ref]",
        "\n\n[ref]: http://z 'q'\n\n",
        "![alt *x*](i.png)",
        "[![i](a)](b)",
    ),
    *(
        "`code`",
        "`` a ` b ``",
        "`a\nb`",
        "`a\n>  b`",
        "` x `",
        "<http://a.b/%20c>",
        "<me@x.org>",
        "<http://xn--bcher-kva.de>",
    ),
    *(
        "\n> q\n",
        "\n> > n\nlazy\n",
        "> ",
        "\n- item\n",
        "\n* it\n  more\n",
        "\n1. one\n\n   par\n",
        "\n-\ttab\n\n\tx `a\n\t\tb`\n",
    ),
    *(
        "\n| a | b |\n|---|---|\n| c \\| d | `e` |\n| x\n",
        "\n> | a | b |\n> |-|-|\n> | *c* | &lt; |\n",
        "\na | b\n-|-\n|c\n",
    ),
    *(
        "<b>",
        "</b>",
        "<br>",
        "<!-- note -->",
        "<!-- a\nb -->",
        "\n<!-- x --> rest\n",
        '<a href="http://x.y/?a&amp;b">',
        "<A HREF=u>",
        "<a name='x'>",
        "</a>",
        "http://a.b/c_d",
        "www.a.b",
        "{/* mdx */}",
        "{/*a*/}",
        "\n{/* b\n\nc */}\n",
    ),
    *(
        "\n# H1\n",
        "\n## h *two* ##\n",
        "\n>  ### h &amp;\n",
        "\nset\n===\n",
        "\n---\n",
        "\n```\ncode\n```\n",
        "\n    ind\n",
    ),
]


def markdown(source: str) -> Document:
    return read(source.encode(), "draft.md")


def found(article: Document, selector: str) -> list[str]:
    return [mark.span.of(article.text) for mark in article.select(Selector.parse(selector))]


def in_file(article: Document, words: str) -> str:
    at = article.text.index(words)
    start, end = article.extent(Span(at, at + len(words)))
    return article.source[start.offset : end.offset]


@settings(max_examples=500, deadline=None)
@example("\u2028\x85\u2028")
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=18).map("".join))
def test_every_character_is_placed(source: str) -> None:
    """Whatever the markup, every run goes forward, and one as long as its place reads as the file does."""
    article = markdown(source)

    runs, before = article.origin.runs, 0
    for run, end in zip(runs, [*(run.text for run in runs[1:]), len(article.text)], strict=False):
        text, written = article.text[run.text : end], source[run.start : run.end]
        assert before <= run.start <= run.end
        assert len(text) != len(written) or text.split("\n") == written.replace("\r", "\n").split("\n")
        before = run.end
    for at in range(len(article.text)):
        start, end_of = article.extent(Span(at, at + 1))
        assert 0 <= start.offset <= end_of.offset <= len(source)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))
def test_marks_are_words(source: str) -> None:
    """No mark is empty or has white space at its ends."""
    article = markdown(source)

    marked = [mark.span.of(article.text) for marks in article.marks.values() for mark in marks]
    assert [words.strip() for words in marked if words] == marked


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=16).map("".join))
def test_links_and_emphasis_stay_within_their_block(source: str) -> None:
    """An anchor or a star that is left open reaches no further than its block; every link leads somewhere."""
    article = markdown(source)
    blocks = [mark.span for kind in ("block", "headline", "summary", "byline") for mark in article.marks.get(kind, ())]

    for mark in (*article.marks.get("link", ()), *article.marks.get("emphasis", ())):
        assert "\n\n" not in mark.span.of(article.text)
        assert any(span.covers(mark.span) for span in blocks)
        start, end = article.extent(mark.span)
        assert start.offset < end.offset
    assert all(isinstance(mark.value, str) for mark in article.marks.get("link", ()))


@pytest.mark.parametrize(
    ("source", "emphasised", "linked"),
    [
        ("A *big* _old_ **dam**", ["big", "old"], []),
        ("A *big **old*** dam", ["big old"], []),
        ("A ***big*** dam", ["big"], []),
        ("A *big dam", [], []),
        ("An un*believ*able dam", ["believ"], []),
        ("A *big [old *dam*](u)* held", ["big old dam", "dam"], ["old dam"]),
        ("A *<a href=u>big* dam</a> held", ["big"], ["big dam"]),
        ("A <a href=u>big [old](v) dam</a> held", [], ["big old dam", "old"]),
        ("A <a href=u>big\n\ndam</a> held", [], []),
        ("A <a href=u>big\n> dam</a> held", [], []),
        ("A <a href=u><a href=v>big</a> dam</a> held", [], ["big"]),
        ("A <a href=u>big <a href=v>dam</a> held", [], ["big", "dam"]),
        ("A <a href=u></a> dam [](v) held", [], []),
        ("A <a href=u> big </a> dam", [], ["big"]),
        ("A http://a.b/c dam [http://a.b/d](u)", [], ["http://a.b/c", "http://a.b/d"]),
        ("A *http://a.b/c* dam", ["http://a.b/c"], ["http://a.b/c"]),
        ("A http://a.b/c_d_e dam", [], ["http://a.b/c_d_e"]),
    ],
)
def test_what_is_emphasised_and_linked(source: str, emphasised: list[str], linked: list[str]) -> None:
    """Stars and anchors may lie in one another and over each other's ends."""
    article = markdown(source)

    assert sorted(emphasised) == sorted(found(article, "emphasis"))
    assert sorted(linked) == sorted(found(article, "link"))


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("An un**believ**able dam", "unbelievable", "un**believ**able"),
        ("Vale &amp; Ortiz", "& Ortiz", "&amp; Ortiz"),
        ("5 \\* 3", "* 3", "\\* 3"),
        ("A [*big* dam](http://x.y 'a title') held", "big dam held", "big* dam](http://x.y 'a title') held"),
        ("> A dam\r\n> held", "dam\nheld", "dam\r\n> held"),
        ("- A `dam\n  gate` held", "dam\ngate", "dam\n  gate"),
        ("A dam ![of *stone*](x.png) held", "dam  held", "dam ![of *stone*](x.png) held"),
        ("| a | b |\n|---|---|\n| x \\| y | z |", "x | y", "x \\| y"),
        ("See <http://xn--dm-via.example>", "http://däm.example", "http://xn--dm-via.example"),
        ("## Dam *holds* ##", "Dam holds", "Dam *holds"),
        ("A dam<br>held", "dam\nheld", "dam<br>held"),
        ('A <a href="u">dam</a> held', "dam held", "dam</a> held"),
        ("A <a href='u'>big *dam*</a> held", "big dam", "big *dam"),
        ('A <A\nHREF="a&amp;b">big\ndam</A> held', "big\ndam", "big\ndam"),
        ('| a | b |\n|---|---|\n| <a href="u">x</a> | y |', "x", "x"),
        ("# Dam\n\n1. One\n\n   > two *three*", "two three", "two *three"),
    ],
)
def test_words_go_back_to_their_place(source: str, words: str, written: str) -> None:
    """What a reader sees stands where it is written, markup included."""
    assert written == in_file(markdown(source), words)


def test_blocks() -> None:
    """Every block is marked as what it is; code and HTML are no prose."""
    article = markdown(
        "# Dam *holds*\n\nBy Lena Ortiz\n\nANKARA (Newswire) — It held.\n\n## Next\n\n- one\n- two\n\n  more\n\n"
        "> It held,\n> he said.\n\n"
        "| a | b |\n|---|---|\n| c | |\n\n```\ncode\n```\n\n<div>\nhtml\n</div>\n\n*Photo: Tom Vale*\n\n# Again\n"
    )

    assert ["Dam holds"] == found(article, "headline.title")
    assert ["By Lena Ortiz"] == found(article, "byline")
    assert ["ANKARA (Newswire) —"] == found(article, "dateline")
    assert ["Next", "Again"] == found(article, "block.heading")
    assert ["one", "two", "more"] == found(article, "block.item")
    assert ["It held,\nhe said."] == found(article, "blockquote")
    assert ["a", "b", "c"] == found(article, "block.cell")
    assert ["Photo: Tom Vale"] == found(article, "block.furniture")
    assert "code" not in article.text
    assert "html" not in article.text


def test_front_matter_gives_the_title() -> None:
    """A first heading under a title of front matter is a heading."""
    article = markdown("---\ntitle: Dam\n---\n# Dam holds\n\nIt held.\n")

    assert (["Dam"], ["Dam holds"]) == (found(article, "headline"), found(article, "block.heading"))


def test_links() -> None:
    """A link marks its words and holds its address."""
    article = markdown("A [dam](http://x.y/a 'title') and <http://z.example> and [one][r]\n\n[r]: /r\n")

    links = article.marks["link"]
    assert ["dam", "http://z.example", "one"] == found(article, "link")
    assert ["http://x.y/a", "http://z.example", "/r"] == [link.value for link in links]


@pytest.mark.parametrize(
    ("text", "note", "source"),
    [
        ("A  dam", "why", "A <!-- why --> dam"),
        ("A  dam", "why *so*", "A {/* why *so* */} dam"),
        ("A dam", "why", "<!-- why -->\nA dam"),
        ("A dam", "why", "<!-- why --> A dam"),
        ("A dam", "why\n\nso", "A dam\n\n{/* why\n\nso */}"),
        ("", "why", "> <!-- why -->"),
    ],
)
def test_comments_are_notes(text: str, note: str, source: str) -> None:
    """A comment is no prose, and is kept with its place."""
    article = markdown(source)

    opened = source.index("<!--" if "<!--" in source else "{/*")
    closed = source.index("-->") + 3 if "<!--" in source else source.index("*/}") + 3
    assert (text, (Note(note, opened, closed),)) == (article.text, article.notes)


@pytest.mark.parametrize("source", [">" * 300 + " a", "[" * 500 + "a", "- " * 200 + "x", "*a **b " * 200, "![" * 200])
def test_tangles_are_read(source: str) -> None:
    """Markup nested beyond reason is read, not crashed on."""
    assert len(markdown(source).text) <= len(source)
