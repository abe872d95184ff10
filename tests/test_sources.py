"""The ledger of sources: who is drawn on, where it stands in the file, and how it is shown."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from running import ROOT, bylint

from lint.document import Document, Mark
from lint.errors import BylintError
from lint.kinds import Selector
from lint.ledger import Totals, ledger, together
from lint.readers import read
from lint.reporters import Style, ledger_reporter
from lint.sourcing import Sourcing, account
from lint.span import Span
from lint.values import Attribution, Source
from lint.visible import width

SENTENCE = re.compile(r"[^\s.][^.]*\.")
PAINT = re.compile(r"\x1b\[[\d;]*m")


class Says(NamedTuple):
    """A claim to mark in a draft: its cue, the words of its source and of what is said, in the sentence of the cue."""

    cue: str
    words: str = ""
    source: Source | None = None
    labels: str = "named"
    content: str = ""
    quoted: bool = False


def drawn(text: str, *claims: Says, path: str = "draft.md") -> Document:
    """`text` as a document with the claims marked in it, each cue after the one before."""
    document = read(text.encode(), path)
    blocks = [mark.span for mark in document.select(Selector("block", ""))]
    sentences = [
        Span(found.start(), found.end()) for block in blocks for found in SENTENCE.finditer(document.text, *block)
    ]
    marks = [Mark("paragraph", block) for block in blocks] + [Mark("sentence", span) for span in sentences]
    at = 0
    for claim in claims:
        cue = written(document, claim.cue, at)
        home = next(sentence for sentence in sentences if sentence.covers(cue))
        source = written(document, claim.words, home.start) if claim.words else None
        content = (written(document, claim.content, home.start),) if claim.content else ()
        value = Attribution(source, content, claim.quoted)
        marks += [Mark("attribution", cue, frozenset(claim.labels.split()), value), Mark("attributed", home)]
        marks += [Mark("source", source, value=claim.source)] if source else []
        at = cue.end
    return document.adding(marks)


def written(document: Document, words: str, at: int) -> Span:
    start = document.text.index(words, at)
    return Span(start, start + len(words))


def shown(form: str, *documents: Document, columns: int = 120, colour: bool = False) -> list[str]:
    report = Sourcing(tuple(map(account, documents)))
    return list(ledger_reporter(form)(report, Style(colour, columns)))


HARRICK = Source(1, "Tom Harrick", "person", description="U.S. ambassador to Turkey")
MINISTRY = Source(2, "Defence Ministry", "organisation")
OFFICIALS = Source(0, "two officials", "unnamed", "role", "Bloomberg")
HE = Source(0, "he", "person")

TALKS = """\
# Talks stall

The deal is near, **Tom** Harrick
said.

Two officials told Bloomberg that it is off. The deal reportedly
costs little. Nobody signed.

It is done, the ministry said. It is not, Harrick said. Soon, he said.
"""
CLAIMS = (
    Says("said", "Tom Harrick", HARRICK, content="The deal is near", quoted=True),
    Says("told", "Two officials", OFFICIALS, "unnamed secondhand", "it is off"),
    Says("reportedly", labels="sourceless"),
    Says("said", "the ministry", MINISTRY),
    Says("said", "Harrick", HARRICK._replace(description="")),
    Says("said", "he", HE, "open"),
)


def talks(path: str = "draft.md") -> Document:
    return drawn(TALKS, *CLAIMS, path=path)


def test_sources_are_numbered_in_the_order_of_their_first_attribution() -> None:
    """Every source has a number, also one without a name; a claim of nobody has none."""
    found = ledger(talks())

    assert [1, 2, 0, 3, 1, 4] == [line.number for line in found.lines]
    assert ["Tom Harrick", "two officials", "Defence Ministry", "he"] == [each.source.name for each in found.entries]
    assert [2, 1, 1, 1] == [len(entry.lines) for entry in found.entries]


def test_an_entry_knows_the_best_of_its_mentions() -> None:
    """The best degree; the first outlet and the first description that is given."""
    bare = Source(0, "Officials", "unnamed", "bare")
    known = Source(0, "officials", "unnamed", "access", description="briefed on it")
    found = ledger(
        drawn(
            "Officials said so. Later officials said no.",
            Says("said", "Officials", bare),
            Says("said", "officials", known),
        )
    )

    assert [Source(0, "Officials", "unnamed", "access", "", "briefed on it")] == [each.source for each in found.entries]


def test_one_name_of_two_kinds_is_two_sources() -> None:
    """Where no entity is known, kind, words and outlet tell sources apart."""
    sources = (HE, HE._replace(kind="unnamed"), HE._replace(kind="unnamed", via="Bloomberg"))
    found = ledger(
        drawn("Yes, he said. No, he said. Well, he said.", *(Says("said", "he", source) for source in sources))
    )

    assert [1, 2, 3] == [line.number for line in found.lines]


def test_the_totals_count_what_attributions_rest_on() -> None:
    """By label; the share is of body sentences that no attribution covers."""
    assert Totals(3, 1, 1, 1, 1 / 7, 7) == ledger(talks()).totals


def test_a_draft_without_sentences_leaves_nothing_unattributed() -> None:
    """No words, no share."""
    assert Totals(0, 0, 0, 0, 0.0, 0) == ledger(drawn("")).totals


def test_totals_of_several_drafts_weigh_the_share_by_sentences() -> None:
    """Nine bare sentences of ten and none of ninety are nine of a hundred."""
    parts = [Totals(1, 2, 3, 4, 0.9, 10), Totals(5, 0, 1, 0, 0.0, 90)]

    assert Totals(6, 2, 4, 4, 0.09, 100) == together(parts)
    assert Totals(0, 0, 0, 0, 0.0, 0) == together([])


def test_json_places_every_attribution_in_the_file() -> None:
    """Offsets count the file's characters, markup included; the words are those of the text."""
    (line,) = shown("json", talks())
    (article,) = json.loads(line)["articles"]
    first, second, third, *_ = article["attributions"]

    assert {
        "cue": {"start": TALKS.index("said"), "end": TALKS.index("said") + 4, "text": "said"},
        "source": {
            "start": TALKS.index("Tom"),
            "end": TALKS.index("Harrick") + 7,
            "text": "Tom Harrick",
            "kind": "person",
            "name": "Tom Harrick",
            "id": 1,
        },
        "content": [{"start": TALKS.index("The deal"), "end": TALKS.index(", **Tom")}],
        "quoted": True,
        "line": 4,
    } == first
    assert ("Two officials", "two officials", "unnamed", 2) == tuple(
        second["source"][key] for key in ("text", "name", "kind", "id")
    )
    assert (None, [], False, 6) == tuple(third[key] for key in ("source", "content", "quoted", "line"))


