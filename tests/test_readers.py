from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.errors import BylintError
from lint.kinds import Selector
from lint.readers import read
from lint.span import Span
from lint.values import Facts

RUSSIAN = "Плотина держится уже год, и город спит спокойно. " * 4
ENGLISH = "The dam that was built by the town has held for a year, and it will be there when they come. " * 4
GERMAN = "Der Damm, den die Stadt gebaut hat, hält seit einem Jahr, und er wird noch da sein, wenn sie kommen. " * 4


def found(article: Document, selector: str) -> list[str]:
    return [mark.span.of(article.text) for mark in article.select(Selector.parse(selector))]


def plain(source: str, path: str = "draft.txt", facts: Facts = Facts()) -> Document:  # noqa: B008 - never changed
    return read(source.encode(), path, facts)


@given(
    st.lists(st.sampled_from(["A dam", " held", ".", "\n", "\r\n", "\r", "\n\n", "é😀", "\t", "\u2028", "— "])).map(
        "".join
    )
)
def test_plain_text_is_its_own_origin(source: str) -> None:
    """Without front matter text and file are one, whatever ends the lines."""
    article = plain(source)

    assert source == article.text
    assert list(range(len(source))) == [article.origin.start(at) for at in range(len(source))]
    assert all(
        mark.span.of(source) == mark.span.of(source).strip() for marks in article.marks.values() for mark in marks
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blank_lines_separate_blocks(end: str) -> None:
    """A blank line ends a block in every newline convention; one line break alone does not."""
    article = plain(f"The dam held.{end}It is old.{end} {end}{end}  The town slept.{end}")

    assert [f"The dam held.{end}It is old.", "The town slept."] == found(article, "block")


def test_long_lines_are_paragraphs() -> None:
    """In a chunk with a line nobody would wrap so late, each line is a block."""
    article = plain(f"{ENGLISH}\nThe town slept.")

    assert [ENGLISH.strip(), "The town slept."] == found(article, "block")


@pytest.mark.parametrize(
    "first",
    ["Dam holds after storm", "Will the dam hold?", "Dam holds in the U.S.", "Mayor Wants A Second Dam Before Winter."],
)
def test_short_first_line_is_the_headline(first: str) -> None:
    """A short first line that is no sentence heads the article, and is no block."""
    article = plain(f"{first}\n\nThe dam held.\n\nThe town slept.")

    assert [first] == found(article, "headline.title")
    assert ["The dam held.", "The town slept."] == found(article, "block")


@pytest.mark.parametrize(
    "source",
    [
        "The dam held on Friday.\n\nThe town slept.",
        "Dam holds after storm",
        "By Lena Ortiz\n\nThe dam held.",
        "ANKARA (Newswire) — The dam held\n\nThe town slept.",
        "Dam holds\nafter storm\n\nThe town slept.",
    ],
)
def test_what_is_no_headline(source: str) -> None:
    """A sentence, a lone line, a byline, a dated paragraph and a wrapped one are no headlines."""
    article = plain(source)

    assert [] == found(article, "headline")


@pytest.mark.parametrize(
    "line",
    [
        "By Lena Ortiz",
        "By Lena Ortiz and Tom de Vale",
        "BY LENA ORTIZ",
        "By Lena Ortiz, Staff Writer",
        "By Lena M. Ortiz in Ankara",
    ],
)
def test_bylines(line: str) -> None:
    """Who wrote it is a byline, in its own chunk or above the copy."""
    apart = plain(f"Dam holds\n\n{line}\n\nThe dam held.")
    together = plain(f"Dam holds\n{line}\nThe dam held.")

    assert [line] == found(apart, "byline") == found(together, "byline")
    assert ["The dam held."] == found(apart, "block") == found(together, "block")


@pytest.mark.parametrize("line", ["By Friday the dam had failed.", "By Friday, Tom Vale had left.", "Bystanders ran"])
def test_what_is_no_byline(line: str) -> None:
    """A sentence that begins with “By” is copy."""
    article = plain(f"The dam held.\n\n{line}\n\nThe town slept.")

    assert [] == found(article, "byline")


@pytest.mark.parametrize(
    "line",
    [
        "ANKARA, Dec. 17 (Newswire) —",
        "LONDON (Newswire) -",
        "PARIS —",
        "WASHINGTON, D.C., March 3, 2025 –",
        "KYIV/MOSCOW (Newswire) -",
        "ST. PETERSBURG, Fla. --",
        "TEL AVIV, Israel, 3 March 2025 (Newswire) —",
    ],
)
def test_datelines(line: str) -> None:
    """Place, day and agency up to the dash are a dateline inside the first paragraph."""
    article = plain(f"Dam holds\n\n{line} The dam held.\n\nThe town slept.")

    assert [line] == found(article, "dateline")
    assert f"{line} The dam held." == found(article, "block")[0]


@pytest.mark.parametrize(
    "line", ["The dam — an old one — held.", "NATO says the dam held.", "Lena Ortiz - the mayor - slept."]
)
def test_what_is_no_dateline(line: str) -> None:
    """A dash does not make a dateline."""
    article = plain(f"Dam holds\n\n{line}")

    assert [] == found(article, "dateline")


def test_the_dateline_gives_the_day() -> None:
    """A day with its year is the day of publication, unless a flag gives another."""
    source = "Dam holds\n\nANKARA, March 3, 2025 (Newswire) — The dam held."

    assert date(2025, 3, 3) == plain(source).facts.published
    assert date(2024, 1, 1) == plain(source, facts=Facts(published=date(2024, 1, 1))).facts.published
    assert plain(source.replace(", 2025", "")).facts.published is None
    assert plain(source.replace("March 3", "June 31")).facts.published is None


def test_headings_and_furniture() -> None:
    """Short lines between finished paragraphs head what follows; what the page adds is furniture."""
    article = plain(
        "Dam holds\n\nThe dam held.\n\nWhat came next\n\nPeople left.\n\nADVERTISEMENT\n\nThey met Sen.\n\nVale\n\n"
        "at noon.\n\nStory continues below\n\n- The first\n- The second\n\nPhoto: Tom Vale"
    )

    assert ["What came next"] == found(article, "block.heading")
    assert ["ADVERTISEMENT", "Story continues below", "Photo: Tom Vale"] == found(article, "block.furniture")
    assert ["- The first", "- The second"] == found(article, "block.item")


@pytest.mark.parametrize(
    ("genre", "headline", "path"),
    [
        ("opinion", "OPINION: Let the dam go", "draft.txt"),
        ("explainer", "Explainer: How a dam holds", "draft.txt"),
        ("obituary", "The man who built the dam", "obituaries/2025/vale.txt"),
        ("review", "REVIEW: A dam on stage", "features/dam.txt"),
        ("column", "Dam it", "site/columns.txt"),
        ("news", "Officials: The dam holds", "draft.txt"),
        ("news", "Dam holds", "reviewers/draft.txt"),
    ],
)
def test_genre(genre: str, headline: str, path: str) -> None:
    """The headline's label tells the genre, or else the name of the file or a folder near it."""
    article = plain(f"{headline}\n\nThe dam held.", path)

    assert genre == article.facts.genre


@pytest.mark.parametrize(
    ("genre", "text"),
    [
        ("unlabelled", "I saw the dam. I’m no engineer. My father built it, and he told me it would last."),
        ("news", "“I saw the dam. I built it. My father and I were there,” he told me."),
        ("news", "World War I ended. I was told so by Vale."),
    ],
)
def test_a_first_person_without_a_label_is_unlabelled(genre: str, text: str) -> None:
    """A writer who speaks of herself outside quotations writes no report, and nothing says so."""
    assert genre == plain(f"Dam holds\n\n{text}").facts.genre


def test_a_flag_fixes_the_genre() -> None:
    """A genre given by flag wins over a label."""
    article = plain("OPINION: Let it go\n\nThe dam held.", facts=Facts(genre="column"))

    assert "column" == article.facts.genre


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("en", ENGLISH),
        ("und", GERMAN),
        ("en", "Der Damm hält."),
        ("und", RUSSIAN),
    ],
)
def test_language(language: str, source: str) -> None:
    """A text of some length without English function words, or in another script, is not English."""
    article = plain(source)

    assert language == article.facts.language


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.unknown"])
def test_encodings(encoding: str, name: str) -> None:
    """UTF-8 and marked UTF-16 read alike, and the mark is not counted."""
    article = read("Señor Vale’s dam 😀 held.".encode(encoding), name)

    assert "Señor Vale’s dam 😀 held." == article.text == article.source
    assert (1, 1, 0) == article.extent(Span(0, 5))[0]


