"""A newsroom's own names and terms: where they stand, what they excuse, what they do not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from checking import engine
from drafting import SCAN, draft
from hypothesis import given
from hypothesis import strategies as st
from running import bylint

from lint import annotate, read
from lint.errors import BylintError
from lint.knowledge.accepted import read as terms
from lint.values import Facts

if TYPE_CHECKING:
    from pathlib import Path

WORD = st.text("abdeéxyABDEÉXYß", min_size=2, max_size=8)


def accepted(text: str, *vocabulary: str) -> list[str]:
    """Where the terms stand in `text`."""
    document = draft(text).having(facts=Facts(vocabulary=vocabulary), shelves={})
    marked = annotate.annotate(document.having(words=SCAN.find(document.folded)))
    return [mark.span.of(text) for mark in marked.marks.get("accepted", ())]


def found(rule: str, text: str, *vocabulary: str) -> list[str]:
    asked = replace(engine(rule), severity=lambda _rule, _facts: "warning")
    findings, errors = asked.check(read(text.encode(), "draft.md", Facts(vocabulary=vocabulary)))
    assert not errors
    return [finding.place.excerpt for finding in findings]


@pytest.mark.parametrize(
    ("text", "term", "places"),
    [
        ("The Aldby Mill is shut. An aldby mill is none.", "Aldby Mill", ["Aldby Mill"]),
        ("ALDBY MILL SHUT", "Aldby Mill", ["ALDBY MILL"]),
        ("A Deepfake, a DEEPFAKE, a deepfake.", "deepfake", ["Deepfake", "DEEPFAKE", "deepfake"]),
        ("The MOU’s end. Two MOUs. The MOUs' end.", "MOU", ["MOU’s", "MOUs", "MOUs'"]),
        ("Two bosses, three agencies, a boss.", "boss", ["bosses", "boss"]),
        ("Three agencies.", "agency", ["agencies"]),
        ("O’Hara and O'Hara left.", "O'Hara", ["O’Hara", "O'Hara"]),
        ("A co‑op and a co-op.", "co-op", ["co‑op", "co-op"]),
        ("He read the Aldby\nMill plan.", "Aldby Mill", ["Aldby\nMill"]),
        ("The Aldbyer met Us and us.", "Aldby", []),
        ("The U.S.-led plan for C++ and Café Ñandú.", "Café Ñandú", ["Café Ñandú"]),
        ("Ask #AldbyVotes.", "#AldbyVotes", ["#AldbyVotes"]),
        ("", "Aldby", []),
    ],
)
def test_a_term_is_found_at_word_edges_in_its_case(text: str, term: str, places: list[str]) -> None:
    """A capital holds to its case or to all capitals; plurals, possessives and other apostrophes are the term's."""
    assert places == accepted(text, term)


def test_terms_may_overlap() -> None:
    """Of those that begin at one place the longest counts, and one that begins inside another is found too."""
    places = accepted("The River Board of Aldby met.", "River", "River Board", "Board of Aldby")

    assert ["River Board", "Board of Aldby"] == places
    assert ["River"] == accepted("The River", "River", "River Board")


@given(st.lists(WORD, min_size=1, max_size=3).map(" ".join))
def test_a_term_stands_where_it_was_written(term: str) -> None:
    """Whatever its letters, a term is found between other words, and nowhere in a text without it."""
    assert [term] == accepted(f"7 {term} 7", term)
    assert [] == accepted("7 7", term)


@pytest.mark.parametrize(
    ("rule", "text", "term", "without"),
    [
        ("loaded/class-label", "The club is called the fat cats.", "fat cats", ["fat cats"]),
        ("loaded/generic-man", "The policemen came.", "policemen", ["policemen"]),
        ("structure/placeholder", "The firm is called TODO, and pays.", "TODO", ["TODO"]),
        ("structure/doubled-word", "They saw the the band.", "the the", ["the the"]),
        ("structure/acronym-undefined", "The RDF paid. Nobody at the RDF spoke.", "RDF", ["RDF"]),
    ],
)
def test_an_accepted_term_draws_nothing(rule: str, text: str, term: str, without: list[str]) -> None:
    """What a rule would say of a term, it does not say of an accepted one."""
    assert without == found(rule, text)
    assert [] == found(rule, text, term)


@pytest.mark.parametrize(
    ("rule", "text", "term"),
    [
        ("hedging/booster-unsupported", "Clearly the plan failed. There is no doubt that it did.", "doubt"),
        ("consistency/weekday-date", "They met on Friday, 16 December 2025, at noon.", "Friday, 16 December 2025"),
        ("structure/acronym-undefined", "The RDF paid. The RDF Trust paid. Nobody at the RDF spoke.", "RDF Trust"),
    ],
)
def test_what_is_more_than_a_name_stays(rule: str, text: str, term: str) -> None:
    """A construction around a term, a date and the same letters elsewhere are found as before."""
    assert found(rule, text)
    assert found(rule, text) == found(rule, text, term)


def test_the_accepted_spelling_is_the_right_one() -> None:
    """Of two spellings of one name the rarer is pointed at, unless it is the one that is accepted."""
    text = "Mayor Ada Harrowick met the board. Harrowick spoke for an hour. “It stays,” Mr. Harowick said."

    assert ["Harowick"] == [place.split()[-1] for place in found("consistency/name-variant", text)]
    assert ["Harrowick"] == [place.split()[-1] for place in found("consistency/name-variant", text, "Harowick")]
    assert [] == found("consistency/name-variant", text, "Harowick", "Harrowick", "Ada Harrowick")


def test_a_file_holds_a_term_a_line(tmp_path: Path) -> None:
    """Comments, blank lines, a byte order mark and Windows line ends are none; each term counts once."""
    file = tmp_path / "terms.txt"
    file.write_bytes("\ufeff# ours\r\nAldby  Mill # the old one\r\n\r\n#AldbyVotes\r\nAldby Mill\r\n".encode())

    assert ("Aldby Mill", "#AldbyVotes") == terms(str(file))


@pytest.mark.parametrize(
    ("data", "line", "remedy"),
    [
        (b"Aldby\n2030\n", 2, "write a name or a term"),
        (b"Aldby\n" + b"a word " * 20, 2, "one name or term a line"),
        (b"Aldby\nCaf\xe9\n", 2, "save it as UTF-8"),
        (b"Al\x1b[31mdby\n", 1, "write the term alone"),
    ],
)
def test_a_bad_line_is_told(tmp_path: Path, data: bytes, line: int, remedy: str) -> None:
    """Each line that holds no term is an error with its place and what would be right."""
    file = tmp_path / "terms.txt"
    file.write_bytes(data)

    with pytest.raises(BylintError, match=remedy) as raised:
        terms(str(file))

    assert (str(file), line) == (raised.value.path, raised.value.line)


def test_the_flag_reads_the_file(tmp_path: Path) -> None:
    """`--vocabulary` is heard, and a file that is not there is an error with its path."""
    (tmp_path / "draft.md").write_text("The mayor, aged TODO, left.\n", encoding="utf-8")
    (tmp_path / "terms.txt").write_text("TODO\n", encoding="utf-8")

    heard = bylint("check", "draft.md", "--vocabulary", "terms.txt", cwd=tmp_path)
    with pytest.raises(BylintError, match="no such file"):
        terms(str(tmp_path / "none.txt"))

    assert 0 == heard.returncode
