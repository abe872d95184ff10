"""The table of outlets: the shipped one is whole, and a newsroom's own file adds to it, changes it and forgets."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from running import bylint

import lint
from lint.engine import Engine
from lint.errors import BylintError
from lint.kinds import KINDS as MARKS
from lint.kinds import Selector
from lint.knowledge import words
from lint.knowledge.outlet_lines import CLAIMS, Reader
from lint.knowledge.outlets import SHIPPED, is_press, outlets, read
from lint.knowledge.press import KINDS, LEANINGS, PRESS, STANDINGS, Outlet, Outlets
from lint.readers import read as read_draft
from lint.values import Facts

if TYPE_CHECKING:
    from pathlib import Path

OWN = """\
as-of: 2031-03-01
references:
  desk: The newsroom's own desk
countries:
  XN: Norvia
outlets: |
  # a line an outlet
  Aldby Herald, Herald? | herald.example, hrld.example | XN | newspaper | reliable, desk 2031

  Reuters, Reuters of Norvia | reuters.com | GB | agency | mixed, desk 2031-02
  Lowmoor Live | lowmoor.example/live | - | state-controlled, desk 2031 | - | centre, desk 2031
forget: |
  Daily Mail
  Time
"""


@cache
def table() -> Outlets:
    """The shipped table, read as if nothing had proved it."""
    return read(SHIPPED)


def own(folder: Path, text: str = OWN) -> str:
    path = folder / "outlets.yml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_shipped_table_is_whole() -> None:
    """Every line can be read, no name and no domain stands twice, and it says for which day it holds."""
    assert len(list(table())) == len(list(outlets())) > 1000
    assert date.fromisoformat(table().as_of)


def test_every_outlet_is_of_a_kind_and_has_who_says_so() -> None:
    """Kinds, standings and leanings are those that are explained; what is disputed carries its reference."""
    for outlet in table():
        assert outlet.kind in KINDS, outlet.name
        assert outlet.standing in STANDINGS | {""}, outlet.name
        assert outlet.leaning in LEANINGS | {""}, outlet.name
        assert bool(outlet.standing) == bool(outlet.standing_by), outlet.name
        assert bool(outlet.leaning) == bool(outlet.leaning_by), outlet.name
        assert outlet.kind_by or outlet.kind not in CLAIMS, outlet.name
        assert bool(outlet.country) == bool(outlet.place), outlet.name


def test_every_kind_and_standing_is_a_label() -> None:
    """Rules can ask for each; a label that is none of them would never be found."""
    assert {*KINDS, *STANDINGS, "named", "linked", "own", "wire", "labelled"} == MARKS["outlet"]
    assert PRESS < KINDS


def test_references_and_countries_are_used() -> None:
    """Nothing is declared that no line cites."""
    reader = table().read
    assert isinstance(reader, Reader)
    cited = {by for outlet in table() for by in (outlet.kind_by, outlet.standing_by, outlet.leaning_by)}

    assert [
        key for key, name in reader.references.items() if not any(by.startswith(f"{name}, 2") for by in cited)
    ] == []
    assert {*reader.countries} - {outlet.country for outlet in table()} == set()


def test_no_form_stands_in_two_files() -> None:
    """A sure form of a press outlet is in the table, and not in the list of names without more."""
    assert sorted(words("outlets") & table().forms.sure.keys()) == []
    assert all(map(is_press, words("outlets")))


def test_every_sure_form_is_found_where_it_stands() -> None:
    """In a plain sentence each sure form names its outlet, whatever signs are in it."""
    engine, lost = Engine(()), []
    for form, number in table().forms.sure.items():
        article = engine.marked(read_draft(f"It broke, {form} reported on Monday.".encode(), "draft.txt", Facts()))
        named = [mark.value for mark in article.select(Selector("outlet", "named")) if isinstance(mark.value, Outlet)]
        if [outlet.name for outlet in named] != [table()[number].name]:
            lost.append(form)

    assert lost == []


def test_every_domain_leads_to_its_outlet() -> None:
    """No domain is hidden by a wider one of another outlet."""
    lost = []
    for outlet in table():
        for domain in outlet.domains:
            host, _, folder = domain.replace("*", "com").partition("/")
            there = table().at(f"news.{host}", f"/{folder}/a/b")
            if there != outlet and f"{there.domains if there else ()}".count(f"news.{host}") == 0:
                lost.append(domain)
    assert lost == []


def test_an_own_outlet_is_added(tmp_path: Path) -> None:
    """A name, an unsure name, a domain and a folder that only the newsroom's file has."""
    mine = read(own(tmp_path), table())
    herald, live = mine.named("Aldby Herald"), mine.named("Lowmoor Live")

    assert herald is not None
    assert live is not None
    assert (herald.place, herald.standing, herald.standing_by) == (
        "Norvia",
        "reliable",
        "The newsroom's own desk, 2031",
    )
    assert mine.named("Herald") is None
    assert mine[mine.forms.unsure["Herald"]] == herald
    assert mine.at("m.hrld.example") == herald
    assert (live.kind, live.reference, live.leaning) == ("state-controlled", "The newsroom's own desk, 2031", "centre")
    assert mine.at("lowmoor.example", "/live/a") == live
    assert mine.at("lowmoor.example", "/a") is None
    assert mine.as_of == "2031-03-01"