def test_json_lists_every_source() -> None:
    """In the order of their numbers; what is not known is null, and lines stand once each."""
    (line,) = shown("json", talks())
    (article,) = json.loads(line)["articles"]
    keys = ("id", "name", "kind", "degree", "attributions", "lines", "description", "via", "outlet")

    assert [
        (1, "Tom Harrick", "person", None, 2, [4, 9], "U.S. ambassador to Turkey", None, None),
        (2, "two officials", "unnamed", "role", 1, [6], None, "Bloomberg", None),
        (3, "Defence Ministry", "organisation", None, 1, [9], None, None, None),
        (4, "he", "person", None, 1, [9], None, None, None),
    ] == [tuple(source[key] for key in keys) for source in article["sources"]]
    assert set(keys) == set(article["sources"][0])


def test_json_sums_up() -> None:
    """Totals a draft and over all of them; notices where there are any, errors with their place."""
    totals = {"named": 3, "unnamed": 1, "secondhand": 1, "sourceless": 1, "unattributed_share": 0.14}
    report = Sourcing(
        (account(talks()), account(drawn("One. Two. Three."))), (BylintError("bad", path="b.md", line=3),)
    )

    plain, told = (
        json.loads("".join(ledger_reporter("json")(each, Style())))
        for each in (report, report._replace(notices=("left out",)))
    )

    assert {"bylint", "format", "errors", "articles", "totals"} == set(plain)
    assert totals == plain["articles"][0]["totals"]
    assert {**totals, "unattributed_share": 0.4} == plain["totals"]
    assert [{"path": "b.md", "line": 3, "message": "bad"}] == plain["errors"]
    assert ["left out"] == told["notices"]


def test_white_space_inside_a_name_is_one_blank_in_json() -> None:
    """A line break in the draft is no part of anybody's name."""
    (line,) = shown("json", drawn("It is off, Tom\nHarrick said.", Says("said", "Tom\nHarrick", HARRICK), path="a.txt"))

    assert "Tom Harrick" == json.loads(line)["articles"][0]["attributions"][0]["source"]["text"]


WIDE = """\
draft.md
  source                  described as               kind           via        times  share          lines
  Tom Harrick             U.S. ambassador to Turkey  person                        2    33%  ██      4, 9
  unnamed: two officials                             unnamed, role  Bloomberg      1    17%  █       6
  Defence Ministry                                   organisation                  1    17%  █       9
  attributed to no one: “reportedly” 6
  left open who is meant: “he” 9
  6 attributions: 3 named, 1 unnamed (1 second-hand), 1 left open, 1 with no source; 14% of sentences have no source.
"""
NARROW = """\
draft.md
  source                  kind           times  share  lines
  Tom Harrick             person             2    33%  4, 9
    U.S. ambassador to Turkey
  unnamed: two officials  unnamed, role      1    17%  6
    via Bloomberg
  Defence Ministry        organisation       1    17%  9
  attributed to no one: “reportedly” 6
  left open who is meant: “he” 9
  6 attributions: 3 named, 1 unnamed (1 second-hand), 1 left open, 1 with no
  source; 14% of sentences have no source.
"""