def test_big_endian_is_read() -> None:
    """UTF-16 reads in either byte order."""
    assert "Dam" == read(b"\xfe\xff\x00D\x00a\x00m", "a.txt").text


@pytest.mark.parametrize(
    ("told", "data"),
    [
        ("a.txt:3: byte 9 (0x92) is not UTF-8; save it as UTF-8", b"Dam\r\n\r\nV\xc3\xa9"[:8] + b"\x92s"),
        ("a.txt:1: byte 4 (0xff) is not UTF-8; save it as UTF-8", b"\xef\xbb\xbf\xff"),
        ("a.txt: it holds NUL characters and looks binary; name a text file, saved as UTF-8", b"PK\x03\x04\x00\x00"),
        ("a.txt: it holds NUL characters and looks binary; name a text file, saved as UTF-8", b"\x89PNG\x00\x00"),
    ],
)
def test_what_is_no_text_is_told(told: str, data: bytes) -> None:
    """Bytes that are no text are an error with their place and the remedy."""
    with pytest.raises(BylintError) as error:
        read(data, "a.txt")

    assert told == str(error.value)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_empty_file_is_an_empty_article(name: str) -> None:
    """Nothing reads as nothing."""
    article = read(b"", name)

    assert ("", {}) == (article.text, article.marks)
    assert 0 == article.extent(Span(0, 0))[1].offset