def test_an_own_line_replaces_the_shipped_one(tmp_path: Path) -> None:
    """One that shares its main name or a domain; the shipped table itself stays, and so do all its other lines."""
    mine = read(own(tmp_path), table())
    reuters = mine.named("Reuters")

    assert reuters is not None
    assert (reuters.names, reuters.standing) == (("Reuters", "Reuters of Norvia"), "mixed")
    assert mine.named("Reuters News") is None
    assert table().named("Reuters News") is not None
    assert mine.at("reuters.com") == reuters
    kept = {outlet.name for outlet in mine}
    assert {outlet.name for outlet in table()} - kept == {"Daily Mail", "Time"}


def test_a_domain_alone_replaces_too(tmp_path: Path) -> None:
    """The newsroom's name for a house takes the place of the shipped one."""
    mine = read(own(tmp_path, "outlets: |\n  Norvia Wire | reuters.com | - | agency | -\n"), table())

    assert mine.named("Reuters") is None
    assert [outlet.name for outlet in mine if "reuters.com" in outlet.domains] == ["Norvia Wire"]
    assert mine.as_of == table().as_of


def test_what_is_forgotten_is_known_no_more(tmp_path: Path) -> None:
    """Names, sure and unsure, and domains; words of the general lists stay names of outlets."""
    mine = read(own(tmp_path), table())

    assert mine.named("MailOnline") is None
    assert mine.at("dailymail.co.uk") is None
    assert "Time" not in mine.forms.unsure
    assert table().at("dailymail.co.uk") is not None


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    """No key is wanted."""
    assert list(read(own(tmp_path, "# nothing yet\n"), table())) == list(table())