def test_the_table_has_a_row_a_source() -> None:
    """Those that carry most first, then in the order of first mention; then what is attributed to no one in sight."""
    assert WIDE.splitlines() == shown("table", talks())


def test_those_that_carry_most_stand_first() -> None:
    """By attributions, then by first mention, whatever their numbers."""
    speakers = "Ann Lee", "Ben Roe", "Cy Dow", "Ben Roe", "Dee Fox"
    text = " ".join(f"It is on, {name} said." for name in speakers)
    claims = [Says("said", name, Source(speakers.index(name) + 1, name, "person")) for name in speakers]
    rows = shown("table", drawn(text, *claims))[2:6]

    assert ["Ben Roe", "Ann Lee", "Cy Dow", "Dee Fox"] == [row[2:9].strip() for row in rows]


def test_a_narrow_table_tells_below_a_name_what_has_no_room_beside_it() -> None:
    """Descriptions and outlets move below, and nothing is lost."""
    assert NARROW.splitlines() == shown("table", talks(), columns=80)


def test_several_drafts_are_summed_up() -> None:
    """A blank line between drafts, and a last line over all."""
    lines = shown("table", talks(), drawn("One. Two. Three.", path="b.md"), columns=80)

    assert [
        "",
        "b.md",
        "  No attributions; 100% of sentences have no source.",
        "",
        "2 drafts, 6 attributions: 3 named, 1 unnamed (1 second-hand), 1 left open, 1",
        "with no source; 40% of sentences have no source.",
    ] == lines[11:]


def test_an_empty_draft_has_no_share() -> None:
    """Nothing is said of sentences where there are none."""
    assert ["draft.md", "  No attributions."] == shown("table", drawn(""))


def test_many_lines_are_told_short() -> None:
    """Up to four in full; of more, the first three and how many are left; each once."""
    text = "\n\n".join(["It is on, Tom Harrick said. It is, Tom Harrick said."] * 7)
    few, many = (
        shown("table", drawn(text, *[Says("said", "Tom Harrick", HARRICK)] * claims))[2].rstrip() for claims in (8, 14)
    )

    assert few.endswith("  1, 3, 5, 7")
    assert many.endswith("  1, 3, 5 and 4 more")


def test_columns_stand_by_the_width_that_words_take() -> None:
    """Wide characters take two columns, combining marks none."""
    names = ["Tom Harrick", "王小明", "Zoe\u0301 Lévy"]
    text = " ".join(f"It is on, {name} said." for name in names)
    claims = [Says("said", name, Source(number, name, "person")) for number, name in enumerate(names, 1)]
    rows = shown("table", drawn(text, *claims))[1:5]

    assert 1 == len({width(re.split("person|kind", row)[0]) for row in rows})


def test_the_table_is_painted_where_that_is_wanted() -> None:
    """Colours add nothing and hide nothing."""
    plain, painted = (shown("table", talks(), colour=colour) for colour in (False, True))

    assert not PAINT.search("".join(plain))
    assert PAINT.search("".join(painted))
    assert plain == [PAINT.sub("", line) for line in painted]


words = st.text(min_size=1, max_size=60)
SOURCES = st.builds(
    Source,
    st.integers(0, 1),
    words,
    st.sampled_from(["person", "organisation", "unnamed"]),
    st.sampled_from(["", "bare", "boilerplate"]),
    st.one_of(st.just(""), words),
    st.one_of(st.just(""), words),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(SOURCES, min_size=1, max_size=4), words, st.integers(1, 160))
def test_nothing_is_wider_than_the_screen(sources: list[Source], path: str, columns: int) -> None:
    """Whatever drafts hold: no line outgrows the screen (of 20 columns at least), steers it or breaks."""
    text = "It is on, he said. " * len(sources)
    found = drawn(text, *(Says("said", "he", source) for source in sources)).having(path=path)
    lines = shown("table", found, found, columns=columns)

    assert all(width(line) <= max(columns, 20) for line in lines)
    assert "" == re.sub(r"[^\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", "", "".join(lines))


