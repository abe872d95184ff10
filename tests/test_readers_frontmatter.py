from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from lint.document import Document
from lint.errors import BylintError
from lint.kinds import Selector
from lint.readers import read
from lint.readers.shown import SETTING
from lint.values import Facts


def found(article: Document, selector: str) -> list[str]:
    return [mark.span.of(article.text) for mark in article.select(Selector.parse(selector))]


def matter(yaml_lines: str, facts: Facts = Facts()) -> Document:  # noqa: B008 - never changed
    return read(f"---\n{yaml_lines}\n---\nThe dam held.\n".encode(), "draft.md", facts)


def in_file(article: Document, selector: str) -> list[str]:
    extents = (article.extent(mark.span) for mark in article.select(Selector.parse(selector)))
    return [article.source[start.offset : end.offset] for start, end in extents]


NESTED = "mapping values are not allowed in this context"
CONTROL = "control characters are not allowed"
WORDS = ["word", "é😀", "a b", " ", "x.y", "\n  ", "\n\n  ", "\r\n  "]
SCALARS = st.one_of(
    st.lists(st.sampled_from(WORDS)).map(lambda parts: "w" + "".join(parts)),
    st.lists(st.sampled_from([*WORDS, "''", '"', "\\n"])).map(lambda parts: f"'w{''.join(parts)}'"),
    st.lists(st.sampled_from([*WORDS, "\\n", "\\u00e9", "\\x41", '\\"', "\\\\", "\\\n  ", "'"])).map(
        lambda parts: f'"w{"".join(parts)}"'
    ),
    st.tuples(st.sampled_from(["|", ">", "|-", ">+"]), st.lists(st.sampled_from([*WORDS, "\n    in\n  "]))).map(
        lambda block: f"{block[0]}\n  w{''.join(block[1])}"
    ),
)


@given(SCALARS, SCALARS)
def test_display_texts_read_as_yaml_reads_them(title: str, summary: str) -> None:
    """However a value is written, its text is YAML's, and characters that pair with the file are the file's."""
    written = f"title: {title}\nsummary: {summary}"
    values = yaml.load(written + "\n", Loader=yaml.CBaseLoader)  # noqa: S506 - the loader that guesses nothing
    assume(not SETTING.fullmatch(values["summary"].strip()))

    article = matter(written)

    assert [values["title"].strip()] == found(article, "headline.title")
    assert [values["summary"].strip()] == found(article, "summary")
    ends = [*(run.text for run in article.origin.runs[1:]), len(article.text)]
    for run, end in zip(article.origin.runs, ends, strict=False):
        text, source = article.text[run.text : end], article.source[run.start : run.end]
        assert text == source or len(text) != len(source) or not text.strip()


def test_kinds_of_display_text() -> None:
    """Each display text is marked as what it is, in the order of the file, before the copy."""
    article = matter(
        "kicker: Water\ntitle: 'Dam: holds'\nseo_title: Does it hold\npush: It holds\ndek: A dam.\n"
        "authors: [Lena Ortiz, {name: Tom Vale}]\n"
        "caption: At dusk\nlayout: post"
    )

    assert ["Water"] == found(article, "headline.kicker")
    assert ["Dam: holds"] == found(article, "headline.title")
    assert ["Does it hold", "It holds"] == found(article, "headline.social")
    assert ["A dam."] == found(article, "summary")
    assert ["Lena Ortiz", "Tom Vale"] == found(article, "byline")
    assert ["At dusk"] == found(article, "caption")
    assert article.text.endswith("At dusk\n\nThe dam held.")


@pytest.mark.parametrize(
    ("selector", "written"),
    [
        *(("headline.social", f"{key}: Dam holds") for key in ("seo-title", "seo_title", "seoTitle", "SEOTitle")),
        *(("headline.social", f"{key}: Dam holds") for key in ("og:title", "twitter:title", "shortTitle")),
        *(("headline.social", f"{key}: Dam holds") for key in ("push", "push_alert", "alert", "tweet", "emailSubject")),
        *(("headline.social", f"seo:\n  {key}: Dam holds") for key in ("title", "headline")),
        ("headline.social", "social: {image: dam.jpg, title: Dam holds}"),
        ("headline.social", "push:\n  send: true\n  body: Dam holds"),
        ("headline.social", "alerts: off\nhomepage:\n  headline: Dam holds"),
        ("headline.social", "headlines: {print: Dam holds}"),
        ("headline.title", "headline: {main: Dam holds, length: 9}"),
        ("headline.social", "alerts:\n- text: Dam holds"),
        ("headline.kicker", "eyebrow: Dam holds"),
        ("dateline", "location: Dam holds"),
        *(("summary", f"{key}: Dam holds") for key in ("og:description", "newsletter-blurb", "teaser", "metaText")),
        ("summary", "newsletter: {send: yes, blurb: Dam holds}"),
        ("summary", "social:\n  description: Dam holds"),
        *(("caption", f"{key}: Dam holds") for key in ("image-caption", "photoCaption", "cutline")),
        ("caption", "images:\n- src: dam.jpg\n  caption: Dam holds"),
        ("caption", "hero: {caption: Dam holds, credit: Lena Ortiz}"),
    ],
)
def test_every_display_text_is_shown(selector: str, written: str) -> None:
    """However its key is written, and whatever mapping it stands in, a text that readers see is marked as one."""
    article = matter(written)

    assert ["Dam holds"] == found(article, selector)
    assert article.text == "Dam holds\n\nThe dam held."