LINE = "Aldby Herald, Herald? | herald.example, hrld.example | XN | newspaper | reliable, desk 2031"


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("outlets:", "outlet:", 6, "did you mean “outlets”"),
        ("as-of: 2031-03-01", "as-of: soon", 1, "write “as-of: 2025-12-31”"),
        ("as-of: 2031-03-01", "as-of: 2031-02-31", 1, "write “as-of: 2025-12-31”"),
        ("as-of: 2031-03-01", "as-of: [2031]", 1, "write “as-of: 2025-12-31”"),
        ("  desk: The newsroom's own desk", "  - desk", 3, "“references” are lines of “key: name”"),
        ("desk: The newsroom's own desk", "desk: [a]", 3, "“references” are lines of “key: name”"),
        ("desk: The newsroom's own desk", "desk: a\n  rsp: The desk", 4, "“rsp” stands for “Wikipedia"),
        ("outlets: |", "outlets:\n  - a\nold: |", 8, "a file of outlets has no “old”"),
        ("forget: |\n  Daily Mail\n  Time\n", "forget: [Daily Mail]\n", 12, "write “forget: |”"),
        ("  Daily Mail\n", "  Daily Male\n", 13, "did you mean “Daily Mail”"),
        (LINE, "Aldby Herald", 8, "five or six fields"),
        (LINE, f"{LINE} | - | -", 8, "five or six fields"),
        (LINE, LINE.replace("Aldby Herald,", ","), 8, "a name is missing"),
        (LINE, LINE.replace("Herald?", "?"), 8, "a name is missing"),
        (LINE, LINE.replace(" XN ", " XX "), 8, "stands under no “countries”; add “XX: "),
        (LINE, LINE.replace("newspaper", "newspapre"), 8, "did you mean “newspaper”"),
        (LINE, LINE.replace("newspaper", "satire"), 8, "“satire” needs who says so"),
        (LINE, LINE.replace("newspaper", "fabricating"), 8, "“fabricating” needs who says so"),
        (LINE, LINE.replace("reliable, desk", "relaible, desk"), 8, "did you mean “reliable”"),
        (LINE, LINE.replace("reliable, desk 2031", "reliable"), 8, "“reliable” needs who says so"),
        (LINE, LINE.replace("desk 2031", "desk"), 8, "a key of “references” and a year"),
        (LINE, LINE.replace("desk 2031", "dask 2031"), 8, "did you mean “desk”"),
        (LINE, f"{LINE} | left", 8, "“left” needs who says so"),
        (LINE, f"{LINE} | leftish, desk 2031", 8, "“leftish” is not known here"),
        (LINE, LINE.replace("herald.example", "www.herald.example"), 8, "without “www.”"),
        (LINE, LINE.replace("herald.example", "https://herald.example"), 8, "no domain"),
        (LINE, LINE.replace("herald.example", "Herald.example"), 8, "small letters"),
        (LINE, LINE.replace("herald.example, hrld.example", ""), 8, "no domain"),
        (LINE, LINE.replace("Herald?", "Reuters"), 10, "the name “Reuters” stands on line 8 too"),
        (LINE, LINE.replace("Herald?", "Aldby Herald?"), 8, "the name “Aldby Herald” stands on line 8 too"),
        (LINE, LINE.replace("hrld.example", "reuters.com"), 10, "the domain “reuters.com” stands on line 8 too"),
        ("as-of:", "as-of: [", 1, "not YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, what: str) -> None:
    """Each mistake in a newsroom's file names its path and line, and what would be right."""
    assert old in OWN
    path = own(tmp_path, OWN.replace(old, new, 1))

    with pytest.raises(BylintError) as told:
        read(path, table())

    assert what in told.value.what
    assert told.value.path == path
    assert what == "not YAML" or told.value.line == line


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """It is named, and what to do."""
    with pytest.raises(BylintError, match="check the path"):
        read(str(tmp_path / "none.yml"), table())


DRAFT = """The dam broke, the [Aldby Herald](https://www.reuters.com/dam) reported.

Lowmoor Live said on Monday that the dam had been mended, and that the river would be shut to boats for the winter.
"""


def test_the_option_puts_own_outlets_over_the_table(tmp_path: Path) -> None:
    """`--outlets` brings an own outlet into each command; a mistake in the file ends it with 2 and the place."""
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    own(tmp_path)
    words_ = ("--select", "link-elsewhere", "-f", "concise", "draft.md")

    without = bylint("check", *words_, cwd=tmp_path)
    good = bylint("check", "--outlets", "outlets.yml", *words_, cwd=tmp_path)
    listed = bylint("sources", "--outlets", "outlets.yml", "draft.md", cwd=tmp_path)
    own(tmp_path, OWN.replace("newspaper", "newspapre"))
    bad = bylint("check", "--outlets", "outlets.yml", *words_, cwd=tmp_path)

    assert b"link-elsewhere" not in without.stdout
    assert b"The words cite Aldby Herald, and the address leads to reuters.com" in good.stdout
    assert b"Lowmoor Live" in listed.stdout
    assert b"state-controlled" in listed.stdout
    assert bad.returncode == 2
    assert b"outlets.yml:8: " in bad.stderr
    assert b"newspaper" in bad.stderr


def test_the_interface_takes_outlets(tmp_path: Path) -> None:
    """`lint.check` with `outlets` checks against that file, and without it against the shipped one."""
    rule = "reliability/link-elsewhere"

    assert [found.rule for found in lint.check(DRAFT, outlets=own(tmp_path)) if found.rule == rule] == [rule]
    assert [found.rule for found in lint.check(DRAFT) if found.rule == rule] == []
    with pytest.raises(BylintError, match="did you mean “newspaper”"):
        lint.check(DRAFT, outlets=own(tmp_path, OWN.replace("newspaper", "newspapre")))