def test_csv_has_a_row_a_source_and_draft() -> None:
    """Numbers as numbers, what is not known empty, lines in one cell."""
    assert [
        "path,id,name,kind,degree,description,via,attributions,share,lines,outlet,outlet_kind,standing,reference",
        "draft.md,1,Tom Harrick,person,,U.S. ambassador to Turkey,,2,0.33,4; 9,,,,",
        "draft.md,2,two officials,unnamed,role,,Bloomberg,1,0.17,6,,,,",
        "draft.md,3,Defence Ministry,organisation,,,,1,0.17,9,,,,",
        "draft.md,4,he,person,,,,1,0.17,9,,,,",
    ] == shown("csv", talks())


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ('Ann "=" Lee, mayor', 'Ann "=" Lee, mayor'),
        ("Ann\nLee", "Ann Lee"),
        ("Ann\x1b[31m\u202e", "Ann\\x1b[31m\\u202e"),
    ],
)
def test_csv_computes_and_hides_nothing(name: str, cell: str) -> None:
    """What a spreadsheet would compute gets an apostrophe, in every cell of a draft's words; one line a row."""
    source = Source(1, name, "person", via=name, description=name)
    lines = shown("csv", drawn("It is on, he said.", Says("said", "he", source)))
    row = list(csv.reader(lines))[1]

    assert [cell, cell, cell] == [row[2], row[5], row[6]]
    assert 2 == len(lines)


DRAFT = "Talks are on. The mayor said the mill will close.\n"
GERMAN = "Die Bürgermeisterin hat am Montag die neue Schule eröffnet, und viele Eltern kamen mit ihren Kindern. " * 8


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "one.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "README.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    return tmp_path


def test_exit_codes(drafts: Path) -> None:
    """0 where all could be read, 2 where something must be fixed first, never 1."""
    (drafts / "gone.md").symlink_to(drafts / "nowhere.md")
    (drafts / "bytes.txt").write_bytes(b"caf\xe9 is open\n")
    codes = {
        words: bylint("sources", *words, cwd=drafts).returncode
        for words in [
            ("one.md", "two.txt", "--no-config", "--date", "2025-12-17"),
            ("one.md", "missing.md"),
            ("gone.md",),
            ("bytes.txt",),
            ("one.md", "--date", "yesterday"),
            ("one.md", "--format", "full"),
        ]
    }

    assert [0, 2, 2, 2, 2, 2] == list(codes.values())


def test_an_unreadable_draft_hides_no_other(drafts: Path) -> None:
    """The others are there, and the error is in JSON and on stderr."""
    done = bylint("sources", "one.md", "missing.md", "two.txt", "--format", "json", cwd=drafts)
    whole = json.loads(done.stdout)

    assert ["one.md", "two.txt"] == [article["path"] for article in whole["articles"]]
    assert ["missing.md"] == [error["path"] for error in whole["errors"]]
    assert b"missing.md: no such file" in done.stderr


def test_a_folder_is_its_english_drafts(drafts: Path) -> None:
    """What stands beside drafts is left out; one in another language too, which is told once."""
    whole = json.loads(bylint("sources", "--format", "json", cwd=drafts).stdout)
    fewer = bylint("sources", ".", "--exclude", "*.md", "--format", "csv", cwd=drafts)
    none = bylint("sources", "--force-exclude", "README.md", cwd=drafts)

    assert ["one.md", "two.txt"] == [article["path"] for article in whole["articles"]]
    assert 1 == len(whole["notices"])
    assert 1 == fewer.stderr.count(b"not in English, so left out: de.txt")
    assert b"one.md" not in fewer.stdout
    assert (0, b"") == (none.returncode, none.stdout)


def test_a_folder_without_drafts_is_told(tmp_path: Path) -> None:
    """Nothing to read is no failure, but it is said."""
    done = bylint("sources", ".", cwd=tmp_path)

    assert (0, b"") == (done.returncode, done.stdout)
    assert b"no drafts here" in done.stderr


def test_standard_input_has_the_name_it_is_given() -> None:
    """And the format that the name asks for."""
    named = bylint("sources", "-", "--stdin-filename", "d.md", stdin=DRAFT.encode())
    plain = bylint("sources", "-", stdin=DRAFT.encode())

    assert [b"d.md", b"stdin.txt"] == [done.stdout.splitlines()[0] for done in (named, plain)]


def test_colour_is_shown_where_it_is_wanted(drafts: Path) -> None:
    """Not into a pipe, always on request."""
    assert b"\x1b" not in bylint("sources", "one.md", cwd=drafts).stdout
    assert b"\x1b[" in bylint("sources", "one.md", "--color", "always", cwd=drafts).stdout


def test_a_hostile_path_steers_no_terminal(tmp_path: Path) -> None:
    """Escapes in a file's name are shown, never sent."""
    (tmp_path / "a\x1b[31m.md").write_text(DRAFT, encoding="utf-8")

    assert rb"a\x1b[31m.md" in bylint("sources", ".", cwd=tmp_path).stdout


def test_a_reader_that_stops_early_is_no_error(drafts: Path) -> None:
    """`| head -1` ends quietly."""
    command = f"{sys.executable} -m lint sources {'one.md ' * 2000} | head -1"

    done = subprocess.run(
        command, shell=True, cwd=drafts, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )

    assert (b"one.md\n", b"") == (done.stdout, done.stderr)