@pytest.mark.parametrize(
    "written",
    [
        "push: true",
        "title:",
        "summary: null",
        "push: ~",
        'caption: <img src="dam.jpg" alt="A dam">',
        "newsletter: Morning Post",
        "teaser: /img/dam.jpg",
        "social: no",
        "related:\n- title: Another dam\n  teaser: It fell",
        "authors: [{title: Reporter}]",
        "image: {src: dam.jpg, alt: A dam}",
        "tags: [push, title]",
    ],
)
def test_what_no_reader_sees_is_not_shown(written: str) -> None:
    """Switches, paths and other stories' titles are no words of this one."""
    assert matter(written).text == "The dam held."


def test_one_text_under_two_spellings_of_a_key() -> None:
    """Two keys that are read alike are both shown."""
    assert ["It holds", "It stands"] == found(matter("seo-title: It holds\nseoTitle: It stands"), "headline.social")


def test_escapes_keep_their_place() -> None:
    """A decoded escape ends where it ends in the file."""
    article = matter("title: \"Dam \\u201cholds\\u201d\"\nsummary: 'Vale''s dam'")

    assert ["Dam “holds”"] == found(article, "headline")
    assert ["Dam \\u201cholds\\u201d"] == in_file(article, "headline")
    assert ["Vale''s dam"] == in_file(article, "summary")


def test_html_in_a_value_is_no_text() -> None:
    """Tags are left out, a break of lines is a blank, entities are their characters, each in its place."""
    article = matter("title: Dam<br>holds &amp; <b>stands</b>\nsummary: 'Vale&#8217;s 2 < 3 dams'")

    assert ["Dam holds & stands"] == found(article, "headline")
    assert ["Dam<br>holds &amp; <b>stands"] == in_file(article, "headline")
    assert ["Vale’s 2 < 3 dams"] == found(article, "summary")


@pytest.mark.parametrize("written", ["date:", "date: ~", "date: null"])
def test_an_open_date_is_none(written: str) -> None:
    """A fact that is left open is not told."""
    assert Facts().published == matter(written).facts.published


def test_facts() -> None:
    """The front matter's facts are the article's."""
    article = matter("date: 2025-03-03T10:00:00Z\noutlet: Hillside Post\nsection: Opinions\nstatus: Ready\nlang: de-AT")

    assert Facts(date(2025, 3, 3), "opinion", "ready", "Hillside Post", "de") == article.facts


def test_flags_win_over_front_matter() -> None:
    """A day or genre given by flag wins; front matter wins over the path and the label."""
    said = "date: 2025-03-03\ngenre: news\ntitle: 'OPINION: Let it go'"
    flags = Facts(published=date(2024, 1, 1), genre="column")

    assert (date(2024, 1, 1), "column") == matter(said, flags).facts[:2]
    assert (date(2025, 3, 3), "news") == matter(said).facts[:2]


@pytest.mark.parametrize(
    ("genre", "credit"), [("agency", "Reuters"), ("agency", "Lena Ortiz/AP"), ("news", "Lena Ortiz")]
)
def test_a_credit_to_an_agency(genre: str, credit: str) -> None:
    """Copy credited to a news agency is agency copy."""
    assert genre == matter(f"credit: {credit}").facts.genre


def test_said_language_wins() -> None:
    """What the front matter says of the language is believed."""
    article = matter("lang: en\nsummary: " + "Der Damm hält seit einem Jahr und niemand schläft mehr " * 9)

    assert "en" == article.facts.language


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("draft.md:3: “title” stands twice; keep one of them", "title: a\ntitle: b"),
        ("draft.md:2: anchors and aliases are refused in front matter; write the value out", "a: &x 1\nb: *x"),
        ("draft.md:2: the front matter is no mapping; write “key: value” lines, or take out the “---” lines", "- a"),
        ("draft.md:3: “3 March” is no date; write it as YYYY-MM-DD, as in 2025-03-31", "title: a\ndate: 3 March"),
        ("draft.md:2: “2025-02-30” is no date; write it as YYYY-MM-DD, as in 2025-03-31", "date: 2025-02-30"),
        (f"draft.md:3: the front matter is not YAML: {NESTED}; quote a value that holds “: ” or “#”", "a: b\nc: d: e"),
        (f"draft.md:3: the front matter holds a character YAML does not allow: {CONTROL}; remove it", "a: b\nc: d\a"),
    ],
)
def test_mistakes_are_told_with_their_line(told: str, written: str) -> None:
    """A mistake in front matter is an error with path, line and remedy."""
    with pytest.raises(BylintError) as error:
        matter(written)

    assert told == str(error.value)


@pytest.mark.parametrize(
    "source", ["---\n\nThe dam held.", "----\na: b\n----\n", "The dam held.\n---\na: b\n---\n", " ---\na: b\n---\n"]
)
def test_what_is_no_front_matter(source: str) -> None:
    """Only a closed block at the very start is front matter."""
    assert source == read(source.encode(), "draft.txt").text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_newline_ends_front_matter(end: str) -> None:
    """Front matter is read in every newline convention, in plain text too."""
    article = read(f"---{end}title: Dam{end}---{end}{end}The dam held.".encode(), "draft.txt")

    assert "Dam\n\nThe dam held." == article.text
